"""Blocks between "/// name | title {#id}" and "///": checklists, and blocks of labelled parts."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bridgebook.model.blocks import (
    LABELLED,
    Checklist,
    Details,
    Item,
    Labelled,
    Part,
    Provenance,
    Time,
)
from bridgebook.model.ids import is_id
from bridgebook.problems import did_you_mean, one_of
from bridgebook.reading.markdown.prose import read_pieces
from bridgebook.reading.markdown.reading import (
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

ITEM = re.compile(r"^\s*[-*]\s+\[[ xX]\]\s+(?P<text>.*?)\s*$")
TIME = re.compile(r"^(?P<how>after|every)=(?P<count>[1-9]\d{0,2})(?P<unit>[dwm])$")
LABEL = re.compile(r"^\*\*(?P<label>[^*]+?):\*\*\s*(?P<text>.*)$")

BLOCKS = (*LABELLED, "checklist", "details", "provenance")
WITHOUT_TITLE = (*(name for name, kind in LABELLED.items() if not kind.titled), "provenance")


def plain_label(label: str) -> str:
    """Fold a label so that straight and curly apostrophes, and case, don't matter."""
    return label.strip().replace("’", "'").replace("\u00a0", " ").casefold()


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
        items = tuple(_read_items(reading, inner, start + 1))
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
        parts = tuple(_read_parts(reading, name, inner, start + 1))
        reading.found.append(Labelled(name, title, identifier, parts, first, last))
    return after


def _end_of_block(
    reading: Reading, lines: Sequence[str], start: int, name: str, argument: str
) -> int:
    """Give the index of the closing line; report a block that nothing closes."""
    for at in range(start + 1, len(lines)):
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


def _read_items(reading: Reading, lines: Sequence[str], offset: int) -> Iterable[Item]:
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        match = ITEM.match(line)
        if not match:
            message = (
                f'"{line.strip()}" is not an item of the checklist. '
                'Write each item on one line: "- [ ] What to do {#its-id}".'
            )
            reading.report(offset + index, "KB306", message)
            continue
        text, attributes = split_attributes(match["text"])
        ids = [a[1:] for a in attributes if a.startswith("#")]
        if not ids or not is_id(ids[0]):
            message = (
                f'The item "{text}" has no id in kebab-case. End its line with an id '
                'that is the same in every language, such as "{#read-the-contract}".'
            )
            reading.report(offset + index, "KB306", message)
            continue
        if len(ids) > 1:
            message = (
                f'The item "{text}" has {len(ids)} ids: {", ".join(ids)}. Keep one, the same in '
                "every language."
            )
            reading.report(offset + index, "KB306", message)
        time = _read_time(reading, offset + index, attributes)
        yield Item(ids[0], text, time, reading.first_line + offset + index)


def _read_time(reading: Reading, line: int, attributes: Sequence[str]) -> Time | None:
    times = [a for a in attributes if not a.startswith("#")]
    if not times:
        return None
    match = TIME.match(times[0])
    if not match or len(times) > 1:
        message = (
            f'"{" ".join(times)}" is not a time. '
            'Write "after=3w" or "every=6w", with d, w or m for days, weeks or months.'
        )
        reading.report(line, "KB308", message)
        return None
    return Time(match["how"] == "every", int(match["count"]), match["unit"])


def _read_parts(reading: Reading, kind: str, lines: Sequence[str], offset: int) -> Iterable[Part]:
    labels = reading.authoring.labels(kind)
    keys = {plain_label(word): key for key, word in labels.items()}
    starts = [(index, m) for index, line in enumerate(lines) if (m := LABEL.match(line))]
    before = lines[: starts[0][0]] if starts else lines
    for index, line in enumerate(before):
        if line.strip():
            message = (
                f'"{clip(line.strip())}" stands in block "{kind}" without a label. '
                f"Start it with one of: {_labels(labels)}."
            )
            reading.report(offset + index, "KB305", message)
            break
    ends = [index for index, _ in starts[1:]] + [len(lines)]
    for (index, match), end in zip(starts, ends[: len(starts)], strict=True):
        word = plain_label(match["label"])
        if word not in keys:
            hint = did_you_mean(match["label"], labels.values(), f"Use one of: {_labels(labels)}.")
            message = f'Label "{match["label"]}" isn\'t known in block "{kind}". {hint}'
            reading.report(offset + index, "KB303", message)
            continue
        pieces = read_pieces(reading, [match["text"], *lines[index + 1 : end]], offset + index)
        if not pieces:
            message = f'Nothing follows the label "{match["label"]}" in block "{kind}". Write it.'
            reading.report(offset + index, "KB307", message)
        yield Part(keys[word], match["label"], pieces, reading.first_line + offset + index)


def _labels(labels: Mapping[str, str]) -> str:
    return ", ".join(f'"**{word}:**"' for word in labels.values())
