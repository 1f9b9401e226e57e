"""The command that checks the spelling: which words it asks about, and where they stand."""

import os
import subprocess
import sys
from pathlib import Path

from bridgebook.model.handbook import Handbook
from bridgebook.reading.page import read_page
from bridgebook.rendering import render
from scripts.check_spelling import words
from tests.helpers.handbook import ROOT


def test_only_what_is_read_is_asked_about(handbook: Handbook, tmp_path: Path) -> None:
    source = tmp_path / "page.md"
    source.write_text(
        "---\ntitle: Their words\n---\n\n## Say it {#say-it}\n\nOn the 18th, don’t.\n\n"
        "/// checklist | First {#first}\n"
        "- [ ] See [this](other-page.md) {#see-this after=3w}\n///\n\n"
        "```template\nid: reply\nchannel: email\nregister: formal\n"
        "subject: A note\n---\nHi {{client_first_name}}\n```\n",
        encoding="utf-8",
    )
    authoring = handbook.interfaces["en"].authoring
    page, _ = read_page("docs/en/page.md", "en", source.read_text(encoding="utf-8"), authoring)
    assert list(words(page, render(page, handbook), source)) == [
        (2, "Their"),
        (2, "words"),
        (5, "Say"),
        (5, "it"),
        (7, "On"),
        (7, "the"),
        (7, "don't"),
        (9, "First"),
        (10, "See"),
        (10, "this"),
        (17, "A"),
        (17, "note"),
        (19, "Hi"),
    ]


def test_without_hunspell_it_says_so_and_fails() -> None:
    result = subprocess.run(
        [sys.executable, str(ROOT / "scripts/check_spelling.py")],
        cwd=ROOT,
        env={**os.environ, "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 2
    assert result.stderr == (
        "Spelling can't be checked: hunspell is missing. On Debian: "
        "apt-get install hunspell hunspell-en-gb hunspell-it hunspell-ru hunspell-da\n"
    )
