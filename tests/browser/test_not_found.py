"""An address where nothing is, on a host that serves the root's 404 page for all of them.

Such a page can't be relative: it is looked at with the site's address set, as it is published.
"""

from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, expect

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


def test_each_language_has_its_own_for_hosts_that_can_serve_it(
    page: Page, hosted: Site, words: Mapping[str, Interface]
) -> None:
    for language in hosted.languages[1:]:
        page.goto(hosted.url("404.html", language))
        expect(page.locator("main h1")).to_have_text([words[language].not_found.title])
