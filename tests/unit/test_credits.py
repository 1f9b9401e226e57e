"""Marks of points: where they stand, what they say, and that no reader sees them."""

import pytest

from bridgebook.model.credits import read_marks
from bridgebook.model.handbook import Handbook
from bridgebook.rendering import render
from bridgebook.studying.study import study
from scripts.show_points import marked_words, show
from tests.helpers.handbook import SmallHandbook
from tests.helpers.markup import read

POINT = "end-of-love-1"
MARK = f"<!-- point: {POINT} -->"


@pytest.mark.parametrize(
    ("written", "marked"),
    [
        (f"Not this one. It **is** this one. {MARK} Nor this.", "It is this one."),
        (f"“Is it? Yes.” [It is](client-is-leaving.md)! {MARK}", "It is!"),
        (f"Not “this”? “Rather this.” {MARK}", "“Rather this.”"),
        (f"- [ ] Look twice. {MARK}", "Look twice."),
        (f"1. **Look.** Look twice. {MARK}", "Look twice."),
        (f"{MARK} Look. Look twice.", "Look. Look twice."),
        (f"{MARK}\nLook. Look twice.\n\nNot this.", "Look. Look twice."),
        (f"- One.\n- Two. {MARK}\n- Three.", "Two."),
        (f"{MARK}\n\n- One.\n- Two.\n\nNot this.", "One. / Two."),
        (
            f"{MARK}\n\n/// reaction | “No.” {{#no}}\n**You say:** “Yes.”\n\n"
            "**Why it works:** It is.\n///\n\nNot this.",
            "“No.” / “Yes.” / It is.",
        ),
        (
            f"/// reaction | “No.” {{#no}}\n{MARK}\n**You say:** “Yes.”\n\n"
            "**Why it works:** It is.\n///",
            "“Yes.”",
        ),
        (
            f"{MARK}\n```template\nid: reply\nchannel: short-message\nregister: first-name\n"
            "---\nYes.\n\nNo.\n```",
            "Yes. No.",
        ),
    ],
)
def test_a_mark_stands_behind_a_sentence_or_above_what_says_it(
    handbook: Handbook, written: str, marked: str
) -> None:
    page = read(handbook, f"## Prepare {{#prepare}}\n\n{written}\n")
    (mark,) = read_marks(page)
    assert (mark.point, mark.section) == (POINT, "prepare")
    assert marked_words(mark, page, render(page, handbook)) == marked
    assert "point:" not in render(page, handbook).html
    assert POINT not in render(page, handbook).html


def test_one_mark_may_name_several_points(handbook: Handbook) -> None:
    page = read(handbook, "Above. <!-- point: a-1, b-2 -->\n")
    assert [(mark.point, mark.section) for mark in read_marks(page)] == [("a-1", ""), ("b-2", "")]


@pytest.mark.parametrize("written", ["- [ ] Look. % {#look}", "- [ ] Look. {#look} %"])
def test_a_mark_leaves_nothing_behind_in_an_item(handbook: Handbook, written: str) -> None:
    page = read(handbook, f"/// checklist | Do {{#do}}\n{written.replace('%', MARK)}\n///\n")
    (checklist,) = [thing for thing in page.intro if hasattr(thing, "items")]
    assert [(item.text, item.id) for item in checklist.items] == [("Look.", "look")]


def test_the_sentences_of_all_languages_stand_below_their_point(small: SmallHandbook) -> None:
    small.replace("da/scenarios/client-is-leaving.md", " <!-- point: end-of-love-2 -->", "")
    found = study(small.docs)
    assert found.handbook is not None
    scenarios = ["unpaid-and-parting", "client-is-leaving"]
    assert list(show(found.handbook, found.rendered, scenarios)) == [
        "\nclient-is-leaving\n=================",
        "\nend-of-love-1: It happens to everyone.",
        "  en  11 at-a-glance: Thank them and confirm the dates.",
        "  da  11 at-a-glance: Sig tak, og bekræft datoerne.",
        "\nend-of-love-2: Thank them for telling you.",
        "  en  20 is-this-you: A letter has arrived.",
        "  da  – marked nowhere –",
    ]
