"""Fill in once, copy everywhere: the message desk."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Locator, Page, expect

from bridgebook.interface import Interface
from tests.helpers.browser import block_storage
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"
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


def open_desk(page: Page, site: Site, language: str = "en") -> Locator:
    page.goto(site.url(GUIDE, language))
    desk = page.locator("[data-desk=reply]")
    expect(desk.locator("[data-part=controls]")).to_be_visible()
    return desk


def shown(desk: Locator) -> Locator:
    return desk.locator("[data-channel]:visible")


def clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.replace("\r\n", "\n")


def button(desk: Locator, name: str) -> Locator:
    return desk.locator(f"[data-part={name}]")


@pytest.mark.parametrize("language", ["en", "it", "ru", "da"])
def test_what_is_previewed_is_what_is_copied(
    page: Page, site: Site, words: Mapping[str, Interface], language: str
) -> None:
    desk = open_desk(page, site, language)
    fill(desk, VALUES)
    letter = shown(desk)
    expect(letter).to_have_count(1)
    subject = letter.locator("[data-part=subject]").text_content() or ""
    body = letter.locator("[data-part=body]").text_content() or ""
    assert "Kim" in body
    assert "2027" in body
    assert "2027-03" not in body
    assert "[" not in subject + body
    button(desk, "copy-all").click()
    expect(desk.get_by_text(words[language].desk.said.copied)).to_be_visible()
    assert clipboard(page) == f"{subject}\n\n{body}"
    button(desk, "copy-subject").click()
    page.wait_for_function("t => navigator.clipboard.readText().then(x => x === t)", arg=subject)
    button(desk, "copy-body").click()
    page.wait_for_function(
        "t => navigator.clipboard.readText().then(x => x.replaceAll('\\r', '') === t)", arg=body
    )


def test_the_preview_follows_what_is_typed(page: Page, site: Site) -> None:
    desk = open_desk(page, site)
    gap = shown(desk).locator("[data-part=body] [data-placeholder=client_first_name]")
    expect(gap).to_have_text("[client’s first name]")
    desk.locator("[data-value=client_first_name]").fill("Ann <b>")
    expect(gap).to_have_text("Ann <b>")
    desk.locator("[data-value=client_first_name]").fill(" ")
    expect(gap).to_have_text("[client’s first name]")


def test_a_value_typed_once_serves_other_templates_and_languages(page: Page, site: Site) -> None:
    fill(open_desk(page, site), {"my_name": "Kim", "project": "the new website"})
    page.goto(site.url("scenarios/tell-client-about-mistake/", "it"))
    for field in page.locator("[data-value=my_name]").all():
        expect(field).to_have_value("Kim")
    page.goto(site.url(GUIDE, "ru"))
    expect(page.locator("[data-desk=reply] [data-value=project]")).to_have_value("the new website")
    body = page.locator("[data-desk=reply] [data-channel]:visible [data-part=body]")
    expect(body).to_contain_text("Kim")


def test_an_empty_gap_is_pointed_out_before_copying_and_takes_the_focus(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    desk = open_desk(page, site)
    page.evaluate("navigator.clipboard.writeText('from before')")
    fill(desk, {"client_first_name": "Ann"})
    button(desk, "copy-all").click()
    field = desk.locator("[data-value=project]")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    label = words["en"].placeholders["project"].label
    missing = words["en"].desk.said.missing.replace("{field}", label)
    expect(desk.get_by_role("alert")).to_have_text(missing)
    field.fill("the site")
    expect(desk.get_by_role("alert")).to_be_hidden()
    assert clipboard(page) == "from before"


def test_a_message_can_be_copied_with_its_blanks(page: Page, site: Site) -> None:
    desk = open_desk(page, site)
    button(desk, "copy-all").click()
    button(desk, "copy-with-blanks").click()
    page.wait_for_function("navigator.clipboard.readText().then(x => x.includes('[your name]'))")
    text = clipboard(page)
    assert "Hi [client’s first name]," in text
    assert "{{" not in text


def test_channels_and_tones_are_switches_that_are_remembered(page: Page, site: Site) -> None:
    desk = open_desk(page, site)
    desk.get_by_role("radio", name="Formal").check()
    expect(shown(desk)).to_have_attribute("data-register", "formal")
    expect(desk.locator("[data-value=client_formal_name]")).to_be_visible()
    expect(desk.locator("[data-value=client_first_name]")).to_be_hidden()
    desk.get_by_role("radio", name="Short message").check()
    expect(shown(desk)).to_have_attribute("data-channel", "short-message")
    expect(shown(desk)).to_have_attribute("data-register", "formal")
    expect(button(desk, "copy-subject")).to_be_hidden()
    expect(button(desk, "mail")).to_be_hidden()
    page.reload()
    expect(shown(desk)).to_have_attribute("id", "reply-short-message-formal")


def test_the_mail_program_gets_subject_and_text(page: Page, site: Site) -> None:
    desk = open_desk(page, site)
    fill(desk, VALUES)
    href = button(desk, "mail").get_attribute("href") or ""
    assert href.startswith("mailto:?subject=Your%20decision")
    assert "Ann%20%26%20%3CBob%3E" in href
    assert "%0D%0A" in href
    assert "+" not in href


def test_a_refused_clipboard_selects_the_text_and_says_so(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'))"
    )
    desk = open_desk(page, site)
    fill(desk, VALUES)
    button(desk, "copy-all").click()
    expect(desk.get_by_text(words["en"].desk.said.refused)).to_be_visible()
    selected = page.evaluate("getSelection().toString()")
    assert "Thank you for telling me openly." in selected


def test_a_browser_that_keeps_nothing_says_so_and_copies_all_the_same(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    block_storage(page)
    desk = open_desk(page, site)
    desk.locator("[data-value=my_name]").fill("Kim")
    expect(desk.get_by_text(words["en"].desk.said.not_saved)).to_be_visible()
    fill(desk, VALUES)
    button(desk, "copy-all").click()
    page.wait_for_function("navigator.clipboard.readText().then(x => x.includes('Kim'))")


def test_what_is_typed_never_gets_into_an_address(page: Page, site: Site) -> None:
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    desk = open_desk(page, site)
    fill(desk, {**VALUES, "my_name": "Zaphod"})
    page.reload()
    links = page.eval_on_selector_all("a:not([href^=mailto])", "all => all.map(a => a.href)")
    assert not [address for address in [*addresses, *links, page.url] if "Zaphod" in address]


def test_a_gap_that_only_another_language_has_gets_its_field(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/tell-client-about-mistake/", "da"))
    desk = page.locator("[data-desk=tell]")
    desk.locator("[data-switch=language] input[value=en]").check()
    expect(shown(desk)).to_have_attribute("lang", "en")
    desk.get_by_role("radio", name="Formal").check()
    field = desk.locator("[data-value=client_formal_name]")
    expect(field).to_be_visible()
    field.fill("Ms Clarke")
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Dear Ms Clarke")
