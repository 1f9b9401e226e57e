"""What groups of words have in common."""

from babel import Locale
from pydantic import BaseModel, ConfigDict

Plural = dict[str, str]


class Words(BaseModel):
    """A closed group of words: a missing or unknown key is a finding."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def plural(forms: Plural, number: int, language: str) -> str:
    """Write a counted phrase: the form of the language for that number, `{n}` filled in."""
    category = Locale(language).plural_form(number)
    return forms.get(category, forms["other"]).replace("{n}", str(number))
