"""Publish the bundles that `make assets` has made; serve the scripts that they were made of.

on_startup: whether the handbook is served: then a change of a script shows at once.
on_config: what each script is published as; pages link the one sheet instead of those in
`extra_css`.
on_env: `published` gives templates the name of a script.
on_files: the default language's build publishes the files for all (static-i18n builds each language
in a nested build); static-i18n, at priority -100, wants to know where each lies in docs/.
"""

import logging
import re
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from rcssmin import cssmin

from bridgebook.publishing.bundles import FOLDER, MANIFEST, STALE, is_stale, read_bundles

log = logging.getLogger("mkdocs.plugins.bridgebook")

# It lies beside the sheets: what they name by relative addresses stays where it is.
SHEET = "assets/css/handbook.css"
# Of the theme's files pages load none.
NOT_LOADED = re.compile(r"assets/(javascripts/|images/favicon|stylesheets/)")
_serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Note what is done."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read what is published as what, and name the one sheet in the place of the others."""
    if config.extra_css != [SHEET]:
        config.extra["sheets"] = config.extra_css
        config.extra_css = [SHEET]
        docs = Path(config.docs_dir)
        bundles = read_bundles(docs)
        config.extra["published"] = {} if _serving else bundles.names
        if not _serving and is_stale(bundles, docs):
            log.info(STALE)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let templates name scripts by their sources."""
    names = config.extra["published"]

    # With the context, so that no name is compiled into a template: those are kept.
    @pass_context
    def published(_: Context, source: str) -> str:
        return source if _serving else names[source]

    env.filters["published"] = published


@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what no page loads."""
    for file in list(files):
        if NOT_LOADED.match(file.src_uri) or _is_other(file):
            files.remove(file)
    _join_sheets(files, config)


def _is_other(file: File) -> bool:
    """Tell whether a file is a source of what is published, or the other way round."""
    path = file.src_uri
    if _serving:
        return path.startswith(FOLDER)
    is_licence = file.name.startswith("LICENSE")
    return path == MANIFEST or (path.startswith("assets/js/") and not is_licence)


def _join_sheets(files: Files, config: MkDocsConfig) -> None:
    sheets = [file for path in config.extra["sheets"] if (file := files.get_file_from_path(path))]
    if not sheets:
        return  # Written by the build of the language before.
    joined = "\n".join(sheet.content_string for sheet in sheets)
    for sheet in sheets:
        files.remove(sheet)
    files.append(File.generated(config, SHEET, content=cssmin(joined, keep_bang_comments=True)))
