"""Links that leave the handbook: to a host that is what it looks like, to a mail address, a number.

A list of what may be, for all that may not is never known in full.
"""

import re
import unicodedata
from urllib.parse import unquote, urlsplit

import idna

from bridgebook.reading.source_text import HIDDEN

# What browsers drop from an address, or read as something else.
UNSAFE = re.compile(r"[\s\x00-\x20\x7f-\xa0\xad\\<>\"^`{|}]")
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
HOST = re.compile(rf"(?=.{{4,253}}\Z)(?:{LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{2,59}})\Z")
MAIL_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}\Z")
NUMBER = re.compile(r"\+?[0-9][0-9-]{2,20}\Z")
# Words that name a place themselves: "www.example.org/x", "https://example.org", "example.org".
NAMED = re.compile(r"(?:[a-z]+://)?(?P<host>(?:[^\s./@:]+\.)+[^\W\d_]{2,})(?:[/?#:]\S*)?\Z")
# From U+0180 on, letters of the Latin alphabet look like others; so do these two.
LATIN_ENDS, LOOK_ALIKES = "\u0180", "ıĸ"

SCHEMES = 'Link to a page\'s .md file, or write "https://", "mailto:" or "tel:".'


def reason_against_characters(target: str) -> str:
    """Say which character a link's address can't hold, and what to do; "" if it is fine."""
    for text in (target, unquote(target)):
        if found := UNSAFE.search(text) or HIDDEN.search(text):
            return f"holds a character (U+{ord(found[0]):04X}) that no address has. Type it again."
    return ""


def reason_against(target: str) -> str:
    """Say what is wrong with an address that has a scheme or a host; "" if a link may lead there.

    Raises ValueError for what is no address at all.
    """
    parts = urlsplit(target)
    if parts.scheme == "mailto":
        return _reason_against_mail(target)
    if parts.scheme == "tel":
        fits = NUMBER.match(target.partition(":")[2])
        return "" if fits else 'is no telephone number. Write it as "tel:+4512345678".'
    if parts.scheme in ("", "http") and parts.netloc:
        return 'doesn\'t ask for a secure connection. Begin it with "https://".'
    if parts.scheme != "https":
        return f"leads where no link may. {SCHEMES}"
    return reason_against_host(parts.netloc)


def reason_against_host(host: str) -> str:
    """Say what is wrong with a host as a link names it; "" if it is what it looks like."""
    if "@" in host:
        return "names a user before its host, which hides where it leads. Write the host alone."
    if not host.isascii():
        return _advise_ascii(host)
    host = host.lower()
    if not HOST.match(host):
        return 'leads to no host with a name. Write it as "https://example.org/", without a port.'
    try:
        letters = idna.decode(host)
    except UnicodeError:
        return "names a host that can't exist. Correct it."
    return _reason_against_letters(letters)


def reason_against_words(words: str, target: str) -> str:
    """Say that a link's words name another place than the one it leads to; "" if they don't."""
    words, parts = words.strip(), urlsplit(target)
    if parts.scheme == "mailto":
        is_other = "@" in words and words.lower() != parts.path.lower()
    else:
        named = NAMED.match(words.lower())
        host = parts.netloc.lower().removeprefix("www.")
        is_other = named is not None and named["host"].removeprefix("www.") != host
    return f'doesn\'t lead to "{words}", as its words say. Make both the same.' if is_other else ""


def _reason_against_mail(target: str) -> str:
    name, at, host = target.partition(":")[2].partition("@")
    if not (at and MAIL_NAME.match(name) and "@" not in host):
        return 'is no mail address alone. Write it as "mailto:name@example.org".'
    return reason_against_host(host)


def _advise_ascii(host: str) -> str:
    try:
        written = idna.encode(host, uts46=True).decode()
    except UnicodeError:
        return "names a host that can't exist. Correct it."
    reason = reason_against_host(written)
    return reason or f'names a host that may look like another. Write it as "{written}".'


def _reason_against_letters(host: str) -> str:
    letters = [character for character in host if character.isalpha()]
    alphabets = sorted({unicodedata.name(letter).split()[0].title() for letter in letters})
    if len(alphabets) > 1:
        return (
            f'names a host that looks like another: "{host}" mixes letters of several alphabets '
            f"({', '.join(alphabets)}). Leave it out."
        )
    odd = [letter for letter in letters if letter >= LATIN_ENDS or letter in LOOK_ALIKES]
    if alphabets == ["Latin"] and odd:
        return f'names a host that looks like another: "{odd[0]}" is rare. Leave it out.'
    return ""
