"""Comments: what stands between `<!--` and `-->` is left out before anything else is read."""

import re
from collections.abc import Sequence

from bridgebook.model.page import Comment
from bridgebook.reading.markdown.reading import FENCE, Reading, clip, closes

START, END = "<!--", "-->"
CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")


class LeftOut(str):
    """An empty line that a comment leaves behind: it doesn't end a paragraph or a list."""


def leave_out_comments(reading: Reading, lines: Sequence[str]) -> list[str]:
    """Give as many lines, without their comments; a template keeps what looks like one.

    A comment that nothing closes is a problem, and stays text.
    """
    lines, kept = list(lines), list[str]()
    at, fence = 0, ""
    while at < len(lines):
        line = lines[at]
        if fence:
            fence = "" if closes(fence, line) else fence
        elif found := FENCE.match(line):
            fence = found["fence"]
        elif START in line and (start := _start(line)) >= 0:
            end = _end(lines, at, start)
            if end is None:
                message = (
                    f'The comment "{clip(line[start:].strip())}" is not closed. '
                    'Add "-->" after its last word.'
                )
                reading.report(at, "KB302", message)
            else:
                text, left = _cut(lines, at, start, end)
                first = reading.first_line
                reading.comments.append(Comment(text, first + at, first + end, line[:start]))
                lines[end] = left  # The rest of the line may hold another one.
                kept += [LeftOut()] * (end - at)
                if not left.strip():
                    kept.append(LeftOut())
                    end += 1
                at = end
                continue
        kept.append(line)
        at += 1
    return kept


def _start(line: str) -> int:
    """Give where a comment begins in a line, -1 if none does; code isn't looked at."""
    return CODE.sub(lambda match: " " * len(match[0]), line).find(START)


def _end(lines: Sequence[str], at: int, start: int) -> int | None:
    """Give the index of the line on which a comment ends, None if the next one begins before."""
    for n in range(at, len(lines)):
        text = lines[n][start + len(START) :] if n == at else lines[n]
        end, other = text.find(END), text.find(START)
        if other >= 0 and not 0 <= end < other:
            return None
        if end >= 0:
            return n
    return None


def _cut(lines: Sequence[str], at: int, start: int, end: int) -> tuple[str, str]:
    """Give a comment's text, and what its last line is without it, and without a space too many."""
    whole = "\n".join(lines[at : end + 1])
    close = whole.index(END, start + len(START))
    before, behind = whole[:start], whole[close + len(END) :]
    if not before.strip():
        behind = behind.lstrip(" \t")
    elif not behind.strip() or behind[0] in " \t":
        before = before.rstrip(" \t")
    return whole[start + len(START) : close].strip(), before + behind
