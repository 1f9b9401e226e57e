"""What the browser's search loads: one language's guides as plain text, and what it knows of words.

The text is not analysed here. Splitting, folding and stemming exist once, in
docs/assets/js/search/analysis.js, for what is searched and for what is typed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bridgebook.handbook import SCENARIOS, Handbook, read_text
from bridgebook.interface import Interface
from bridgebook.page import Checklist, FrontMatter, Labelled, Page, Section, Template
from bridgebook.problems import Problem
from bridgebook.yaml_source import YamlSource, read_yaml, validate

SYNONYMS = "synonyms.yml"
SECTIONS_LEFT_OUT = ("afterwards", "sources")
PARTS_LEFT_OUT = ("at-a-glance", "dialogue", "reaction", "avoid")
ADVICE = {
    "forms": "Keep it in one group.",
    "same": 'Keep it in one group, or join the two words under "near".',
}

LINK = re.compile(r"!?\[(?P<text>[^\]]*)\](?:\([^)]*\)|\[[^\]]*\])")
ATTRIBUTES = re.compile(r"\s*\{:?\s*[#.][^{}]*\}")
LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
QUOTE_MARK = re.compile(r"^\s*>\s?")
EMPHASIS = re.compile(r"(\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|`+)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>])")
SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_]|[\[«“„¿¡])")
POINTER = re.compile(r"\]\((?P<guide>[a-z0-9-]+)\.md[^)]*\)")
PLACEHOLDER = re.compile(r"\{\{\s*(?P<id>\w+)\s*\}\}")


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
    text, problems = read_text(docs / relative, shown)
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
    handbook: Handbook, language: str, synonyms: Synonyms, triage: str = ""
) -> dict[str, Any]:
    """Give what the search of one language loads, ready for JSON.

    Addresses are relative to the language's root, `triage` (the way out where nothing
    is found) too. Sections carry paragraphs of plain text, so that a result can quote
    the one that matches.
    """
    interface = handbook.interfaces[language]
    pages = dict(handbook.guides_in(language))
    pointed = pointers(pages.values())
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
            _guide(scenario, page, page.front, interface) | {"pointers": pointed.get(scenario, [])}
            for scenario, page in pages.items()
            if isinstance(page.front, FrontMatter)
        ],
    }


def _guide(scenario: str, page: Page, front: FrontMatter, interface: Interface) -> dict[str, Any]:
    return {
        "id": scenario,
        "url": f"{SCENARIOS}/{scenario}/",
        "title": plain_text(front.title),
        "description": plain_text(front.description),
        "phrases": [plain_text(phrase) for phrase in front.phrases],
        "sections": [
            {
                "anchor": section.id,
                "title": plain_text(section.heading.text),
                "text": list(section_texts(section, interface)),
            }
            for section in page.sections
            if section.id not in SECTIONS_LEFT_OUT
        ],
    }


def pointers(pages: Iterable[Page]) -> dict[str, list[str]]:
    """Give, for each guide, the sentences by which other guides send a reader to it.

    "If they leave with your invoices open, read They don't pay" says more about the guide
    that it leads to than about the one in which it stands.
    """
    found: dict[str, list[str]] = {}
    for page in pages:
        for section in page.sections:
            for prose in section.prose:
                for sentence in _sentences(prose.text):
                    if len(guides := _pointed_to(sentence)) == 1:
                        found.setdefault(guides[0], []).append(plain_text(sentence))
    return {guide: list(dict.fromkeys(sentences)) for guide, sentences in found.items()}


def _sentences(markdown: str) -> Iterator[str]:
    for paragraph in _paragraphs(markdown):
        yield from SENTENCE_END.split(paragraph)


def _pointed_to(sentence: str) -> list[str]:
    return [match["guide"] for match in POINTER.finditer(sentence)]


def section_texts(section: Section, interface: Interface) -> Iterator[str]:
    """Give a section's paragraphs as plain text, in the order they stand on the page.

    Templates give their names and subjects only; what is said word for word and what stands
    at a glance their titles only: these bodies repeat one another or the page, and without
    them the search finds as much (see benchmarks/README.md). Sentences that lead to another
    guide belong to that one.
    """
    blanks = {key: words.blank for key, words in interface.placeholders.items()}
    pieces: list[tuple[int, str]] = []
    for prose in section.prose:
        for paragraph in _paragraphs(prose.text):
            own = [text for text in SENTENCE_END.split(paragraph) if not _pointed_to(text)]
            pieces.append((prose.line, plain_text(" ".join(own))))
    pieces += [(heading.line, plain_text(heading.text)) for heading in section.headings]
    for block in section.blocks:
        match block:
            case Checklist():
                pieces.append((block.line, plain_text(block.title)))
                pieces += [(item.line, plain_text(item.text)) for item in block.items]
            case Labelled():
                if block.title:
                    pieces.append((block.line, plain_text(block.title)))
                for part in block.parts if block.kind not in PARTS_LEFT_OUT else ():
                    pieces += [(part.line, text) for text in paragraphs(part.text)]
            case Template():
                pieces.append((block.line, plain_text(block.subject, blanks)))
    seen: set[str] = set()
    for _, text in sorted(pieces, key=lambda piece: piece[0]):
        if text and text not in seen:
            seen.add(text)
            yield text


def paragraphs(markdown: str) -> Iterator[str]:
    """Split Markdown into paragraphs and list items of plain text."""
    yield from filter(None, map(plain_text, _paragraphs(markdown)))


def _paragraphs(markdown: str) -> Iterator[str]:
    lines: list[str] = []
    for line in [*markdown.split("\n"), ""]:
        if lines and (not line.strip() or LIST_MARK.match(line)):
            yield " ".join(lines)
            lines = []
        if line.strip():
            lines.append(LIST_MARK.sub("", QUOTE_MARK.sub("", line)).strip())


def plain_text(markdown: str, blanks: Mapping[str, str] | None = None) -> str:
    """Strip the marks of inline Markdown; placeholders become their blanks, or nothing."""
    text = PLACEHOLDER.sub(lambda match: (blanks or {}).get(match["id"], ""), markdown)
    text = ATTRIBUTES.sub("", text)
    text = LINK.sub(lambda match: match["text"], text)
    kept = ESCAPED.sub(lambda match: f"\0{ord(match[1])}\0", text)
    text = EMPHASIS.sub("", kept)
    text = re.sub("\0(\\d+)\0", lambda match: chr(int(match[1])), text)
    return " ".join(text.split())
