"""The search in the header answers in the page's language only."""

import pytest
from playwright.sync_api import Page, expect

from bridgebook.handbook import Handbook
from tests.helpers.site import Site

FIELD = "input[name=query]"
RESULT = ".md-search-result__link"


def search(page: Page, site: Site, language: str, words: str) -> list[str]:
    """Type the words and give the addresses of the results, from the site's root on."""
    page.goto(site.url(language=language))
    page.locator("[data-open-search]").click()
    page.locator(FIELD).fill(words)
    page.keyboard.press("End")  # The theme looks when a key goes up.
    expect(page.locator(RESULT).first).to_be_visible()
    links: list[str] = page.locator(RESULT).evaluate_all("all => all.map(a => a.href)")
    return [link.removeprefix(site.url()) for link in links]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "cancelled the contract"),
        ("it", "disdetta"),
        ("it", "fatture"),
        ("ru", "клиента"),
        ("da", "kunden"),
    ],
)
def test_results_are_guides_of_the_language_and_they_exist(
    page: Page, site: Site, real: Handbook, language: str, words: str
) -> None:
    folder = "" if language == "en" else f"{language}/"
    for link in search(page, site, language, words):
        assert link.startswith(f"{folder}scenarios/")
        path, _, anchor = link.partition("#")
        assert f'id="{anchor}"' in site.built.text(f"{path}index.html") or not anchor
        assert "?" not in link


@pytest.mark.parametrize(
    ("language", "words", "inside"),
    [
        ("it", "fatture", "fattura"),
        ("ru", "клиента", "клиент"),
        ("da", "kunden", "kunde"),
        ("en", "invoices", "invoice"),
    ],
)
def test_another_form_of_a_word_finds_it(
    page: Page, site: Site, language: str, words: str, inside: str
) -> None:
    assert search(page, site, language, words)
    text = page.locator(".md-search-result__list").inner_text().lower()
    assert inside[:5] in text


def test_a_result_leads_to_the_section(page: Page, site: Site) -> None:
    search(page, site, "en", "lower the price")
    section = page.locator(f"{RESULT}[href*='#']").first
    address = section.evaluate("a => a.href")
    section.click()
    page.wait_for_url(address)
    expect(page.locator(f"[id='{address.split('#')[1]}']")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_it_and_escape_closes_it(page: Page, site: Site, key: str) -> None:
    page.goto(site.url("scenarios/client-is-leaving/"))
    page.locator("h1").click()
    page.keyboard.press(key)
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("bill")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(RESULT).first).to_be_hidden()


def test_enter_opens_the_first_result(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    first: str = page.locator(RESULT).first.evaluate("a => a.href")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


def test_the_arrows_choose_and_the_field_keeps_the_focus(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    field = page.locator(FIELD)
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(RESULT).nth(1)
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    expect(field).to_be_focused()
    address: str = chosen.evaluate("a => a.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_typing_on_after_choosing_starts_again_at_the_top(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid")
    page.keyboard.press("ArrowDown")
    page.keyboard.type(" invoice")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    expect(page.locator(FIELD)).to_have_value("unpaid invoice")


def test_how_many_were_found_is_said(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    expect(page.locator(".md-search-result [role=status]")).to_contain_text("pages")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "qqqqxxxyzzy"), ("ru", "ъъъыыы"), ("da", "qwxz"), ("it", "kkkk")]
)
def test_nothing_found_leads_to_the_questions_and_the_nearest_guides(
    page: Page, site: Site, language: str, words: str
) -> None:
    folder = "" if language == "en" else f"{language}/"
    first, *others = search(page, site, language, words)
    assert first == f"{folder}find/"
    assert len(others) >= 3
    expect(page.locator(".md-search-result__list")).not_to_contain_text("undefined")


def test_what_is_searched_stays_on_the_page(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search(page, site, "en", "unpaid invoice")
    page.locator(RESULT).first.click()
    page.wait_for_load_state()
    assert not [address for address in [*asked, page.url] if "unpaid%20" in address]
    assert "?" not in page.url


def test_a_language_loads_its_own_words_only(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("response", lambda response: asked.append(response.url))
    search(page, site, "it", "fattura")
    data = {address for address in asked if "search.json" in address and "worker" not in address}
    assert data == {site.url("search/search.json", "it")}
