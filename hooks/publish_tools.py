"""Publish, once per language, what scripts add to each of its guides: see publishing/tools.py.

on_env: `tools` tells templates the path of each language's file.
on_post_build: the files.
"""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import write_file

from bridgebook.publishing.tools import tools_file
from bridgebook.rendering.checklist import checklist_words
from bridgebook.rendering.desk_tools import desk_tools


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Make the files, and name them."""
    if config.plugins["i18n"].building:
        return
    handbook = config.extra["handbook"]
    trouble = env.get_template("partials/trouble.html")
    made = {
        language: tools_file(
            desk_tools(handbook, language)
            + checklist_words(handbook, language)
            + trouble.render(words=view.words),
            "" if config.extra["first"] else language,
        )
        for language, view in config.extra["views"].items()
    }
    config.extra["tools"] = {language: path for language, (path, _) in made.items()}
    config.extra["tools_files"] = dict(made.values())
    env.globals["tools"] = config.extra["tools"]


def on_post_build(config: MkDocsConfig) -> None:
    """Write them."""
    if not config.plugins["i18n"].building:
        for path, text in config.extra["tools_files"].items():
            write_file(text.encode(), str(Path(config.site_dir, path)))
