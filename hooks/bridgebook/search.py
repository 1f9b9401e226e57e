"""What the browser's search loads: one language's guides as plain text, and what it knows of words.

The text is not analysed here. Splitting, folding and stemming exist once, in
docs/assets/js/search/analysis.js, for what is searched and for what is typed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bridgebook.files import read_source
from bridgebook.handbook import SCENARIOS, Handbook
from bridgebook.interface import Interface
from bridgebook.page import FrontMatter
from bridgebook.placeholders import PLACEHOLDER
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered, RenderedSection
from bridgebook.rendering.rendered import Text
from bridgebook.yaml_source import YamlSource, read_yaml, validate

SYNONYMS = "synonyms.yml"
SECTIONS_LEFT_OUT = ("afterwards", "sources")
ADVICE = {
    "forms": "Keep it in one group.",
    "same": 'Keep it in one group, or join the two words under "near".',
}

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_]|[\[«“„¿¡])")
GUIDE = re.compile(r"^(?P<guide>[a-z0-9-]+)\.md(?:#.*)?$")


def _words(value: object) -> object:
    return tuple(value.split()) if isinstance(value, str) else value


def _entries(value: object) -> object:
    if isinstance(value, str):
        return tuple(entry.strip() for entry in value.split(",") if entry.strip())
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
Group = Annotated[tuple[str, ...], BeforeValidator(_entries), Field(min_length=2)]


class Synonyms(BaseModel):
    """docs/<language>/synonyms.yml: what the search knows about the words of a language."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stop: Words
    questions: Words
    forms: tuple[Words, ...] = ()
    same: tuple[Group, ...] = ()
    near: tuple[Group, ...] = ()


def load_synonyms(docs: Path, language: str) -> tuple[Synonyms | None, list[Problem]]:
    """Load a language's synonyms; what is wrong with the file comes as problems."""
    relative = f"{language}/{SYNONYMS}"
    shown = f"{docs.name}/{relative}"
    text, problems = read_source(docs, relative)
    if text is None:
        return None, problems
    source = read_yaml(shown, text)
    synonyms, problems = validate(source, Synonyms, "KB103")
    if synonyms:
        problems = [*problems, *check_synonyms(synonyms, source)]
    return synonyms, problems


def check_synonyms(synonyms: Synonyms, source: YamlSource) -> Iterator[Problem]:
    """A group names each expression once, and no group of "same", nor of "forms", stands twice."""
    kinds = {"forms": synonyms.forms, "same": synonyms.same, "near": synonyms.near}
    for kind, groups in kinds.items():
        owners: dict[str, str] = {}
        for index, group in enumerate(groups):
            line = source.line((kind, index))
            for entry in _repeated(group):
                message = f'"{entry}" stands twice in this group. Keep one of the two.'
                yield Problem(source.path, line, "KB108", message)
            if kind == "near":
                continue
            for entry in dict.fromkeys(group):
                if entry in owners:
                    message = f'"{entry}" already means "{owners[entry]}". {ADVICE[kind]}'
                    yield Problem(source.path, line, "KB108", message)
                owners.setdefault(entry, group[0])


def _repeated(group: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for entry in group:
        if entry in seen:
            yield entry
        seen.add(entry)


def search_data(
    handbook: Handbook,
    language: str,
    rendered: Mapping[str, Rendered],
    synonyms: Synonyms,
    triage: str = "",
) -> dict[str, Any]:
    """Give what the search of one language loads, ready for JSON.

    Addresses are relative to the language's root, `triage` (the way out where nothing
    is found) too. Sections carry paragraphs of plain text, so that a result can quote
    the one that matches.
    """
    interface = handbook.interfaces[language]
    pages = dict(handbook.guides_in(language))
    pointed = pointers(rendered[page.path] for page in pages.values())
    return {
        "language": language,
        "stop": list(synonyms.stop),
        "questions": list(synonyms.questions),
        "forms": [list(forms) for forms in synonyms.forms],
        "same": [list(group) for group in synonyms.same],
        "near": [list(group) for group in synonyms.near],
        "words": interface.search_results.model_dump(),
        "triage": triage,
        "guides": [
            _guide(scenario, page.front, rendered[page.path], interface)
            | {"pointers": pointed.get(scenario, [])}
            for scenario, page in pages.items()
            if isinstance(page.front, FrontMatter)
        ],
    }


def _guide(
    scenario: str, front: FrontMatter, rendered: Rendered, interface: Interface
) -> dict[str, Any]:
    return {
        "id": scenario,
        "url": f"{SCENARIOS}/{scenario}/",
        "title": one_line(front.title),
        "description": one_line(front.description),
        "phrases": [one_line(phrase) for phrase in front.phrases],
        "sections": [
            {
                "anchor": section.id,
                "title": one_line(section.title),
                "text": list(section_texts(section, interface)),
            }
            for section in rendered.sections[1:]
            if section.id not in SECTIONS_LEFT_OUT
        ],
    }


def pointers(pages: Iterable[Rendered]) -> dict[str, list[str]]:
    """Give, for each guide, the sentences by which other guides send a reader to it.

    "If they leave with your invoices open, read They don't pay" says more about the guide
    that it leads to than about the one in which it stands.
    """
    found: dict[str, list[str]] = {}
    for page in pages:
        for text in page.texts:
            for sentence, guides in _sentences(text):
                if text.role == "prose" and len(guides) == 1:
                    found.setdefault(guides[0], []).append(sentence)
    return {guide: list(dict.fromkeys(sentences)) for guide, sentences in found.items()}


def _sentences(text: Text) -> Iterator[tuple[str, list[str]]]:
    """Give each sentence with the guides that its links lead to."""
    start = 0
    # A guide's title may end with a question mark, and the sentence go on.
    ends = [
        match
        for match in SENTENCE_END.finditer(text.text)
        if not any(p.start < match.start() <= p.end for p in text.pointers)
    ]
    for match in (*ends, None):
        end = match.start() if match else len(text.text)
        guides = [
            guide["guide"]
            for pointer in text.pointers
            if start <= pointer.start < end and (guide := GUIDE.match(pointer.target))
        ]
        yield one_line(text.text[start:end]), guides
        start = match.end() if match else end


def section_texts(section: RenderedSection, interface: Interface) -> Iterator[str]:
    """Give a section's paragraphs as plain text, in the order they stand on the page.

    Templates give their names and subjects only; what is said word for word and what stands
    at a glance their titles only: these bodies repeat one another or the page, and without
    them the search finds as much (see benchmarks/README.md). Sentences that lead to another
    guide belong to that one.
    """
    blanks = {key: words.blank for key, words in interface.placeholders.items()}
    seen = {""}
    for text in sorted(section.texts, key=lambda text: text.line):
        shown = _searched(text, section, blanks)
        if shown not in seen:
            seen.add(shown)
            yield shown


def _searched(text: Text, section: RenderedSection, blanks: Mapping[str, str]) -> str:
    """Give what is searched of a text, "" if nothing is."""
    match text.role:
        case "prose":
            return " ".join(sentence for sentence, guides in _sentences(text) if not guides)
        case "template":
            return fill(text.text, blanks) if text.is_subject else ""
        case "part":
            return ""
        case "heading" if text is section.texts[0]:
            return ""
    return one_line(text.text)


def fill(template: str, blanks: Mapping[str, str]) -> str:
    """Give a template's text with the blanks of its placeholders, or nothing for unknown ones."""
    return one_line(PLACEHOLDER.sub(lambda match: blanks.get(match["name"], ""), template))


def one_line(text: str) -> str:
    """Give the text with single spaces."""
    return " ".join(text.split())
