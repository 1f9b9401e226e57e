"""The parts of a guide, as read from its source: typed, with the line each stands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bridgebook.model.message import MessagePart


class PageFrontMatter(BaseModel):
    """What a page says about itself; `template` and `hide` are for the theme."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(min_length=3, max_length=90)
    description: str = Field(min_length=20, max_length=160)
    template: Literal["home.html", "triage.html", "articles.html", "casebook.html"] | None = None
    hide: tuple[Literal["navigation", "toc"], ...] = ()


class FrontMatter(PageFrontMatter):
    """What a guide says about itself.

    `phrases` is what people say when they live this: shown on the page, quoted in results.
    `heard` is what else they type: searched, and never shown.
    """

    phrases: tuple[str, ...] = Field(min_length=6)
    heard: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paragraph:
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


@dataclass(frozen=True)
class Part:
    """A labelled part of a block; `key` is what the label means ("reply", "client")."""

    key: str
    label: str
    pieces: tuple[Piece, ...]
    line: int


@dataclass(frozen=True)
class Labelled:
    """A block of labelled parts: at-a-glance, dialogue, reaction or avoid."""

    kind: str
    title: str
    id: str
    parts: tuple[Part, ...]
    line: int
    end: int

    def part(self, key: str) -> Part | None:
        """Give the first part with that key."""
        return next((part for part in self.parts if part.key == key), None)


@dataclass(frozen=True)
class Time:
    """When a step is due: once after, or again every, so many days, weeks or months."""

    repeats: bool
    count: int
    unit: str

    def __str__(self) -> str:
        return f"{'every' if self.repeats else 'after'}={self.count}{self.unit}"


@dataclass(frozen=True)
class Item:
    """One thing to tick."""

    id: str
    text: str
    time: Time | None
    line: int


@dataclass(frozen=True)
class Checklist:
    """A list of things to tick; the id is what a browser remembers."""

    title: str
    id: str
    items: tuple[Item, ...]
    line: int
    end: int


@dataclass(frozen=True)
class Template:
    """One text to copy: a template's variant for one channel and register.

    `body` is the text as it is written, `parts` is what that says; `is_whole` is False where
    something in it couldn't be read, and has a finding of its own.
    """

    id: str
    channel: str
    register: str
    subject: str
    body: str
    parts: tuple[MessagePart, ...]
    line: int
    subject_line: int
    end: int
    is_whole: bool = True

    @property
    def fingerprint(self) -> str:
        """Another one for another text: tells whether it has changed since somebody used it."""
        return sha256(f"{self.subject}\n{self.body}".encode()).hexdigest()[:8]


@dataclass(frozen=True)
class Details:
    """Prose that is folded until somebody wants to read it."""

    title: str
    id: str
    pieces: tuple[Piece, ...]
    line: int
    end: int


@dataclass(frozen=True)
class Provenance:
    """The place where the site lists what each section rests on."""

    line: int
    end: int


Block = Labelled | Checklist | Details | Template | Provenance


@dataclass(frozen=True)
class Heading:
    """A Markdown heading with an explicit id ("" if the author gave none)."""

    level: int
    text: str
    id: str
    line: int


Thing = Heading | Prose | Block


@dataclass(frozen=True)
class Section:
    """A level-two heading and what stands under it, in order."""

    heading: Heading
    things: tuple[Thing, ...] = ()

    @property
    def id(self) -> str:
        """The section's anchor."""
        return self.heading.id

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the section's parts."""
        return tuple(thing for thing in self.things if isinstance(thing, Heading))

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The section's blocks."""
        return tuple(thing for thing in self.things if not isinstance(thing, Heading | Prose))

    def labelled(self, kind: str) -> tuple[Labelled, ...]:
        """Give the labelled blocks of one kind."""
        return tuple(b for b in self.blocks if isinstance(b, Labelled) and b.kind == kind)

    @property
    def checklists(self) -> tuple[Checklist, ...]:
        """The section's checklists."""
        return tuple(b for b in self.blocks if isinstance(b, Checklist))

    @property
    def templates(self) -> tuple[Template, ...]:
        """The section's templates."""
        return tuple(b for b in self.blocks if isinstance(b, Template))


@dataclass(frozen=True)
class Comment:
    """A note that no reader sees; what is written inside is left out."""

    text: str
    line: int
    end: int


@dataclass(frozen=True)
class Page:
    """One Markdown page of one language, read.

    `references` are the addresses that links name by a word: {word: (address, title)}.
    """

    path: str
    language: str
    name: str
    front: PageFrontMatter | None
    front_lines: dict[str, int]
    intro: tuple[Thing, ...]
    sections: tuple[Section, ...]
    comments: tuple[Comment, ...] = ()
    references: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    body_line: int = 1

    def section(self, anchor: str) -> Section | None:
        """Give the section with that anchor."""
        return next((section for section in self.sections if section.id == anchor), None)

    @property
    def templates(self) -> Iterator[Template]:
        """Every template on the page."""
        return (template for section in self.sections for template in section.templates)

    @property
    def details(self) -> Iterator[Details]:
        """Every folded block on the page."""
        blocks = (block for section in self.sections for block in section.blocks)
        return (block for block in blocks if isinstance(block, Details))

    @property
    def checklists(self) -> Iterator[Checklist]:
        """Every checklist on the page."""
        return (checklist for section in self.sections for checklist in section.checklists)

    def labelled(self, kind: str) -> Iterator[Labelled]:
        """Every labelled block of one kind on the page."""
        return (block for section in self.sections for block in section.labelled(kind))
