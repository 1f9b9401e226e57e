"""Publish the bundles that `make assets` has made; serve the scripts and styles they are made of.

on_startup: whether the handbook is served: then a change of a script or a style shows at once.
on_config: what each of them is published as.
on_env: `published` gives templates its name.
on_files: the default language's build publishes the files for all (static-i18n builds each language
in a nested build); static-i18n, at priority -100, wants to know where each lies in docs/.
"""

import logging
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from bridgebook.publishing.bundles import FOLDER, MANIFEST, SOURCES, STALE, is_stale, read_bundles

log = logging.getLogger("mkdocs.plugins.bridgebook")

_serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Note what is done."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read what is published as what."""
    if config.plugins["i18n"].building:
        return
    docs = Path(config.docs_dir)
    bundles = read_bundles(docs)
    config.extra["published"] = {} if _serving else bundles.names
    if not _serving and is_stale(bundles, docs):
        log.info(STALE)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let templates name scripts and styles by their sources."""
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
        if _is_other(file.src_uri):
            files.remove(file)


def _is_other(path: str) -> bool:
    """Tell whether a file is a source of what is published, or the other way round."""
    if _serving:
        return path.startswith(FOLDER)
    is_licence = "/LICENSE" in path
    return path == MANIFEST or (path.startswith(SOURCES) and not is_licence)
