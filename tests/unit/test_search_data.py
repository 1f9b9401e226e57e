"""What the search loads: plain text out of the reader's model, and the words of a language."""

import gzip
import json

import pytest

from bridgebook.model.blocks import Part
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter
from bridgebook.model.prose import Paragraph
from bridgebook.model.synonyms import Synonyms
from bridgebook.publishing.search import (
    Searched,
    fill,
    in_two,
    read_all_searched,
    search_data,
    section_texts,
)
from bridgebook.rendering import render_all
from tests.helpers.markup import rendered

SYNONYMS = Synonyms.model_validate(
    {
        "stop": "the a",
        "questions": "what",
        "same": ["client, customer"],
        "near": ["client, company"],
    }
)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("**Thank them** for *telling* you.", "Thank them for telling you."),
        ("Read [It isn’t there](unpaid.pdf#say-it).", "Read It isn’t there."),
        ("`code` and snake_case stay", "code and snake_case stay"),
        (r"2 \* 3 \_ is not emphasis", "2 * 3 _ is not emphasis"),
        ("two\nlines", "two lines"),
        ("op&shy;sigelse &amp; *b&oslash;der*", "op\u00adsigelse & bøder"),
    ],
)
def test_marks_of_markdown_are_no_text(handbook: Handbook, markdown: str, expected: str) -> None:
    assert searched(handbook, markdown) == [expected]


def searched(handbook: Handbook, markdown: str) -> list[str]:
    section = rendered(handbook, f"## Prepare {{#prepare}}\n\n{markdown}\n").sections[1]
    return list(section_texts(section, handbook.interfaces["en"]))


def all_searched(handbook: Handbook) -> dict[str, Searched]:
    return read_all_searched(handbook, render_all(handbook))


def test_placeholders_become_their_blanks() -> None:
    text = fill("Notice – {{project}}, {{unknown}}", {"project": "the project"})
    assert text == "Notice – the project,"


def test_every_list_item_is_a_paragraph(handbook: Handbook) -> None:
    markdown = "First\nparagraph.\n\n- one\n- two\n  goes on\n\n1. **Three.** Four."
    found = ["First paragraph.", "one", "two goes on", "Three. Four."]
    assert searched(handbook, markdown) == found


def test_a_sentence_that_leads_to_another_guide_is_not_about_this_one(handbook: Handbook) -> None:
    markdown = "Wait. Read [Is it mine?](unpaid-and-parting.md) instead. Or don’t."
    assert searched(handbook, markdown) == ["Wait. Or don’t."]


def test_a_guide_carries_what_a_reader_may_search_for(handbook: Handbook) -> None:
    data = search_data(handbook, "en", all_searched(handbook), SYNONYMS)
    scenario, page = next(handbook.guides_in("en"))
    guide = data["guides"][0]
    assert guide["id"] == scenario
    assert guide["url"] == f"scenarios/{scenario}/"
    assert isinstance(page.front, FrontMatter)
    assert guide["phrases"] == list(page.front.phrases)
    assert guide["heard"] == list(page.front.heard) != []
    anchors = [section["anchor"] for section in guide["sections"]]
    left_out = ("afterwards", "sources", "avoid", "limits", "if-they-say")
    assert anchors == [section.id for section in page.sections if section.id not in left_out]
    shown = json.dumps(guide, ensure_ascii=False)
    for mark in ("**", "](", "{{", "{#", "///"):
        assert mark not in shown
    searched = [section for section in page.sections if section.id not in left_out]
    for checklist in (each for section in searched for each in section.checklists):
        for item in checklist.items:
            assert item.text.replace("**", "") in shown


def test_bodies_of_templates_are_left_out(handbook: Handbook) -> None:
    data = search_data(handbook, "en", all_searched(handbook), SYNONYMS)
    _, page = next(handbook.guides_in("en"))
    template = next(page.templates)
    shown = json.dumps(data["guides"][0], ensure_ascii=False)
    assert template.body.splitlines()[-1] not in shown


def words_of(part: Part) -> str:
    piece = part.pieces[0]
    assert isinstance(piece, Paragraph)
    return piece.text


def test_what_is_said_word_for_word_and_at_a_glance_is_left_out(handbook: Handbook) -> None:
    data = search_data(handbook, "en", all_searched(handbook), SYNONYMS)
    _, page = next(handbook.guides_in("en"))
    shown = json.dumps(data["guides"][0], ensure_ascii=False)
    dialogue = next(page.labelled("dialogue"))
    assert dialogue.title in shown
    for block in (dialogue, next(page.labelled("reaction")), next(page.labelled("avoid"))):
        assert words_of(block.parts[-1]) not in shown
    glance = next(page.labelled("at-a-glance"))
    assert words_of(glance.parts[-1]) not in shown


def test_only_the_languages_own_guides_are_in(handbook: Handbook) -> None:
    pages = all_searched(handbook)
    for language in handbook.languages:
        data = search_data(handbook, language, pages, SYNONYMS)
        titles = {guide["title"] for guide in data["guides"]}
        fronts = [page.front for _, page in handbook.guides_in(language)]
        assert titles == {front.title for front in fronts if front}


def test_what_the_sections_say_may_follow(handbook: Handbook) -> None:
    data = search_data(handbook, "en", all_searched(handbook), SYNONYMS)
    first, sections = in_two(data)
    for guide, short, texts in zip(data["guides"], first["guides"], sections, strict=True):
        assert short["sections"] == [
            {"anchor": section["anchor"], "title": section["title"]}
            for section in guide["sections"]
        ]
        assert texts == [section["text"] for section in guide["sections"]]
        assert short | {"sections": guide["sections"]} == guide


def test_the_data_of_each_language_stay_light(real: Handbook) -> None:
    """Russian takes two bytes a letter, and more words."""
    pages = all_searched(real)
    for language in real.languages:
        data = search_data(real, language, pages, real.synonyms[language])
        first, sections = map(packed, in_two(data))
        russian = language == "ru"
        assert first <= (75_000 if russian else 60_000), language
        assert first + sections <= (110_000 if russian else 90_000), language


def packed(part: object) -> int:
    return len(gzip.compress(json.dumps(part, ensure_ascii=False).encode()))
