"""Read in one language, write in another."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import GUIDE, TODAY, Reader, choose, four_readers, shown
from tests.helpers.site import Site


@pytest.mark.parametrize(
    ("language", "greeting", "date"),
    [
        ("en", "Hi Anna", "Friday 5 March"),
        ("da", "Hej Anna", "fredag den 5. marts"),
    ],
)
def test_the_message_is_in_another_language_than_the_page(
    reader: Reader, language: str, greeting: str, date: str
) -> None:
    desk = reader.desk()
    desk.locator("[data-value=handover_date]").fill("2027-03-05")
    choose(desk, "language", language)
    desk.locator("[data-value=client_first_name]").fill("Anna")
    expect(shown(desk)).to_have_attribute("lang", language)
    body = shown(desk).locator("[data-part=body]")
    expect(body).to_contain_text(greeting)
    expect(body).to_contain_text(date)
    # The labels stay in the page's language.
    label = reader.words.placeholders["my_name"].label
    expect(desk.locator("[data-field=my_name] label")).to_have_text(label)


def test_a_message_to_a_russian_client_is_written_on_an_english_page(
    page: Page, site: Site
) -> None:
    page.clock.set_fixed_time(TODAY)
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    choose(desk, "language", "ru")
    desk.locator("[data-value=client_formal_name]").fill("Анна Петровна")
    desk.locator("[data-value=handover_date]").fill("2027-03-05")
    body = shown(desk).locator("[data-part=body]")
    expect(body).to_contain_text("Здравствуйте, Анна Петровна")
    expect(body).to_contain_text("Не позднее 5 марта пришлю")


@four_readers
def test_message_language_channel_and_values_outlive_the_page_s_language(reader: Reader) -> None:
    desk = reader.desk()
    desk.locator("[data-value=project]").fill("Aurora")
    choose(desk, "language", "da")
    expect(shown(desk)).to_have_attribute("lang", "da")
    choose(desk, "channel", "formal-letter")
    expect(shown(desk)).to_have_attribute("data-register", "du")
    reader.page.locator("[popovertarget=kb-languages]").click()
    reader.page.locator("#kb-languages a[data-language=en]").click()
    reader.page.wait_for_url(reader.site.url(GUIDE, "en"))
    expect(shown(desk)).to_have_attribute("lang", "da")
    expect(shown(desk)).to_have_attribute("data-register", "du")
    expect(desk.locator("[data-value=project]")).to_have_value("Aurora")
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Aurora")


def test_a_tone_that_a_channel_lacks_is_shown_with_the_reason(reader: Reader) -> None:
    desk, reason = reader.desk(), reader.words.desk.unavailable
    choose(desk, "channel", "formal-letter")
    lacking = desk.locator("[data-switch=register] label", has=desk.page.get_by_text(reason))
    expect(lacking.locator("input:disabled")).to_have_count(1)
    expect(lacking.get_by_text(reason).filter(visible=True)).to_have_count(1)


def test_offline_says_so_and_keeps_the_language_it_has(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    desk = reader.desk()
    reader.page.route("**/da/scenarios/**", lambda route: route.abort())
    watch("ERR_FAILED")
    desk.locator("[data-switch=language] input[value=da]").click()
    expect(desk.get_by_text(reader.words.desk.said.language_failed)).to_be_visible()
    expect(shown(desk)).to_have_attribute("lang", reader.language)
    kept = desk.locator(f"[data-switch=language] input[value={reader.language}]")
    expect(kept).to_be_checked()


def test_every_message_on_the_page_follows_the_language_of_the_case(reader: Reader) -> None:
    choose(reader.desk("scenarios/tell-client-about-mistake/", "tell"), "language", "da")
    other = shown(reader.page.locator("[data-desk=confirm-after-call]"))
    expect(other).to_have_attribute("lang", "da")
