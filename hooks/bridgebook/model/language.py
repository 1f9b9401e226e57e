"""A language of the handbook: what is its own and no word (docs/<language>/language.yml)."""

from functools import cached_property
from typing import Annotated, Literal

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, StringConstraints

from bridgebook.model.catalogue import Currency, Entry, Id


def _check_locale(text: str) -> str:
    try:
        Locale.parse(text, sep="-")
    except (ValueError, UnknownLocaleError):
        raise ValueError('it is no locale, such as "en-GB"') from None
    return text


LocaleId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
    AfterValidator(_check_locale),
]
FontName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]
LATIN_FONTS = ("text-latin", "title-latin")


class Language(Entry):
    """A language; `locale` writes its dates and amounts, in `currency` first.

    `registers` are those of each channel, the default first; `fonts` the files that a page's
    first view needs (docs/assets/css/fonts.css), `dictionary` hunspell's name for its own.
    """

    name: str
    locale: LocaleId
    date: Literal["weekday", "plain"]
    currency: Currency
    registers: dict[Id, tuple[Id, ...]]
    dictionary: str = ""
    fonts: tuple[FontName, ...] = LATIN_FONTS

    @cached_property
    def direction(self) -> str:
        """The direction it is written in: "ltr" or "rtl"."""
        return Locale.parse(self.locale, sep="-").text_direction
