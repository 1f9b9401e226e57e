"""A translator is told what has changed in the original since, until it was looked over."""

import subprocess
import sys

from tests.helpers.handbook import ROOT, SmallHandbook

GUIDE = "scenarios/client-is-leaving.md"
ITEM = "Read the notice twice."
TOLD = (
    f'docs/da/{GUIDE}:25: KB507 Section "prepare" was translated before docs/en/{GUIDE}:25 '
    "changed. Compare the two, then run `make translated`."
)


def run(script: str, small: SmallHandbook, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "scripts" / script), *arguments]
    return subprocess.run(command, cwd=small.docs.parent, capture_output=True, text=True)


def record(small: SmallHandbook, *pages: str) -> None:
    result = run("record_translations.py", small, *pages)
    assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)


def test_what_was_recorded_is_up_to_date(small: SmallHandbook) -> None:
    record(small)
    assert small.findings() == []
    text = (small.docs / "da/translated.yml").read_text(encoding="utf-8")
    assert text.startswith("# What each page was last compared with; `make translated` writes it.")
    assert not (small.docs / "en/translated.yml").exists()


def test_other_words_are_told_and_other_punctuation_is_not(small: SmallHandbook) -> None:
    record(small)
    small.replace(f"en/{GUIDE}", ITEM, "Read the notice, twice!")
    assert small.findings() == []
    small.replace(f"en/{GUIDE}", "Read the notice, twice!", "Read the notice within the hour.")
    assert small.findings() == [TOLD]


def test_it_is_told_and_is_no_finding(small: SmallHandbook) -> None:
    record(small)
    small.replace(f"en/{GUIDE}", ITEM, "Read it within the hour.")
    result = run("check_content.py", small)
    lines = [TOLD, "Sections that are older than their original: 1.", "No findings."]
    assert (result.stdout.splitlines(), result.returncode) == (lines, 0)


def test_a_page_that_was_looked_over_is_told_no_more_and_the_others_are(
    small: SmallHandbook,
) -> None:
    record(small)
    small.replace(f"en/{GUIDE}", ITEM, "Read it within the hour.")
    small.replace("en/index.md", "What to say", "What to tell them")
    record(small, "docs/da/index.md")
    assert small.findings() == [TOLD]
    record(small, f"docs/da/{GUIDE}")
    assert small.findings() == []


def test_what_is_no_translated_page_is_said(small: SmallHandbook) -> None:
    result = run("record_translations.py", small, "docs/en/index.md")
    assert (result.stderr, result.returncode) == ("docs/en/index.md is no translated page.\n", 1)
