"""Credits: where a guide says what a point of an article says.

An author marks the place with a comment, `<!-- point: end-of-love-2 -->`, behind the sentence
or on a line of its own above what says it. One mark may name several points.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bridgebook.model.page import Comment, Page

MARK = re.compile(r"^point: (?P<points>[a-z0-9-]+(?:, ?[a-z0-9-]+)*)$")
# What was meant as a mark.
MEANT = re.compile(r"^points?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """A point that is marked; `section` is "" above the first section."""

    point: str
    section: str
    comment: Comment


def read_marks(page: Page) -> Iterator[Mark]:
    """Give each point that a page marks, in order."""
    for comment in page.comments:
        if match := MARK.match(comment.text):
            section = page.section_at(comment.line)
            for point in re.split(", ?", match["points"]):
                yield Mark(point, section.id if section else "", comment)


def is_malformed(comment: Comment) -> bool:
    """Tell whether a comment is meant as a mark, and is none."""
    return bool(MEANT.match(comment.text)) and not MARK.match(comment.text)
