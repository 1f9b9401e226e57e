"""What stands below the docs folder: the files that hold words, as they are written.

A finding points to a line of one of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bridgebook.problems import Problem

CATALOGUE = "catalogue.yml"
ARTICLES = "articles.yml"
PROVENANCE = "provenance.yml"
FURTHER_READING = "further-reading.yml"
LANGUAGE = "language.yml"
INTERFACE = "interface.yml"
WORDING = "wording.yml"
TRIAGE = "triage.yml"
SYNONYMS = "synonyms.yml"
SCENARIOS = "scenarios"
TRANSLATED = "translated.yml"
COPIED_RUNS = "articles-runs.txt"
# Right words that the dictionary doesn't know: see scripts/check_spelling.py.
SPELLING = "words.txt"

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlSource:
    """Parsed YAML: its data, and the line of the value at each place in it."""

    path: str
    data: Any
    lines: Mapping[Place, int]
    problems: tuple[Problem, ...] = ()

    def line(self, place: Place) -> int:
        """Give the line of a place, or of the nearest thing around it that is written down."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


@dataclass(frozen=True)
class PageSource:
    """A page's text as its author wrote it, and where it stands."""

    path: str
    language: str
    name: str
    is_guide: bool
    text: str
