"""A text that was left in another language is told by its words, not by where it came from."""

from collections.abc import Iterator

import pytest

from bridgebook.checks.untranslated import Languages
from bridgebook.model.handbook import Handbook
from bridgebook.rendering import render_all
from bridgebook.rendering.counting import count_words

# Words of a text that is long enough to be told for sure, nearly always.
LONG = 8
TOLD = 0.95


def texts(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Give (language, text) of each long text of the pages."""
    pages = render_all(handbook)
    for page in handbook.all_pages:
        for text in pages[page.path].texts:
            for line in text.text.split("\n") if text.role == "template" else [text.text]:
                if count_words(line) >= LONG:
                    yield page.language, line


def test_nearly_every_text_is_told_in_every_other_language(real: Handbook) -> None:
    languages, counts = Languages(real), dict[tuple[str, str], list[bool]]()
    for language, text in texts(real):
        assert languages.other(text, language) == "", text
        for other in real.languages:
            if other != language:
                told = languages.other(text, other) == language
                counts.setdefault((language, other), []).append(told)
    shares = {pair: sum(told) / len(told) for pair, told in counts.items()}
    assert {pair: share for pair, share in shares.items() if share < TOLD} == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It happens to all of us, and it isn’t the end.", "en"),
        ("Det sker for os alle, og det er ikke slut.", ""),
        ("Good old Acme Ltd Copenhagen and Partners", ""),
        ("it is of the", ""),
        ("and the Acme Copenhagen Partners", ""),
        ("and the of Acme Copenhagen", "en"),
        ("and the of det Acme Copenhagen", "en"),
        ("and the of det og Acme Copenhagen", ""),
    ],
)
def test_a_language_is_told_by_three_words_and_twice_as_many_as_its_own(
    real: Handbook, text: str, found: str
) -> None:
    assert Languages(real).other(text, "da") == found
