"""Report what is wrong with the content, once, for every page of every language.

`on_pre_build` fires once per language (static-i18n builds each in a nested
build); only the outermost reports, because `--strict` would otherwise stop at
the first language. Strict raises instead of counting warnings: `-q` hides those.
"""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from bridgebook.checks import check_docs

log = logging.getLogger("mkdocs.plugins.bridgebook")


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the sources before anything is built."""
    if config.plugins["i18n"].building:
        return
    problems = check_docs(Path(config.docs_dir))
    if problems and config.strict:
        raise PluginError("\n".join(map(str, [*problems, f"{len(problems)} findings."])))
    for problem in problems:
        log.warning(str(problem))
