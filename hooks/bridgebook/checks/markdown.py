"""Markdown means what its author expects: what this handbook doesn't render isn't there."""

import re
from collections.abc import Container, Iterator, Mapping

from bridgebook.model.handbook import Handbook
from bridgebook.problems import Problem
from bridgebook.reading.markdown.reading import clip
from bridgebook.reading.source_text import HTML
from bridgebook.rendering import Rendered
from bridgebook.rendering.inline import LONGEST
from bridgebook.rendering.inline_patterns import fits
from bridgebook.rendering.rendered import Tag, Text

# What is left of a text's marks once it is rendered, and what to do about it.
MARKS = {
    r"\[\^[^\]\s]+\]": "Footnotes aren't known here. Say it in the sentence, or leave it out.",
    r"!\[[^\]\n]*\]": "Write a picture as ![what it shows](its-file.png).",
    r"\[[^\[\]\n]+\] \([^()\s]+\)": "Write the two brackets of a link without a space between.",
    r"\[[^\[\]\n]*\]\[[^\[\]\n]*\]|\[\[[^\[\]\n]+\]\]": (
        "No address has this name. Write [its words](page.md)."
    ),
    r"\]\([^)\n]*\)?": "Write a link as [its words](page.md).",
    r"\{(?:[:#.%]|[A-Za-z-]+=)[^}\n]*\}?": (
        "Attributes in braces belong to headings, blocks and items only."
    ),
    r"(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])": "Write the character itself, or leave it out.",
    r"\*\*|(?<!\w)__|__(?!\w)|~~|==|\^\^|\+\+|`": (
        "Close it in the same paragraph, or write a backslash before it."
    ),
}
MARK = re.compile("|".join(f"({pattern})" for pattern in MARKS))
# Without one of these a text has none of the marks, and most have none.
SIGN = re.compile(r"[\]{`]|:[a-z]|\*\*|__|~~|==|\^\^|\+\+")
ADVICE = tuple(MARKS.values())
NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)(?![A-Za-z0-9-])")


def check_no_mark_is_left(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """A text shows no marks: those that do nothing here are told, and what to write instead."""
    for page in handbook.all_pages:
        for text in rendered[page.path].texts:
            if text.role == "template":
                continue
            if len(text.text) > LONGEST:
                message = f"This text has more than {LONGEST} characters. Write paragraphs."
                yield Problem(page.path, text.line, "KB114", message)
                continue
            if text.is_tangled:
                message = (
                    f'"{clip(text.text)}" has too many marks, or brackets too deep in each other. '
                    "Write it in plain words."
                )
                yield Problem(page.path, text.line, "KB314", message)
                continue
            if not SIGN.search(text.bare):
                continue
            for match in MARK.finditer(text.bare):
                message = (
                    f'"{clip(match[0])}" does nothing here and would be shown as it is. '
                    f"{ADVICE[(match.lastindex or 1) - 1]}"
                )
                yield Problem(page.path, text.line_at(match.start()), "KB314", message)


def check_html(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """HTML is a few tags within a sentence, closed there; all else has its own Markdown."""
    for page in handbook.all_pages:
        read = set[tuple[str, int]]()
        for tag in rendered[page.path].tags:
            read.add((tag.name, tag.line))
            if problem := _problem_with(tag):
                yield Problem(page.path, tag.line, *problem)
        for text in rendered[page.path].texts:
            if text.role != "template" and ("<" in text.bare or "&" in text.bare):
                yield from _odd_html(text, page.path, read)


def _odd_html(text: Text, path: str, read: Container[tuple[str, int]]) -> Iterator[Problem]:
    """Report what begins like HTML and is none: browsers are less strict than this handbook."""
    for match in HTML.finditer(text.bare):
        line, name = text.line_at(match.start()), NAME.match(match[0])
        if match[0] == "<!--" or (name and (name[1].lower(), line) in read):
            continue  # These have findings of their own.
        message = (
            f'"{clip(match[0])}" is HTML that does nothing here and would be shown as it is. '
            "Write the character itself, or a backslash before it."
        )
        yield Problem(path, line, "KB315", message)


def _problem_with(tag: Tag) -> tuple[str, str] | None:
    if tag.name in ("a", "img") and not tag.end:
        attribute = "href" if tag.name == "a" else "src"
        target = dict(tag.attributes).get(attribute, "")
        return "KB606", (
            f'The link "{target}" is written as HTML, so its address won\'t be adapted. '
            f"Write it as Markdown: [its words]({target})."
        )
    if not tag.shown:
        if tag.end:
            return None  # What it should close has its own finding.
        return "KB315", (
            f"The HTML \"<{tag.name}>\" isn't known here, or isn't closed in its paragraph, and "
            "would be shown as it is. Write it as Markdown, or as a block."
        )
    for name, value in tag.attributes:
        if not fits(name, value):
            written = f"{name}={clip(value)}" if name in ("lang", "title") else name
            return "KB315", f'The HTML "<{tag.name}>" can\'t have "{written}" here. Remove it.'
    return None
