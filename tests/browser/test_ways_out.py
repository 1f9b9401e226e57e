"""How a message leaves the desk: mail program, share sheet, paper, and from gap to gap."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import (
    GUIDE,
    Reader,
    choose,
    fill_all,
    sent,
    shown,
    two_readers,
    unfold,
    wait_until,
)
from tests.helpers.site import Site


def test_an_open_gap_stops_the_mail_link_too(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words
    desk.locator("[data-part=mail]").click()
    missing = desk.locator("[data-value]:focus")
    label = words.placeholders[missing.get_attribute("data-value") or ""].label
    expect(desk.get_by_role("alert")).to_have_text(
        words.desk.said.missing.replace("{field}", label)
    )


def test_the_share_sheet_gets_the_text(reader: Reader) -> None:
    reader.page.add_init_script(
        "window.shared = [];"
        "navigator.share = data => { shared.push(data); return Promise.resolve(); };"
    )
    desk = reader.desk()
    fill_all(desk)
    reader.button(desk, reader.words.desk.share).click()
    assert reader.page.evaluate("shared") == [
        {
            "title": sent(desk, "subject"),
            "text": sent(desk),
        }
    ]


@pytest.mark.parametrize(("fault", "said"), [("AbortError", False), ("NotAllowedError", True)])
def test_a_share_sheet_that_fails_is_told_from_one_that_is_dismissed(
    reader: Reader, fault: str, said: bool
) -> None:
    reader.page.add_init_script(
        f"navigator.share = () => Promise.reject(new DOMException('', '{fault}'));"
    )
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    reader.button(desk, words.share).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.share_failed if said else "")


def test_without_a_share_sheet_nobody_is_offered_one(page: Page, site: Site) -> None:
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(site.url(GUIDE))
    unfold(page.locator("[data-desk=reply]"))
    expect(page.locator("[data-desk=reply] [data-part=print]")).to_be_visible()
    expect(page.locator("[data-desk=reply] [data-part=share]")).to_be_hidden()


@two_readers
def test_a_message_is_printed_alone_with_blanks_if_asked(reader: Reader) -> None:
    reader.page.add_init_script("window.print = () => { window.printed = true; };")
    desk, words = reader.desk(), reader.words.desk
    reader.button(desk, words.print).click()
    expect(desk.get_by_role("alert")).to_be_visible()
    expect(reader.button(desk, words.copy_with_blanks)).to_be_hidden()
    reader.button(desk, words.print_with_blanks).click()
    wait_until(reader.page, "window.printed")
    reader.page.emulate_media(media="print")
    expect(shown(desk)).to_have_count(1)
    expect(shown(desk)).to_contain_text(f"[{reader.words.placeholders['my_name'].blank}]")
    expect(reader.page.locator(".kb-checklist").first).to_be_hidden()
    expect(reader.page.locator(".kb-glance")).to_be_hidden()


def test_enter_leads_from_gap_to_gap_and_then_to_copying(reader: Reader) -> None:
    desk = reader.desk()
    choose(desk, "channel", "short-message")
    fields = desk.locator("input[data-value]:visible")
    gaps = {field.get_attribute("data-value") for field in fields.all()}
    fields.first.focus()
    for _ in range(fields.count()):
        now = reader.page.locator(":focus")
        gaps.remove(now.get_attribute("data-value"))
        now.fill("2027-03-05" if now.get_attribute("type") == "date" else "Kim")
        reader.page.keyboard.press("Enter")
    assert gaps == set()
    expect(desk.locator("[data-part=copy-all]")).to_be_focused()


def test_a_gap_in_the_text_leads_to_its_field(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/client-is-leaving/"))
    desk = page.locator("[data-desk]").first
    shown(desk).locator("[data-placeholder=project]").first.click()
    expect(desk.locator("[data-value=project]")).to_be_focused()


@pytest.mark.parametrize(
    ("language", "crowns", "euros"),
    [
        ("en", "DKK 12,000", "€12,000.50"),
        ("it", "12.000 DKK", "12.000,50 €"),
        ("ru", "12 000 DKK", "12 000,50 €"),
        ("da", "12.000 kr.", "12.000,50 €"),
    ],
)
def test_amounts_are_written_as_the_message_writes_them(
    page: Page, site: Site, language: str, crowns: str, euros: str
) -> None:
    page.goto(site.url("scenarios/unpaid-and-parting/", language))
    desk = page.locator("[data-desk=remind]")
    desk.locator("[data-value=amount]").fill("12000")
    desk.locator("[data-value=currency]").select_option("DKK")
    gap = shown(desk).locator("[data-placeholder=amount]").first
    expect(gap).to_have_text(crowns)
    desk.locator("[data-value=currency]").select_option("EUR")
    desk.locator("[data-value=amount]").fill("12000.5")
    expect(gap).to_have_text(euros)
