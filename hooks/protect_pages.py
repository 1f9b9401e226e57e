"""Let each page carry its policy, and write for hosts what they can send.

on_env: `policy` and `waiting` in every template.
on_post_build: the file that some hosts read at a site's root, once for all languages.
"""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import write_file

from bridgebook.publishing.bundles import FIRST_SCRIPT, FIRST_STYLES
from bridgebook.publishing.host_headers import HEADERS_FILE, headers_file
from bridgebook.publishing.policy import WAITING, headers, policy


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the policy of a page, and the script that lets what follows it wait for a sheet."""
    env.globals["waiting"] = WAITING
    env.globals["policy"] = config.extra["policy"] = policy(*_first(config))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the headers."""
    if not config.plugins["i18n"].building:
        text = headers_file(headers(*_first(config)))
        write_file(text.encode(), str(Path(config.site_dir, HEADERS_FILE)))


def _first(config: MkDocsConfig) -> tuple[str, str]:
    """Give the script and the style sheet that stand in each page; "" where they are loaded."""
    first = config.extra["first"]
    return first.get(FIRST_SCRIPT, ""), first.get(FIRST_STYLES, "")
