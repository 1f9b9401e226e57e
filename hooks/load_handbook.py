"""Load, render and check the handbook, once, for every page of every language.

`on_pre_build` fires once per language (static-i18n builds each in a nested build).
Only the outermost loads and reports: `--strict` would otherwise stop at the first
language. Strict raises instead of counting warnings, because `-q` hides those.
`serve` rebuilds in the same process, so nothing is kept from the build before.
"""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from bridgebook.checks import check
from bridgebook.handbook import load_handbook
from bridgebook.rendering import render_all
from bridgebook.views import views

log = logging.getLogger("mkdocs.plugins.bridgebook")


def on_pre_build(config: MkDocsConfig) -> None:
    """Put the handbook into `config.extra`, for the hooks after this one."""
    if config.plugins["i18n"].building:
        return
    loaded = load_handbook(Path(config.docs_dir))
    rendered = render_all(loaded.handbook) if loaded.handbook else {}
    problems = check(loaded, rendered)
    if problems and (config.strict or not loaded.handbook):
        raise PluginError("\n".join(map(str, [*problems, f"{len(problems)} findings."])))
    for problem in problems:
        log.warning(str(problem))
    config.extra["handbook"], config.extra["rendered"] = loaded.handbook, rendered
    config.extra["views"] = views(loaded.handbook, rendered) if loaded.handbook else {}
