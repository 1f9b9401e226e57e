"""The filters of the home page's cards, in a browser."""

import pytest
from playwright.sync_api import Locator, Page, expect

from bridgebook.model.handbook import Handbook
from tests.helpers.site import Site


def cards(page: Page) -> Locator:
    return page.locator("[data-scenario]:visible")


def ids(page: Page) -> list[str]:
    return [card.get_attribute("data-scenario") or "" for card in cards(page).all()]


def found(real: Handbook, moment: str = "", party: str = "") -> set[str]:
    """Give the scenarios of the catalogue that a filter finds."""
    return {
        scenario.id
        for scenario in real.catalogue.scenarios
        if not moment or moment in (scenario.moment, *scenario.also_moments)
        if not party or party in scenario.parties
    }


def test_without_javascript_there_are_no_filters_and_every_card(
    plain_page: Page, site: Site, real: Handbook
) -> None:
    plain_page.goto(site.url())
    expect(plain_page.get_by_role("main").get_by_role("radio")).to_have_count(0)
    assert set(ids(plain_page)) == found(real)
    expect(plain_page.get_by_role("link", name="Answer four questions")).to_be_visible()


def said(page: Page, real: Handbook, shown: int) -> Locator:
    words = f"{shown} of {len(real.catalogue.scenarios)} situations"
    return page.get_by_role("status").filter(has_text=words)


def test_a_moment_leaves_its_own_cards(page: Page, site: Site, real: Handbook) -> None:
    page.goto(site.url())
    page.get_by_role("radio", name="When it ends").check()
    wanted = found(real, "ending")
    expect(said(page, real, len(wanted))).to_be_visible()
    assert set(ids(page)) == wanted
    expect(page.get_by_role("heading", name="Before the work")).to_be_hidden()


def test_moment_and_party_work_together(page: Page, site: Site, real: Handbook) -> None:
    page.goto(site.url())
    page.get_by_role("radio", name="While you work").check()
    page.get_by_role("radio", name="Colleague").check()
    wanted = found(real, "during", "colleague")
    expect(said(page, real, len(wanted))).to_be_visible()
    assert set(ids(page)) == wanted
    page.get_by_role("group", name="When").get_by_label("Any").check()
    expect(said(page, real, len(found(real, party="colleague")))).to_be_visible()


# Lets the parts of a page wake only once it is shown, as on a slow phone.
WAKE_LATE = """() => {
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (...message) {
    addEventListener("pageshow", () => setTimeout(() => post.apply(this, message)));
  };
}"""


@pytest.mark.parametrize("is_late", [False, True])
def test_who_comes_back_from_a_guide_finds_the_cards_as_they_were(
    page: Page, site: Site, real: Handbook, is_late: bool
) -> None:
    if is_late:
        page.add_init_script(f"({WAKE_LATE})()")
    page.goto(site.url())
    page.get_by_role("radio", name="Your team").check()
    before = cards(page).count()
    assert before == len(found(real, party="team"))
    cards(page).first.get_by_role("link").click()
    page.wait_for_url("**/scenarios/**")
    page.go_back()
    expect(page.get_by_role("radio", name="Your team")).to_be_checked()
    expect(cards(page)).to_have_count(before)


def test_nothing_left_is_no_dead_end(page: Page, site: Site, real: Handbook) -> None:
    words, catalogue = real.interfaces["en"], real.catalogue
    pairs = [(moment, party) for moment in catalogue.moments for party in catalogue.parties]
    moment, party = next(pair for pair in pairs if not found(real, *pair))
    page.goto(site.url())
    page.get_by_role("radio", name=words.moments[moment]).check()
    page.get_by_role("radio", name=words.parties[party]).check()
    expect(cards(page)).to_have_count(0)
    expect(page.get_by_text("No situation fits both.")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(cards(page)).to_have_count(len(found(real)))
    expect(page.get_by_role("radio", name="Any").first).to_be_focused()


def test_the_filters_work_from_the_keyboard(page: Page, site: Site, real: Handbook) -> None:
    page.goto(site.url())
    page.get_by_role("radio", name="Any").first.focus()
    page.keyboard.press("ArrowRight")
    expect(cards(page)).to_have_count(len(found(real, "before")))
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("radio", name="Your team")).to_be_checked()


def test_all_cards_stand_within_two_screens_of_a_desktop(
    page: Page, site: Site, real: Handbook
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    for language in site.languages:
        page.goto(site.url(language=language))
        boxes = [card.bounding_box() for card in cards(page).all()]
        assert len(boxes) == len(found(real))
        assert max(box["y"] + box["height"] for box in boxes if box) <= 2 * 800, language
