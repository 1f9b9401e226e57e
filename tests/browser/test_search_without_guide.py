"""Where no guide covers what was typed, the search says so once the reader pauses."""

import re

import pytest
from playwright.sync_api import Page, expect

from bridgebook.model.handbook import Handbook
from tests.browser.test_accessibility import findings
from tests.conftest import NewContext
from tests.helpers.site import Site

FIELD = "input[name=query]"
LIST = "#kb-search-results"
FIRST = f"{LIST} [role=option] >> nth=0"
STATUS = ".kb-search [role=status]"


def type_words(page: Page, site: Site, language: str, words: str) -> None:
    page.goto(site.url(language=language))
    page.locator("main [data-open-search]").click()
    page.locator(FIELD).press_sequentially(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "how to bake sourdough bread"),
        ("it", "quando si versa l’acconto irpef"),
        ("ru", "как платить налоги"),
        ("da", "hvordan får jeg arbejdstilladelse"),
    ],
)
def test_it_says_so_with_the_questions_first_and_the_nearest_marked_as_near(
    new_context: NewContext, site: Site, real: Handbook, language: str, words: str
) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    said = real.interfaces[language].search_results
    type_words(page, site, language, words)
    title = page.locator(FIRST).locator("b")
    expect(title).to_have_text(said.nothing.replace("{query}", words))
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile(r"/find/$"))
    near = page.locator(f"{LIST} [role=option]").filter(has_not_text=said.nothing_text)
    for guide in near.all():
        expect(guide.locator("em")).to_have_text(said.near)
        expect(guide).to_have_attribute("href", re.compile(r"/scenarios/[a-z-]+/$"))
    expect(page.locator(STATUS)).to_have_text(real.interfaces[language].search_box.none)
    assert findings(page) == []


def test_whoever_types_on_is_told_nothing(page: Page, site: Site, real: Handbook) -> None:
    said = real.interfaces["en"].search_results
    type_words(page, site, "en", "when do I pay my taxes")
    expect(page.locator(FIRST)).to_contain_text(said.nothing_text)
    page.locator(FIELD).fill("when do they pay my invoice")
    expect(page.locator(f"{LIST} em")).to_have_count(0)
    expect(page.locator(LIST)).not_to_contain_text(said.nothing_text)


@pytest.mark.parametrize("word", ["taxes", "bread", "xyzzy"])
def test_one_word_is_never_told_so(page: Page, site: Site, real: Handbook, word: str) -> None:
    said = real.interfaces["en"].search_results
    page.clock.install()
    type_words(page, site, "en", word)
    expect(page.locator(FIRST)).to_be_visible()
    expect(page.locator(LIST)).to_have_attribute("aria-busy", "false")
    page.clock.run_for(5000)
    expect(page.locator(LIST)).not_to_contain_text(said.nothing_text)


def test_it_is_said_after_a_pause_only(page: Page, site: Site, real: Handbook) -> None:
    said = real.interfaces["en"].search_results
    page.clock.install()
    page.goto(site.url())
    page.clock.pause_at(4102444800000)
    page.locator("main [data-open-search]").click()
    page.locator(FIELD).fill("when do I pay my taxes")
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile("/scenarios/"))
    page.clock.run_for(500)
    expect(page.locator(FIRST)).to_have_attribute("href", re.compile("/scenarios/"))
    page.clock.run_for(1000)
    expect(page.locator(FIRST)).to_contain_text(said.nothing_text)
