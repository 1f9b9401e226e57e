"""The handbook from its docs folder, with all problems found on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bridgebook.model.advice import AdviceFile, AdviceWordsFile
from bridgebook.model.articles import Article, ArticlesFile, ArticleWordsFile, ProvenanceFile
from bridgebook.model.catalogue import Catalogue
from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface
from bridgebook.model.language import Language
from bridgebook.model.sources import (
    ARTICLES,
    CATALOGUE,
    COPIED_RUNS,
    FURTHER_READING,
    INTERFACE,
    LANGUAGE,
    PROVENANCE,
    SCENARIOS,
    SPELLING,
    SYNONYMS,
    TRANSLATED,
    TRIAGE,
    WORDING,
    PageSource,
)
from bridgebook.model.synonyms import Synonyms
from bridgebook.model.translated import Translated
from bridgebook.model.triage import Triage, TriageWords
from bridgebook.model.wording import Wording
from bridgebook.problems import Problem
from bridgebook.reading.files import check_files
from bridgebook.reading.page import read_source_page
from bridgebook.reading.remember import Remember, make_anew
from bridgebook.reading.source_files import SourceFiles
from bridgebook.reading.vocabulary import check_words, with_stand_ins
from bridgebook.reading.word_fields import check_fields


@dataclass(frozen=True)
class Sources:
    """Everything as it is written, and all but the pages read.

    `handbook` has no pages yet; it is None where the catalogue or every language's words
    can't be read. `digest` tells one state of all but the pages from another.
    """

    handbook: Handbook | None
    pages: tuple[PageSource, ...]
    problems: tuple[Problem, ...]
    digest: str


@dataclass(frozen=True)
class Loaded:
    """A handbook, or None where its catalogue or a language file can't be read."""

    handbook: Handbook | None
    problems: tuple[Problem, ...]


def load_sources(docs: Path, remember: Remember = make_anew) -> Sources:
    """Read all but the pages. Never raises for bad content: see `problems`.

    Paths in problems start with the docs folder's own name.
    """
    return _Loader(docs, remember).load()


def read_languages(docs: Path, remember: Remember = make_anew) -> dict[str, str]:
    """Give {language: its name}, the default first; those that can't be read are left out."""
    loader = _Loader(docs, remember)
    catalogue = loader.validated(CATALOGUE, Catalogue)
    languages = catalogue.languages if catalogue else ()
    return {code: own.name for code, own in loader.each(languages, LANGUAGE, Language).items()}


def load_handbook(docs: Path) -> Loaded:
    """Load the handbook from its docs folder, pages included."""
    sources = load_sources(docs)
    if sources.handbook is None:
        return Loaded(None, sources.problems)
    read = [(source, *read_source_page(source, sources.handbook)) for source in sources.pages]
    problems = [problem for _, _, found in read for problem in found]
    handbook = sources.handbook.with_pages((source, page) for source, page, _ in read)
    return Loaded(handbook, (*sources.problems, *problems))


class _Loader(SourceFiles):
    """Puts together what the files say."""

    def load(self) -> Sources:
        """Read all but the pages."""
        catalogue = self.validated(CATALOGUE, Catalogue)
        if catalogue is None:
            return self._nothing()
        languages = catalogue.languages
        settings = self.each(languages, LANGUAGE, Language)
        words = self.each(languages, INTERFACE, Interface)
        interfaces = {code: words[code] for code in words if code in settings}
        article_words = self.each(languages, ARTICLES, ArticleWordsFile)
        advice_words = self.each(languages, FURTHER_READING, AdviceWordsFile)
        wordings = self.each(languages, WORDING, Wording)
        synonyms = self.each(languages, SYNONYMS, Synonyms)
        triage_words = self.each(languages, TRIAGE, TriageWords)
        recorded = [code for code in languages if (self.docs / code / TRANSLATED).exists()]
        translated = self.each(recorded, TRANSLATED, Translated)
        listed = self.validated(ARTICLES, ArticlesFile)
        advice = self.validated(FURTHER_READING, AdviceFile)
        provenance = self.validated(PROVENANCE, ProvenanceFile)
        triage = self.validated(TRIAGE, Triage)
        if not interfaces:
            return self._nothing()
        articles = listed.root if listed else ()
        interfaces = self._completed(interfaces, settings, catalogue, articles)
        unreadable: set[tuple[str, str]] = set()
        guides = self.pages(f"{SCENARIOS}/*.md", interfaces, unreadable)
        pages = (*guides, *self.pages("*.md", interfaces, unreadable))
        self.problems += check_files(self.docs, tuple(catalogue.languages))
        for language in interfaces:
            if (self.docs / language / SPELLING).exists():
                self.text(f"{language}/{SPELLING}")
        handbook = Handbook(
            root=self.docs,
            catalogue=catalogue,
            settings=settings,
            interfaces=interfaces,
            guides={},
            pages={},
            paths=frozenset(page.path for page in pages),
            unreadable=frozenset(unreadable),
            articles=articles,
            article_words={code: words.root for code, words in article_words.items()},
            advice=advice.root if advice else {},
            advice_words={code: words.root for code, words in advice_words.items()},
            provenance=provenance.root if provenance else {},
            wordings=wordings,
            synonyms=synonyms,
            translated={code: pages.root for code, pages in translated.items()},
            triage=triage,
            triage_words=triage_words,
            sources=self.sources,
            copied_runs=frozenset((self.text(COPIED_RUNS) or "").split()),
        )
        self.digest.update("\n".join(sorted(handbook.paths)).encode())
        self.digest.update(repr(sorted(unreadable)).encode())
        return Sources(handbook, pages, tuple(self.problems), self.digest.hexdigest())

    def _completed(
        self,
        interfaces: Mapping[str, Interface],
        settings: Mapping[str, Language],
        catalogue: Catalogue,
        articles: tuple[Article, ...],
    ) -> dict[str, Interface]:
        """Give the words of each language, an id in the place of each that is missing."""
        for language, words in interfaces.items():
            source = self.sources[f"{language}/{INTERFACE}"]
            self.problems += check_words(words, settings[language], catalogue, articles, source)
            self.problems += check_fields(words, source)
        return {
            language: with_stand_ins(words, settings[language], catalogue, articles)
            for language, words in interfaces.items()
        }

    def _nothing(self) -> Sources:
        return Sources(None, (), tuple(self.problems), self.digest.hexdigest())
