"""Where a page stands on the site, and where a link leads."""

import posixpath
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote, urlsplit

from bridgebook.linking.elsewhere import (
    reason_against,
    reason_against_characters,
    reason_against_words,
)
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.model.sources import SCENARIOS
from bridgebook.reading.files import PICTURES

HOME = "index"


@dataclass(frozen=True)
class Destination:
    """Where a link leads.

    `kind`: a page of the handbook, a file beside the pages, elsewhere (another scheme or
    host), broken (no address at all), or refused for the `reason`. `path` is the page's or
    file's, below the docs folder's parent, `anchor` what follows "#".
    """

    kind: Literal["page", "file", "elsewhere", "broken", "refused"]
    path: str = ""
    anchor: str = ""
    reason: str = ""


def language_path(handbook: Handbook, language: str) -> str:
    """Give the path of a language's home page, relative to the site's root."""
    return "" if language == handbook.catalogue.default_language else f"{language}/"


def is_guide(page: Page) -> bool:
    """Tell whether a page is a scenario's guide, by where its file stands."""
    return posixpath.basename(posixpath.dirname(page.path)) == SCENARIOS


def page_address(page: Page, handbook: Handbook) -> str:
    """Give a page's address, relative to the site's root."""
    return _address_of(page.path, handbook)


def language_of(path: str) -> str:
    """Give the language of a page, by the folder in which it stands."""
    return path.split("/")[1]


def _address_of(path: str, handbook: Handbook) -> str:
    *folders, file = path.split("/")[2:]
    name = posixpath.splitext(file)[0]
    inner = "/".join([*folders, *([] if name == HOME else [name]), ""])
    return f"{language_path(handbook, language_of(path))}{inner}"


def find_destination(target: str, page: Page, handbook: Handbook) -> Destination:
    """Tell where a link on a page leads; nothing is looked up outside the handbook."""
    if reason := reason_against_characters(target):
        return Destination("refused", reason=reason)
    try:
        parts = urlsplit(target)
        reason = reason_against(target) if parts.scheme or parts.netloc else ""
    except ValueError:
        return Destination("broken")
    if reason:
        return Destination("refused", reason=reason)
    if parts.scheme:
        return Destination("elsewhere")
    anchor = unquote(parts.fragment)
    if not parts.path:
        return Destination("page", page.path, anchor)
    joined = posixpath.join(posixpath.dirname(page.path), unquote(parts.path))
    path = posixpath.normpath(joined)
    return Destination("page" if path in handbook.paths else "file", path, anchor)


def find_link(target: str, words: str, page: Page, handbook: Handbook) -> Destination:
    """Tell where a link with these words leads: nowhere, if they name another place."""
    found = find_destination(target, page, handbook)
    if found.kind == "elsewhere" and (reason := reason_against_words(words, target)):
        return Destination("refused", reason=reason)
    return found


def find_picture(target: str, page: Page, handbook: Handbook) -> Destination:
    """Tell which file a picture on a page is: nothing is ever loaded from another host."""
    found = find_destination(target, page, handbook)
    if found.kind == "elsewhere":
        reason = (
            "is a picture of another host, which would learn of each reader. "
            "Put its file beside the page."
        )
        return Destination("refused", reason=reason)
    if found.kind in ("page", "file") and not found.path.lower().endswith(PICTURES):
        reason = f"is no picture. Use a file that ends in {', '.join(PICTURES)}."
        return Destination("refused", reason=reason)
    return found


def adapt(target: str, found: Destination, page: Page, handbook: Handbook) -> str | None:
    """Give a link's address on the site: `.md` files become the addresses of their pages.

    None if no link may lead there.
    """
    if found.kind in ("refused", "broken"):
        return None
    if found.kind == "elsewhere" or target.startswith(("#", "/", "?")) or not target:
        return target
    here = page_address(page, handbook)
    if found.kind == "page":
        there = _address_of(found.path, handbook)
    elif found.path.endswith(".md"):
        return target  # There is no such page, which is a finding.
    else:
        there = _file_address(found.path, handbook)
    query = urlsplit(target).query
    anchor = f"#{urlsplit(target).fragment}" if found.anchor else ""
    return _relative(there, here) + (f"?{query}" if query else "") + anchor


def _file_address(path: str, handbook: Handbook) -> str:
    """Give the address of a file: a language's files stand where its pages do."""
    inner = path.removeprefix(f"{handbook.root.name}/")
    language, _, rest = inner.partition("/")
    if language in handbook.catalogue.languages and rest:
        inner = language_path(handbook, language) + rest
    return quote(inner)


def _relative(there: str, here: str) -> str:
    """Give an address as seen from another one; both relative to the site's root."""
    relative = posixpath.relpath(f"/{there}", f"/{here}")
    return f"{relative}/" if there.endswith("/") or not there else relative
