"""What other tools understand and this handbook doesn't: each is told, and what to do instead."""

import re

from bridgebook.reading.markdown.reading import Reading, clip

# (What it looks like, what it is meant as.)
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
# Without one of these a line begins none of them.
SIGN = re.compile(r"\s*[!?:\[=*$-]")
LOOSE_BOX = re.compile(r"^\[[ xX]\](?:\s|$)")


def report_foreign(reading: Reading, at: int, line: str) -> None:
    """Report a line that begins what another tool knows; `at` is its index among the body's."""
    for pattern, what in FOREIGN if SIGN.match(line) else ():
        if pattern.match(line):
            message = (
                f'"{clip(line.strip())}" is meant as {what}, which this handbook doesn\'t '
                "know, so its marks would be shown. Write a paragraph, a list or a quotation."
            )
            reading.report(at, "KB314", message)
            return


def report_indent(reading: Reading, at: int, line: str) -> None:
    """Report a paragraph that is code elsewhere."""
    message = (
        f'"{clip(line.strip())}" begins with four spaces, which make it code elsewhere. '
        "Remove the spaces."
    )
    reading.report(at, "KB314", message)


def report_loose_box(reading: Reading, at: int, text: str) -> None:
    """Report an item of a list that begins with a box to tick."""
    if LOOSE_BOX.match(text):
        message = (
            f'"{clip(text)}" is a box to tick outside a checklist, and would show its marks. '
            'Put it into a block "/// checklist | Its title {#its-id}", or remove the box.'
        )
        reading.report(at, "KB314", message)
