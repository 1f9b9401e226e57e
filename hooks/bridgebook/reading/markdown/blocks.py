"""Blocks between "/// name | title {#id}" and "///": checklists, and blocks of labelled parts."""

import re
from collections.abc import Sequence

from bridgebook.model.blocks import (
    LABELLED,
    Checklist,
    Details,
    Labelled,
    Provenance,
)
from bridgebook.model.ids import is_id
from bridgebook.problems import did_you_mean, one_of
from bridgebook.reading.markdown.checklist import read_items
from bridgebook.reading.markdown.labelled import read_parts
from bridgebook.reading.markdown.prose import read_pieces
from bridgebook.reading.markdown.reading import (
    BEGINNING,
    CLOSING,
    FENCE,
    HEADING,
    ODD_MARK,
    OPENING,
    Reading,
    report_odd_mark,
    report_surplus,
    split_attributes,
)

BLOCKS = (*LABELLED, "checklist", "details", "provenance")
WITHOUT_TITLE = (*(name for name, kind in LABELLED.items() if not kind.titled), "provenance")


def read_block(reading: Reading, lines: Sequence[str], start: int, opening: re.Match[str]) -> int:
    """Read the block that opens at a line; give the index of the line after it."""
    name, argument = opening["name"], opening["title"] or ""
    end = _end_of_block(reading, lines, start, name, argument)
    after = end + 1 if end < len(lines) and CLOSING.match(lines[end]) else end
    if name not in BLOCKS:
        message = f'Block "{name}" isn\'t known. {did_you_mean(name, BLOCKS, one_of(BLOCKS))}'
        reading.report(start, "KB301", message)
        return after
    title, attributes = split_attributes(argument)
    identifier = _read_id(reading, start, name, attributes)
    if name in WITHOUT_TITLE:
        if argument:
            message = f'Block "{name}" takes no title, but has "{argument}". Remove it.'
            reading.report(start, "KB311", message)
    elif not title:
        message = f'Block "{name}" has no title. Write "/// {name} | Its title {{#its-id}}".'
        reading.report(start, "KB311", message)
    inner = lines[start + 1 : end]
    first, last = reading.first_line + start, reading.first_line + after - 1
    if name == "checklist":
        items = tuple(read_items(reading, inner, start + 1))
        if not items:
            message = (
                f'Checklist "{identifier or title}" is empty. '
                'Add items, one a line: "- [ ] What to do {#its-id}".'
            )
            reading.report(start, "KB307", message)
        reading.found.append(Checklist(title, identifier, items, first, last))
    elif name == "details":
        pieces = read_pieces(reading, inner, start + 1)
        if not pieces:
            reading.report(start, "KB307", f'Block "{identifier or title}" is empty. Write it.')
        reading.found.append(Details(title, identifier, pieces, first, last))
    elif name == "provenance":
        if any(line.strip() for line in inner):
            message = 'Block "provenance" stays empty: the site fills it. Remove what is in it.'
            reading.report(start, "KB305", message)
        reading.found.append(Provenance(first, last))
    else:
        parts = tuple(read_parts(reading, name, inner, start + 1))
        reading.found.append(Labelled(name, title, identifier, parts, first, last))
    return after


def _end_of_block(
    reading: Reading, lines: Sequence[str], start: int, name: str, argument: str
) -> int:
    """Give the index of the closing line; report a block that nothing closes."""
    for at in range(start + 1, len(lines)):
        if not BEGINNING.match(lines[at]):
            continue
        if CLOSING.match(lines[at]):
            return at
        if ODD_MARK.match(lines[at]) and not OPENING.match(lines[at]):
            report_odd_mark(reading, at, lines[at])
        if OPENING.match(lines[at]) or HEADING.match(lines[at]) or FENCE.match(lines[at]):
            swallowed = lines[at].lstrip("#/ ").strip()
            message = (
                f'Block "{_short(name, argument)}" is not closed before "{swallowed}". '
                'Add "///" on a line of its own after its last line.'
            )
            reading.report(start, "KB302", message)
            return at
    message = (
        f'Block "{_short(name, argument)}" is not closed before the end of the page. '
        'Add "///" on a line of its own after its last line.'
    )
    reading.report(start, "KB302", message)
    return len(lines)


def _short(name: str, argument: str) -> str:
    return f"{name} | {argument}" if argument else name


def _read_id(reading: Reading, line: int, name: str, attributes: Sequence[str]) -> str:
    if name in WITHOUT_TITLE:
        return ""
    report_surplus(reading, line, attributes)
    for attribute in attributes:
        if attribute.startswith("#") and is_id(attribute[1:]):
            return attribute[1:]
    message = (
        f'Block "{name}" has no id in kebab-case. End its first line with an id '
        'that is the same in every language, such as "{#before-you-answer}".'
    )
    reading.report(line, "KB309", message)
    return ""
