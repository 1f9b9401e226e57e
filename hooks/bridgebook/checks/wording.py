"""What no page may say: notes to oneself, and somebody else's sentences."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain

from bridgebook.model.blocks import Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import has_choices, versions
from bridgebook.model.page import Page
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered
from bridgebook.rendering.counting import find_words

LEFT_OVER = ("todo", "tbd", "fixme", "xxx", "lorem ipsum")
UNFINISHED = re.compile(rf"\b(?:{'|'.join(LEFT_OVER)})\b", re.IGNORECASE)
RUN_LENGTH = 8
RUN = b"\1" * RUN_LENGTH
# Hexadecimal digits.
HASH = 16


def check_nothing_left_to_do(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """No note to oneself and no filler is left on a page, not even in a comment."""
    for page in handbook.all_pages:
        texts = [(text.text, text.line) for text in rendered[page.path].texts]
        texts += [(comment.text, comment.line) for comment in page.comments]
        everything = "\n".join(text for text, _ in texts).casefold()
        if not any(word in everything for word in LEFT_OVER):
            continue
        for text, first in texts:
            for match in UNFINISHED.finditer(text):
                message = f'"{match[0]}" is left over. Write what belongs here.'
                line = first + text.count("\n", 0, match.start())
                yield Problem(page.path, line, "KB210", message)


def check_no_copied_run(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """No page has eight words in a row from an article; an article's title may be quoted.

    The articles aren't in the project; only hashes of their words and runs are (see `hash_runs`).
    """
    titles = {a.title: re.sub(r"\w", "_", a.title) for a in handbook.articles if a.title}
    kept = handbook.copied_runs
    for page in handbook.all_pages:
        on_page = list(_report_runs(page, _texts(rendered[page.path]), titles, kept))
        yield from on_page
        for template in page.templates:
            # Its parts have been searched with the page: what is left is where two of them meet.
            if on_page or _has_run(_joints(template), kept):
                for version in versions(template.parts):
                    yield from _report_runs(page, version.lines, titles, kept)


def _report_runs(
    page: Page,
    texts: Iterable[tuple[int, str]],
    titles: Mapping[str, str],
    kept: frozenset[str],
) -> Iterator[Problem]:
    """Report each run in texts that follow each other, (line, text); once for lines in a row."""
    pieces = list(texts)
    if not _has_run(_words(pieces), kept):  # Nor without the titles.
        return
    pieces = [(line, _without(titles, text)) for line, text in pieces]
    words = _words(pieces)
    last_line = 0
    for at in find_runs(words, kept):
        line = _line_of(at, pieces)
        if line > last_line + 1:
            run = " ".join(words[at : at + RUN_LENGTH])
            message = f'"{run}" stands like this in an article. Say it in your own words.'
            yield Problem(page.path, line, "KB705", message)
            last_line = line


def _has_run(words: Sequence[str], kept: frozenset[str]) -> bool:
    return any(True for _ in find_runs(words, kept))


def _words(pieces: Iterable[tuple[int, str]]) -> list[str]:
    return list(chain.from_iterable(find_words(text) for _, text in pieces))


def _texts(rendered: Rendered) -> Iterator[tuple[int, str]]:
    """Give (line, text) of all that stands on a page."""
    return ((text.line, text.text) for text in rendered.texts)


def _joints(template: Template) -> list[str]:
    """Give the words around each place where two parts meet in a message that may be sent.

    What parts one place from the next is no word of any text.
    """
    around, found = RUN_LENGTH - 1, dict[tuple[str, ...], None]()
    for version in versions(template.parts) if has_choices(template.parts) else ():
        parts = list(map(find_words, version.pieces))
        words = list(chain(*parts))
        for end in accumulate(map(len, parts[:-1])):
            found[(*words[max(0, end - around) : end + around], "")] = None
    return list(chain.from_iterable(found))


def _without(titles: Mapping[str, str], text: str) -> str:
    """Give a text without the titles that it quotes; `titles` maps each to its blank."""
    for title, blank in titles.items():
        text = text.replace(title, blank)
    return text


def _line_of(at: int, texts: Iterable[tuple[int, str]]) -> int:
    """Give the line on which the word stands that comes after `at` others."""
    for first, text in texts:
        for line, shown in enumerate(text.split("\n"), first):
            at -= len(find_words(shown))
            if at < 0:
                return line
    raise ValueError("There are fewer words.")


def hash_runs(words: Sequence[str]) -> Iterator[str]:
    """Give the hashes under which a text is kept: of each word, and of each run of eight."""
    yield from map(_hash, words)
    for at in range(len(words) - RUN_LENGTH + 1):
        yield _hash(" ".join(words[at : at + RUN_LENGTH]))


def find_runs(words: Sequence[str], kept: frozenset[str]) -> Iterator[int]:
    """Give where a run begins whose hash is kept.

    Hardly ever do eight words follow each other that all stand in an article.
    """
    standing = bytes(map(_words_in(kept).__getitem__, words))
    at = standing.find(RUN)
    while at >= 0:
        if _hash(" ".join(words[at : at + RUN_LENGTH])) in kept:
            yield at
        at = standing.find(RUN, at + 1)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:HASH]


class _Words(dict[str, bool]):
    """Whether the hash of a word is kept, once it has been asked for."""

    def __init__(self, kept: frozenset[str]) -> None:
        self.kept = kept

    def __missing__(self, word: str) -> bool:
        self[word] = _hash(word) in self.kept
        return self[word]


@lru_cache(maxsize=8)
def _words_in(kept: frozenset[str]) -> _Words:
    return _Words(kept)
