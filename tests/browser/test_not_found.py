"""An address where nothing is, on a host that serves the root's 404 page for all of them.

Such a page can't be relative: it is looked at with the site's address set, as it is published.
"""

from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, expect

from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface
from tests.helpers.site import Site


@pytest.mark.parametrize("language", ["en", "it", "ru", "da"])
def test_it_speaks_the_language_of_the_path_and_leads_home(
    page: Page,
    hosted: Site,
    words: Mapping[str, Interface],
    watch: Callable[[str], None],
    language: str,
) -> None:
    watch("404")
    said = words[language].not_found
    for path in ("nothing-here/", "scenarios/deep/er/nothing.html"):
        page.goto(hosted.url(path, language))
        expect(page.get_by_role("heading", name=said.title)).to_be_visible()
        expect(page.locator("main h1:visible")).to_have_count(1)
        expect(page.locator("html")).to_have_attribute("lang", language)
        assert said.title in page.title()
    questions = hosted.url("find/", language)
    assert page.locator("main a:visible").last.evaluate("a => a.href") == questions
    page.get_by_role("main").get_by_role("link", name=said.home).click()
    page.wait_for_url(hosted.url(language=language))


@pytest.mark.parametrize("language", ["en", "it", "ru", "da"])
def test_it_has_the_search_of_its_language(
    page: Page,
    hosted: Site,
    words: Mapping[str, Interface],
    watch: Callable[[str], None],
    real: Handbook,
    language: str,
) -> None:
    watch("404")
    page.goto(hosted.url("scenarios/nothing.html", language))
    box, front = words[language].search_box, real.guides[language, "project-failed"].front
    assert front
    page.get_by_role("main").get_by_role("link", name=box.label, exact=True).click()
    field = page.get_by_role("combobox", name=box.label)
    expect(field).to_be_focused()
    page.keyboard.type(front.title)
    result = page.get_by_role("option", name=front.title).first
    expect(result).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    result.click()
    page.wait_for_url(hosted.url("scenarios/project-failed/", language) + "**")


def test_without_a_script_it_speaks_all_of_them(
    plain_page: Page,
    hosted: Site,
    words: Mapping[str, Interface],
    watch: Callable[[str], None],
) -> None:
    watch("404")
    plain_page.goto(hosted.url("it/nothing-here/"))
    for said in words.values():
        expect(plain_page.get_by_role("heading", name=said.not_found.title)).to_be_visible()
    for language, said in words.items():
        search = plain_page.locator(f"[data-not-found][lang={language}]").get_by_role(
            "link", name=said.search_box.label, exact=True
        )
        guides = hosted.url(language=language) + "#guides"
        assert search.evaluate("link => link.href") == guides


def test_each_language_has_its_own_for_hosts_that_can_serve_it(
    page: Page, hosted: Site, words: Mapping[str, Interface]
) -> None:
    for language in hosted.languages[1:]:
        page.goto(hosted.url("404.html", language))
        expect(page.locator("main h1")).to_have_text([words[language].not_found.title])
