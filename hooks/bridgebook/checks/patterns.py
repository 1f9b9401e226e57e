"""The patterns of wording.yml, searched with patience that ends.

They are authors' own, and some would search for years: `regex` stops them after a while, which
Python's `re` can't and no look at a pattern can foretell.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import accumulate, chain

import regex

from bridgebook.model.blocks import Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Version, versions
from bridgebook.model.page import Page
from bridgebook.model.sources import WORDING
from bridgebook.model.wording import Wording
from bridgebook.problems import Problem
from bridgebook.rendering.rendered import Text

# Seconds for one pattern on one page; a good one takes a thousandth.
PATIENCE = 1.0
# What sees where a text begins or ends, or gives nothing back that it has taken; and the same
# of a pattern for which each line is a text.
LINES = "(?m)"
_EDGES = r"\\[AZzG]|\(\?<?!(?!\\w\))|\(\?>|[*+?}]\+"
EDGE, EDGE_BESIDE_LINES = re.compile(rf"[\^$]|{_EDGES}"), re.compile(rf"\[\^|{_EDGES}")
# What sees where a line ends, or flags and classes of which that can't be said at a glance.
LINE_END = re.compile(r"\\[^wdbh.]|\[\^|\(\?[^:=!<im]|\(\?[im][^:)]|\n")


def matches(pattern: str, text: str, slow: set[str]) -> "list[regex.Match[str]]":
    """Give all matches; a pattern that takes too long is noted, and finds nothing."""
    if pattern in slow:
        return []
    try:
        return list(_compiled(pattern).finditer(text, timeout=PATIENCE))
    except TimeoutError:
        slow.add(pattern)
        return []


@cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern)


def report_slow(handbook: Handbook, slow: set[str]) -> Iterator[Problem]:
    """Report the patterns that took too long, where they stand."""
    for language, wording in handbook.wordings.items():
        source = handbook.sources[f"{language}/{WORDING}"]
        for pattern in slow:
            if place := wording.place(pattern):
                message = (
                    f'The pattern "{pattern}" takes too long on a page. Write it without a '
                    "repetition of what can be read in two ways, such as (a|a)+."
                )
                yield Problem(source.path, source.line(place), "KB807", message)


class Joined:
    """A page's texts one below the other, so that each pattern goes over them once.

    `shown` is what is searched of each: a text of the same length.
    """

    def __init__(self, texts: Sequence[Text], shown: Iterable[str] | None = None) -> None:
        self.texts = texts
        self.shown = [text.bare for text in texts] if shown is None else list(shown)
        self.joined = "\n\n".join(self.shown)

    def find(self, pattern: str, slow: set[str]) -> Iterator[tuple[Text, str, int]]:
        """Give (text, what was found, line)."""
        for match in matches(pattern, self.joined, slow):
            at = min(bisect_right(self._starts, match.start()), len(self.texts)) - 1
            text = self.texts[at]
            line = text.line_at(match.start() - self._starts[at])
            yield text, match[0].strip() or match[0], line

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(shown) + 2 for shown in self.shown), initial=0))


class Messages:
    """Messages as they may be sent, each with its template.

    Most patterns find nothing in any, so they go over all of them at once first. What parts them
    there is no word and no space; a pattern that sees it nevertheless goes over each alone. Many
    lines stand in several messages: a pattern that sees no line's end goes over each once.
    """

    def __init__(self, sent: Iterable[tuple[Template, Version]]) -> None:
        self.sent = list(sent)
        texts = [version.text for _, version in self.sent]
        self.joined = "\n\0\n".join(texts)
        lines = chain.from_iterable(text.split("\n") for text in texts)
        self.lines = "\n\0\n".join(dict.fromkeys(lines))

    def find(self, pattern: str, slow: set[str]) -> Iterator[tuple[Template, str, int]]:
        """Give (template, what was found, line)."""
        edge = EDGE_BESIDE_LINES if pattern.startswith(LINES) else EDGE
        joined = self.joined if LINE_END.search(pattern) else self.lines
        if not edge.search(pattern) and not matches(pattern, joined, slow):
            return
        for template, version in self.sent:
            for match in matches(pattern, version.text, slow):
                yield template, match[0].strip() or match[0], version.line_at(match.start())


def sent_from(templates: Iterable[Template]) -> Iterator[tuple[Template, Version]]:
    """Give each message that may be sent from these templates."""
    for template in templates:
        yield from ((template, version) for version in versions(template.parts))


def worded(
    handbook: Handbook, pages: Iterator[Page] | None = None
) -> Iterator[tuple[Page, Wording]]:
    """Give pages with their language's wording; the guides, unless others are named."""
    for page in pages or handbook.guides.values():
        if wording := handbook.wordings.get(page.language):
            yield page, wording
