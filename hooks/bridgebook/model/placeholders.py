"""The `{{placeholders}}` in a template's text."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from bridgebook.model.blocks import Template
from bridgebook.model.message import MessagePart, runs

PLACEHOLDER = re.compile(r"\{\{\s*(?P<name>[A-Za-z0-9_-]+)\s*\}\}")


class Piece(NamedTuple):
    """A run of a template's text: either plain text or one placeholder's name."""

    text: str
    placeholder: str = ""


def split_placeholders(text: str) -> Iterator[Piece]:
    """Split text into plain pieces and placeholders, in order."""
    at = 0
    for match in PLACEHOLDER.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()])
        yield Piece(match[0], match["name"])
        at = match.end()
    if at < len(text):
        yield Piece(text[at:])


def used_placeholders(template: Template) -> tuple[str, ...]:
    """Give the names of the placeholders in a template, each once, in order of appearance."""
    return _used(template.subject, template.parts)


# A desk asks for those of its template in every language, and so do several rules.
@lru_cache(maxsize=512)
def _used(subject: str, parts: tuple[MessagePart, ...]) -> tuple[str, ...]:
    texts = [subject, *(run.text for run in runs(parts))]
    return tuple(dict.fromkeys(name for text in texts for name in placeholders_in(text)))


def placeholders_in(text: str) -> list[str]:
    """Give the names of the placeholders in a text, in order."""
    return PLACEHOLDER.findall(text)
