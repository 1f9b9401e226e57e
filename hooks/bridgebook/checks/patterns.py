"""The patterns of wording.yml, searched with patience that ends.

They are authors' own, and some would search for years: `regex` stops them after a while, which
Python's `re` can't and no look at a pattern can foretell.
"""

from collections.abc import Iterator

import regex

from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import WORDING
from bridgebook.problems import Problem

# Seconds for one pattern on one page; a good one takes a thousandth.
PATIENCE = 1.0


def matches(pattern: str, text: str, slow: set[str]) -> "list[regex.Match[str]]":
    """Give all matches; a pattern that takes too long is noted, and finds nothing."""
    if pattern in slow:
        return []
    try:
        return list(regex.finditer(pattern, text, timeout=PATIENCE))
    except TimeoutError:
        slow.add(pattern)
        return []


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
