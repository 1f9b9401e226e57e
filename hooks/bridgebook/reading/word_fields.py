"""Fields in the words of the interface, such as "{name}": those that are filled in, no others."""

import re
from collections.abc import Iterator
from typing import Any, get_args

from bridgebook.model.sources import Place, YamlSource
from bridgebook.model.words import Holds, Words
from bridgebook.problems import Problem

FIELD = re.compile(r"\{[^{}]*\}")


def check_fields(words: Words, source: YamlSource, place: Place = ()) -> Iterator[Problem]:
    """A word holds each field that is filled in where it is shown, and no other.

    A counted phrase may leave its number out, as in "every day".
    """
    for name, field in type(words).model_fields.items():
        value, known = getattr(words, name), _fields(field.metadata, field.annotation)
        yield from _check(value, known, isinstance(value, str), source, (*place, name))


def _fields(metadata: list[Any], annotation: object) -> tuple[str, ...]:
    """Give the fields that a type declares, for itself or for the values of a mapping."""
    for each in metadata:
        if isinstance(each, Holds):
            return each.fields
    for inner in get_args(annotation):
        if found := _fields(list(getattr(inner, "__metadata__", ())), inner):
            return found
    return ()


def _check(
    value: object, known: tuple[str, ...], is_needed: bool, source: YamlSource, place: Place
) -> Iterator[Problem]:
    if isinstance(value, Words):
        yield from check_fields(value, source, place)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _check(inner, known, False, source, (*place, key))
    elif isinstance(value, str) and (value or is_needed):
        found = FIELD.findall(value)
        name, listed = ".".join(map(str, place)), " and ".join(known)
        for field in found:
            if field not in known:
                advice = f"Write {listed}." if known else "Write plain words."
                message = f'"{name}" holds "{field}", which nothing fills in. {advice}'
                yield Problem(source.path, source.line(place), "KB116", message)
        if is_needed and not all(field in found for field in known):
            missing = " and ".join(field for field in known if field not in found)
            message = f'"{name}" lacks {missing}. Add what is filled in there.'
            yield Problem(source.path, source.line(place), "KB116", message)
