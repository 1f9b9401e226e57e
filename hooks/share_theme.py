"""Take of the theme its templates alone, compiled once for all languages.

on_config: static-i18n builds each language in a nested build with the same configuration, and
each would look through the theme's thousands of files for what to publish, and compile its
templates again. What is compiled is kept by the template's own text; `make clean` removes it.
"""

import re
from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig

from bridgebook.studying.study import CACHE

# What templates are indented by, and the ends of lines that hold but one statement.
SPACES = re.compile(r"^[ \t]+(?!\{%)|^[ \t]*(\{%(?:(?!%\}).)*%\})\n", re.MULTILINE)


class _Templates(FileSystemLoader):
    """The theme's templates and ours; what pages load beside them is in docs/assets/."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Give a template without what makes it easy to read for its authors alone."""
        source, path, is_as_it_was = super().get_source(environment, template)
        return SPACES.sub(r"\1", source), path, is_as_it_was

    def list_templates(self) -> list[str]:
        """Give the files that are published: none."""
        return []


def on_config(config: MkDocsConfig) -> None:
    """Let every build of this configuration have the same environment."""
    if config.plugins["i18n"].building:
        return
    env = config.theme.get_env()
    env.loader = _Templates(config.theme.dirs)
    env.bytecode_cache = _cache(Path(config.docs_dir).parent / CACHE / "templates")

    def get_env() -> Environment:
        return env

    config.theme.get_env = get_env  # type: ignore[method-assign]


def _cache(folder: Path) -> FileSystemBytecodeCache | None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder))
