"""The chapters of a handbook, each kept from before or read, rendered and checked anew.

A chapter is a guide, or another page, in all of its languages. What it becomes depends on its
own pages, on what belongs to no page, and on this program. It is kept in parts, so that nobody
loads more than is asked for; the larger ones, which no build asks for, once somebody does.
"""

import gc
import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bridgebook.checks import check_chapter
from bridgebook.checks.outdated import find_outdated
from bridgebook.framing.content import content_of
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.model.sources import PageSource
from bridgebook.problems import Problem
from bridgebook.publishing.search import Searched, read_searched
from bridgebook.reading.page import read_source_page
from bridgebook.rendering import Rendered, render, set_up
from bridgebook.studying.at_hand import Part, take
from bridgebook.studying.kept import Kept, digest
from bridgebook.studying.share_out import share_out

# The parts of a chapter, in this order: its outline, then {path: …} of each of its pages what it
# shows, what it became, and itself. The first two are kept at once.
OUTLINE, CONTENT, RENDERED, PAGE = range(4)
AT_ONCE, WHOLE = 2, "whole"


@dataclass(frozen=True)
class Chapter:
    """The pages of a chapter, and what they became: {path: …}."""

    pages: Mapping[str, Page]
    rendered: Mapping[str, Rendered]


@dataclass(frozen=True)
class Outline:
    """What is at hand of a chapter: {path: …}, what is wrong with it alone, what is outdated."""

    pages: Mapping[str, Part]
    rendered: Mapping[str, Part]
    searched: Mapping[str, Searched]
    problems: frozenset[Problem]
    outdated: frozenset[Problem]


def read_chapter(
    handbook: Handbook, sources: Sequence[PageSource]
) -> tuple[Chapter, frozenset[Problem], frozenset[Problem]]:
    """Read and check a chapter's pages; `handbook` is what belongs to no page.

    Give them, what is wrong with them, and which of them are older than their original.
    """
    read = [(source, *read_source_page(source, handbook)) for source in sources]
    own = handbook.with_pages((source, page) for source, page, _ in read)
    chapter = Chapter(
        pages={page.path: page for _, page, _ in read},
        rendered={page.path: render(page, own) for _, page, _ in read},
    )
    problems = {problem for _, _, found in read for problem in found}
    outdated = frozenset(find_outdated(own, chapter.rendered))
    return chapter, check_chapter(own, chapter.rendered) | problems, outdated


class Chapters:
    """Every chapter; `basis` stands for one state of all but the pages."""

    def __init__(
        self, handbook: Handbook, sources: Sequence[PageSource], basis: str, cache: Path | None
    ) -> None:
        self.handbook = handbook
        self.kept, self.kept_whole = Kept(cache), Kept(cache and cache / WHOLE)
        self.sources: dict[str, list[PageSource]] = {}
        for source in sources:
            kind = "guide" if source.is_guide else "page"
            self.sources.setdefault(f"{kind}-{source.name}", []).append(source)
        self.keys = {
            name: digest(text.encode() for s in group for text in (basis, s.path, s.text))
            for name, group in self.sources.items()
        }
        self.names = {s.path: name for name, group in self.sources.items() for s in group}
        # The parts of those that can't be kept on disk, and of each part what was loaded last.
        self.written: dict[str, tuple[bytes, ...]] = {}
        self.last: dict[int, tuple[str, Mapping[str, Any]]] = {}

    def outlines(self) -> list[Outline]:
        """Give what is at hand of each, in the order of the sources."""
        found = {name: self.kept.get(name, key) for name, key in self.keys.items()}
        # The longest first, so that all processes are done at about the same time.
        missing = sorted(
            (name for name, outline in found.items() if outline is None), key=self._length
        )
        if missing:
            set_up()  # Once, for all processes that read.
        for name, made in zip(missing, share_out(self._read, missing), strict=True):
            found[name], parts = pickle.loads(made)
            if parts:
                self.written[name] = parts
        return [pickle.loads(outline) for outline in found.values() if outline]

    def fetch(self, part: int, path: str) -> Any:
        """Give the content of a page, what it became, or itself."""
        name = self.names[path]
        last = self.last.get(part)
        if last is None or last[0] != name:
            with no_collection():
                last = self.last[part] = name, pickle.loads(self._part(name, part))
        return last[1][path]

    def keys_of_pages(self) -> dict[str, str]:
        """Give {page's path: its chapter's key}."""
        return {path: self.keys[name] for path, name in self.names.items()}

    def _length(self, name: str) -> int:
        return -sum(len(source.text) for source in self.sources[name])

    def _part(self, name: str, part: int) -> bytes:
        """Give a part as it is kept; if it isn't, the chapter is read again, and kept whole."""
        written, key = self.written.get(name, ()), self.keys[name]
        if part < len(written):
            return written[part]
        if kept := self.kept.get(name, key, part) or self.kept_whole.get(name, key, part):
            return kept
        parts = self._make(name)
        if not self.kept_whole.put(name, key, *parts):
            self.written[name] = parts
        return parts[part]

    def _read(self, name: str) -> bytes:
        """Keep a chapter's first parts; give its outline, and all that couldn't be kept."""
        parts = self._make(name, AT_ONCE if self.kept.folder else None)
        is_kept = self.kept.put(name, self.keys[name], *parts)
        return pickle.dumps((parts[OUTLINE], () if is_kept else parts))

    def _make(self, name: str, count: int | None = None) -> tuple[bytes, ...]:
        """Read a chapter, and give its parts, or so many of them."""
        chapter, problems, outdated = read_chapter(self.handbook, self.sources[name])
        interfaces = self.handbook.interfaces
        outline = Outline(
            pages={path: take(page) for path, page in chapter.pages.items()},
            rendered={path: take(became) for path, became in chapter.rendered.items()},
            searched={
                path: read_searched(became, interfaces[chapter.pages[path].language])
                for path, became in chapter.rendered.items()
            },
            problems=problems,
            outdated=outdated,
        )
        contents = {path: content_of(became) for path, became in chapter.rendered.items()}
        parts = (outline, contents, chapter.rendered, chapter.pages)
        return tuple(pickle.dumps(part, pickle.HIGHEST_PROTOCOL) for part in parts[:count])


@contextmanager
def no_collection() -> Iterator[None]:
    """Let nobody look for unused cycles: there are none, and looking takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
