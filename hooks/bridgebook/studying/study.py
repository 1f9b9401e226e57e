"""Read, render and check the handbook, chapter by chapter: what hasn't changed is kept.

Chapters that have to be read anew are shared out among processes, and it makes no difference
among how many.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from bridgebook.checks import check_whole
from bridgebook.framing.content import Content
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.problems import Problem
from bridgebook.publishing.search import Searched
from bridgebook.reading.handbook import load_sources
from bridgebook.rendering import Rendered
from bridgebook.studying.at_hand import stand_in
from bridgebook.studying.chapters import CONTENT, PAGE, RENDERED, Chapters, no_collection
from bridgebook.studying.kept import program
from bridgebook.studying.remembered import remembered

# What is kept from one time to the next, unless somebody says otherwise; beside the docs folder.
CACHE = ".cache/bridgebook"


@dataclass(frozen=True)
class Study:
    """The handbook, None if it can't be read; {page's path: …}; every problem.

    `content` gives what the page at a path shows. `keys` tell one state of all that a page's
    content depends on from another. `outdated` are the translations that are older than their
    original, which is no problem yet.
    """

    handbook: Handbook | None
    problems: tuple[Problem, ...]
    rendered: Mapping[str, Rendered]
    searched: Mapping[str, Searched]
    keys: Mapping[str, str]
    content: Callable[[str], Content]
    outdated: tuple[Problem, ...]


@no_collection()
def study(docs: Path, cache: Path | None = None) -> Study:
    """Read, render and check all that is in a docs folder; `cache` is where it is kept."""
    with remembered(cache) as remember:
        sources = load_sources(docs, remember)
    if sources.handbook is None:
        nothing: dict[str, Any] = {}
        problems = tuple(sorted(set(sources.problems)))
        return Study(None, problems, nothing, nothing, nothing, nothing.__getitem__, ())
    basis = f"{program()} {sources.digest}"
    chapters = Chapters(sources.handbook, sources.pages, basis, cache)
    outlines = chapters.outlines()
    pages: dict[str, Page] = {}
    rendered: dict[str, Rendered] = {}
    for outline in outlines:
        for path, part in outline.pages.items():
            pages[path] = stand_in(part, partial(chapters.fetch, PAGE, path))
            became = partial(chapters.fetch, RENDERED, path)
            rendered[path] = stand_in(outline.rendered[path], became)
    handbook = sources.handbook.with_pages((s, pages[s.path]) for s in sources.pages)
    found = chain(sources.problems, *(outline.problems for outline in outlines))
    everything = {*found, *check_whole(handbook, rendered)}
    searched = {path: page for each in outlines for path, page in each.searched.items()}
    outdated = chain.from_iterable(outline.outdated for outline in outlines)
    return Study(
        handbook,
        tuple(sorted(everything)),
        rendered=rendered,
        searched=searched,
        keys=chapters.keys_of_pages(),
        content=partial(chapters.fetch, CONTENT),
        outdated=tuple(sorted(outdated)),
    )
