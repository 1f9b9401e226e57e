"""How a message leaves the desk: mail program, share sheet, paper, and from gap to gap."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.helpers.site import Site


def open_filled(page: Page, site: Site, path: str, language: str = "en") -> Locator:
    page.goto(site.url(path, language))
    desk = page.locator("[data-desk]").first
    expect(desk.locator("[data-part=controls]")).to_be_visible()
    for field in desk.locator("input[data-value]:visible").all():
        field.fill(
            {"date": "2027-03-05", "number": "1200"}.get(field.get_attribute("type") or "", "A & Ö")
        )
    return desk


def test_the_mail_link_holds_what_is_shown(page: Page, site: Site) -> None:
    desk = open_filled(page, site, "scenarios/client-is-leaving/")
    link = desk.locator("[data-part=mail]")
    letter = desk.locator("[data-channel]:visible")
    query = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    body = letter.locator("[data-part=body]").text_content() or ""
    assert query["subject"] == [letter.locator("[data-part=subject]").text_content()]
    assert query["body"] == [body.replace("\n", "\r\n")]


def test_a_text_too_long_for_a_link_is_copied_instead(page: Page, site: Site) -> None:
    desk = open_filled(page, site, "scenarios/client-is-leaving/", "ru")
    link = desk.locator("[data-part=mail]")
    href = link.get_attribute("href") or ""
    assert len(href) < 2000
    assert "body" not in parse_qs(urlsplit(href).query)
    body = desk.locator("[data-channel]:visible [data-part=body]").text_content()
    link.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    link.click()
    expect(desk.get_by_text("Текст слишком длинный")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.replace("\r\n", "\n") == body


def test_an_open_gap_stops_the_mail_link_too(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/client-is-leaving/"))
    desk = page.locator("[data-desk]").first
    desk.locator("[data-part=mail]").click()
    expect(desk.get_by_role("alert")).to_have_text("“Client’s first name” is still empty.")
    expect(desk.locator("[data-value=client_first_name]")).to_be_focused()


def test_the_share_sheet_gets_the_text(page: Page, site: Site) -> None:
    page.add_init_script(
        "window.shared = [];"
        "navigator.share = data => { shared.push(data); return Promise.resolve(); };"
    )
    desk = open_filled(page, site, "scenarios/client-is-leaving/")
    desk.get_by_role("button", name="Share …").click()
    letter = desk.locator("[data-channel]:visible")
    assert page.evaluate("shared") == [
        {
            "title": letter.locator("[data-part=subject]").text_content(),
            "text": letter.locator("[data-part=body]").text_content(),
        }
    ]


def test_without_a_share_sheet_nobody_is_offered_one(page: Page, site: Site) -> None:
    page.add_init_script("delete Navigator.prototype.share")
    desk = open_filled(page, site, "scenarios/client-is-leaving/")
    expect(desk.locator("[data-part=share]")).to_be_hidden()


def test_enter_leads_from_gap_to_gap_and_then_to_copying(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/client-is-leaving/"))
    desk = page.locator("[data-desk]").first
    desk.locator("[data-switch=channel] input[value=short-message]").check()
    desk.locator("[data-value=client_first_name]").fill("Ann")
    page.keyboard.press("Enter")
    expect(desk.locator("[data-value=handover_date]")).to_be_focused()
    desk.locator("[data-value=handover_date]").fill("2027-03-05")
    page.keyboard.press("Enter")
    expect(desk.locator("[data-value=my_name]")).to_be_focused()
    page.keyboard.type("Kim")
    page.keyboard.press("Enter")
    expect(desk.locator("[data-part=copy-all]")).to_be_focused()


def test_a_gap_in_the_text_leads_to_its_field(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/client-is-leaving/"))
    desk = page.locator("[data-desk]").first
    desk.locator("[data-channel]:visible [data-placeholder=project]").click()
    expect(desk.locator("[data-value=project]")).to_be_focused()


def test_amounts_are_written_as_the_message_writes_them(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/unpaid-and-parting/", "da"))
    desk = page.locator("[data-desk=remind]")
    desk.locator("[data-value=amount]").fill("12000")
    gap = desk.locator("[data-channel]:visible [data-placeholder=amount]").first
    expect(gap).to_have_text("12.000 kr.")
    desk.locator("[data-value=currency]").select_option("EUR")
    desk.locator("[data-value=amount]").fill("1200.5")
    expect(gap).to_have_text("1.200,50 €")
    desk.locator("[data-switch=language] input[value=en]").check()
    english = desk.locator("[data-channel]:visible [data-placeholder=amount]").first
    expect(english).to_have_text("€1,200.50")
