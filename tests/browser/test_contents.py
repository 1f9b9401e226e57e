"""The list of a page's sections says which one is being read; folded blocks open on paper."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import GUIDE
from tests.helpers.site import Site

FOLDED = '<details class="kb-details" id="folded"><summary>More</summary><p>Kept dry</p></details>'


def current(page: Page) -> Locator:
    return page.locator("[data-contents] [aria-current=location]")


@pytest.mark.parametrize("height", [700, 1600])
def test_the_section_that_a_reader_goes_to_is_marked(page: Page, site: Site, height: int) -> None:
    page.set_viewport_size({"width": 1280, "height": height})
    page.goto(site.url(GUIDE))
    links = page.locator("[data-contents] a")
    assert links.count() > 5
    # The last ones can't come up to the top of the window; back up, the first is marked again.
    for number in (*range(links.count()), 0):
        links.nth(number).click()
        expect(links.nth(number)).to_have_attribute("aria-current", "location")
        expect(current(page)).to_have_count(1)


def test_the_mark_follows_a_reader_who_scrolls(page: Page, site: Site) -> None:
    page.goto(f"{site.url(GUIDE)}#prepare")
    expect(current(page)).to_have_attribute("href", "#prepare")
    page.mouse.move(640, 400)
    page.mouse.wheel(0, 100_000)
    expect(current(page)).to_have_attribute("href", "#sources")
    page.mouse.wheel(0, -200_000)
    expect(page.locator("[data-contents] [href='#sources'][aria-current]")).to_have_count(0)


def test_a_list_longer_than_the_window_keeps_the_mark_in_view(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 320})
    page.goto(f"{site.url(GUIDE)}#limits")
    expect(current(page)).to_have_attribute("href", "#limits")
    expect(current(page)).to_be_in_viewport(ratio=0.9)


@pytest.fixture
def folded(page: Page, site: Site) -> Page:
    """A guide with a folded block, as its page would be written."""

    def answer(route: Route) -> None:
        html = route.fetch().text().replace("</main>", f"{FOLDED}</main>", 1)
        route.fulfill(body=html, content_type="text/html")

    page.route(re.compile(re.escape(site.url(GUIDE))), answer)
    return page


def test_a_link_to_a_folded_block_opens_it(folded: Page, site: Site) -> None:
    folded.goto(f"{site.url(GUIDE)}#folded")
    expect(folded.get_by_text("Kept dry")).to_be_visible()


def test_paper_shows_folded_blocks_open_and_the_screen_as_they_were(
    folded: Page, site: Site
) -> None:
    folded.goto(site.url(GUIDE))
    expect(folded.get_by_text("Kept dry")).to_be_hidden()
    folded.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded.get_by_text("Kept dry")).to_be_visible()
    folded.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(folded.get_by_text("Kept dry")).to_be_hidden()
