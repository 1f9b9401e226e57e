"""The whole handbook, as its sources say it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from bridgebook.model.advice import Advice
from bridgebook.model.articles import Article, ArticleWords
from bridgebook.model.catalogue import Catalogue
from bridgebook.model.interface import Interface
from bridgebook.model.language import Language
from bridgebook.model.page import Page
from bridgebook.model.sources import PageSource, YamlSource
from bridgebook.model.synonyms import Synonyms
from bridgebook.model.triage import Triage, TriageWords
from bridgebook.model.wording import Wording

TEXT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, repr=False)
class Handbook:
    """What the sources say.

    `settings` maps a language to what is its own and no word, `guides` (language, scenario id) to
    its page, `pages` (language, name) to every other page; `unreadable` names the guides whose
    file exists but is not text.
    `paths` are those of all pages, even where only some of them have been read;
    `copied_runs` holds hashes of the articles' eight-word runs.
    """

    root: Path
    catalogue: Catalogue
    settings: Mapping[str, Language]
    interfaces: Mapping[str, Interface]
    guides: Mapping[tuple[str, str], Page]
    pages: Mapping[tuple[str, str], Page]
    paths: frozenset[str]
    unreadable: frozenset[tuple[str, str]]
    articles: tuple[Article, ...]
    article_words: Mapping[str, Mapping[str, ArticleWords]]
    advice: Mapping[str, Advice]
    advice_words: Mapping[str, Mapping[str, str]]
    provenance: Mapping[str, Mapping[str, tuple[str, ...]]]
    wordings: Mapping[str, Wording]
    synonyms: Mapping[str, Synonyms]
    translated: Mapping[str, Mapping[str, Mapping[str, str]]]
    triage: Triage | None
    triage_words: Mapping[str, TriageWords]
    sources: Mapping[str, YamlSource]
    copied_runs: frozenset[str]

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """Every page by its path, as links and problems name it."""
        return {page.path: page for page in self.all_pages}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose words could be read, the default first."""
        return tuple(
            language for language in self.catalogue.languages if language in self.interfaces
        )

    def registers(self, channel: str, language: str) -> tuple[str, ...]:
        """Give the registers that a channel has in a language, the default first."""
        return self.settings[language].registers.get(channel, ())

    @property
    def all_pages(self) -> Iterator[Page]:
        """Every page of every language, guides and others."""
        yield from self.guides.values()
        yield from self.pages.values()

    def guides_in(self, language: str) -> Iterator[tuple[str, Page]]:
        """Give (scenario id, page) of a language, in the catalogue's order."""
        for scenario in self.catalogue.scenario_ids:
            if page := self.guides.get((language, scenario)):
                yield scenario, page

    def with_pages(self, pages: Iterable[tuple[PageSource, Page]]) -> "Handbook":
        """Give the handbook with these pages, and no others."""
        guides: dict[tuple[str, str], Page] = {}
        others: dict[tuple[str, str], Page] = {}
        for source, page in pages:
            (guides if source.is_guide else others)[source.language, source.name] = page
        return replace(self, guides=guides, pages=others)
