"""What no page may say: notes to oneself, and somebody else's sentences."""

import hashlib
import re
from collections.abc import Iterator

from bridgebook.handbook import Handbook
from bridgebook.problems import Problem
from bridgebook.text import WORD

UNFINISHED = re.compile(r"\b(?:TODO|TBD|FIXME|XXX|lorem ipsum)\b", re.IGNORECASE)
RUN_LENGTH = 8


def check_nothing_left_to_do(handbook: Handbook) -> Iterator[Problem]:
    """No note to oneself and no filler is left on a page."""
    for page in handbook.all_pages:
        for offset, line in enumerate(page.body.split("\n")):
            if match := UNFINISHED.search(line):
                message = f'"{match[0]}" is left over. Write what belongs here.'
                yield Problem(page.path, page.body_line + offset, "KB210", message)


def check_no_copied_run(handbook: Handbook) -> Iterator[Problem]:
    """No page has eight words in a row from a source article; an article's title may be quoted.

    The articles aren't in the project; only hashes of their runs are (see `hash_runs`).
    """
    for page in handbook.all_pages:
        text = page.body
        for article in handbook.articles:
            if article.title:
                text = text.replace(article.title, re.sub(r"\w", "_", article.title))
        last_line = 0
        for run, line in runs(text, page.body_line):
            if hash_run(run) in handbook.copied_runs and line > last_line + 1:
                message = (
                    f'"{" ".join(run)}" stands like this in a source article. '
                    "Say it in your own words."
                )
                yield Problem(page.path, line, "KB705", message)
                last_line = line


def runs(text: str, first_line: int = 1) -> Iterator[tuple[tuple[str, ...], int]]:
    """Give every run of eight words, lower case, with the line it begins on."""
    words = [
        (match[0].casefold(), first_line + number)
        for number, line in enumerate(text.split("\n"))
        for match in WORD.finditer(line)
    ]
    for at in range(len(words) - RUN_LENGTH + 1):
        yield tuple(word for word, _ in words[at : at + RUN_LENGTH]), words[at][1]


def hash_run(run: tuple[str, ...]) -> str:
    """Give the short hash under which a run is kept."""
    return hashlib.sha256(" ".join(run).encode()).hexdigest()[:12]
