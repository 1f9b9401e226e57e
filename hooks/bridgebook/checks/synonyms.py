"""The words the search knows."""

from collections.abc import Iterator

from bridgebook.model.handbook import Handbook
from bridgebook.problems import Problem
from bridgebook.reading.synonyms import load_synonyms


def check_synonyms(handbook: Handbook) -> Iterator[Problem]:
    """A language's synonyms are readable, and no word stands in two groups that mean the same."""
    for language in handbook.languages:
        yield from load_synonyms(handbook.root, language)[1]
