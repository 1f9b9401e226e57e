"""Change a message by hand, and come back to the template."""

from playwright.sync_api import Locator, Page, expect

from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"


def open_desk(page: Page, site: Site) -> Locator:
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    desk.locator("[data-switch=channel] input[value=short-message]").check()
    return desk


def text(desk: Locator) -> Locator:
    return desk.get_by_label("Text", exact=True)


def test_an_edited_text_is_kept_copied_and_restored(page: Page, site: Site) -> None:
    desk = open_desk(page, site)
    desk.get_by_role("button", name="Change by hand").click()
    expect(text(desk)).to_be_focused()
    text(desk).fill("See you on Friday.")
    expect(desk.get_by_text("Changed by hand")).to_be_visible()
    desk.get_by_label("Your name").fill("Kim")
    expect(text(desk)).to_have_value("See you on Friday.")
    desk.get_by_role("button", name="Copy the message").click()
    expect(desk.get_by_text("Copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "See you on Friday."
    page.reload()
    expect(text(desk)).to_have_value("See you on Friday.")
    desk.get_by_role("button", name="Back to the template").click()
    expect(text(desk)).to_be_hidden()
    expect(desk.locator("[data-channel]:visible [data-part=body]")).to_contain_text("Kim")


def test_opening_the_editor_without_a_change_keeps_following_the_fields(
    page: Page, site: Site
) -> None:
    desk = open_desk(page, site)
    desk.get_by_role("button", name="Change by hand").click()
    expect(desk.get_by_text("Changed by hand")).to_be_hidden()
    desk.get_by_label("Your name").fill("Robin")
    assert "Robin" in text(desk).input_value()


def test_an_edit_belongs_to_its_channel(page: Page, site: Site) -> None:
    desk = open_desk(page, site)
    desk.get_by_role("button", name="Change by hand").click()
    text(desk).fill("Only in the short message.")
    desk.locator("[data-switch=channel] input[value=email]").check()
    expect(text(desk)).to_be_hidden()
    desk.locator("[data-switch=channel] input[value=short-message]").check()
    expect(text(desk)).to_have_value("Only in the short message.")
