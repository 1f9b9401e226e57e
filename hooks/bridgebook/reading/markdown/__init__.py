"""Read the syntax of a guide, once, line by line.

The checks and the rendering both work from what this package found, so they
cannot disagree. A block that is not closed, or not known, is a problem and
never silent text.
"""

import re
from collections.abc import Iterable, Sequence

from bridgebook.model.authoring import Authoring
from bridgebook.model.ids import is_id
from bridgebook.model.page import Heading, Section, Thing
from bridgebook.model.prose import Prose
from bridgebook.reading.markdown.blocks import read_block
from bridgebook.reading.markdown.comments import leave_out_comments
from bridgebook.reading.markdown.fences import read_fence
from bridgebook.reading.markdown.html import follow_html, report_open_html
from bridgebook.reading.markdown.prose import read_pieces
from bridgebook.reading.markdown.reading import (
    BEGINNING,
    CLOSING,
    FENCE,
    HEADING,
    ODD_MARK,
    OPENING,
    Reading,
    clip,
    report_odd_mark,
    report_surplus,
    split_attributes,
)

__all__ = ["Reading", "group_sections", "read_body"]


def read_body(
    path: str, lines: Sequence[str], authoring: Authoring, first_line: int = 1
) -> Reading:
    """Read the lines of a page's body into headings, prose and blocks."""
    reading = Reading(path, authoring, first_line)
    lines = leave_out_comments(reading, lines)
    at = 0
    while at < len(lines):
        line = lines[at]
        if reading.open_html and (OPENING.match(line) or FENCE.match(line) or HEADING.match(line)):
            report_open_html(reading, line, at)
        if opening := OPENING.match(line):
            at = read_block(reading, lines, at, opening)
        elif CLOSING.match(line):
            reading.report(at, "KB310", '"///" closes a block that was never opened. Remove it.')
            at += 1
        elif ODD_MARK.match(line):
            report_odd_mark(reading, at, line)
            at = _end_of_odd_block(lines, at)
        elif fence := FENCE.match(line):
            at = read_fence(reading, lines, at, fence)
        elif heading := HEADING.match(line):
            reading.found.append(_read_heading(reading, at, heading))
            at += 1
        else:
            at = _read_prose(reading, lines, at)
    return reading


def group_sections(found: Iterable[Thing]) -> tuple[list[Thing], list[Section]]:
    """Group what was found under its level-two headings; what comes before is the intro."""
    intro: list[Thing] = []
    sections: list[tuple[Heading, list[Thing]]] = []
    for thing in found:
        if isinstance(thing, Heading) and thing.level == 2:
            sections.append((thing, []))
        elif sections:
            sections[-1][1].append(thing)
        else:
            intro.append(thing)
    return intro, [Section(heading, tuple(things)) for heading, things in sections]


def _read_heading(reading: Reading, at: int, heading: re.Match[str]) -> Heading:
    text, attributes = split_attributes(heading["text"])
    report_surplus(reading, at, attributes)
    identifier = next((a[1:] for a in attributes if a.startswith("#")), "")
    if identifier and not is_id(identifier):
        message = (
            f"\"#{clip(identifier)}\" can't be an id: it isn't in kebab-case, or is one of the "
            "site's own. Write another."
        )
        reading.report(at, "KB317", message)
        identifier = ""
    return Heading(len(heading["marks"]), text, identifier, reading.first_line + at)


def _read_prose(reading: Reading, lines: Sequence[str], start: int) -> int:
    at = start
    while at < len(lines) and not (
        BEGINNING.match(lines[at])
        and (ODD_MARK.match(lines[at]) or FENCE.match(lines[at]) or HEADING.match(lines[at]))
    ):
        at += 1
    pieces = read_pieces(reading, [_without_tabs(line) for line in lines[start:at]], start)
    follow_html(reading, lines[start:at], start)
    if pieces:
        first = reading.first_line
        reading.found.append(Prose(pieces, first + start, first + at - 1))
    return at


def _end_of_odd_block(lines: Sequence[str], start: int) -> int:
    """Give where what was meant as a block ends: its lines need no findings of their own."""
    for at in range(start + 1, len(lines)):
        if CLOSING.match(lines[at]):
            return at
        if OPENING.match(lines[at]) or HEADING.match(lines[at]) or FENCE.match(lines[at]):
            break
    return start + 1


def _without_tabs(line: str) -> str:
    return line.expandtabs(4) if "\t" in line else line
