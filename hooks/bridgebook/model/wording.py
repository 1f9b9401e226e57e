"""What a language's texts may not say: docs/<language>/wording.yml."""

import re
from math import prod
from typing import Annotated

import regex
from pydantic import AfterValidator

from bridgebook.model.catalogue import Entry
from bridgebook.model.sources import Place

# A pattern's characters, and what its counts make together: `regex` writes out (a{99}){99}.
LONGEST, MOST = 1000, 1000
COUNT = re.compile(r"(?<=[{,])[1-9]\d*(?=[,}])")


def _compiles(pattern: str) -> str:
    if len(pattern) > LONGEST or prod(map(int, COUNT.findall(pattern))) > MOST:
        raise ValueError(f"it is longer than {LONGEST}, or counts to more than {MOST} in all")
    try:
        regex.compile(pattern)
    except (regex.error, RecursionError) as error:
        raise ValueError(f"it is no regular expression ({error})") from None
    return pattern


Pattern = Annotated[str, AfterValidator(_compiles)]


class Wording(Entry):
    """Patterns by what they give away.

    `registers` maps a register to what its texts may not contain, `voice` is the one in which
    the handbook speaks to its readers (None where its language has one only); `terms` and
    `typography` a pattern to what to write instead. `before_dates` are words that a date,
    as this language's messages write it, doesn't go with.
    """

    voice: str | None = None
    registers: dict[str, tuple[Pattern, ...]]
    gendered: tuple[Pattern, ...]
    terms: dict[Pattern, str]
    typography: dict[Pattern, str]
    before_dates: tuple[str, ...] = ()

    def place(self, pattern: str) -> Place | None:
        """Give where a pattern stands in the file, None if it isn't one of these."""
        for register, patterns in self.registers.items():
            if pattern in patterns:
                return ("registers", register, patterns.index(pattern))
        if pattern in self.gendered:
            return ("gendered", self.gendered.index(pattern))
        for field, rules in (("terms", self.terms), ("typography", self.typography)):
            if pattern in rules:
                return (field, pattern)
        return None
