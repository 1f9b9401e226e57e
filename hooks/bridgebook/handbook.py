"""The whole handbook, loaded from its sources, with all problems found on the way."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
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
    `paths` are those of all pages, even where only some of them have been read;
    `copied_runs` holds hashes of the articles' eight-word runs.
    """

    root: Path
    catalogue: Catalogue
    interfaces: Mapping[str, Interface]
    guides: Mapping[tuple[str, str], Page]
    pages: Mapping[tuple[str, str], Page]
    paths: frozenset[str]
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

    def with_pages(self, pages: Iterable[tuple["PageSource", Page]]) -> "Handbook":
        """Give the handbook with these pages, and no others."""
        guides: dict[tuple[str, str], Page] = {}
        others: dict[tuple[str, str], Page] = {}
        for source, page in pages:
            (guides if source.is_guide else others)[source.language, source.name] = page
        return replace(self, guides=guides, pages=others)


@dataclass(frozen=True)
class PageSource:
    """A page's text as its author wrote it, and where it stands."""

    path: str
    language: str
    name: str
    is_guide: bool
    text: str


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


def load_sources(docs: Path) -> Sources:
    """Read all but the pages. Never raises for bad content: see `problems`.

    Paths in problems start with the docs folder's own name.
    """
    return _Loader(docs).load()


def load_handbook(docs: Path) -> Loaded:
    """Load the handbook from its docs folder, pages included."""
    sources = load_sources(docs)
    if sources.handbook is None:
        return Loaded(None, sources.problems)
    read = [(source, *read_source_page(source, sources.handbook)) for source in sources.pages]
    problems = [problem for _, _, found in read for problem in found]
    handbook = sources.handbook.with_pages((source, page) for source, page, _ in read)
    return Loaded(handbook, (*sources.problems, *problems))


def read_source_page(source: PageSource, handbook: Handbook) -> tuple[Page, list[Problem]]:
    """Read a page of the handbook."""
    authoring = handbook.interfaces[source.language].authoring
    model = FrontMatter if source.is_guide else PageFrontMatter
    return read_page(source.path, source.language, source.text, authoring, model)


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
        self.digest = sha256(docs.name.encode())

    def load(self) -> Sources:
        catalogue = self._validated(CATALOGUE, Catalogue)
        if catalogue is None:
            return self._nothing()
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
            return self._nothing()
        articles = registry.root if registry else ()
        for language, words in interfaces.items():
            source = self.sources[f"{language}/{INTERFACE}"]
            self.problems += check_words(words, language, catalogue, articles, source)
            interfaces[language] = with_stand_ins(words, language, catalogue, articles)
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
            interfaces=interfaces,
            guides={},
            pages={},
            paths=frozenset(page.path for page in pages),
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
        self.digest.update("\n".join(sorted(handbook.paths)).encode())
        self.digest.update(repr(sorted(unreadable)).encode())
        return Sources(handbook, pages, tuple(self.problems), self.digest.hexdigest())

    def _nothing(self) -> Sources:
        return Sources(None, (), tuple(self.problems), self.digest.hexdigest())

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
