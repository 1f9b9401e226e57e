"""The items of a checklist, each on one line with its id, and when it is due."""

import re
from collections.abc import Iterable, Sequence

from bridgebook.model.blocks import Item, Time
from bridgebook.model.ids import is_id
from bridgebook.reading.markdown.reading import Reading, split_attributes

ITEM = re.compile(r"^\s*[-*]\s+\[[ xX]\]\s+(?P<text>.*?)\s*$")
TIME = re.compile(r"^(?P<how>after|every)=(?P<count>[1-9]\d{0,2})(?P<unit>[dwm])$")


def read_items(reading: Reading, lines: Sequence[str], offset: int) -> Iterable[Item]:
    """Read the lines of a checklist; `offset` is the index of the first among the body's."""
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
