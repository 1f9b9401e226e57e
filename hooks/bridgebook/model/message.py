"""What a template says: words that everyone sends, choices and optional passages."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

# The alternative that the sender writes, and the one of a cause that nobody knows yet.
OWN_WORDS, NOT_KNOWN = "own-words", "not-known"


class Fixed(NamedTuple):
    """Words that everyone sends. `joint`: what stands between a part and what is said before."""

    text: str
    line: int
    joint: str = ""


class Option(NamedTuple):
    """One alternative of a choice; the sender's own words have no text."""

    id: str
    text: str
    line: int


class Choice(NamedTuple):
    """Alternatives, one of which is sent."""

    id: str
    options: tuple[Option, ...]
    line: int
    joint: str = ""


class Passage(NamedTuple):
    """Words that are sent only if the sender wants them."""

    id: str
    text: str
    line: int
    joint: str = ""


MessagePart = Fixed | Choice | Passage


def has_choices(parts: Iterable[MessagePart]) -> bool:
    """Tell whether the sender has something to decide."""
    return any(not isinstance(part, Fixed) for part in parts)


class Run(NamedTuple):
    """Words without a choice in them, where they begin, and which alternative they are."""

    text: str
    line: int
    alternative: tuple[str, ...] = ()


# Several rules ask for them, and the page that is built, one after the other.
@lru_cache(maxsize=512)
def runs(parts: tuple[MessagePart, ...]) -> tuple[Run, ...]:
    """Give all that was written, each alternative on its own."""
    return tuple(_runs(parts))


def _runs(parts: Iterable[MessagePart]) -> Iterator[Run]:
    for part in parts:
        match part:
            case Fixed():
                yield Run(part.text, part.line)
            case Passage():
                yield Run(part.text, part.line, (part.id,))
            case Choice():
                for option in part.options:
                    if option.text:
                        yield Run(option.text, option.line, (part.id, option.id))


class Version(NamedTuple):
    """A message as one sender sends it; `starts`: where each part begins, and on which line."""

    text: str
    starts: tuple[tuple[int, int], ...]

    def line_at(self, position: int) -> int:
        """Give the line of the source on which a character stands."""
        start, line = max((s for s in self.starts if s[0] <= position), default=(0, 1))
        return line + self.text.count("\n", start, position)

    @property
    def pieces(self) -> Iterator[str]:
        """Give the text of each part, in order."""
        ends = [start for start, _ in self.starts[1:]]
        for (start, _), end in zip(self.starts, [*ends, None], strict=False):
            yield self.text[start:end].rstrip()

    @property
    def lines(self) -> Iterator[tuple[int, str]]:
        """Give (line of the source, text)."""
        for (_, line), piece in zip(self.starts, self.pieces, strict=True):
            yield from enumerate(piece.split("\n"), line)


# Several rules ask for the versions of each template of a chapter, one rule after the other.
@lru_cache(maxsize=512)
def versions(parts: tuple[MessagePart, ...]) -> tuple[Version, ...]:
    """Give versions in which each alternative is sent once, with the passages and without.

    Not every combination: two choices stand side by side only now and then.
    """
    most = max((len(part.options) for part in parts if isinstance(part, Choice)), default=1)
    has_passages = any(isinstance(part, Passage) for part in parts)
    return tuple(
        _version(parts, number, with_passages)
        for number in range(most)
        for with_passages in ((True, False) if has_passages else (True,))
    )


def _version(parts: Sequence[MessagePart], number: int, with_passages: bool) -> Version:
    text, joint = "", ""
    starts: list[tuple[int, int]] = []
    for part in parts:
        joint = max(joint, part.joint, key=len)
        sent = _sent(part, number, with_passages)
        if sent.text:
            text += joint if text else ""
            starts.append((len(text), sent.line))
            text += sent.text
            joint = ""
    return Version(text, tuple(starts))


def _sent(part: MessagePart, number: int, with_passages: bool) -> Fixed | Option | Passage:
    match part:
        case Choice() if part.options:
            return part.options[number % len(part.options)]
        case Choice():
            return Option("", "", part.line)
        case Passage() if not with_passages:
            return Passage(part.id, "", part.line)
    return part
