"""Prose: plain Markdown between blocks and within them, piece by piece."""

from dataclasses import dataclass
from typing import NamedTuple


class Paragraph(NamedTuple):
    """Lines that belong together; `text` has as many line ends as the source."""

    text: str
    line: int


@dataclass(frozen=True)
class Table:
    """A table as it is written: names of columns, a line of dashes, rows."""

    text: str
    line: int


@dataclass(frozen=True)
class Rule:
    """A line across."""

    line: int


@dataclass(frozen=True)
class Quote:
    """What is written after `>`."""

    pieces: "tuple[Piece, ...]"
    line: int


@dataclass(frozen=True)
class ListItem:
    """One item of a list in prose."""

    pieces: "tuple[Piece, ...]"
    line: int


@dataclass(frozen=True)
class ProseList:
    """A list in prose. `first` is the number it begins with, `loose` lists have paragraphs."""

    ordered: bool
    first: int
    loose: bool
    items: tuple[ListItem, ...]
    line: int


Piece = Paragraph | Table | Rule | Quote | ProseList


@dataclass(frozen=True)
class Prose:
    """Plain Markdown between blocks, piece by piece."""

    pieces: tuple[Piece, ...]
    line: int
    end: int
