"""Titles tell guides apart: on the home page, in the menu and in results they may stand alone."""

from collections.abc import Iterator

from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.problems import Problem


def check_titles_tell_guides_apart(handbook: Handbook) -> Iterator[Problem]:
    """No two guides of a language have the same title."""
    for language in handbook.languages:
        titled: dict[str, Page] = {}
        for _, page in handbook.guides_in(language):
            if page.front is None:
                continue
            title = page.front.title
            other = titled.setdefault(title.casefold(), page)
            if other is not page:
                message = f'"{title}" is the title of {other.path}, too. Say what sets them apart.'
                yield Problem(page.path, page.front_lines["title"], "KB216", message)
