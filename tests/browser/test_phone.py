"""On a phone, with a call in ten minutes."""

from playwright.sync_api import expect

from bridgebook.handbook import Handbook
from tests.conftest import NewContext
from tests.helpers.site import Site

PHONE = {"width": 390, "height": 844}
GUIDE = "scenarios/client-is-leaving/"


def test_the_first_screen_on_a_phone_holds_the_card(
    new_context: NewContext, site: Site, real: Handbook
) -> None:
    page = new_context(viewport=PHONE).new_page()
    for scenario in real.catalogue.scenario_ids:
        page.goto(site.url(f"scenarios/{scenario}/"))
        box = page.locator(".kb-glance").bounding_box()
        assert box and box["y"] + box["height"] <= 844, scenario


def test_what_is_missing_is_said_where_the_reader_is(new_context: NewContext, site: Site) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    desk.locator("[data-part=copy-all]").click()
    expect(desk.locator("[data-value=client_first_name]")).to_be_focused()
    expect(desk.locator("[data-part=guard-text]")).to_be_in_viewport()
    expect(desk.locator("[data-part=copy-with-blanks]")).to_be_in_viewport()


def test_printing_a_message_prints_that_message_only(new_context: NewContext, site: Site) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.add_init_script("window.print = () => { window.printed = true; };")
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    desk.locator("[data-switch=channel] input[value=short-message]").check()
    for name, value in {"client_first_name": "Ann", "my_name": "Kim"}.items():
        desk.locator(f"[data-value={name}]").fill(value)
    desk.locator("[data-value=handover_date]").fill("2027-03-05")
    desk.locator("[data-part=print]").click()
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    expect(desk.locator("[data-channel=short-message][data-register=first-name]")).to_be_visible()
    expect(page.locator(".kb-checklist").first).to_be_hidden()
    expect(page.locator(".kb-glance")).to_be_hidden()


def test_every_message_on_the_page_follows_the_language_of_the_case(
    new_context: NewContext, site: Site
) -> None:
    page = new_context(viewport=PHONE).new_page()
    page.goto(site.url("scenarios/tell-client-about-mistake/", "it"))
    page.locator("[data-desk=tell] [data-switch=language] input[value=da]").check()
    other = page.locator("[data-desk=confirm-after-call] [data-channel]:visible")
    expect(other).to_have_attribute("lang", "da")
