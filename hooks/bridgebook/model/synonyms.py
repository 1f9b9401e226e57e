"""What the search knows about the words of a language."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bridgebook.model.catalogue import Id


def _words(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


def _entries(value: object) -> object:
    if isinstance(value, str):
        return tuple(entry.strip() for entry in value.split(",") if entry.strip())
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
Group = Annotated[tuple[str, ...], BeforeValidator(_entries), Field(min_length=2)]


class Synonyms(BaseModel):
    """docs/<language>/synonyms.yml: what the search knows about the words of a language."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    stop: Words
    questions: Words
    forms: tuple[Words, ...] = ()
    same: tuple[Group, ...] = ()
    near: tuple[Group, ...] = ()
    missing: Mapping[Id, Group] = {}
    """What people ask about topics that no guide covers, under an id equal in all languages."""
