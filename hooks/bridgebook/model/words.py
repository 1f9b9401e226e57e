"""What groups of words have in common."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from babel import Locale
from pydantic import BaseModel, ConfigDict


@dataclass(frozen=True)
class Holds:
    """Which fields stand in a word, as in `Annotated[str, Holds("{name}")]`.

    They are filled in where it is shown; a word that doesn't say so has none.
    """

    fields: tuple[str, ...]

    def __init__(self, *fields: str) -> None:
        object.__setattr__(self, "fields", fields)


# A counted phrase: {CLDR's category: form}. "=1", as ICU writes it, is for that number alone:
# Russian counts 21 like 1, and says neither "in 1 week" nor "in 12 months".
Plural = Annotated[dict[str, str], Holds("{n}")]


class Words(BaseModel):
    """A closed group of words: a missing or unknown key is a finding."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def plural(forms: Plural, number: int, language: str) -> str:
    """Write a counted phrase: the form of the language for that number, `{n}` filled in."""
    category = _category(number, language)
    form = forms.get(f"={number}") or forms.get(category, forms["other"])
    return form.replace("{n}", str(number))


@cache
def _category(number: int, language: str) -> str:
    return str(Locale(language).plural_form(number))
