"""What is known while a page is read, and the marks that begin something of ours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bridgebook.model.authoring import Authoring
from bridgebook.model.blocks import Block
from bridgebook.model.page import Comment, Heading, Thing
from bridgebook.model.prose import Prose
from bridgebook.problems import Problem

OPENING = re.compile(r"^///\s+(?P<name>[^\s|]+)\s*(?:\|\s*(?P<title>.*?))?\s*$")
CLOSING = re.compile(r"^///\s*$")
# Like Python-Markdown, which needs no space after the marks.
HEADING = re.compile(r"^(?P<marks>#{1,6})\s*(?P<text>[^#\s].*?)\s*$")
FENCE = re.compile(r"^\s*(?P<fence>`{3,}|~{3,})\s*(?P<language>[^\s`]*)(?P<rest>[^`]*)$")
# What was meant as a block and would be silent text: "///checklist", " /// avoid", "// avoid".
ODD_MARK = re.compile(r"^\s*//")
# Without this a line begins nothing of ours, and most don't.
BEGINNING = re.compile(r"\s*(?://|`{3}|~{3})|#")
TRAILING_ATTRIBUTES = re.compile(r"^(?P<text>.*?)\s*\{(?P<attributes>[^{}]*)\}$")


@dataclass
class Reading:
    """What was found in the lines of a page's body, in order."""

    path: str
    authoring: Authoring
    first_line: int = 1
    found: list[Thing] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    references: dict[str, tuple[str, str]] = field(default_factory=dict)
    # HTML that is open where the reading has come to: (tag, line).
    open_html: list[tuple[str, int]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, line: int, code: str, message: str) -> None:
        """Note a problem at a line of the body (counted from 0)."""
        self.problems.append(Problem(self.path, self.first_line + line, code, message))

    @property
    def blocks(self) -> list[Block]:
        """The blocks, in order."""
        return [found for found in self.found if not isinstance(found, Heading | Prose)]


def closes(fence: str, line: str) -> bool:
    """Tell whether a line closes the fenced block that those marks opened."""
    marks = line.strip()
    return marks.startswith(fence) and not marks.strip(fence[0])


def split_attributes(text: str) -> tuple[str, list[str]]:
    """Split `text {#id after=3w}` into the text and its attributes."""
    match = TRAILING_ATTRIBUTES.match(text)
    return (match["text"], match["attributes"].split()) if match else (text, [])


def report_surplus(reading: Reading, line: int, attributes: Sequence[str]) -> None:
    """Report what stands in braces beside one id: nothing else has a meaning there."""
    ids = [attribute for attribute in attributes if attribute.startswith("#")]
    for attribute in attributes:
        if attribute not in ids[:1]:
            message = (
                f'"{clip(attribute)}" does nothing in these braces. '
                'Leave the id alone there: "{#its-id}".'
            )
            reading.report(line, "KB317", message)


def clip(text: str, length: int = 60) -> str:
    """Shorten what a message quotes."""
    return text if len(text) <= length else text[:length].rstrip() + "…"


def report_odd_mark(reading: Reading, line: int, text: str) -> None:
    """Report what looks like a block but begins none."""
    message = (
        f'"{clip(text.strip())}" looks like a block, but isn\'t one. Write three slashes and a '
        'space at the very start of the line: "/// checklist | Its title {#its-id}", and "///" '
        "alone to close it."
    )
    reading.report(line, "KB301", message)
