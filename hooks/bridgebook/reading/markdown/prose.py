"""Prose: paragraphs, lists, quotations and tables, each with the line that it begins on.

Lists nest as on code hosts: two spaces are enough, and one may stand right below a sentence.
"""

import re
from collections.abc import Sequence

from bridgebook.model.prose import ListItem, Paragraph, Piece, ProseList, Quote, Rule, Table
from bridgebook.reading.markdown.comments import LeftOut
from bridgebook.reading.markdown.foreign import report_foreign, report_indent, report_loose_box
from bridgebook.reading.markdown.lists import (
    CODE_INDENT,
    MARK,
    QUOTE,
    RULE,
    interrupts,
    is_lazy,
    is_sibling,
    item_lines,
)
from bridgebook.reading.markdown.reading import Reading, clip

UNDERLINE = re.compile(r"^(?:=+|-+)\s*$")
COLUMNS = re.compile(r"^[ |:]*-[-|: ]*$")
DEFINITION = re.compile(
    r"^ {0,3}\[(?P<word>[^\[\]^]+)\]:\s*<?(?P<address>[^\s<>]+)>?"
    r"(?:\s+[\"'(](?P<title>.*)[\"')])?\s*$"
)
DEEPEST = 8


def read_pieces(
    reading: Reading, lines: Sequence[str], offset: int, depth: int = 0
) -> tuple[Piece, ...]:
    """Read lines of prose; `offset` is the index of the first one among the body's lines."""
    return tuple(_Pieces(reading, lines, offset, depth).read())


class _Pieces:
    """The pieces found in some lines."""

    def __init__(self, reading: Reading, lines: Sequence[str], offset: int, depth: int) -> None:
        self.reading, self.lines, self.offset, self.depth = reading, lines, offset, depth
        self.found: list[Piece] = []
        self.words: list[str] = []
        self.at = 0

    def read(self) -> list[Piece]:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if isinstance(line, LeftOut):
                self._go_on("")
            elif not line.strip():
                self._end_paragraph()
                self.at += 1
            elif not self._begins_piece(line):
                report_foreign(self.reading, self.offset + self.at, line)
                self._go_on(line)
        self._end_paragraph()
        return self.found

    def _go_on(self, line: str) -> None:
        """Take a line into the paragraph; what a comment leaves behind begins none."""
        if line or self.words:
            self.words.append(line.lstrip())
        self.at += 1

    def _end_paragraph(self) -> None:
        if self.words:
            text = "\n".join(self.words)
            line = self.reading.first_line + self.offset + self.at - len(self.words)
            self.found.append(Paragraph(text.rstrip(), line))
            self.words = []

    def _begins_piece(self, line: str) -> bool:
        """Read what begins at this line and is more than words of a paragraph."""
        if self.depth < DEEPEST:
            if QUOTE.match(line):
                return self._read_quote()
            mark = MARK.match(line)
            if mark and not RULE.match(line) and (not self.words or interrupts(mark)):
                return self._read_list(mark)
        elif QUOTE.match(line) or MARK.match(line):
            self._report_depth()
        if RULE.match(line) and not self._is_underline(line):
            return self._take(Rule(self._line))
        if "|" in line and self._next_is(COLUMNS):
            return self._read_table()
        if self.words:
            return self._is_underline(line) and self._read_underline()
        if definition := DEFINITION.match(line):
            address = (definition["address"], definition["title"] or "")
            self.reading.references.setdefault(definition["word"].lower(), address)
            self.at += 1
            return True
        if len(line) - len(line.lstrip()) >= CODE_INDENT:
            report_indent(self.reading, self.offset + self.at, line)
        return False

    @property
    def _line(self) -> int:
        return self.reading.first_line + self.offset + self.at

    def _take(self, piece: Piece) -> bool:
        self._end_paragraph()
        self.found.append(piece)
        self.at += 1
        return True

    def _next_is(self, pattern: re.Pattern[str]) -> bool:
        return self.at + 1 < len(self.lines) and bool(pattern.match(self.lines[self.at + 1]))

    def _is_underline(self, line: str) -> bool:
        return bool(self.words) and bool(UNDERLINE.match(line))

    def _read_underline(self) -> bool:
        above = self.words[-1].strip()
        message = (
            f'"{clip(above)}" is made a heading by the line below it. '
            'Write "## Its words {#its-id}", or leave a line free between the two.'
        )
        self.reading.report(self.offset + self.at - 1, "KB312", message)
        self._end_paragraph()
        self.at += 1
        return True

    def _read_quote(self) -> bool:
        self._end_paragraph()
        start, inner = self.at, list[str]()
        while self.at < len(self.lines):
            line = self.lines[self.at]
            quoted = QUOTE.match(line)
            if not quoted and not isinstance(line, LeftOut) and not is_lazy(line, inner):
                break
            inner.append(quoted["text"] if quoted else line)
            self.at += 1
        pieces = read_pieces(self.reading, inner, self.offset + start, self.depth + 1)
        self.found.append(Quote(pieces, self.reading.first_line + self.offset + start))
        return True

    def _read_table(self) -> bool:
        self._end_paragraph()
        start = self.at
        while self.at < len(self.lines) and "|" in self.lines[self.at]:
            self.at += 1
        text = "\n".join(line.strip() for line in self.lines[start : self.at])
        self.found.append(Table(text, self.reading.first_line + self.offset + start))
        return True

    def _read_list(self, first: re.Match[str]) -> bool:
        self._end_paragraph()
        start, items, loose = self.at, [], False
        while self.at < len(self.lines):
            mark = MARK.match(self.lines[self.at])
            if not (mark and is_sibling(mark, first)):
                break
            begins = self.at
            inner, blank, self.at = item_lines(self.lines, begins, mark, first)
            loose = loose or blank
            report_loose_box(self.reading, self.offset + begins, inner[0])
            pieces = read_pieces(self.reading, inner, self.offset + begins, self.depth + 1)
            items.append(ListItem(pieces, self.reading.first_line + self.offset + begins))
        ordered = first["number"] is not None
        number = int(first["number"]) if ordered else 1
        line = self.reading.first_line + self.offset + start
        self.found.append(ProseList(ordered, number, loose, tuple(items), line))
        return True

    def _report_depth(self) -> None:
        message = f"Lists and quotations stand more than {DEEPEST} deep here. Write it flatter."
        self.reading.report(self.offset + self.at, "KB314", message)
