"""Words, found and counted in what a reader sees."""

import re
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bridgebook.rendering.rendered import Rendered, RenderedSection

WORD = re.compile(r"\w+(?:[’'\-‑]\w+)*")
WORDS_A_MINUTE = 200


# Several rules ask for the words of each text of a chapter, one rule after the other.
@lru_cache(maxsize=4096)
def find_words(text: str) -> tuple[str, ...]:
    """Give each word in lower case."""
    if "\n" in text:  # Of a template each line is asked for alone, too.
        return tuple(chain.from_iterable(map(find_words, text.split("\n"))))
    # "_" is no part of a word; a class of letters without it takes a sixth longer to look for.
    return tuple(WORD.findall(text.casefold().replace("_", " ")))


def count_words(text: str) -> int:
    """Count words."""
    return len(find_words(text))


def section_words(section: "RenderedSection") -> int:
    """Count a section's words, without its templates."""
    return sum(count_words(text.text) for text in section.texts if text.role != "template")


def guide_words(rendered: "Rendered") -> int:
    """Count a guide's words, without its templates."""
    return sum(map(section_words, rendered.sections))


def reading_minutes(rendered: "Rendered") -> int:
    """Give the minutes it takes to read a guide; at least one."""
    return max(1, round(guide_words(rendered) / WORDS_A_MINUTE))
