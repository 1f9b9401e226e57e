"""Each file in cases/ breaks the small handbook in one place and holds the whole findings.

about: what is broken. change: the edits (see `SmallHandbook.change`). expect: every finding,
word for word. To add one, write a file there; `Problem.code` goes into its name.
"""

import re
from pathlib import Path

import pytest
import yaml

from scripts.write_codes import CODES, with_table
from tests.helpers.handbook import ROOT, SmallHandbook

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
CODE = re.compile(r"\bKB\d{3}\b")
REGISTER = yaml.safe_load(CODES.read_text(encoding="utf-8"))
PARTS = {"means", "example", "do"}


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path, small: SmallHandbook) -> None:
    told = yaml.safe_load(case.read_text(encoding="utf-8"))
    assert set(told) == {"about", "change", "expect"}
    assert told["expect"], "a case expects findings; the valid handbook has a test of its own"
    assert small.change(told["change"]).findings() == told["expect"]


def test_the_small_handbook_is_valid(small: SmallHandbook) -> None:
    assert small.findings() == []


def codes_in(folder: str, pattern: str) -> set[str]:
    files = (ROOT / folder).rglob(pattern)
    return {code for file in files for code in CODE.findall(file.read_text(encoding="utf-8"))}


def test_each_case_shows_the_code_in_its_name() -> None:
    for case in CASES:
        if code := re.match(r"kb\d{3}", case.stem):
            assert code[0].upper() in case.read_text(encoding="utf-8"), case.name


def test_each_code_has_a_case() -> None:
    assert codes_in("hooks/bridgebook", "*.py") - codes_in("tests/content/cases", "*.yml") == set()


def test_the_register_holds_each_code_and_no_other() -> None:
    used = codes_in("hooks/bridgebook", "*.py") | codes_in("scripts", "*.py")
    assert used == set(REGISTER)
    assert list(REGISTER) == sorted(REGISTER)
    assert {code for code, entry in REGISTER.items() if set(entry) != PARTS} == set()


def test_authors_read_what_the_register_says() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert text == with_table(text, REGISTER), "run `make codes`"
