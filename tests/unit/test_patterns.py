"""A pattern of wording.yml that takes too long is stopped, said once, and tried no more."""

import pytest
import regex

from bridgebook.checks import patterns
from bridgebook.model.blocks import Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Version
from tests.helpers.handbook import SmallHandbook

ENDLESS = r"(?:\w|\s|[a-z])+[#$]"
LONG = "a word and another " * 40


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "PATIENCE", 0.02)


def test_what_is_found_is_given_with_its_place() -> None:
    slow: set[str] = set()
    found = patterns.matches("an", "another man", slow)
    assert [(match.start(), match[0]) for match in found] == [(0, "an"), (9, "an")]
    assert slow == set()


@pytest.mark.usefixtures("impatient")
def test_a_pattern_that_takes_too_long_finds_nothing_and_is_noted() -> None:
    slow: set[str] = set()
    assert patterns.matches(ENDLESS, LONG, slow) == []
    assert slow == {ENDLESS}


def test_a_pattern_that_took_too_long_is_not_tried_again() -> None:
    assert patterns.matches("an", "another man", {"an"}) == []


def test_it_is_said_where_it_stands(small: SmallHandbook) -> None:
    small.replace(
        "en/wording.yml", r"gendered: ['\bhis\b']", rf"gendered: ['\bhis\b', '{ENDLESS}']"
    )
    handbook: Handbook = small.load()
    assert [str(found) for found in patterns.report_slow(handbook, {ENDLESS, "of nobody"})] == [
        f'docs/en/wording.yml:3: KB807 The pattern "{ENDLESS}" takes too long on a page. Write it '
        "without a repetition of what can be read in two ways, such as (a|a)+."
    ]


SENT = ("Hi Ann,\nhe called.\nBest,\nEve", "Hi Ann,\nshe called, he\nwaits.", "Best, he")
PATTERNS = (
    r"\bhe\b",
    r"(?m)^Best,$",
    r"(?m)^he\b",
    r"^Best",
    r"he$",
    r"\Ahi",
    r"he\s+waits",
    r"he\nwaits",
    r",\W+he",
    r"called[^a-z]+he",
    r"(?s)Ann.+waits",
    r"(?<!, )\bhe\b",
    r"\bhe\b(?! called)",
    r"(?i:ann),\h*\b(?:she|he)\b",
    r"(?i)BEST",
    r"(?im)^best,$",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_messages_are_searched_together_as_each_alone(pattern: str) -> None:
    template = Template("a", "email", "plain", "", "", (), 3, 3, 9)
    versions = [Version(text, ((0, 3),)) for text in SENT]
    messages = patterns.Messages([(template, version) for version in versions])
    alone = [
        (match[0].strip(), version.line_at(match.start()))
        for version in versions
        for match in regex.finditer(pattern, version.text)
    ]
    assert [(found, line) for _, found, line in messages.find(pattern, set())] == alone
