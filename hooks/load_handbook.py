"""Load, render and check the handbook, once, for every page of every language.

`on_pre_build` fires once per language (static-i18n builds each in a nested build).
Only the outermost loads and reports: `--strict` would otherwise stop at the first
language. Strict raises instead of counting warnings, because `-q` hides those; so does a
language whose words can't be read, in which nothing could be shown.
`serve` rebuilds in the same process, so nothing is kept from the build before.
"""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from bridgebook.framing.views import views
from bridgebook.studying.study import CACHE, study

log = logging.getLogger("mkdocs.plugins.bridgebook")


def on_pre_build(config: MkDocsConfig) -> None:
    """Put the handbook into `config.extra`, for the hooks after this one."""
    if config.plugins["i18n"].building:
        return
    found = study(Path(config.docs_dir), Path(config.docs_dir).parent / CACHE)
    problems, handbook = found.problems, found.handbook
    is_whole = handbook and len(handbook.languages) == len(handbook.catalogue.languages)
    if problems and (config.strict or not is_whole):
        raise PluginError("\n".join(map(str, [*problems, f"{len(problems)} findings."])))
    for problem in problems:
        log.warning(str(problem))
    for problem in found.outdated:
        log.info(str(problem))
    config.extra["problems"] = problems
    config.extra["handbook"], config.extra["rendered"] = handbook, found.rendered
    config.extra["searched"], config.extra["keys"] = found.searched, found.keys
    config.extra["content"] = found.content
    config.extra["views"] = views(handbook, found.rendered) if handbook else {}
