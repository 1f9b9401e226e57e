"""Words and list items in the reader's Markdown, without rendering it."""

import re
from collections.abc import Iterator

from bridgebook.page import Checklist, Labelled, Page, Section

WORD = re.compile(r"[^\W_]+(?:[’'\-‑][^\W_]+)*")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
BULLET = re.compile(r"^[-*]\s+(\S.*)$", re.MULTILINE)
NUMBERED = re.compile(r"^\d+[.)]\s+(\S.*)$", re.MULTILINE)
WORDS_A_MINUTE = 200


def count_words(text: str) -> int:
    """Count words; a link counts as its text."""
    return len(WORD.findall(LINK.sub(r"\1", text)))


def list_items(text: str, ordered: bool) -> list[str]:
    """Give the text of each item at the top level of Markdown lists."""
    return (NUMBERED if ordered else BULLET).findall(text)


def section_words(section: Section) -> str:
    """Give a section's text without its templates."""
    return "\n".join(_texts(section))


def _texts(section: Section) -> Iterator[str]:
    yield section.heading.text
    yield from (heading.text for heading in section.headings)
    yield from (prose.text for prose in section.prose)
    for block in section.blocks:
        match block:
            case Labelled(title=title, parts=parts):
                yield title
                yield from (part.text for part in parts)
            case Checklist(title=title, items=items):
                yield title
                yield from (item.text for item in items)


def reading_minutes(page: Page) -> int:
    """Give the minutes it takes to read a guide, without its templates; at least one."""
    words = sum(count_words(section_words(section)) for section in page.sections)
    return max(1, round(words / WORDS_A_MINUTE))
