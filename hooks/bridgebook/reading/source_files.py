"""The files of a docs folder, read one by one: what they say, and what is wrong with each."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from bridgebook.model.sources import SCENARIOS, PageSource, YamlSource
from bridgebook.problems import Problem
from bridgebook.reading.files import read_source
from bridgebook.reading.remember import Remember
from bridgebook.reading.source_text import tidy
from bridgebook.reading.validation import Model, read_valid


class SourceFiles:
    """Gathers sources and problems; `digest` tells what was read, but for the pages' texts."""

    def __init__(self, docs: Path, remember: Remember) -> None:
        self.docs = docs
        self.remember = remember
        self.problems: list[Problem] = []
        self.sources: dict[str, YamlSource] = {}
        self.digest = sha256(docs.name.encode())

    def _shown(self, relative: str) -> str:
        return f"{self.docs.name}/{relative}"

    def each(self, languages: Iterable[str], name: str, model: type[Model]) -> dict[str, Model]:
        """Give what that file says in each language in which it can be read."""
        found = ((code, self.validated(f"{code}/{name}", model)) for code in languages)
        return {code: value for code, value in found if value is not None}

    def validated(self, relative: str, model: type[Model]) -> Model | None:
        """Give what a file says, None where it can't be read."""
        text = self.text(relative)
        if text is None:
            return None
        path = self._shown(relative)
        read = self.remember(path, text, lambda: read_valid(path, text, model))
        self.sources[relative], value, problems = read
        self.problems += problems
        return value

    def text(self, relative: str) -> str | None:
        """Give a file's text, None where it can't be read."""
        text, problems = read_source(self.docs, relative)
        if text is not None:
            text, problems = tidy(text, self._shown(relative))
        self.problems += problems
        self.digest.update(f"{relative}\0{text}\0".encode())
        return text

    def pages(
        self, pattern: str, languages: Iterable[str], unreadable: set[tuple[str, str]]
    ) -> tuple[PageSource, ...]:
        """Give the pages of each language that fit a pattern; note those that can't be read."""
        found = []
        for language in languages:
            for path in filter(_is_page, sorted((self.docs / language).glob(pattern))):
                relative = path.relative_to(self.docs).as_posix()
                text, problems = read_source(self.docs, relative)
                self.problems += problems
                if text is None:
                    unreadable.add((language, path.stem))
                    continue
                is_guide = path.parent.name == SCENARIOS
                shown = self._shown(relative)
                found.append(PageSource(shown, language, path.stem, is_guide, text))
        return tuple(found)


def _is_page(path: Path) -> bool:
    """Tell whether MkDocs takes a file for a page: no folder, no dot, no README beside an index."""
    is_shadowed = path.name == "README.md" and path.with_name("index.md").exists()
    return not (path.is_dir() or path.name.startswith(".") or is_shadowed)
