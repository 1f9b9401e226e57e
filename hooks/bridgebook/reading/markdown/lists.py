"""Lists in prose: which mark begins one, and which lines belong to an item."""

import re
from collections.abc import Sequence

from bridgebook.reading.markdown.comments import LeftOut

MARK = re.compile(
    r"^(?P<indent> *)(?P<mark>[-*+]|(?P<number>\d{1,9})[.)])(?:(?P<gap> +)(?P<text>\S.*)|\s*)$"
)
QUOTE = re.compile(r"^ {0,3}> ?(?P<text>.*)$")
RULE = re.compile(r"^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
CODE_INDENT = 4


def item_lines(
    lines: Sequence[str], at: int, mark: re.Match[str], first: re.Match[str]
) -> tuple[list[str], bool, int]:
    """Take the lines of the item that begins at an index, without their indentation.

    `mark` begins it, `first` its list. Give them, whether blank lines part the list's items or
    this one's paragraphs, and the index of the line after them.
    """
    base = len(first["indent"])
    width = len(mark["indent"]) + len(mark["mark"]) + min(len(mark["gap"] or " "), CODE_INDENT)
    inner: list[str] = [mark["text"] or ""]
    at += 1
    loose, blanks = False, 0
    while at + blanks < len(lines):
        line = lines[at + blanks]
        if not line.strip() and not isinstance(line, LeftOut):
            blanks += 1
            continue
        indent = len(line) - len(line.lstrip())
        if isinstance(line, LeftOut) and not blanks:
            inner.append(line)
        elif indent >= base + 2:
            inner += [""] * blanks + [line[min(indent, width) :]]
            loose = loose or (blanks > 0)
        elif not blanks and is_lazy(line, inner):
            inner.append(line)
        else:
            loose = loose or bool(blanks and is_sibling(MARK.match(line), first))
            break
        at += blanks + 1
        blanks = 0
    return inner, loose, at + blanks


def is_sibling(mark: re.Match[str] | None, first: re.Match[str]) -> bool:
    """Tell whether a mark begins another item of the list that `first` began.

    What is indented by two more belongs to the item above it, see `item_lines`.
    """
    return bool(mark and _kind(mark) == _kind(first))


def _kind(mark: re.Match[str]) -> str:
    """Lists with other marks are other lists."""
    return mark["mark"][-1]


def interrupts(mark: re.Match[str]) -> bool:
    """Tell whether a list may begin right below a sentence; a year at a line's start doesn't."""
    return bool(mark["text"]) and (mark["number"] is None or int(mark["number"]) == 1)


def is_lazy(line: str, inner: Sequence[str]) -> bool:
    """Tell whether an unindented line goes on with the paragraph above it."""
    return bool(
        line.strip()
        and inner
        and inner[-1].strip()
        and not (MARK.match(line) or QUOTE.match(line) or RULE.match(line))
    )
