"""What the browser's search loads: one language's guides as plain text, and what it knows of words.

The text is not analysed here. Splitting, folding and stemming exist once, in
docs/assets/js/search/analysis.js, for what is searched and for what is typed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface
from bridgebook.model.page import FrontMatter
from bridgebook.model.placeholders import PLACEHOLDER
from bridgebook.model.sources import SCENARIOS
from bridgebook.model.synonyms import Synonyms
from bridgebook.rendering import Rendered, RenderedSection
from bridgebook.rendering.rendered import Text

SECTIONS_LEFT_OUT = ("afterwards", "sources", "avoid", "limits", "if-they-say")
"""Without them as much is found, and the data are a fifth smaller (benchmarks/README.md)."""

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_]|[\[«“„¿¡])")
GUIDE = re.compile(r"^[a-z0-9-]+\.md(?:#.*)?$")


@dataclass(frozen=True)
class Searched:
    """What the search knows of a page.

    `sections` are (anchor, title, paragraphs).
    """

    sections: tuple[tuple[str, str, tuple[str, ...]], ...]


def read_searched(rendered: Rendered, interface: Interface) -> Searched:
    """Give what the search knows of a page; `interface` are the words of its language."""
    sections = (s for s in rendered.sections[1:] if s.id not in SECTIONS_LEFT_OUT)
    return Searched(
        tuple((s.id, one_line(s.title), tuple(section_texts(s, interface))) for s in sections)
    )


def read_all_searched(handbook: Handbook, rendered: Mapping[str, Rendered]) -> dict[str, Searched]:
    """Give {page's path: what the search knows of it}."""
    return {
        page.path: read_searched(rendered[page.path], handbook.interfaces[page.language])
        for page in handbook.all_pages
    }


def search_data(
    handbook: Handbook,
    language: str,
    searched: Mapping[str, Searched],
    synonyms: Synonyms,
    triage: str = "",
) -> dict[str, Any]:
    """Give what the search of one language loads, ready for JSON.

    Addresses are relative to the language's root, `triage` (the way out where nothing
    is found) too. Sections carry paragraphs of plain text, so that a result can quote
    the one that matches; of what is `heard`, none is ever quoted.
    """
    interface = handbook.interfaces[language]
    pages = handbook.guides_in(language)
    return {
        "language": language,
        "stop": list(synonyms.stop),
        "questions": list(synonyms.questions),
        "forms": [list(forms) for forms in synonyms.forms],
        "same": [list(group) for group in synonyms.same],
        "near": [list(group) for group in synonyms.near],
        "missing": {topic: list(asked) for topic, asked in synonyms.missing.items()},
        "words": interface.search_results.model_dump(),
        "triage": triage,
        "guides": [
            _guide(scenario, page.front, searched[page.path])
            for scenario, page in pages
            if isinstance(page.front, FrontMatter)
        ],
    }


def in_two(data: Mapping[str, Any]) -> tuple[dict[str, Any], list[list[list[str]]]]:
    """Give the data without what the sections say, and that: their paragraphs, guide by guide.

    Half of all words stand in the sections. The first answer doesn't wait for them.
    """
    guides = [
        guide
        | {
            "sections": [
                {k: section[k] for k in ("anchor", "title")} for section in guide["sections"]
            ]
        }
        for guide in data["guides"]
    ]
    sections = [[section["text"] for section in guide["sections"]] for guide in data["guides"]]
    return {**data, "guides": guides}, sections


def _guide(scenario: str, front: FrontMatter, searched: Searched) -> dict[str, Any]:
    return {
        "id": scenario,
        "url": f"{SCENARIOS}/{scenario}/",
        "title": one_line(front.title),
        "description": one_line(front.description),
        "phrases": [one_line(phrase) for phrase in front.phrases],
        "heard": [one_line(phrase) for phrase in front.heard],
        "sections": [
            {"anchor": anchor, "title": title, "text": texts}
            for anchor, title, texts in searched.sections
        ],
    }


def _own_sentences(text: Text) -> Iterator[str]:
    """Give each sentence that leads to no other guide."""
    start = 0
    # A guide's title may end with a question mark, and the sentence go on.
    ends = [
        match
        for match in SENTENCE_END.finditer(text.text)
        if not any(p.start < match.start() <= p.end for p in text.pointers)
    ]
    for match in (*ends, None):
        end = match.start() if match else len(text.text)
        if not any(start <= p.start < end and GUIDE.match(p.target) for p in text.pointers):
            yield one_line(text.text[start:end])
        start = match.end() if match else end


def section_texts(section: RenderedSection, interface: Interface) -> Iterator[str]:
    """Give a section's paragraphs as plain text, in the order they stand on the page.

    Templates give their names and subjects only; what is said word for word and what stands
    at a glance their titles only: these bodies repeat one another or the page, and without
    them the search finds as much (see benchmarks/README.md). Sentences that lead to another
    guide aren't about this one.
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
            return " ".join(_own_sentences(text))
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
