"""What is larger than anyone writes is a finding, and read no further."""

import os

import pytest

from tests.helpers.handbook import SmallHandbook

GUIDE = "en/scenarios/client-is-leaving.md"
PLACE = "- A letter has arrived."


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "a" * 4001,
            f"{GUIDE}:22: KB114 This line has more than 4000 characters. Break it into several.",
        ),
        ("word " * 700 + "\n\n", None),
        (
            ("word " * 700 + "\n\n") * 30,
            f"{GUIDE}:1: KB114 This page has more than 100000 characters. Write several guides.",
        ),
        (
            ("word " * 700 + "\n") * 3,
            f"{GUIDE}:22: KB114 This text has more than 10000 characters. Write paragraphs.",
        ),
        (
            "\u200b" * 3_000_000,
            f"{GUIDE}:1: KB114 This file has more than 2000 KB. Write less, or several files.",
        ),
    ],
    ids=["line", "long line", "page", "paragraph", "file"],
)
def test_it_is_a_finding(small: SmallHandbook, written: str, finding: str | None) -> None:
    small.replace(GUIDE, PLACE, f"{PLACE}\n\n{written}\n")
    found = small.findings()
    if finding is None:
        assert not any("KB114" in line for line in found)
    else:
        assert f"docs/{finding}" in found, found[:5]


def test_what_is_as_large_as_may_be_is_no_finding(small: SmallHandbook) -> None:
    begins = b"\x89PNG\r\n\x1a\n"
    small.write("en/large.png", begins + b"x" * (500_000 - len(begins)))
    small.replace(GUIDE, "phrases: [client is leaving", f"phrases: [{'so long ' * 11}is")
    assert small.findings() == []


def test_a_picture_is_small_enough_for_a_phone(small: SmallHandbook) -> None:
    small.write("en/large.png", b"\x89PNG\r\n\x1a\n" + b"x" * 500_000)
    assert small.findings() == [
        "docs/en/large.png:1: KB113 This file has more than 500 KB. Make it smaller."
    ]


def test_values_stand_in_each_other_so_deep_only(small: SmallHandbook) -> None:
    small.write("provenance.yml", "[" * 100_000)
    assert [line for line in small.findings() if "provenance" in line] == [
        "docs/provenance.yml:1: KB102 This isn't valid YAML: values stand more than 20 deep in "
        'each other. Check the indentation, and put quotes around a value that contains ": ".',
        "docs/provenance.yml:1: KB114 This line has more than 4000 characters. "
        "Break it into several.",
    ]


def test_what_is_no_file_is_not_waited_for(small: SmallHandbook) -> None:
    os.mkfifo(small.docs / "en/wait.md")
    assert small.findings() == ["docs/en/wait.md:1: KB104 This is no file. Replace it by one."]


def test_nothing_is_read_through_a_link(small: SmallHandbook) -> None:
    secret = small.docs.parent / "secret.md"
    secret.write_text("---\ntitle: Secret\n---\n", encoding="utf-8")
    (small.docs / "en/secret.md").symlink_to(secret)
    (small.docs / "en/elsewhere").symlink_to(small.docs.parent)
    away = (
        "This is a link to another place, so it is neither read nor published. "
        "Put the file itself here."
    )
    assert small.findings() == [
        f"docs/en/elsewhere:1: KB113 {away}",
        f"docs/en/secret.md:1: KB113 {away}",
    ]
    assert ("en", "secret") not in small.load().pages


def test_a_folder_of_a_language_that_leads_away_is_not_read(small: SmallHandbook) -> None:
    (small.docs / "da").rename(small.docs.parent / "da")
    (small.docs / "da").symlink_to(small.docs.parent / "da")
    found = small.findings()
    assert all(": KB113 This is a link to another place" in line for line in found), found
    assert {line.split(":")[0] for line in found} >= {"docs/da", "docs/da/interface.yml"}
