"""The blocks of a guide, with the line each stands on."""

from dataclasses import dataclass
from hashlib import sha256

from bridgebook.model.message import MessagePart
from bridgebook.model.prose import Piece


@dataclass(frozen=True)
class Kind:
    """What is true of every block of one kind: the labels that none may lack.

    `repeats`: a label may stand there several times. `titled`: a block has a title and an id, and
    stands in every language.
    """

    required: tuple[str, ...]
    repeats: bool = False
    titled: bool = True


# The blocks of labelled parts. Their labels in each language: see authoring.py.
LABELLED = {
    "at-a-glance": Kind(required=("do", "dont", "say_first"), titled=False),
    "dialogue": Kind(required=("you",), repeats=True),
    "reaction": Kind(required=("reply", "why")),
    "avoid": Kind(required=("better",)),
}


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
