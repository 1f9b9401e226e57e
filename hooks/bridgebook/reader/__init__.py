"""Read the syntax of a guide, once, line by line.

The checks and the rendering both work from what this package found, so they
cannot disagree. A block that is not closed, or not known, is a problem and
never silent text.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bridgebook.interface import Authoring
from bridgebook.page import Block, Heading, Prose, Section
from bridgebook.reader.blocks import read_block
from bridgebook.reader.fences import read_fence
from bridgebook.reader.reading import (
    CLOSING,
    FENCE,
    HEADING,
    ODD_MARK,
    OPENING,
    Reading,
    clip,
    report_odd_mark,
    split_attributes,
)

__all__ = ["FENCE", "Reading", "group_sections", "read_body"]

UNDERLINE = re.compile(r"^(?:=+|-+)\s*$")


def read_body(
    path: str, lines: Sequence[str], authoring: Authoring, first_line: int = 1
) -> Reading:
    """Read the lines of a page's body into headings, prose and blocks."""
    reading = Reading(path, authoring, first_line)
    at = 0
    while at < len(lines):
        line = lines[at]
        if opening := OPENING.match(line):
            at = read_block(reading, lines, at, opening)
        elif CLOSING.match(line):
            reading.report(at, "KB310", '"///" closes a block that was never opened. Remove it.')
            at += 1
        elif ODD_MARK.match(line):
            report_odd_mark(reading, at, line)
            at += 1
        elif fence := FENCE.match(line):
            at = read_fence(reading, lines, at, fence)
        elif heading := HEADING.match(line):
            text, attributes = split_attributes(heading["text"])
            identifier = next((a[1:] for a in attributes if a.startswith("#")), "")
            found = Heading(len(heading["marks"]), text, identifier, first_line + at)
            reading.found.append(found)
            at += 1
        else:
            at = _read_prose(reading, lines, at)
    return reading


def group_sections(
    found: Iterable[Heading | Prose | Block],
) -> tuple[list[Heading | Prose | Block], list[Section]]:
    """Group what was found under its level-two headings; what comes before is the intro."""
    intro: list[Heading | Prose | Block] = []
    sections: list[Section] = []
    for thing in found:
        if isinstance(thing, Heading) and thing.level == 2:
            sections.append(Section(thing))
        elif not sections:
            intro.append(thing)
        elif isinstance(thing, Heading):
            sections[-1] = replace(sections[-1], headings=(*sections[-1].headings, thing))
        elif isinstance(thing, Prose):
            sections[-1] = replace(sections[-1], prose=(*sections[-1].prose, thing))
        else:
            sections[-1] = replace(sections[-1], blocks=(*sections[-1].blocks, thing))
    return intro, sections


def _read_prose(reading: Reading, lines: Sequence[str], start: int) -> int:
    at = start
    while at < len(lines) and not (
        ODD_MARK.match(lines[at]) or FENCE.match(lines[at]) or HEADING.match(lines[at])
    ):
        if at > start and UNDERLINE.match(lines[at]) and lines[at - 1].strip():
            message = (
                f'"{clip(lines[at - 1].strip())}" is made a heading by the line below it. '
                'Write "## Its words {#its-id}", or leave a line free between the two.'
            )
            reading.report(at - 1, "KB312", message)
        at += 1
    text = "\n".join(lines[start:at])
    if text.strip():
        first = reading.first_line
        reading.found.append(Prose(text, first + start, first + at - 1))
    return at
