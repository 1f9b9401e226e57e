"""What the templates show: cards, moments, reading time. Computed here, so that they only print."""

from collections.abc import Iterator
from dataclasses import dataclass

from bridgebook.catalogue import Scenario
from bridgebook.handbook import Handbook
from bridgebook.interface import plural
from bridgebook.page import Page
from bridgebook.text import reading_minutes

ACTIONS = ("prepare", "write-it")
# What a first view needs at once: see docs/assets/css/fonts.css.
LATIN_FONTS = ("text-latin", "title-latin")
FONTS = {"ru": ("text-basic", "text-russian", "title-russian")}


@dataclass(frozen=True)
class Card:
    """A guide as it is offered elsewhere.

    `path` is relative to the site's root, `items` are the ids of what can be ticked:
    of a renamed one "new,old".
    """

    id: str
    title: str
    description: str
    path: str
    parties: tuple[str, ...]
    reading_time: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Moment:
    """A moment of a job, with its guides."""

    id: str
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class GuideFrame:
    """What stands around a guide's text. `actions` are (anchor, label)."""

    card: Card
    moment: Moment
    actions: tuple[tuple[str, str], ...]


def language_path(handbook: Handbook, language: str) -> str:
    """Give the path of a language's home page, relative to the site's root."""
    return "" if language == handbook.catalogue.default_language else f"{language}/"


def guides_by_moment(handbook: Handbook, language: str) -> Iterator[Moment]:
    """Give the moments in order, each with the guides that exist in the language."""
    guides = dict(handbook.guides_in(language))
    for moment in handbook.catalogue.moments:
        scenarios = [s for s in handbook.catalogue.scenarios if s.moment == moment]
        cards = tuple(_card(handbook, s, guides[s.id]) for s in scenarios if s.id in guides)
        if cards:
            yield Moment(moment, handbook.interfaces[language].moments[moment], cards)


def guide_frame(handbook: Handbook, language: str, name: str) -> GuideFrame | None:
    """Give what stands around a guide; None where the page is not one."""
    for moment in guides_by_moment(handbook, language):
        for card in moment.cards:
            if card.id == name:
                sections = handbook.interfaces[language].sections
                return GuideFrame(card, moment, tuple((a, sections[a]) for a in ACTIONS))
    return None


def fonts_to_preload(language: str) -> tuple[str, ...]:
    """Give the names of the font files that a page of the language needs for its first view."""
    return FONTS.get(language, LATIN_FONTS)


def split_guide(html: str) -> tuple[str, str]:
    """Split a rendered guide after its first section, the card at a glance."""
    at = html.find("<h2", html.find("<h2") + 1)
    return (html, "") if at < 0 else (html[:at], html[at:])


def _card(handbook: Handbook, scenario: Scenario, page: Page) -> Card:
    language = page.language
    forms = handbook.interfaces[language].guide.reading_time
    return Card(
        id=scenario.id,
        title=page.front.title if page.front else scenario.id,
        description=page.front.description if page.front else "",
        path=f"{language_path(handbook, language)}scenarios/{scenario.id}/",
        parties=scenario.parties,
        reading_time=plural(forms, reading_minutes(page), language),
        items=tuple(
            ",".join(scenario.names_of_item(item.id))
            for checklist in page.checklists
            for item in checklist.items
        ),
    )
