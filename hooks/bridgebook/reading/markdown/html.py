"""HTML between blocks: what is still open where a block or a heading begins."""

import re
from collections.abc import Iterable

from bridgebook.reading.markdown.reading import Reading, clip

CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
TAG = re.compile(r"(?<!\\)<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?:\s[^<>]*)?(?P<alone>/?)>")
# Nobody nests deeper; what is deeper is a finding as soon as one is.
MOST = 50
# These have no end.
VOID = frozenset(("br", "wbr", "hr", "img", "input", "link", "meta", "source", "area", "col"))


def follow_html(reading: Reading, lines: Iterable[str], offset: int) -> None:
    """Note which tags these lines of prose open and close."""
    for at, line in enumerate(lines, offset):
        if "<" not in line:
            continue
        for tag in TAG.finditer(CODE.sub("", line)):
            name = tag["name"].lower()
            if tag["end"]:
                _close(reading.open_html, name)
            elif not (tag["alone"] or name in VOID or len(reading.open_html) == MOST):
                reading.open_html.append((name, reading.first_line + at))


def _close(opened: list[tuple[str, int]], name: str) -> None:
    """Forget the last tag of that name, and those that are open within it."""
    for at in range(len(opened) - 1, -1, -1):
        if opened[at][0] == name:
            del opened[at:]
            return


def report_open_html(reading: Reading, line: str, at: int) -> None:
    """Report what begins inside HTML: it would belong to it on other sites, and does not here."""
    if reading.open_html:
        name, opened = reading.open_html[0]
        message = (
            f'"{clip(line.strip())}" begins inside the HTML "<{name}>" of line {opened}. '
            f'Close it with "</{name}>" in its own paragraph, or use a block instead: '
            '"/// details | Its title {#its-id}".'
        )
        reading.report(at, "KB316", message)
        reading.open_html.clear()
