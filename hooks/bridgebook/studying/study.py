"""Read, render and check the handbook, chapter by chapter: what hasn't changed is kept.

A chapter is a guide, or another page, in all of its languages. What it becomes depends on its
own pages, on what belongs to no page, and on this program. Chapters that have to be read anew
are shared out among processes, and it makes no difference among how many.
"""

import gc
import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from bridgebook.checks import check_chapter, check_whole
from bridgebook.checks.outdated import find_outdated
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.model.sources import PageSource
from bridgebook.problems import Problem
from bridgebook.publishing.search import Searched, read_searched
from bridgebook.reading.handbook import load_sources
from bridgebook.reading.page import read_source_page
from bridgebook.rendering import Rendered, render
from bridgebook.studying.at_hand import Part, stand_in, take
from bridgebook.studying.kept import Kept, digest, program
from bridgebook.studying.share_out import share_out

# What chapters are kept in, unless somebody says otherwise; beside the docs folder. Below it,
# what stands in the files that belong to no page.
CACHE, WORDS = ".cache/bridgebook", "words"


@dataclass(frozen=True)
class Chapter:
    """The pages of a chapter, and what they became: {path: …}."""

    pages: Mapping[str, Page]
    rendered: Mapping[str, Rendered]

    @property
    def halves(self) -> tuple[bytes, bytes]:
        """Both as they are kept: few ask for the two of them."""
        return _pickled(self.pages), _pickled(self.rendered)


@dataclass(frozen=True)
class Outline:
    """What is at hand of a chapter: {path: …}, what is wrong with it alone, what is outdated."""

    pages: Mapping[str, Part]
    rendered: Mapping[str, Part]
    searched: Mapping[str, Searched]
    problems: frozenset[Problem]
    outdated: frozenset[Problem]


@dataclass(frozen=True)
class Study:
    """The handbook, None if it can't be read; {page's path: …}; every problem.

    `keys` tell one state of all that a page's content depends on from another.
    `outdated` are the translations that are older than their original, which is no problem yet.
    """

    handbook: Handbook | None
    rendered: Mapping[str, Rendered]
    searched: Mapping[str, Searched]
    keys: Mapping[str, str]
    problems: tuple[Problem, ...]
    outdated: tuple[Problem, ...] = ()


def study(docs: Path, cache: Path | None = None) -> Study:
    """Read, render and check all that is in a docs folder; `cache` is where it is kept."""
    sources = load_sources(docs, Kept(cache and cache / WORDS).remember)
    if sources.handbook is None:
        return Study(None, {}, {}, {}, tuple(sorted(set(sources.problems))))
    basis = f"{program()} {sources.digest}"
    chapters = _Chapters(sources.handbook, sources.pages, basis, Kept(cache))
    with _no_collection():
        outlines = chapters.outlines()
        pages: dict[str, Page] = {}
        rendered: dict[str, Rendered] = {}
        for name, outline in outlines.items():
            for path, part in outline.pages.items():
                pages[path] = stand_in(part, partial(chapters.fetch, name, 0, path))
                became = partial(chapters.fetch, name, 1, path)
                rendered[path] = stand_in(outline.rendered[path], became)
        handbook = sources.handbook.with_pages((s, pages[s.path]) for s in sources.pages)
        found = chain(sources.problems, *(outline.problems for outline in outlines.values()))
        problems = {*found, *check_whole(handbook, rendered)}
    searched = {path: page for each in outlines.values() for path, page in each.searched.items()}
    outdated = chain.from_iterable(outline.outdated for outline in outlines.values())
    return Study(
        handbook,
        rendered,
        searched,
        chapters.keys_of_pages(),
        problems=tuple(sorted(problems)),
        outdated=tuple(sorted(outdated)),
    )


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


class _Chapters:
    """Every chapter, kept or read anew; `basis` stands for one state of all but the pages."""

    def __init__(
        self, handbook: Handbook, sources: Sequence[PageSource], basis: str, kept: Kept
    ) -> None:
        self.handbook, self.kept = handbook, kept
        self.sources: dict[str, list[PageSource]] = {}
        for source in sources:
            kind = "guide" if source.is_guide else "page"
            self.sources.setdefault(f"{kind}-{source.name}", []).append(source)
        self.keys = {
            name: digest(text.encode() for s in group for text in (basis, s.path, s.text))
            for name, group in self.sources.items()
        }
        # Those that can't be kept on disk, and of each half the one that was asked for last.
        self.written: dict[str, tuple[bytes, bytes]] = {}
        self.last: dict[int, tuple[str, Mapping[str, object]]] = {}

    def outlines(self) -> dict[str, Outline]:
        """Give what is at hand of each, in the order of the sources."""
        found = {name: self.kept.get(name, key) for name, key in self.keys.items()}
        missing = [name for name, outline in found.items() if outline is None]
        for name, made in zip(missing, share_out(self._read, missing), strict=True):
            found[name], halves = pickle.loads(made)
            if halves:
                self.written[name] = halves
        return {name: pickle.loads(outline) for name, outline in found.items() if outline}

    def fetch(self, name: str, half: int, path: str) -> object:
        """Give the page, or what it became. It is read again if it isn't kept any more."""
        last = self.last.get(half)
        if last is None or last[0] != name:
            with _no_collection():
                last = self.last[half] = name, pickle.loads(self._half(name, half))
        return last[1][path]

    def _half(self, name: str, half: int) -> bytes:
        if name not in self.written:
            if kept := self.kept.get(name, self.keys[name], 1 + half):
                return kept
            chapter, *_ = read_chapter(self.handbook, self.sources[name])
            self.written[name] = chapter.halves
        return self.written[name][half]

    def keys_of_pages(self) -> dict[str, str]:
        """Give {page's path: its chapter's key}."""
        return {s.path: self.keys[name] for name, group in self.sources.items() for s in group}

    def _read(self, name: str) -> bytes:
        chapter, problems, outdated = read_chapter(self.handbook, self.sources[name])
        outline = _pickled(
            Outline(
                pages={path: take(page) for path, page in chapter.pages.items()},
                rendered={path: take(became) for path, became in chapter.rendered.items()},
                searched={
                    path: read_searched(became, self.handbook.interfaces[page.language])
                    for (path, page), became in zip(
                        chapter.pages.items(), chapter.rendered.values(), strict=True
                    )
                },
                problems=problems,
                outdated=outdated,
            )
        )
        halves = chapter.halves
        is_kept = self.kept.put(name, self.keys[name], outline, *halves)
        return _pickled((outline, None if is_kept else halves))


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Let nobody look for unused cycles: there are none, and looking takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
