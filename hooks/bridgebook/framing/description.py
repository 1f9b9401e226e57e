"""What a page tells search engines, and whoever shows a link to it: Open Graph and JSON-LD.

Addresses in both are absolute: where the site's isn't known, they are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bridgebook.framing.languages import LanguageLink
from bridgebook.model.advice import Advice
from bridgebook.model.articles import Article
from bridgebook.model.handbook import TEXT_LICENCE, Handbook
from bridgebook.model.page import Page

# Drawn by scripts/make_cards.py.
CARD_WIDTH, CARD_HEIGHT = 1200, 630


@dataclass(frozen=True)
class Description:
    """A page as others show it; `minutes` to read it, `links` its versions in every language."""

    handbook: Handbook
    page: Page
    minutes: int
    links: Sequence[LanguageLink]
    site_name: str
    site_url: str

    @property
    def is_guide(self) -> bool:
        """Tell whether the page is a scenario's guide."""
        return self.handbook.guides.get((self.page.language, self.page.name)) is self.page

    @property
    def url(self) -> str:
        """The page's own address, "" where the site's isn't known."""
        return next((link.absolute for link in self.links if link.current), "")

    @property
    def properties(self) -> Iterator[tuple[str, str]]:
        """Open Graph's (property, content)."""
        yield "og:site_name", self.site_name
        yield "og:type", "article" if self.is_guide else "website"
        if self.page.front:
            yield "og:title", self.page.front.title
            yield "og:description", self.page.front.description
        yield "og:locale", self._locale(self.page.language)
        for link in self.links:
            if link.exists and not link.current:
                yield "og:locale:alternate", self._locale(link.language)
        if self.url:
            yield "og:url", self.url
            yield "og:image", self._card
            yield "og:image:width", str(CARD_WIDTH)
            yield "og:image:height", str(CARD_HEIGHT)
            yield "og:image:alt", self._card_text

    @property
    def article(self) -> dict[str, Any] | None:
        """A guide as JSON-LD; None for other pages."""
        if not self.is_guide or self.page.front is None:
            return None
        front = self.page.front
        return {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": front.title,
            "description": front.description,
            "inLanguage": self.page.language,
            "timeRequired": f"PT{self.minutes}M",
            "isAccessibleForFree": True,
            "license": TEXT_LICENCE,
            "author": {"@type": "Organization", "name": self.site_name},
            "isPartOf": {"@type": "WebSite", "name": self.site_name} | self._at("url", self._home),
            "isBasedOn": [
                *(_cite(article) for article in self._articles),
                *(_cite_advice(advice) for advice in self._advice),
            ],
            **self._at("url", self.url),
            **self._at("mainEntityOfPage", self.url),
            **self._at("image", self._card),
            **self._translations,
        }

    @property
    def _home(self) -> str:
        return f"{self.site_url.rstrip('/')}/" if self.site_url else ""

    @property
    def _card(self) -> str:
        path = f"assets/images/cards/{self.page.language}.png"
        return f"{self._home}{path}" if self._home else ""

    @property
    def _card_text(self) -> str:
        home = self.handbook.pages.get((self.page.language, "index"))
        title = home.front.title if home and home.front else ""
        return f"{self.site_name}: {title}".rstrip(": ")

    @property
    def _articles(self) -> Iterator[Article]:
        """The articles that the guide rests on."""
        cited = self._cited
        return (a for a in self.handbook.articles if cited.intersection(a.point_ids))

    @property
    def _advice(self) -> Iterator[Advice]:
        """The further reading that the guide rests on."""
        cited = self._cited
        return (
            a for name, a in self.handbook.advice.items() if name in cited and a.leads_to_a_page
        )

    @property
    def _cited(self) -> set[str]:
        sections = self.handbook.provenance.get(self.page.name, {})
        return {name for names in sections.values() for name in names}

    @property
    def _translations(self) -> dict[str, Any]:
        """The other versions: the reference names them, each of them names the reference."""
        others = [link for link in self.links if link.exists and not link.current]
        default = self.handbook.catalogue.default_language
        if not self.url or not others:
            return {}
        if self.page.language == default:
            return {"workTranslation": [_version(link) for link in others]}
        reference = [_version(link) for link in others if link.language == default]
        return {"translationOfWork": reference[0]} if reference else {}

    def _locale(self, language: str) -> str:
        return self.handbook.settings[language].locale.replace("-", "_")

    @staticmethod
    def _at(name: str, address: str) -> dict[str, str]:
        return {name: address} if address else {}


def _version(link: LanguageLink) -> dict[str, str]:
    return {"@type": "Article", "url": link.absolute, "inLanguage": link.language}


def _cite_advice(advice: Advice) -> dict[str, Any]:
    return {
        "@type": "WebPage",
        "name": advice.title,
        "url": advice.address,
        "inLanguage": advice.language,
    }


def _cite(article: Article) -> dict[str, Any]:
    cited: dict[str, Any] = {"@type": "Article", "inLanguage": article.language}
    if article.title:
        cited["headline"] = article.title
    if article.author:
        cited["author"] = {"@type": "Person", "name": article.author}
    return cited
