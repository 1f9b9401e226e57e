"""A finding about the content: where, which rule, what is wrong and what to do."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

# Controls, format characters (a soft hyphen, too), ends of lines, halves of pairs.
STEERING = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp"))


@dataclass(frozen=True, order=True)
class Problem:
    """One finding; prints as `PATH:LINE: CODE what is wrong. What to do.`"""

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        return _on_one_line(f"{self.path}:{self.line}: {self.code} {self.message}")


def _on_one_line(text: str) -> str:
    r"""Give the text as a terminal can show it: "\u001b" for what would steer it."""
    if text.isprintable():
        return text
    return "".join(
        f"\\u{ord(character):04x}" if unicodedata.category(character) in STEERING else character
        for character in text
    )


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Give `Did you mean "…"?` for the nearest known word, else `otherwise`."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.6)
    return f'Did you mean "{by_lower[close[0]]}"?' if close else otherwise


def one_of(known: Iterable[str]) -> str:
    """Give `Use one of: a, b, c.` for a closed list of words."""
    return f"Use one of: {', '.join(known)}."
