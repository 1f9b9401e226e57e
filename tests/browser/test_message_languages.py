"""Read in one language, write in another."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"


def open_desk(page: Page, site: Site, language: str) -> Locator:
    page.goto(site.url(GUIDE, language))
    desk = page.locator("[data-desk=reply]")
    expect(desk.locator("[data-part=controls]")).to_be_visible()
    return desk


def choose(desk: Locator, switch: str, value: str) -> None:
    desk.locator(f"[data-switch={switch}] input[value={value}]").check()


def shown(desk: Locator) -> Locator:
    return desk.locator("[data-channel]:visible")


@pytest.mark.parametrize(
    ("language", "greeting", "date"),
    [
        ("en", "Hi Anna", "Friday 5 March 2027"),
        ("ru", "Здравствуйте, Анна Петровна", "5 марта 2027 года"),
        ("da", "Hej Anna", "fredag den 5. marts 2027"),
    ],
)
def test_an_italian_page_gives_the_message_in_another_language(
    page: Page, site: Site, language: str, greeting: str, date: str
) -> None:
    desk = open_desk(page, site, "it")
    desk.locator("[data-value=handover_date]").fill("2027-03-05")
    desk.locator("[data-value=client_formal_name]").fill("Анна Петровна")
    choose(desk, "register", "tu")
    desk.locator("[data-value=client_first_name]").fill("Anna")
    choose(desk, "language", language)
    expect(shown(desk)).to_have_attribute("lang", language)
    expect(shown(desk).locator("[data-part=body]")).to_contain_text(greeting)
    expect(shown(desk).locator("[data-part=body]")).to_contain_text(date)
    # The labels stay in the page's language.
    expect(desk.locator("[data-field=my_name] label")).to_have_text("Il tuo nome")


def test_the_message_language_survives_reload_and_channel_change(page: Page, site: Site) -> None:
    desk = open_desk(page, site, "it")
    choose(desk, "language", "da")
    expect(shown(desk)).to_have_attribute("lang", "da")
    choose(desk, "channel", "formal-letter")
    expect(shown(desk)).to_have_attribute("data-register", "de")
    page.reload()
    expect(shown(desk)).to_have_attribute("lang", "da")
    expect(shown(desk)).to_have_attribute("data-register", "de")


def test_a_tone_that_a_channel_lacks_is_shown_with_the_reason(page: Page, site: Site) -> None:
    desk = open_desk(page, site, "en")
    choose(desk, "channel", "formal-letter")
    first_name = desk.locator("[data-switch=register] label", has_text="First name")
    expect(first_name.locator("input")).to_be_disabled()
    expect(first_name).to_contain_text("not for this channel")


def test_offline_says_so_and_keeps_the_language_it_has(
    page: Page, site: Site, watch: "object"
) -> None:
    desk = open_desk(page, site, "en")
    page.route("**/ru/scenarios/**", lambda route: route.abort())
    watch("ERR_FAILED")  # type: ignore[operator]
    choose_ru = desk.locator("[data-switch=language] input[value=ru]")
    choose_ru.click()
    expect(desk.get_by_text("That language could not be loaded.")).to_be_visible()
    expect(shown(desk)).to_have_attribute("lang", "en")
    expect(desk.locator("[data-switch=language] input[value=en]")).to_be_checked()
