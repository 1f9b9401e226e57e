"""The handbook from its docs folder, with all problems found on the way."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
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
    YamlSource,
)
from bridgebook.model.synonyms import Synonyms
from bridgebook.model.translated import Translated
from bridgebook.model.triage import Triage, TriageWords
from bridgebook.model.wording import Wording
from bridgebook.problems import Problem
from bridgebook.reading.files import check_files, read_source
from bridgebook.reading.page import read_source_page
from bridgebook.reading.remember import Remember, make_anew
from bridgebook.reading.source_text import tidy
from bridgebook.reading.validation import Model, read_valid
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


class _Loader:
    """Gathers sources and problems while loading."""

    def __init__(self, docs: Path, remember: Remember) -> None:
        self.docs = docs
        self.remember = remember
        self.problems: list[Problem] = []
        self.sources: dict[str, YamlSource] = {}
        self.digest = sha256(docs.name.encode())

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
        guides = self._pages(f"{SCENARIOS}/*.md", interfaces, unreadable)
        pages = (*guides, *self._pages("*.md", interfaces, unreadable))
        self.problems += check_files(self.docs, tuple(catalogue.languages))
        for language in interfaces:
            if (self.docs / language / SPELLING).exists():
                self._text(f"{language}/{SPELLING}")
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
            copied_runs=frozenset(self._copied_runs()),
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

    def _shown(self, relative: str) -> str:
        return f"{self.docs.name}/{relative}"

    def each(self, languages: Iterable[str], name: str, model: type[Model]) -> dict[str, Model]:
        """Give what that file says in each language in which it can be read."""
        found = ((code, self.validated(f"{code}/{name}", model)) for code in languages)
        return {code: value for code, value in found if value is not None}

    def validated(self, relative: str, model: type[Model]) -> Model | None:
        """Give what a file says, None where it can't be read."""
        text = self._text(relative)
        if text is None:
            return None
        path = self._shown(relative)
        read = self.remember(path, text, lambda: read_valid(path, text, model))
        self.sources[relative], value, problems = read
        self.problems += problems
        return value

    def _copied_runs(self) -> list[str]:
        return (self._text(COPIED_RUNS) or "").split()

    def _text(self, relative: str) -> str | None:
        text, problems = read_source(self.docs, relative)
        if text is not None:
            text, problems = tidy(text, self._shown(relative))
        self.problems += problems
        self.digest.update(f"{relative}\0{text}\0".encode())
        return text

    def _pages(
        self, pattern: str, interfaces: Mapping[str, Interface], unreadable: set[tuple[str, str]]
    ) -> tuple[PageSource, ...]:
        found = []
        for language in interfaces:
            for path in filter(_is_page, sorted((self.docs / language).glob(pattern))):
                relative = path.relative_to(self.docs).as_posix()
                text, problems = read_source(self.docs, relative)
                self.problems += problems
                if text is None:
                    unreadable.add((language, path.stem))
                    continue
                is_guide = path.parent.name == SCENARIOS
                shown = self._shown(relative)
                found.append(PageSource(shown, language, path.stem, is_guide, text))
        return tuple(found)


def _is_page(path: Path) -> bool:
    """Tell whether MkDocs takes a file for a page: no folder, no dot, no README beside an index."""
    is_shadowed = path.name == "README.md" and path.with_name("index.md").exists()
    return not (path.is_dir() or path.name.startswith(".") or is_shadowed)
