"""Read the theme once for all languages, and keep its templates compiled.

on_config: static-i18n builds each language in a nested build with the same configuration, and
each would list the theme's thousands of files and compile its templates again. What is compiled
is kept by the template's own text; `make clean` removes it.
"""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig

from bridgebook.studying.study import CACHE


class _ListedOnce(FileSystemLoader):
    """The theme's files: those that are published are published by the first build."""

    is_listed = False

    def list_templates(self) -> list[str]:
        """Give the files' names once, then nothing."""
        names = [] if self.is_listed else super().list_templates()
        self.is_listed = True
        return names


def on_config(config: MkDocsConfig) -> None:
    """Let every build of this configuration have the same environment."""
    if config.plugins["i18n"].building:
        return
    env = config.theme.get_env()
    env.loader = _ListedOnce(config.theme.dirs)
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
