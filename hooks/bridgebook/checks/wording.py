"""What no page may say: notes to oneself, and somebody else's sentences."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from bridgebook.model.handbook import Handbook
from bridgebook.model.message import has_choices, versions
from bridgebook.model.page import Page
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered
from bridgebook.rendering.counting import WORD

UNFINISHED = re.compile(r"\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b", re.IGNORECASE)
RUN_LENGTH = 8
WHOLE, BELOW_MARK = 2**64 - 1, 44


def check_nothing_left_to_do(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """No note to oneself and no filler is left on a page, not even in a comment."""
    for page in handbook.all_pages:
        texts = [(text.text, text.line) for text in rendered[page.path].texts]
        texts += [(comment.text, comment.line) for comment in page.comments]
        for text, first in texts:
            for match in UNFINISHED.finditer(text):
                message = f'"{match[0]}" is left over. Write what belongs here.'
                line = first + text.count("\n", 0, match.start())
                yield Problem(page.path, line, "KB210", message)


def check_no_copied_run(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """No page has eight words in a row from an article; an article's title may be quoted.

    The articles aren't in the project; only hashes of their runs are (see `hash_runs`).
    """
    titles = {a.title: re.sub(r"\w", "_", a.title) for a in handbook.articles if a.title}
    for page in handbook.all_pages:
        for texts in (_texts(rendered[page.path]), *_messages(page)):
            last_line = 0
            pieces = list(_without(titles, texts))
            words = find_words(text for _, text in pieces)
            for at in find_runs(words, handbook.copied_runs):
                line = _line_of(at, pieces)
                if line > last_line + 1:
                    run = " ".join(words[at : at + RUN_LENGTH])
                    message = f'"{run}" stands like this in an article. Say it in your own words.'
                    yield Problem(page.path, line, "KB705", message)
                    last_line = line


def _texts(rendered: Rendered) -> Iterator[tuple[int, str]]:
    """Give (line, text) of all that stands on a page."""
    for text in sorted(rendered.texts, key=lambda text: text.line):
        yield text.line, text.text


def _messages(page: Page) -> Iterator[Iterator[tuple[int, str]]]:
    """Give the lines of each text that leaves something to its sender, as it may be sent."""
    for template in page.templates:
        if has_choices(template.parts):
            yield from (version.lines for version in versions(template.parts))


def _without(
    titles: Mapping[str, str], texts: Iterable[tuple[int, str]]
) -> Iterator[tuple[int, str]]:
    """Give each text without the titles that it quotes; `titles` maps each to its blank."""
    for first, shown in texts:
        for title, blank in titles.items():
            shown = shown.replace(title, blank)
        yield first, shown


def find_words(texts: Iterable[str]) -> list[str]:
    """Give each word in lower case."""
    return [word for text in texts for word in WORD.findall(text.casefold())]


def _line_of(at: int, texts: Iterable[tuple[int, str]]) -> int:
    """Give the line on which the word stands that comes after `at` others."""
    for first, text in texts:
        for line, shown in enumerate(text.split("\n"), first):
            at -= len(find_words([shown]))
            if at < 0:
                return line
    raise ValueError("There are fewer words.")


def hash_runs(words: Sequence[str]) -> Iterator[str]:
    """Give the short hash under which a run of eight words is kept, for each run in order."""
    for at, mark in enumerate(_marks(words)):
        yield _hash(mark, words[at : at + RUN_LENGTH])


def find_runs(words: Sequence[str], kept: frozenset[str]) -> Iterator[int]:
    """Give where a run begins whose hash is kept: few have a mark of one, all else costs little."""
    marks, known = _marks(words), _marks_of(kept)
    if known.isdisjoint(marks):
        return
    for at, mark in enumerate(marks):
        if mark in known and _hash(mark, words[at : at + RUN_LENGTH]) in kept:
            yield at


def _hash(mark: int, run: Sequence[str]) -> str:
    return f"{mark:05x}{hashlib.sha256(' '.join(run).encode()).hexdigest()[:12]}"


def _marks(words: Sequence[str]) -> list[int]:
    """Give a number of 20 bits for each run, whatever the order of its words."""
    sums = list(accumulate(map(_number, words), initial=0))
    return [
        (end - start & WHOLE) >> BELOW_MARK
        for start, end in zip(sums, sums[RUN_LENGTH:], strict=False)
    ]


@cache
def _number(word: str) -> int:
    return int.from_bytes(hashlib.sha256(word.encode()).digest()[:8])


@lru_cache(maxsize=8)
def _marks_of(kept: frozenset[str]) -> frozenset[int]:
    return frozenset(int(run[:5], 16) for run in kept)
