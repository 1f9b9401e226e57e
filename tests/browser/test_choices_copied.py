"""What a text leaves to its sender, in what is copied, and without scripts."""

from playwright.sync_api import Page, expect

from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Choice, Passage
from tests.browser.conftest import Reader, fill_all, shown, two_readers, unfold, wait_until
from tests.browser.test_kept_data import put
from tests.helpers.site import Site

MISTAKE = "scenarios/tell-client-about-mistake/"
SCENARIO = "tell-client-about-mistake"


def copied(reader: Reader, button: str) -> str:
    """Give what the clipboard holds after a press on the button."""
    desk = reader.page.locator("[data-desk=tell]")
    reader.page.evaluate("navigator.clipboard.writeText('')")
    reader.button(desk, button).click()
    wait_until(reader.page, "navigator.clipboard.readText()")
    return reader.clipboard()


def options_of(real: Handbook, language: str, choice: str) -> dict[str, str]:
    """Give the alternatives of a choice in the first letter of the guide."""
    letter = next(iter(real.guides[language, SCENARIO].templates))
    (found,) = [p for p in letter.parts if isinstance(p, Choice) and p.id == choice]
    return {option.id: option.text for option in found.options}


@two_readers
def test_an_open_choice_stops_the_way_out_and_is_copied_as_its_alternatives(
    reader: Reader, real: Handbook
) -> None:
    desk, words = reader.desk(MISTAKE, "tell"), reader.words
    unfold(desk)
    fill_all(desk)
    reader.button(desk, words.desk.copy_all).click()
    missing = words.desk.said.missing.replace("{field}", words.choices["what-happened"].label)
    expect(desk.get_by_role("alert")).to_have_text(missing)
    text = copied(reader, words.desk.copy_with_blanks)
    causes = options_of(real, reader.language, "cause")
    assert f"[{' / '.join(text for text in causes.values() if text)} / …]" in text
    for mark in (words.desk.one_of, words.desk.or_this, words.desk.own_words, words.desk.optional):
        assert mark not in text
    assert "\n\n\n" not in text
    assert "  " not in text


@two_readers
def test_what_was_decided_is_copied_and_what_is_not_wanted_is_left_out(
    reader: Reader, real: Handbook
) -> None:
    answers = {
        "what-happened": {"option": "own-words", "words": {reader.language: "the server is down"}},
        "cause": {"option": "not-known"},
        "no-extra-charge": True,
    }
    case = {"answers": {SCENARIO: answers}}
    reader.open()
    book = {"version": 2, "id": "book-1", "last": "acme", "cases": {"acme": case}}
    put(reader, "casebook-2", book)
    desk, words = reader.desk(MISTAKE, "tell"), reader.words
    unfold(desk)
    fill_all(desk)
    text = copied(reader, words.desk.copy_all)
    assert " The server is down. " in text
    assert f"\n\n{options_of(real, reader.language, 'cause')['not-known']} " in text
    passages = {
        part.id: part.text
        for part in next(iter(real.guides[reader.language, SCENARIO].templates)).parts
        if isinstance(part, Passage)
    }
    assert passages["no-extra-charge"] in text
    assert passages["date-confirmed"] not in text
    assert "[" not in text
    expect(shown(desk)).to_have_count(1)


def test_without_scripts_every_alternative_can_be_read(
    plain_page: Page, site: Site, real: Handbook
) -> None:
    plain_page.goto(site.url(MISTAKE, "da"))
    words = real.interfaces["da"]
    for name in ("what-happened", "cause"):
        groups = plain_page.get_by_role("group", name=words.choices[name].label)
        expect(groups.first).to_be_visible()
        for option in options_of(real, "da", name).values():
            expect(groups.first).to_contain_text(option.split("{{")[0])
    passage = plain_page.get_by_role("group", name=words.passages["date-confirmed"].label)
    expect(passage.first).to_contain_text(f"[{words.desk.optional} ")
