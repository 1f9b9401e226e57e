"""What the templates show: cards, moments, reading time. Computed here, so that they only print."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bridgebook.linking.addresses import page_address
from bridgebook.model.catalogue import Scenario
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.model.words import plural
from bridgebook.rendering import Rendered

Pages = Mapping[str, Rendered]
ACTIONS = ("prepare", "write-it")


@dataclass(frozen=True)
class Card:
    """A guide as it is offered elsewhere.

    `moments` are those in which the filter finds it, its own first. `path` is relative to the
    site's root, `items` are the ids of what can be ticked: of a renamed one "new,old".
    """

    id: str
    title: str
    description: str
    path: str
    moments: tuple[str, ...]
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


def guides_by_moment(handbook: Handbook, language: str, rendered: Pages) -> Iterator[Moment]:
    """Give the moments in order, each with the guides that exist in the language."""
    guides = dict(handbook.guides_in(language))
    for moment in handbook.catalogue.moments:
        scenarios = [s for s in handbook.catalogue.scenarios if s.moment == moment]
        cards = tuple(
            _card(handbook, s, guides[s.id], rendered) for s in scenarios if s.id in guides
        )
        if cards:
            yield Moment(moment, handbook.interfaces[language].moments[moment], cards)


def guide_frames(moments: Iterable[Moment], sections: Mapping[str, str]) -> dict[str, GuideFrame]:
    """Give {scenario: what stands around its guide}; `sections` are their names."""
    actions = tuple((anchor, sections.get(anchor, anchor)) for anchor in ACTIONS)
    return {
        card.id: GuideFrame(card, moment, actions) for moment in moments for card in moment.cards
    }


def _card(handbook: Handbook, scenario: Scenario, page: Page, rendered: Pages) -> Card:
    language = page.language
    forms = handbook.interfaces[language].guide.reading_time
    former = handbook.catalogue.former.items_of(scenario.id)
    return Card(
        id=scenario.id,
        title=page.front.title if page.front else scenario.id,
        description=page.front.description if page.front else "",
        path=page_address(page, handbook),
        moments=(scenario.moment, *scenario.also_moments),
        parties=scenario.parties,
        reading_time=plural(forms, rendered[page.path].minutes, language),
        items=tuple(",".join((item, *former.moved_to(item))) for item in page.item_ids),
    )
