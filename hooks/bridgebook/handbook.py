"""The whole handbook, loaded from its sources, with all problems found on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bridgebook.catalogue import Catalogue, check_catalogue
from bridgebook.files import check_files, read_source
from bridgebook.interface import Authoring, Interface
from bridgebook.page import FrontMatter, Page, PageFrontMatter
from bridgebook.problems import Problem
from bridgebook.provenance import Article, ArticleWords, Registry, RegistryWords, RestsOn
from bridgebook.reader import group_sections, read_body
from bridgebook.triage import TRIAGE, Triage, TriageWords
from bridgebook.vocabulary import check_words, with_stand_ins
from bridgebook.wording import Wording
from bridgebook.yaml_source import Model, YamlSource, read_yaml, validate

CATALOGUE = "catalogue.yml"
ARTICLES = "articles.yml"
PROVENANCE = "provenance.yml"
INTERFACE = "interface.yml"
WORDING = "wording.yml"
SCENARIOS = "scenarios"
COPIED_RUNS = "articles-runs.txt"
# Characters of a page: the longest has a quarter of it.
PAGE = 100_000
# Right words that the dictionary doesn't know: see scripts/check_spelling.py.
SPELLING = "words.txt"


@dataclass(frozen=True, repr=False)
class Handbook:
    """What the sources say.

    `guides` maps (language, scenario id) to its page, `pages` (language, name) to every
    other page; `unreadable` names the guides whose file exists but is not text.
    `copied_runs` holds hashes of the articles' eight-word runs.
    """

    root: Path
    catalogue: Catalogue
    interfaces: Mapping[str, Interface]
    guides: Mapping[tuple[str, str], Page]
    pages: Mapping[tuple[str, str], Page]
    unreadable: frozenset[tuple[str, str]]
    articles: tuple[Article, ...]
    article_words: Mapping[str, Mapping[str, ArticleWords]]
    rests_on: Mapping[str, Mapping[str, tuple[str, ...]]]
    wordings: Mapping[str, Wording]
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


@dataclass(frozen=True)
class Loaded:
    """A handbook, or None where its catalogue or a language file can't be read."""

    handbook: Handbook | None
    problems: tuple[Problem, ...]


def load_handbook(docs: Path) -> Loaded:
    """Load the handbook from its docs folder. Never raises for bad content: see `problems`.

    Paths in problems start with the docs folder's own name.
    """
    return _Loader(docs).load()


def read_page(
    path: str,
    language: str,
    text: str,
    authoring: Authoring,
    front_model: type[PageFrontMatter] = FrontMatter,
) -> tuple[Page, list[Problem]]:
    """Read a page's source; errors of front matter and syntax come as problems."""
    lines, too_large = text.split("\n"), []
    if len(text) > PAGE:
        message = f"This page has more than {PAGE} characters. Write several guides."
        lines, too_large = text[:PAGE].split("\n"), [Problem(path, 1, "KB114", message)]
    front, front_lines, body_start, problems = _read_front_matter(path, lines, front_model)
    reading = read_body(path, lines[body_start:], authoring, body_start + 1)
    intro, sections = group_sections(reading.found)
    page = Page(
        path=path,
        language=language,
        name=Path(path).stem,
        front=front,
        front_lines=front_lines,
        intro=tuple(intro),
        sections=tuple(sections),
        comments=tuple(reading.comments),
        references=reading.references,
        body_line=body_start + 1,
    )
    return page, [*too_large, *problems, *reading.problems]


def _read_front_matter(
    path: str, lines: list[str], model: type[PageFrontMatter]
) -> tuple[PageFrontMatter | None, dict[str, int], int, list[Problem]]:
    if lines[0].strip() != "---":
        message = (
            'The page has no front matter. Start it with a line "---", then title, '
            'description and phrases, then another line "---".'
        )
        return None, {}, 0, [Problem(path, 1, "KB201", message)]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if end is None:
        message = 'The front matter is not closed. Add a line "---" after its last line.'
        return None, {}, 0, [Problem(path, 1, "KB201", message)]
    source = read_yaml(path, "\n".join(lines[1:end]), first_line=2)
    front, problems = validate(source, model, "KB202")
    front_lines = {str(p[0]): line for p, line in source.lines.items() if len(p) == 1}
    return front, front_lines, end + 1, problems


class _Loader:
    """Gathers sources and problems while loading."""

    def __init__(self, docs: Path) -> None:
        self.docs = docs
        self.problems: list[Problem] = []
        self.sources: dict[str, YamlSource] = {}

    def load(self) -> Loaded:
        catalogue = self._validated(CATALOGUE, Catalogue)
        if catalogue is None:
            return Loaded(None, tuple(self.problems))
        self.problems += check_catalogue(catalogue, self.sources[CATALOGUE])
        interfaces: dict[str, Interface] = {}
        article_words: dict[str, Mapping[str, ArticleWords]] = {}
        wordings: dict[str, Wording] = {}
        triage_words: dict[str, TriageWords] = {}
        for language in catalogue.languages:
            if words := self._validated(f"{language}/{INTERFACE}", Interface):
                interfaces[language] = words
            if registry_words := self._validated(f"{language}/{ARTICLES}", RegistryWords):
                article_words[language] = registry_words.root
            if wording := self._validated(f"{language}/{WORDING}", Wording):
                wordings[language] = wording
            if asked := self._validated(f"{language}/{TRIAGE}", TriageWords):
                triage_words[language] = asked
        registry = self._validated(ARTICLES, Registry)
        rests_on = self._validated(PROVENANCE, RestsOn)
        triage = self._validated(TRIAGE, Triage)
        if not interfaces:
            return Loaded(None, tuple(self.problems))
        articles = registry.root if registry else ()
        for language, words in interfaces.items():
            source = self.sources[f"{language}/{INTERFACE}"]
            self.problems += check_words(words, language, catalogue, articles, source)
            interfaces[language] = with_stand_ins(words, language, catalogue, articles)
        unreadable: set[tuple[str, str]] = set()
        guides = dict(self._pages(f"{SCENARIOS}/*.md", FrontMatter, interfaces, unreadable))
        pages = dict(self._pages("*.md", PageFrontMatter, interfaces, unreadable))
        self.problems += check_files(self.docs, tuple(catalogue.languages))
        for language in interfaces:
            if (self.docs / language / SPELLING).exists():
                self._text(f"{language}/{SPELLING}")
        handbook = Handbook(
            root=self.docs,
            catalogue=catalogue,
            interfaces=interfaces,
            guides=guides,
            pages=pages,
            unreadable=frozenset(unreadable),
            articles=articles,
            article_words=article_words,
            rests_on=rests_on.root if rests_on else {},
            wordings=wordings,
            triage=triage,
            triage_words=triage_words,
            sources=self.sources,
            copied_runs=frozenset(self._copied_runs()),
        )
        return Loaded(handbook, tuple(self.problems))

    def _shown(self, relative: str) -> str:
        return f"{self.docs.name}/{relative}"

    def _validated(self, relative: str, model: type[Model]) -> Model | None:
        text = self._text(relative)
        if text is None:
            return None
        source = read_yaml(self._shown(relative), text)
        self.sources[relative] = source
        value, problems = validate(source, model, "KB103")
        self.problems += problems
        return value

    def _copied_runs(self) -> list[str]:
        return (self._text(COPIED_RUNS) or "").split()

    def _text(self, relative: str) -> str | None:
        text, problems = read_source(self.docs, relative)
        self.problems += problems
        return text

    def _pages(
        self,
        pattern: str,
        front_model: type[PageFrontMatter],
        interfaces: Mapping[str, Interface],
        unreadable: set[tuple[str, str]],
    ) -> Iterator[tuple[tuple[str, str], Page]]:
        for language, interface in interfaces.items():
            for path in filter(_is_page, sorted((self.docs / language).glob(pattern))):
                relative = path.relative_to(self.docs).as_posix()
                shown, text = self._shown(relative), self._text(relative)
                if text is None:
                    unreadable.add((language, path.stem))
                    continue
                page, problems = read_page(shown, language, text, interface.authoring, front_model)
                self.problems += problems
                yield (language, path.stem), page


def _is_page(path: Path) -> bool:
    """Tell whether MkDocs takes a file for a page: no folder, no dot, no README beside an index."""
    is_shadowed = path.name == "README.md" and path.with_name("index.md").exists()
    return not (path.is_dir() or path.name.startswith(".") or is_shadowed)
