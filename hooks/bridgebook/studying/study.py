"""Read, render and check the handbook, chapter by chapter: what hasn't changed is kept.

A chapter is a guide, or another page, in all of its languages. What it becomes depends on its
own pages, on what belongs to no page, and on this program: see `kept.py`. Chapters that have
to be read anew are shared out among processes, and it makes no difference among how many.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from bridgebook.checks import check_chapter, check_whole
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.model.sources import PageSource
from bridgebook.problems import Problem
from bridgebook.reading.handbook import load_sources
from bridgebook.reading.page import read_source_page
from bridgebook.rendering import Rendered, render
from bridgebook.studying.kept import Kept
from bridgebook.studying.share_out import share_out

# What chapters are kept in, unless somebody says otherwise; beside the docs folder.
CACHE = ".cache/bridgebook"


@dataclass(frozen=True)
class Chapter:
    """The pages of a chapter, what they became, and what is wrong with them alone."""

    pages: tuple[Page, ...]
    rendered: tuple[Rendered, ...]
    problems: frozenset[Problem]


@dataclass(frozen=True)
class Study:
    """The handbook, None if it can't be read; {page's path: what it became}; every problem."""

    handbook: Handbook | None
    rendered: Mapping[str, Rendered]
    problems: tuple[Problem, ...]


def study(docs: Path, cache: Path | None = None) -> Study:
    """Read, render and check all that is in a docs folder; `cache` is where chapters are kept."""
    sources = load_sources(docs)
    if sources.handbook is None:
        return Study(None, {}, tuple(sorted(set(sources.problems))))
    with _no_collection():
        chapters = _chapters(sources.handbook, sources.pages, Kept(cache, sources.digest))
        pages = {page.path: page for chapter in chapters for page in chapter.pages}
        rendered = {
            page.path: became
            for chapter in chapters
            for page, became in zip(chapter.pages, chapter.rendered, strict=True)
        }
        read = ((source, pages[source.path]) for source in sources.pages)
        handbook = sources.handbook.with_pages(read)
        found = chain(sources.problems, *(chapter.problems for chapter in chapters))
        problems = {*found, *check_whole(handbook, rendered)}
    return Study(handbook, rendered, tuple(sorted(problems)))


def read_chapter(handbook: Handbook, sources: Sequence[PageSource]) -> Chapter:
    """Read a chapter's pages; `handbook` is what belongs to no page."""
    read = [(source, *read_source_page(source, handbook)) for source in sources]
    pages = tuple(page for _, page, _ in read)
    own = handbook.with_pages((source, page) for source, page, _ in read)
    rendered = {page.path: render(page, own) for page in pages}
    problems = {problem for _, _, found in read for problem in found}
    return Chapter(pages, tuple(rendered.values()), check_chapter(own, rendered) | problems)


def _chapters(handbook: Handbook, sources: Sequence[PageSource], kept: Kept) -> list[Chapter]:
    """Give every chapter, kept or read, in the order of the sources."""
    groups: dict[str, list[PageSource]] = {}
    for source in sources:
        kind = "guide" if source.is_guide else "page"
        groups.setdefault(f"{kind}-{source.name}", []).append(source)
    found = {name: kept.get(name, group) for name, group in groups.items()}
    missing = [name for name, chapter in found.items() if chapter is None]

    def read(name: str) -> bytes:
        return kept.put(name, groups[name], read_chapter(handbook, groups[name]))

    for name, written in zip(missing, share_out(read, missing), strict=True):
        found[name] = kept.load(written)
    return [chapter for chapter in found.values() if isinstance(chapter, Chapter)]


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
