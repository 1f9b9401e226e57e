"""Let each page carry its policy, and write for hosts what they can send.

on_env: `policy` in every template.
on_post_build: the file that some hosts read at a site's root, once for all languages.
"""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import write_file

from bridgebook.publishing.host_headers import HEADERS_FILE, headers_file
from bridgebook.publishing.policy import headers, policy


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Name the policy of a page."""
    env.globals["policy"] = policy()


def on_post_build(config: MkDocsConfig) -> None:
    """Write the headers."""
    if not config.plugins["i18n"].building:
        write_file(headers_file(headers()).encode(), str(Path(config.site_dir, HEADERS_FILE)))
