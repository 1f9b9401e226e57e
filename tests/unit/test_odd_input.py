"""What no author writes on purpose: it is read like anything else, or is a finding, at once."""

import unicodedata
from pathlib import Path

import pytest

from bridgebook.model.handbook import Handbook
from bridgebook.reading.source_text import HIDDEN, leave_out_hidden, read_text
from tests.helpers.handbook import SmallHandbook
from tests.helpers.markup import render, rendered, text

GUIDE = "en/scenarios/client-is-leaving.md"
PLACE = "- A letter has arrived."


def test_decomposed_letters_are_the_same_letters(small: SmallHandbook) -> None:
    for path in small.docs.rglob("*.*"):
        whole = path.read_text(encoding="utf-8")
        path.write_text(unicodedata.normalize("NFD", whole), encoding="utf-8")
    assert small.findings() == []


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_and_marks_of_other_systems_change_nothing(
    small: SmallHandbook, end: str
) -> None:
    for path in small.docs.rglob("*.*"):
        data = path.read_bytes().replace(b"\n", end.encode())
        path.write_bytes(b"\xef\xbb\xbf" + data)
    assert small.findings() == []


def test_what_mkdocs_leaves_out_is_left_out(small: SmallHandbook) -> None:
    (small.docs / "en/scenarios/.#client-is-leaving.md").symlink_to("someone@host.1:1")
    (small.docs / "en/.hidden").mkdir()
    small.write("en/.hidden/page.md", "Not a page.")
    (small.docs / "en/folder.md").mkdir()
    assert small.findings() == []


def test_a_link_to_no_file_is_a_finding(small: SmallHandbook) -> None:
    (small.docs / "en/lost.md").symlink_to("nowhere.md")
    assert small.findings() == [
        "docs/en/lost.md:1: KB113 This is a link to another place, so it is neither read nor "
        "published. Put the file itself here."
    ]


def test_what_links_to_a_guide_that_is_not_read_is_no_finding(small: SmallHandbook) -> None:
    guide, elsewhere = small.docs / "en/scenarios/unpaid-and-parting.md", small.docs / "../guide.md"
    guide.rename(elsewhere)
    guide.symlink_to(elsewhere)
    assert small.findings() == [
        "docs/en/scenarios/unpaid-and-parting.md:1: KB113 This is a link to another place, so it "
        "is neither read nor published. Put the file itself here."
    ]


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "[x](http://[example.org/)",
            'KB601 The link "http://[example.org/" is no address. Correct it.',
        ),
        ("[" * 20_000, f'KB314 "{"[" * 60}…" has too many marks, or brackets too deep in each '),
        ("(" * 20_000 + ")" * 20_000, f'KB314 "{"(" * 60}…" has too many marks, or brackets '),
        ("<b>" * 20_000, "KB314 "),
        ("*a **b " * 5_000, "KB314 "),
        ("`a ``b " * 5_000, "KB314 "),
        ("> " * 20_000 + "x", "KB314 Lists and quotations stand more than 8 deep here. "),
        ("- " * 1_900 + "x", "KB314 Lists and quotations stand more than 8 deep here. "),
        ("<!-- never closed", 'KB302 The comment "<!-- never closed" is not closed. '),
    ],
    ids=lambda value: value[:12],
)
def test_it_is_a_finding_at_its_line(small: SmallHandbook, written: str, finding: str) -> None:
    small.replace(GUIDE, PLACE, f"{PLACE}\n\n{written}\n")
    found = small.findings()
    assert any(line.startswith(f"docs/{GUIDE}:22: {finding}") for line in found), found
    assert all(line.startswith(f"docs/{GUIDE}:") for line in found)


@pytest.mark.parametrize("kind", ["at-a-glance", "dialogue", "reaction", "avoid"])
@pytest.mark.parametrize("inside", ["", "\n\n", "You: not bold.\n"])
def test_an_emptied_block_is_a_finding_and_a_page(
    small: SmallHandbook, kind: str, inside: str
) -> None:
    title = "" if kind == "at-a-glance" else " | Its title {#its-id}"
    small.replace(GUIDE, PLACE, f"{PLACE}\n\n/// {kind}{title}\n{inside}///\n")
    found = small.findings()
    assert any(f"docs/{GUIDE}:22: KB304" in line for line in found), found


def test_what_nobody_sees_is_left_out_whichever_character_it_is() -> None:
    letters = map(chr, range(0x20000))
    hidden = [letter for letter in letters if HIDDEN.search(letter)]
    assert len(hidden) > 6000
    assert [letter for letter in hidden if leave_out_hidden(letter, "docs/x.md")[0]] == []


def test_no_private_use_character_gets_out(handbook: Handbook) -> None:
    page = rendered(handbook, "## Title {#prepare}\n\n\ue0000\ue001 and \ue002.\n")
    assert not any("\ue000" <= character <= "\uf8ff" for character in page.html)


def test_html_that_is_not_known_is_shown_as_characters(handbook: Handbook) -> None:
    page = render(handbook, "<script>alert(1)</script> and <b>bold</b> & &lt;i&gt; &copy;")
    assert text(page) == "<script>alert(1)</script> and bold & <i> ©"
    assert [element.tag for element in page.iter()] == ["main", "p", "b"]


def test_files_are_read_where_the_system_says_they_are_none(tmp_path: Path) -> None:
    assert [str(p) for p in read_text(tmp_path, "docs/x.md")[1]] == [
        "docs/x.md:1: KB104 This file can't be read (Is a directory). Replace it."
    ]


def test_an_encoded_address_is_that_of_the_same_page(small: SmallHandbook) -> None:
    small.replace(GUIDE, "(unpaid-and-parting.md)", "(unpaid%2Dand%2dparting.md)")
    assert small.findings() == []
