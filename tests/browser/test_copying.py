"""Fill in once, copy everywhere: the message desk."""

from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import (
    GUIDE,
    Reader,
    choose,
    four_readers,
    sent,
    shown,
    two_readers,
    unfold,
    wait_until,
)
from tests.helpers.browser import block_storage
from tests.helpers.site import Site

VALUES = {
    "client_first_name": "Ann & <Bob>",
    "client_formal_name": "Ms Clarke",
    "client_company": "Clarke Ltd",
    "project": "the new website",
    "my_name": "Kim",
    "handover_date": "2027-03-05",
    "end_date": "2027-03-31",
    "reply_date": "2027-03-01",
}


def fill(desk: Locator, values: Mapping[str, str]) -> None:
    for name, value in values.items():
        field = desk.locator(f"[data-value={name}]")
        if field.is_visible():
            field.fill(value)


@two_readers
def test_preview_clipboard_and_mail_hold_the_same_characters(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words.desk
    fill(desk, VALUES)
    letter = shown(desk)
    expect(letter).to_have_count(1)
    subject, body = sent(desk, "subject"), sent(desk)
    assert "Kim" in body
    assert "2027" not in body
    assert " marzo" in body or " марта" in body
    assert "[" not in subject + body
    copies = {
        words.copy_all: f"{subject}\n\n{body}",
        words.copy_subject: subject,
        words.copy_body: body,
    }
    for button, text in copies.items():
        reader.page.evaluate("navigator.clipboard.writeText('')")
        reader.button(desk, button).click()
        wait_until(reader.page, "navigator.clipboard.readText()")
        assert reader.clipboard() == text, button
    expect(desk.get_by_text(words.said.copied)).to_be_visible()
    mail = parse_qs(urlsplit(desk.locator("[data-part=mail]").get_attribute("href") or "").query)
    assert mail["subject"] == [subject]
    assert mail["body"] == [body.replace("\n", "\r\n")]


def test_the_preview_follows_what_is_typed(reader: Reader) -> None:
    desk = reader.desk()
    blank = reader.words.placeholders["my_name"].blank
    gap = shown(desk).locator("[data-part=body] [data-placeholder=my_name]")
    expect(gap).to_have_text(f"[{blank}]")
    desk.locator("[data-value=my_name]").fill("Ann <b>")
    expect(gap).to_have_text("Ann <b>")
    desk.locator("[data-value=my_name]").fill(" ")
    expect(gap).to_have_text(f"[{blank}]")


@two_readers
def test_each_field_has_a_label_a_hint_and_an_example(reader: Reader) -> None:
    desk = reader.desk()
    for field in desk.locator("input[data-value]:visible").all():
        words = reader.words.placeholders[field.get_attribute("data-value") or ""]
        expect(field).to_have_accessible_name(words.label)
        hint = words.hint
        if field.get_attribute("type") != "date":
            pattern = reader.words.desk.hint_with_example
            hint = pattern.format(hint=words.hint, example=words.example)
        expect(field).to_have_accessible_description(hint)


def test_a_value_typed_once_serves_other_guides_and_languages(reader: Reader) -> None:
    fill(reader.desk(), {"my_name": "Kim", "project": "Aurora"})
    other = reader.open("scenarios/tell-client-about-mistake/")
    for field in other.locator("[data-value=my_name]").all():
        expect(field).to_have_value("Kim")
    page = reader.open(language="da")
    expect(page.locator("[data-desk=reply] [data-value=project]")).to_have_value("Aurora")
    body = shown(page.locator("[data-desk=reply]")).locator("[data-part=body]")
    expect(body).to_contain_text("Kim")


@four_readers
def test_an_empty_gap_is_pointed_out_before_copying_and_takes_the_focus(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words
    reader.page.evaluate("navigator.clipboard.writeText('from before')")
    fill(desk, {name: value for name, value in VALUES.items() if name != "project"})
    reader.button(desk, words.desk.copy_all).click()
    field = desk.locator("[data-value=project]")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    missing = words.desk.said.missing.replace("{field}", words.placeholders["project"].label)
    expect(desk.get_by_role("alert")).to_have_text(missing)
    # The reader sees both where they are: what is missing, and how to go on without it.
    expect(desk.get_by_role("alert")).to_be_in_viewport()
    expect(reader.button(desk, words.desk.copy_with_blanks)).to_be_in_viewport()
    field.fill("the site")
    expect(desk.get_by_role("alert")).to_be_hidden()
    assert reader.clipboard() == "from before"


def test_a_message_can_be_copied_with_its_blanks(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words
    reader.page.evaluate("navigator.clipboard.writeText('')")
    reader.button(desk, words.desk.copy_all).click()
    reader.button(desk, words.desk.copy_with_blanks).click()
    wait_until(reader.page, "navigator.clipboard.readText()")
    text = reader.clipboard()
    assert f"[{words.placeholders['my_name'].blank}]" in text
    assert "{{" not in text


def test_channels_and_tones_are_switches_that_are_remembered(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    unfold(desk)
    desk.get_by_role("radio", name="Formal").check()
    expect(shown(desk)).to_have_attribute("data-register", "formal")
    expect(desk.locator("[data-value=client_formal_name]")).to_be_visible()
    expect(desk.locator("[data-value=client_first_name]")).to_be_hidden()
    desk.get_by_role("radio", name="Short message").check()
    expect(shown(desk)).to_have_attribute("id", "reply-short-message-formal")
    expect(desk.locator("[data-part=copy-subject]")).to_be_hidden()
    expect(desk.locator("[data-part=mail]")).to_be_hidden()


@four_readers
def test_channel_and_tone_are_chosen_by_the_arrow_keys_and_remembered(reader: Reader) -> None:
    desk = reader.desk()
    for switch in ("channel", "register"):
        choices = desk.locator(f"[data-switch={switch}] input")
        choices.first.focus()
        reader.page.keyboard.press("ArrowDown")
        expect(choices.nth(1)).to_be_checked()
        expect(choices.nth(1)).to_be_focused()
    chosen = shown(desk).get_attribute("id")
    assert chosen != desk.locator("[data-channel]").first.get_attribute("id")
    reader.page.reload()
    expect(desk.locator("[data-part=controls]")).to_be_visible()
    expect(shown(desk)).to_have_attribute("id", chosen or "")


def test_a_browser_that_keeps_nothing_says_so_and_copies_all_the_same(reader: Reader) -> None:
    block_storage(reader.page)
    desk = reader.desk()
    desk.locator("[data-value=my_name]").fill("Kim")
    expect(desk.get_by_text(reader.words.desk.said.not_saved)).to_be_visible()
    fill(desk, VALUES)
    reader.page.evaluate("navigator.clipboard.writeText('')")
    reader.button(desk, reader.words.desk.copy_all).click()
    wait_until(reader.page, "navigator.clipboard.readText()")
    assert "Kim" in reader.clipboard()


def test_what_is_typed_never_gets_into_an_address(page: Page, site: Site) -> None:
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    fill(desk, {**VALUES, "my_name": "Zaphod"})
    page.reload()
    links = page.eval_on_selector_all("a:not([href^=mailto])", "all => all.map(a => a.href)")
    assert not [address for address in [*addresses, *links, page.url] if "Zaphod" in address]


def test_a_gap_that_only_another_language_has_gets_its_field(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/tell-client-about-mistake/", "da"))
    desk = page.locator("[data-desk=tell]")
    choose(desk, "language", "en")
    expect(shown(desk)).to_have_attribute("lang", "en")
    desk.get_by_role("radio", name="Formal").check()
    field = desk.locator("[data-value=client_formal_name]")
    expect(field).to_be_visible()
    field.fill("Ms Clarke")
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Dear Ms Clarke")
