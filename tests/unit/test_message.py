"""A template's text with what it leaves to its sender: read, versions, on the page."""

import pytest

from bridgebook.model.blocks import Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Choice, Fixed, MessagePart, Option, Passage, Version, versions
from tests.helpers.markup import by, read, render, text

HEAD = "```template\nid: a\nchannel: short-message\nregister: first-name\n---\n"


def parts(handbook: Handbook, written: str) -> tuple[MessagePart, ...]:
    """Give the parts of a template's text; its first line is the page's tenth."""
    (template,) = read(handbook, f"{HEAD}{written}\n```\n").intro
    assert isinstance(template, Template)
    return template.parts


def test_words_around_a_choice_go_on_in_the_same_paragraph(handbook: Handbook) -> None:
    written = (
        "Hi.\n\nIt is late.\n? why\n- ill: I was ill.\n- own-words\nIt comes\ntomorrow.\n\nBye"
    )
    assert parts(handbook, written) == (
        Fixed("Hi.\n\nIt is late.", 10),
        Choice("why", (Option("ill", "I was ill.", 14), Option("own-words", "", 15)), 13, " "),
        Fixed("It comes\ntomorrow.\n\nBye", 16, " "),
    )


def test_a_blank_line_parts_paragraphs_and_none_stands_at_the_edges(handbook: Handbook) -> None:
    assert parts(handbook, "\n\n+ a: A.\n+ b: B {{my_name}}.\n\n\nBye.\n\n") == (
        Passage("a", "A.", 12),
        Passage("b", "B {{my_name}}.", 13, " "),
        Fixed("Bye.", 16, "\n\n"),
    )


def test_what_only_looks_like_a_mark_is_text(handbook: Handbook) -> None:
    written = "+39 055 123\n– and so on: yes\nWhat? Nothing - at all"
    assert parts(handbook, written) == (Fixed(written, 10),)


JOINTS = [
    ("A.\n+ p: P.\nB.", "A. P. B.", "A. B."),
    ("A.\n\n+ p: P.\n\nB.", "A.\n\nP.\n\nB.", "A.\n\nB."),
    ("A.\n\n+ p: P.\nB.", "A.\n\nP. B.", "A.\n\nB."),
    ("A.\n+ p: P.\n\nB.", "A. P.\n\nB.", "A.\n\nB."),
    ("+ p: P.\n\nB.", "P.\n\nB.", "B."),
    ("A.\n\n+ p: P.", "A.\n\nP.", "A."),
    ("A.\n\n+ p: P.\n\n+ q: Q.\n\nB.", "A.\n\nP.\n\nQ.\n\nB.", "A.\n\nB."),
    ("A.\n\n+ p: P.\n+ q: Q.\n\nB.", "A.\n\nP. Q.\n\nB.", "A.\n\nB."),
]


@pytest.mark.parametrize(("written", "with_all", "without"), JOINTS)
def test_a_passage_that_is_left_out_leaves_no_hole(
    handbook: Handbook, written: str, with_all: str, without: str
) -> None:
    found = [version.text for version in versions(parts(handbook, written))]
    assert found == [with_all, without]


def test_versions_hold_each_alternative_once_and_know_their_lines(handbook: Handbook) -> None:
    written = "Hi\nyou.\n? x\n- a: A.\n- b: B.\n- own-words\n? y\n- c: C.\n- own-words\nBye\nnow."
    found = list(versions(parts(handbook, written)))
    assert [version.text for version in found] == [
        "Hi\nyou. A. C. Bye\nnow.",
        "Hi\nyou. B. Bye\nnow.",
        "Hi\nyou. C. Bye\nnow.",
    ]
    assert list(found[0].lines) == [
        (10, "Hi"),
        (11, "you."),
        (13, "A."),
        (17, "C."),
        (19, "Bye"),
        (20, "now."),
    ]
    at = found[1].text.index
    assert [found[1].line_at(at(word)) for word in ("Hi", "you", "B.", "Bye", "now")] == [
        10, 11, 14, 19, 20,
    ]  # fmt: skip
    assert list(Version("", ()).lines) == []


def test_every_alternative_reads_without_scripts(handbook: Handbook) -> None:
    page = render(
        handbook,
        "## Write it {#write-it}\n\n" + HEAD + "It is late.\n? reason\n- lost: It is lost & gone.\n"
        "- not-known: You’ll hear, {{client_first_name}}.\n- own-words\n\n+ no-rush: Take time.\n\n"
        "Bye\n```\n",
        name="unpaid-and-parting",
    )  # fmt: skip
    body = by(page, data_part="body")
    assert "".join(body.itertext()) == (
        "It is late. [choose one: It is lost & gone. or: You’ll hear, [client’s first name]. or: "
        "[your own words]]\n\n[optional: Take time.]\n\nBye"
    )
    choice, passage = by(body, data_choice="reason"), by(body, data_passage="no-rush")
    for group, label in ((choice, "The reason"), (passage, "No hurry")):
        assert (group.get("role"), group.get("aria-label")) == ("group", label)
        for mark in [each for each in group if each.get("data-mark") == ""]:
            group.remove(mark)
    assert [(each.get("data-option"), text(each)) for each in choice] == [
        ("lost", "It is lost & gone."),
        ("not-known", "You’ll hear, [client’s first name]."),
        ("own-words", "[your own words]"),
    ]
    assert passage[0:] == []


def test_what_nobody_knows_yet_stands_under_its_id(handbook: Handbook) -> None:
    body = by(
        render(handbook, HEAD + "? odd\n- a: A.\n- own-words\n+ odder: B.\n```\n"), data_part="body"
    )
    assert by(body, data_choice="odd").get("aria-label") == "odd"
    assert by(body, data_passage="odder").get("aria-label") == "odder"
