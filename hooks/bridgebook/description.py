"""What a page tells search engines, and whoever shows a link to it: Open Graph and JSON-LD.

Both need absolute addresses: where the site's isn't known, whatever is one is left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bridgebook.handbook import Handbook
from bridgebook.languages import LanguageLink
from bridgebook.page import Page
from bridgebook.provenance import EDITORIAL
from bridgebook.scenarios_file import TEXT_LICENCE
from bridgebook.text import reading_minutes

CARD = "assets/images/cards/{language}.png"
CARD_WIDTH, CARD_HEIGHT = 1200, 630


@dataclass(frozen=True)
class Description:
    """`properties` are Open Graph's (property, content), `article` is JSON-LD or None."""

    properties: tuple[tuple[str, str], ...]
    article: Mapping[str, Any] | None


def describe_page(
    handbook: Handbook, page: Page, links: Sequence[LanguageLink], site_name: str, site_url: str
) -> Description:
    """Describe a page; `links` are its versions in every language."""
    is_guide = page.name in handbook.catalogue.scenario_ids
    return Description(
        properties=tuple(_properties(handbook, page, links, site_name, site_url, is_guide)),
        article=_article(handbook, page, links, site_name, site_url) if is_guide else None,
    )


def _properties(
    handbook: Handbook,
    page: Page,
    links: Sequence[LanguageLink],
    site_name: str,
    site_url: str,
    is_guide: bool,
) -> Iterator[tuple[str, str]]:
    locales = {name: entry.locale.replace("-", "_") for name, entry in handbook.catalogue.languages.items()}
    yield "og:site_name", site_name
    yield "og:type", "article" if is_guide else "website"
    if page.front:
        yield "og:title", page.front.title
        yield "og:description", page.front.description
    yield "og:locale", locales[page.language]
    for link in links:
        if link.exists and not link.current:
            yield "og:locale:alternate", locales[link.language]
    if url := _address(links):
        yield "og:url", url
        yield "og:image", _card(page.language, site_url)
        yield "og:image:width", str(CARD_WIDTH)
        yield "og:image:height", str(CARD_HEIGHT)
        yield "og:image:alt", f"{site_name}: {_home_title(handbook, page.language)}"
