"""From one language to another, on the same page, at the same place."""

from collections.abc import Mapping

from playwright.sync_api import Page, expect

from bridgebook.model.interface import Interface
from tests.conftest import NewContext
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"


def switch(page: Page, language: str) -> None:
    page.locator("[popovertarget=kb-languages]").click()
    page.locator(f"#kb-languages a[data-language={language}]").click()


def test_the_switcher_keeps_page_and_section(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE) + "#write-it")
    for language in ("it", "ru", "da", "en"):
        switch(page, language)
        page.wait_for_url(site.url(GUIDE, language) + "#write-it")
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator("#write-it")).to_be_in_viewport()


def test_the_switcher_follows_the_reader_to_another_section(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.locator("nav.kb-actions a[href='#prepare']").click()
    switch(page, "it")
    page.wait_for_url(site.url(GUIDE, "it") + "#prepare")


def test_the_switcher_names_each_language_in_itself(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE, "da"))
    page.locator("[popovertarget=kb-languages]").click()
    links = page.locator("#kb-languages a")
    expect(links).to_have_text(["English", "Italiano", "Русский", "Dansk"])
    expect(page.locator("#kb-languages a[aria-current=true]")).to_have_text("Dansk")


def test_a_reader_who_prefers_another_language_is_offered_it_and_not_redirected(
    new_context: NewContext, site: Site, words: Mapping[str, Interface]
) -> None:
    page = new_context(locale="it-IT").new_page()
    page.goto(site.url(GUIDE) + "#avoid")
    assert page.url == site.url(GUIDE) + "#avoid"
    offer = page.get_by_role("complementary")
    expect(offer).to_have_attribute("lang", "it")
    expect(offer.get_by_role("link")).to_have_text(words["it"].language_offer.exists)
    offer.get_by_role("link").click()
    page.wait_for_url(site.url(GUIDE, "it") + "#avoid")
    expect(page.get_by_role("complementary")).to_be_hidden()


def test_an_offer_that_was_closed_does_not_come_back(
    new_context: NewContext, site: Site, words: Mapping[str, Interface]
) -> None:
    page = new_context(locale="da-DK").new_page()
    page.goto(site.url())
    offer = page.get_by_role("complementary")
    offer.get_by_role("button", name=words["da"].language_offer.dismiss).click()
    expect(offer).to_be_hidden()
    page.goto(site.url(GUIDE))
    expect(page.locator("[data-part=controls]").first).to_be_visible()
    expect(offer).to_be_hidden()


def test_a_reader_of_a_fifth_language_is_offered_nothing(
    new_context: NewContext, site: Site
) -> None:
    page = new_context(locale="fi-FI").new_page()
    page.goto(site.url(GUIDE, "it"))
    expect(page.locator("[data-part=controls]").first).to_be_visible()
    expect(page.get_by_role("complementary")).to_be_hidden()
