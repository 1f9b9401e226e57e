"""The words of the interface, typed: one docs/<language>/interface.yml per language.

Plural forms are keyed by CLDR's categories (one, few, many, other), as Babel names them.
"""

from typing import Annotated

from pydantic import Field

from bridgebook.model.authoring import Authoring
from bridgebook.model.block_words import (
    ChecklistWords,
    DecisionWords,
    DeskWords,
    PlaceholderWords,
    ProvenanceWords,
    ReminderWords,
    Times,
)
from bridgebook.model.casebook_words import CasebookWords, TroubleWords
from bridgebook.model.finding_words import FilterWords, SearchBox, SearchResults, TriagePageWords
from bridgebook.model.words import Holds, Plural, Words


class Site(Words):
    """The frame around every page."""

    description: str
    skip: str
    home: str
    menu: str
    close: str
    header: str
    navigation: str
    on_this_page: str
    languages: str
    to_dark: str
    to_light: str


class HomeWords(Words):
    """The home page. `progress` is that of all guides together."""

    search: str
    progress: Annotated[str, Holds("{done}", "{all}")]


class GuideWords(Words):
    """What the frame adds around a guide."""

    reading_time: Plural
    actions: str
    phrases: str


class FooterWords(Words):
    """The end of every page. `{licence}`, `{mkdocs}` and `{material}` become links."""

    label: str
    privacy: str
    forget: str
    forget_now: str
    keep: str
    forgotten: str
    forget_failed: str
    articles: str
    text_licence: Annotated[str, Holds("{licence}")]
    code_licence: Annotated[str, Holds("{licence}")]
    built_with: Annotated[str, Holds("{mkdocs}", "{material}")]


class NotFound(Words):
    """The page for an address where nothing is."""

    title: str
    text: str
    home: str


class LanguageOffer(Words):
    """Said in this language to a reader of another one."""

    exists: str
    dismiss: str


class ArticlesWords(Words):
    """The list of articles. `damage` names what each kind of damage means."""

    untitled: str
    published: Annotated[str, Holds("{date}")]
    author: Annotated[str, Holds("{author}")]
    language: dict[str, str]
    damage: str
    points: str
    further_reading: str
    further_reading_text: str


class Interface(Words):
    """Every word of the site that isn't on a page, in one language."""

    authoring: Authoring
    sections: dict[str, str]
    times: Times
    channels: dict[str, str]
    registers: dict[str, str]
    placeholders: dict[str, PlaceholderWords]
    # What fields were called whose values are offered beside others now.
    former_placeholders: dict[str, str] = Field(default_factory=dict)
    choices: dict[str, DecisionWords]
    passages: dict[str, DecisionWords]
    moments: dict[str, str]
    parties: dict[str, str]
    checklist: ChecklistWords
    reminders: ReminderWords
    desk: DeskWords
    casebook: CasebookWords
    trouble: TroubleWords
    provenance: ProvenanceWords
    site: Site
    search_box: SearchBox
    search_results: SearchResults
    home: HomeWords
    guide: GuideWords
    footer: FooterWords
    not_found: NotFound
    language_offer: LanguageOffer
    articles: ArticlesWords
    triage: TriagePageWords
    filter: FilterWords
