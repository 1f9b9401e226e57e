"""A template's text: words, choices ("? its-id") and optional passages ("+ its-id: words")."""

import re
from collections.abc import Sequence

from bridgebook.model.ids import is_id
from bridgebook.model.message import OWN_WORDS, Choice, Fixed, MessagePart, Option, Passage
from bridgebook.reading.markdown.reading import Reading, clip

CODE = "KB415"
QUESTION = re.compile(r"^\s*\?")
PLUS = re.compile(r"^\s*\+(?:\s|[a-z][a-z0-9-]*\s*:)")
BULLET = re.compile(r"^\s*[-*]")
# Outside of a choice, a line with a bullet may be a list; with an id it is an alternative.
ALTERNATIVE = re.compile(rf"^\s*[-*]\s*(?:{OWN_WORDS}\b|[a-z][a-z0-9]*(?:-[a-z0-9]+)*\s*:)")
OPTION = re.compile(r"^- (?P<id>[^\s:]+)(?P<colon>:\s*(?P<text>.*))?$")
PASSAGE = re.compile(r"^\+ (?P<id>[^\s:]+):\s*(?P<text>.*)$")
NESTED = re.compile(r"^[?+*-]\s")
# Would stand behind a space.
CLOSING_MARK = re.compile(r"^[,.;:!?…)»”]")

BAD_CHOICE = (
    'begins a choice, but isn\'t its id alone. Write "? its-id", and below it its alternatives.'
)
NO_OPTIONS = (
    'has no alternatives. Write them right below it, one a line: "- its-id: its words", and '
    f'"- {OWN_WORDS}".'
)
PARTED = "is parted from its choice by a blank line. Remove the blank line."
BAD_OPTION = (
    f'is no alternative. Write "- its-id: its words", the sender\'s own words as "- {OWN_WORDS}".'
)
SURPLUS_WORDS = f'is for the sender to write. Leave "- {OWN_WORDS}" without words.'
STRAY = (
    'belongs to no choice. Alternatives stand right below "? its-id", one a line, with nothing '
    "in between; a list is written as plain text."
)
BAD_PASSAGE = 'begins an optional passage, but has no id. Write "+ its-id: its words".'
NO_WORDS = "has no words. Write them on the same line, after the colon."
BAD_NESTING = "holds another mark. Write plain words, and the other one on a line of its own."


def read_message(reading: Reading, lines: Sequence[str], offset: int) -> tuple[MessagePart, ...]:
    """Read a template's text; `offset` is the index of its first line among the body's lines.

    Where words follow a mark, or the other way round, on the next line, one space parts them;
    a blank line begins a paragraph. What is malformed is told and left out.
    """
    return tuple(_Message(reading, lines, offset).read())


class _Message:
    """The parts found in some lines."""

    def __init__(self, reading: Reading, lines: Sequence[str], offset: int) -> None:
        self.reading, self.lines, self.offset = reading, lines, offset
        self.found: list[MessagePart] = []
        self.joint = ""
        self.at = 0

    def read(self) -> list[MessagePart]:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                self.joint = "\n\n" if self.found else ""
                self.at += 1
            elif QUESTION.match(line):
                self._read_choice()
            elif PLUS.match(line):
                self._read_passage()
            elif ALTERNATIVE.match(line):
                self._leave_out_strays()
            else:
                self._read_words()
        return self.found

    def _add(self, part: MessagePart) -> None:
        self.found.append(part)
        self.joint = " "

    def _report(self, at: int, what: str) -> None:
        self.reading.report(self.offset + at, CODE, f'"{clip(self.lines[at].strip())}" {what}')

    def _line(self, at: int) -> int:
        return self.reading.first_line + self.offset + at

    def _read_words(self) -> None:
        """Read the lines up to the next mark, with the blank lines between them."""
        start = self.at
        if self.joint == " ":
            self._check_beginning(self.lines[start].strip())
        while self.at < len(self.lines) and not _is_mark(self.lines[self.at]):
            self.at += 1
        text = "\n".join(self.lines[start : self.at])
        words = text.rstrip() if self.found else text.strip()
        self._add(Fixed(words, self._line(start), self.joint))
        self.joint = " " if self.lines[self.at - 1].strip() else "\n\n"

    def _read_choice(self) -> None:
        start = self.at
        identifier = self.lines[start].strip().removeprefix("? ").strip()
        if not is_id(identifier):
            self._report(start, BAD_CHOICE)
        self.at += 1
        options: list[Option] = []
        while self._is_at_alternative():
            options += self._read_option()
            self.at += 1
        if self.at == start + 1:
            self._report(start, NO_OPTIONS)
        elif is_id(identifier):
            self._add(Choice(identifier, tuple(options), self._line(start), self.joint))

    def _is_at_alternative(self) -> bool:
        """Tell whether an alternative comes next; a blank line above it is left out, and told."""
        at = self.at
        while at < len(self.lines) and not self.lines[at].strip():
            at += 1
        if at == len(self.lines):
            return False
        if at > self.at and ALTERNATIVE.match(self.lines[at]):
            self._report(at, PARTED)
            self.at = at
        return at == self.at and bool(BULLET.match(self.lines[at]))

    def _read_option(self) -> list[Option]:
        match = OPTION.match(self.lines[self.at].strip())
        if not match or not is_id(match["id"]):
            self._report(self.at, BAD_OPTION)
            return []
        line = self._line(self.at)
        if match["id"] != OWN_WORDS:
            return [Option(match["id"], self._checked(match["text"] or ""), line)]
        if match["colon"]:
            self._report(self.at, SURPLUS_WORDS)
        return [Option(OWN_WORDS, "", line)]

    def _read_passage(self) -> None:
        match = PASSAGE.match(self.lines[self.at].strip())
        if match and is_id(match["id"]):
            words = self._checked(match["text"])
            self._add(Passage(match["id"], words, self._line(self.at), self.joint))
        else:
            self._report(self.at, BAD_PASSAGE)
        self.at += 1

    def _checked(self, words: str) -> str:
        """Give the words of an alternative or a passage, "" if they are none."""
        if not words:
            self._report(self.at, NO_WORDS)
        elif NESTED.match(words):
            self._report(self.at, BAD_NESTING)
            return ""
        self._check_beginning(words)
        return words

    def _check_beginning(self, words: str) -> None:
        if CLOSING_MARK.match(words):
            self._report(self.at, f'would put a space before "{words[0]}". Begin with a word.')

    def _leave_out_strays(self) -> None:
        """Leave out alternatives of no choice; one finding is enough for all of them."""
        self._report(self.at, STRAY)
        while self.at < len(self.lines) and ALTERNATIVE.match(self.lines[self.at]):
            self.at += 1


def _is_mark(line: str) -> bool:
    return bool(QUESTION.match(line) or PLUS.match(line) or ALTERNATIVE.match(line))
