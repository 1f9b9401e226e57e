"""Which translations are older than their original: told, but no reason to publish nothing.

A fingerprint of each section of the original is recorded once its translation has been looked
over. Punctuation doesn't count: that a comma was mended in English is nothing to translate.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import chain

from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered
from bridgebook.rendering.counting import find_words

# What stands above the first section.
BEGINNING = "beginning"


def find_outdated(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """Report each section whose original has changed since its translation was looked over."""
    # Each original has several translations.
    known: dict[str, dict[str, str]] = {}
    for page, original in originals(handbook):
        recorded = handbook.translated.get(page.language, {}).get(page.name)
        if recorded is None:
            continue
        lines = _lines(original)
        if original.path not in known:
            known[original.path] = fingerprints(original, rendered)
        for name, now in known[original.path].items():
            if recorded.get(name, now) != now:
                what = "The beginning" if name == BEGINNING else f'Section "{name}"'
                message = (
                    f"{what} was translated before {original.path}:{lines[name]} changed. "
                    "Compare the two, then run `make translated`."
                )
                yield Problem(page.path, _lines(page).get(name, 1), "KB507", message)


def originals(handbook: Handbook) -> Iterator[tuple[Page, Page]]:
    """Give (page, its original) for each translated page that has one."""
    default = handbook.catalogue.default_language
    for pages in (handbook.guides, handbook.pages):
        for (language, name), page in pages.items():
            if language != default and (default, name) in pages:
                yield page, pages[default, name]


def fingerprints(page: Page, rendered: Mapping[str, Rendered]) -> dict[str, str]:
    """Give {section: fingerprint} of what a reader of the page gets."""
    front = [page.front.title, page.front.description] if page.front else []
    beginning, *sections = rendered[page.path].sections
    texts = {BEGINNING: [*front, *(text.text for text in beginning.texts)]}
    for section in sections:
        texts[section.id] = [text.text for text in section.texts]
    return {name: _fingerprint(written) for name, written in texts.items() if name}


def _fingerprint(texts: Iterable[str]) -> str:
    words = " ".join(chain.from_iterable(map(find_words, texts)))
    return sha256(words.encode()).hexdigest()[:8]


def _lines(page: Page) -> dict[str, int]:
    return {BEGINNING: 1, **{section.id: section.heading.line for section in page.sections}}
