"""Where a rule of wording is wrong about a text, its author says so: `<!-- KB801: why -->`."""

import re
from collections.abc import Iterator

from bridgebook.model.page import Page
from bridgebook.problems import Problem


def unless_excused(
    page: Page, line: int, code: str, message: str, excused_above: int
) -> Iterator[Problem]:
    """Give the problem unless a comment in the line above says why it is none."""
    for comment in page.comments:
        if comment.end == excused_above - 1 and re.match(rf"{code}: \S", comment.text):
            return
    yield Problem(page.path, line, code, message)
