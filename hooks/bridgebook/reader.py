"""Read the syntax of a guide, once, line by line.

The checks and the rendering both work from what this module found, so they
cannot disagree. A block that is not closed, or not known, is a problem and
never silent text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bridgebook.interface import Authoring
from bridgebook.page import (
    Block,
    Checklist,
    Heading,
    Item,
    Labelled,
    Part,
    Prose,
    Provenance,
    Section,
    Template,
    Time,
)
from bridgebook.problems import Problem, did_you_mean, one_of

OPENING = re.compile(r"^///\s+(?P<name>[^\s|]+)\s*(?:\|\s*(?P<title>.*?))?\s*$")
CLOSING = re.compile(r"^///\s*$")
# Like Python-Markdown, which needs no space after the marks.
HEADING = re.compile(r"^(?P<marks>#{1,6})\s*(?P<text>[^#\s].*?)\s*$")
UNDERLINE = re.compile(r"^(?:=+|-+)\s*$")
TRAILING_ATTRIBUTES = re.compile(r"^(?P<text>.*?)\s*\{(?P<attributes>[^{}]*)\}$")
ID = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
ITEM = re.compile(r"^\s*[-*]\s+\[[ xX]\]\s+(?P<text>.*?)\s*$")
TIME = re.compile(r"^(?P<how>after|every)=(?P<count>[1-9]\d{0,2})(?P<unit>[dwm])$")
LABEL = re.compile(r"^\*\*(?P<label>[^*]+?):\*\*\s*(?P<text>.*)$")
FENCE = re.compile(r"^\s*(?P<fence>`{3,}|~{3,})\s*(?P<language>[^\s`]*)(?P<rest>[^`]*)$")
# What was meant as a block and would be silent text: "///checklist", " /// avoid", "// avoid".
ODD_MARK = re.compile(r"^\s*//")
HEADER = re.compile(r"^(?P<key>[A-Za-z_-]+):\s*(?P<value>.*?)\s*$")

LABELLED = ("at-a-glance", "dialogue", "reaction", "avoid")
BLOCKS = (*LABELLED, "checklist", "provenance")
WITHOUT_TITLE = ("at-a-glance", "provenance")
TEMPLATE_KEYS = ("id", "channel", "register", "subject")


@dataclass
class Reading:
    """What was found in the lines of a page's body, in order."""

    path: str
    authoring: Authoring
    first_line: int = 1
    found: list[Heading | Prose | Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, line: int, code: str, message: str) -> None:
        """Note a problem at a line of the body (counted from 0)."""
        self.problems.append(Problem(self.path, self.first_line + line, code, message))

    @property
    def blocks(self) -> list[Block]:
        """The blocks, in order."""
        return [found for found in self.found if not isinstance(found, Heading | Prose)]


def read_body(path: str, lines: Sequence[str], authoring: Authoring, first_line: int = 1) -> Reading:
    """Read the lines of a page's body into headings, prose and blocks."""
    reading = Reading(path, authoring, first_line)
    at = 0
    while at < len(lines):
        line = lines[at]
        if opening := OPENING.match(line):
            at = _read_block(reading, lines, at, opening)
        elif CLOSING.match(line):
            reading.report(at, "KB310", '"///" closes a block that was never opened. Remove it.')
            at += 1
        elif ODD_MARK.match(line):
            _report_odd_mark(reading, at, line)
            at += 1
        elif fence := FENCE.match(line):
            at = _read_fence(reading, lines, at, fence)
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


def split_attributes(text: str) -> tuple[str, list[str]]:
    """Split `text {#id after=3w}` into the text and its attributes."""
    match = TRAILING_ATTRIBUTES.match(text)
    return (match["text"], match["attributes"].split()) if match else (text, [])


def plain_label(label: str) -> str:
    """Fold a label so that straight and curly apostrophes, and case, don't matter."""
    return label.strip().replace("’", "'").replace("\u00a0", " ").casefold()


def _read_prose(reading: Reading, lines: Sequence[str], start: int) -> int:
    at = start
    while at < len(lines) and not (
        ODD_MARK.match(lines[at])
        or FENCE.match(lines[at])
        or HEADING.match(lines[at])
    ):
        if at > start and UNDERLINE.match(lines[at]) and lines[at - 1].strip():
            message = (
                f'"{_clip(lines[at - 1].strip())}" is made a heading by the line below it. '
                'Write "## Its words {#its-id}", or leave a line free between the two.'
            )
            reading.report(at - 1, "KB312", message)
        at += 1
    text = "\n".join(lines[start:at])
    if text.strip():
        first = reading.first_line
        reading.found.append(Prose(text, first + start, first + at - 1))
    return at


def _read_block(reading: Reading, lines: Sequence[str], start: int, opening: re.Match[str]) -> int:
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
            _report_odd_mark(reading, at, lines[at])
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


def _report_odd_mark(reading: Reading, line: int, text: str) -> None:
    message = (
        f'"{_clip(text.strip())}" looks like a block, but isn\'t one. Write three slashes and a '
        'space at the very start of the line: "/// checklist | Its title {#its-id}", and "///" '
        "alone to close it."
    )
    reading.report(line, "KB301", message)


def _short(name: str, argument: str) -> str:
    return f"{name} | {argument}" if argument else name


def _read_id(reading: Reading, line: int, name: str, attributes: Sequence[str]) -> str:
    if name in WITHOUT_TITLE:
        return ""
    for attribute in attributes:
        if attribute.startswith("#") and ID.match(attribute[1:]):
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
        if len(ids) != 1 or not ID.match(ids[0]):
            message = (
                f'The item "{text}" has no id in kebab-case. End its line with an id '
                'that is the same in every language, such as "{#read-the-contract}".'
            )
            reading.report(offset + index, "KB306", message)
            continue
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


def _read_parts(
    reading: Reading, kind: str, lines: Sequence[str], offset: int
) -> Iterable[Part]:
    labels = reading.authoring.labels(kind)
    keys = {plain_label(word): key for key, word in labels.items()}
    starts = [(index, m) for index, line in enumerate(lines) if (m := LABEL.match(line))]
    before = lines[: starts[0][0]] if starts else lines
    for index, line in enumerate(before):
        if line.strip():
            message = (
                f'"{_clip(line.strip())}" stands in block "{kind}" without a label. '
                f'Start it with one of: {_labels(labels)}.'
            )
            reading.report(offset + index, "KB305", message)
            break
    for (index, match), following in zip(starts, [*starts[1:], (len(lines), None)], strict=True):
        word = plain_label(match["label"])
        if word not in keys:
            hint = did_you_mean(match["label"], labels.values(), f"Use one of: {_labels(labels)}.")
            message = f'Label "{match["label"]}" isn\'t known in block "{kind}". {hint}'
            reading.report(offset + index, "KB303", message)
            continue
        text = "\n".join([match["text"], *lines[index + 1 : following[0]]]).strip()
        if not text:
            message = f'Nothing follows the label "{match["label"]}" in block "{kind}". Write it.'
            reading.report(offset + index, "KB307", message)
        yield Part(keys[word], match["label"], text, reading.first_line + offset + index)


def _labels(labels: Mapping[str, str]) -> str:
    return ", ".join(f'"**{word}:**"' for word in labels.values())


def _clip(text: str, length: int = 60) -> str:
    return text if len(text) <= length else text[:length].rstrip() + "…"


def _read_fence(reading: Reading, lines: Sequence[str], start: int, fence: re.Match[str]) -> int:
    """Read a fenced block: a template, or plain code that stays prose."""
    marks, language = fence["fence"], fence["language"]
    if fence["rest"].strip() or lines[start][0].isspace():
        message = (
            f'"{lines[start].strip()}" begins no block like this. Write "{marks}template" alone '
            "on its line, without spaces before it."
        )
        reading.report(start, "KB301", message)
    end = start + 1
    while end < len(lines) and not re.match(rf"^\s*{marks[0]}{{{len(marks)},}}\s*$", lines[end]):
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
    header: dict[str, str] = {}
    divider = next((i for i, line in enumerate(lines) if line.strip() == "---"), None)
    if divider is None:
        message = (
            'The template has no line "---" between its header and its text. '
            'Write id, channel and register, then "---", then the text.'
        )
        reading.report(offset - 1, "KB401", message)
        return
    for index, line in enumerate(lines[:divider]):
        match = HEADER.match(line.strip())
        key = match["key"] if match else line.strip()
        if not match or key not in TEMPLATE_KEYS:
            hint = did_you_mean(key, TEMPLATE_KEYS, one_of(TEMPLATE_KEYS))
            reading.report(offset + index, "KB401", f'"{key}" isn\'t known in a template. {hint}')
        else:
            header[key] = match["value"]
    missing = [key for key in ("id", "channel", "register") if not header.get(key)]
    for key in missing:
        message = f'The template has no "{key}". Add a line "{key}: …" above "---".'
        reading.report(offset - 1, "KB401", message)
    if missing:
        return
    body = "\n".join(lines[divider + 1 :]).strip()
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
            line=first + offset - 1,
            body_line=first + offset + divider + 1,
            end=first + end,
        )
    )
