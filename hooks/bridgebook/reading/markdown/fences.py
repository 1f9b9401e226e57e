"""Fenced blocks: templates, with a header of a few lines above their text."""

import re
from collections.abc import Sequence

from bridgebook.model.blocks import Template
from bridgebook.problems import did_you_mean, one_of
from bridgebook.reading.markdown.message import read_message
from bridgebook.reading.markdown.reading import Reading, clip, closes

HEADER = re.compile(r"^(?P<key>[A-Za-z_-]+):\s*(?P<value>.*?)\s*$")

# What begins a choice, an alternative or an optional passage.
MARK = re.compile(r"^[?+-]\s")

TEMPLATE_KEYS = ("id", "channel", "register", "subject")


def read_fence(reading: Reading, lines: Sequence[str], start: int, fence: re.Match[str]) -> int:
    """Read the fenced block that opens at a line; give the index of the line after it."""
    marks, language = fence["fence"], fence["language"]
    if fence["rest"].strip() or lines[start][0].isspace():
        message = (
            f'"{lines[start].strip()}" begins no block like this. Write "{marks}template" alone '
            "on its line, without spaces before it."
        )
        reading.report(start, "KB301", message)
    end = start + 1
    while end < len(lines) and not closes(marks, lines[end]):
        end += 1
    if end == len(lines):
        message = (
            f'The fenced block "{marks}{language}" is not closed and swallows the rest of the '
            f'page. Add "{marks}" on a line of its own after its last line.'
        )
        reading.report(start, "KB302", message)
        return end
    if language == "template":
        _read_template(reading, lines[start + 1 : end], start + 1, end)
    else:
        hint = did_you_mean(language, ["template"], 'Write "```template" to make it a template.')
        message = f'A fenced block of the kind "{language}" isn\'t known here. {hint}'
        reading.report(start, "KB301", message)
    return end + 1


def _read_template(reading: Reading, lines: Sequence[str], offset: int, end: int) -> None:
    divider = next((i for i, line in enumerate(lines) if line.strip() == "---"), None)
    if divider is None:
        message = (
            'The template has no line "---" between its header and its text. '
            'Write id, channel and register, then "---", then the text.'
        )
        reading.report(offset - 1, "KB401", message)
        return
    header, places = _read_header(reading, lines[:divider], offset)
    missing = [key for key in ("id", "channel", "register") if not header.get(key)]
    for key in missing:
        message = f'The template has no "{key}". Add a line "{key}: …" above "---".'
        reading.report(offset - 1, "KB401", message)
    if missing:
        return
    body = "\n".join(lines[divider + 1 :]).strip()
    found_before = len(reading.problems)
    parts = read_message(reading, lines[divider + 1 :], offset + divider + 1)
    is_whole = bool(body) and len(reading.problems) == found_before
    first = reading.first_line
    if not body:
        reading.report(offset - 1, "KB307", f'Template "{header["id"]}" has no text. Write it.')
    reading.found.append(
        Template(
            id=header["id"],
            channel=header["channel"],
            register=header["register"],
            subject=header.get("subject", ""),
            body=body,
            parts=parts,
            line=first + offset - 1,
            subject_line=first + offset + places.get("subject", 0),
            end=first + end,
            is_whole=is_whole,
        )
    )


def _read_header(
    reading: Reading, lines: Sequence[str], offset: int
) -> tuple[dict[str, str], dict[str, int]]:
    """Give {key: value} and {key: index of its line}."""
    header: dict[str, str] = {}
    places: dict[str, int] = {}
    for index, line in enumerate(lines):
        match = HEADER.match(line.strip())
        key = match["key"] if match else line.strip()
        if MARK.match(match["value"] if match else key):
            message = (
                f'"{clip(line.strip())}" stands in the header. Choices and optional passages '
                'stand in the text, below "---"; a subject has none.'
            )
            reading.report(offset + index, "KB415", message)
        elif not match or key not in TEMPLATE_KEYS:
            hint = did_you_mean(key, TEMPLATE_KEYS, one_of(TEMPLATE_KEYS))
            reading.report(offset + index, "KB401", f'"{key}" isn\'t known in a template. {hint}')
        if match:
            header[key] = match["value"]
            places[key] = index
    return header, places
