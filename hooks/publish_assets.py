"""Publish the bundles that `make assets` has made; serve the scripts and styles they are made of.

on_startup: whether the handbook is served: then a change of a script or a style shows at once.
on_config: what each of them is published as, and what stands in each page instead.
on_env: `published` gives templates its name, `in_page` the text that stands in each page.
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

from bridgebook.publishing.bundles import FOLDER, SOURCES, STALE, is_stale, read_bundles

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
    config.extra["first"] = {} if _serving else bundles.first
    if not _serving and is_stale(bundles, docs):
        log.info(STALE)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let templates name scripts and styles by their sources."""
    names: dict[str, str] = config.extra["published"]
    texts: dict[str, str] = config.extra["first"]

    # With the context, so that no name and no text is compiled into a template: those are kept.
    @pass_context
    def published(_: Context, source: str) -> str:
        return source if _serving else names[source]

    @pass_context
    def in_page(_: Context, source: str) -> str:
        return texts.get(source, "")

    env.filters |= {"published": published, "in_page": in_page}


@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what no page loads."""
    loaded = set(config.extra["published"].values())
    for file in list(files):
        if _is_other(file.src_uri, loaded):
            files.remove(file)


def _is_other(path: str, loaded: set[str]) -> bool:
    """Tell whether a file is a source of what is published, or the other way round."""
    if path.startswith(FOLDER):
        return path not in loaded
    return not _serving and path.startswith(SOURCES) and "/LICENSE" not in path
