"""Where a page stands on the site, and where a link leads."""

import posixpath
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote, urlsplit

from bridgebook.handbook import SCENARIOS, Handbook
from bridgebook.page import Page

HOME = "index"


@dataclass(frozen=True)
class Destination:
    """Where a link leads.

    `kind`: a page of the handbook, a file beside the pages, elsewhere (another scheme or
    host), or broken (no address at all). `path` is the page's or file's, below the docs
    folder's parent, `anchor` what follows "#".
    """

    kind: Literal["page", "file", "elsewhere", "broken"]
    path: str = ""
    anchor: str = ""


def language_path(handbook: Handbook, language: str) -> str:
    """Give the path of a language's home page, relative to the site's root."""
    return "" if language == handbook.catalogue.default_language else f"{language}/"


def is_guide(page: Page) -> bool:
    """Tell whether a page is a scenario's guide, by where its file stands."""
    return posixpath.basename(posixpath.dirname(page.path)) == SCENARIOS


def page_address(page: Page, handbook: Handbook) -> str:
    """Give a page's address, relative to the site's root."""
    folder = f"{SCENARIOS}/" if is_guide(page) else ""
    name = "" if page.name == HOME else f"{page.name}/"
    return f"{language_path(handbook, page.language)}{folder}{name}"


def find_destination(target: str, page: Page, handbook: Handbook) -> Destination:
    """Tell where a link on a page leads; nothing is looked up outside the handbook."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return Destination("broken")
    if parts.scheme or parts.netloc:
        return Destination("elsewhere")
    anchor = unquote(parts.fragment)
    if not parts.path:
        return Destination("page", page.path, anchor)
    joined = posixpath.join(posixpath.dirname(page.path), unquote(parts.path))
    path = posixpath.normpath(joined)
    return Destination("page" if path in handbook.by_path else "file", path, anchor)


def adapt(target: str, page: Page, handbook: Handbook) -> str:
    """Give a link's address on the site: `.md` files become the addresses of their pages."""
    found = find_destination(target, page, handbook)
    if found.kind not in ("page", "file") or target.startswith(("#", "/", "?")) or not target:
        return target
    here = page_address(page, handbook)
    if found.kind == "page":
        there = page_address(handbook.by_path[found.path], handbook)
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
