"""Prose: paragraphs, lists, quotations and tables, each with the line that it begins on.

Lists nest as on code hosts: two spaces are enough, and one may stand right below a sentence.
"""

import re
from collections.abc import Sequence

from bridgebook.model.page import ListItem, Paragraph, Piece, ProseList, Quote, Rule, Table
from bridgebook.reading.markdown.comments import LeftOut
from bridgebook.reading.markdown.reading import Reading, clip

MARK = re.compile(
    r"^(?P<indent> *)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?:(?P<gap> +)(?P<text>\S.*)|\s*)$"
)
QUOTE = re.compile(r"^ {0,3}> ?(?P<text>.*)$")
RULE = re.compile(r"^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
UNDERLINE = re.compile(r"^(?:=+|-+)\s*$")
COLUMNS = re.compile(r"^[ |:]*-[-|: ]*$")
DEFINITION = re.compile(
    r"^ {0,3}\[(?P<word>[^\[\]^]+)\]:\s*<?(?P<address>[^\s<>]+)>?"
    r"(?:\s+[\"'(](?P<title>.*)[\"')])?\s*$"
)
CODE_INDENT = 4
DEEPEST = 8

# What other tools understand and this handbook doesn't: (what it looks like, what to do instead).
FOREIGN = (
    (re.compile(r"^\s*(?:!!!|\?\?\?\+?)\s*\w"), "a box"),
    (re.compile(r"^\s*:::+\s*\w"), "a box"),
    (re.compile(r"^\s*\[!\w+\]"), "a box"),
    (re.compile(r"^\s*=== "), "tabs"),
    (re.compile(r"^\s*\[TOC\]\s*$", re.IGNORECASE), "a table of contents"),
    (re.compile(r"^\s*-+8<-+"), "an included file"),
    (re.compile(r"^\s*:\s{1,3}\S"), "a definition"),
    (re.compile(r"^\s*\*\[[^\]]+\]:"), "an abbreviation"),
    (re.compile(r"^\s*\[\^[^\]]+\]:"), "a footnote"),
    (re.compile(r"^\s*\$\$"), "a formula"),
)
LOOSE_BOX = re.compile(r"^\[[ xX]\](?:\s|$)")


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
                self._report_foreign(line)
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
            if mark and not RULE.match(line) and (not self.words or _interrupts(mark)):
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
            self._report_indent(line)
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
            if not quoted and not isinstance(line, LeftOut) and not _is_lazy(line, inner):
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
        base = len(first["indent"])
        while self.at < len(self.lines):
            mark = MARK.match(self.lines[self.at])
            if not (mark and _kind(mark) == _kind(first) and len(mark["indent"]) < base + 2):
                break
            begins = self.at
            inner, blank = self._item_lines(mark, base, first)
            loose = loose or blank
            self._report_loose_box(inner[0], begins)
            pieces = read_pieces(self.reading, inner, self.offset + begins, self.depth + 1)
            items.append(ListItem(pieces, self.reading.first_line + self.offset + begins))
        ordered = first["number"] is not None
        number = int(first["number"]) if ordered else 1
        line = self.reading.first_line + self.offset + start
        self.found.append(ProseList(ordered, number, loose, tuple(items), line))
        return True

    def _item_lines(
        self, mark: re.Match[str], base: int, first: re.Match[str]
    ) -> tuple[list[str], bool]:
        """Take an item's lines, without their indentation; tell whether blank lines part it."""
        width = len(mark["indent"]) + len(mark["mark"]) + min(len(mark["gap"] or " "), CODE_INDENT)
        inner: list[str] = [mark["text"] or ""]
        self.at += 1
        loose, blanks = False, 0
        while self.at + blanks < len(self.lines):
            line = self.lines[self.at + blanks]
            if not line.strip() and not isinstance(line, LeftOut):
                blanks += 1
                continue
            indent = len(line) - len(line.lstrip())
            sibling = MARK.match(line)
            if isinstance(line, LeftOut) and not blanks:
                inner.append(line)
            elif indent >= base + 2:
                inner += [""] * blanks + [line[min(indent, width) :]]
                loose = loose or (blanks > 0)
            elif not blanks and _is_lazy(line, inner):
                inner.append(line)
            else:
                followed = sibling and _kind(sibling) == _kind(first) and indent < base + 2
                loose = loose or bool(blanks and followed)
                break
            self.at += blanks + 1
            blanks = 0
        self.at += blanks
        return inner, loose

    def _report_loose_box(self, text: str, at: int) -> None:
        if LOOSE_BOX.match(text):
            message = (
                f'"{clip(text)}" is a box to tick outside a checklist, and would show its marks. '
                'Put it into a block "/// checklist | Its title {#its-id}", or remove the box.'
            )
            self.reading.report(self.offset + at, "KB314", message)

    def _report_foreign(self, line: str) -> None:
        for pattern, what in FOREIGN:
            if pattern.match(line):
                message = (
                    f'"{clip(line.strip())}" is meant as {what}, which this handbook doesn\'t '
                    "know, so its marks would be shown. Write a paragraph, a list or a quotation."
                )
                self.reading.report(self.offset + self.at, "KB314", message)
                return

    def _report_indent(self, line: str) -> None:
        message = (
            f'"{clip(line.strip())}" begins with four spaces, which make it code elsewhere. '
            "Remove the spaces."
        )
        self.reading.report(self.offset + self.at, "KB314", message)

    def _report_depth(self) -> None:
        message = f"Lists and quotations stand more than {DEEPEST} deep here. Write it flatter."
        self.reading.report(self.offset + self.at, "KB314", message)


def _kind(mark: re.Match[str]) -> str:
    """Lists with other marks are other lists."""
    return mark["mark"][-1]


def _interrupts(mark: re.Match[str]) -> bool:
    """Tell whether a list may begin right below a sentence; a year at a line's start doesn't."""
    return bool(mark["text"]) and (mark["number"] is None or int(mark["number"]) == 1)


def _is_lazy(line: str, inner: Sequence[str]) -> bool:
    """Tell whether an unindented line goes on with the paragraph above it."""
    return bool(
        line.strip()
        and inner
        and inner[-1].strip()
        and not (MARK.match(line) or QUOTE.match(line) or RULE.match(line))
    )
