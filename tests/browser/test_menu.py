"""The menu: a dialog where scripts run, a link to the list of guides where they don't."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from bridgebook.model.interface import Interface
from tests.browser.conftest import DEVICES, GUIDE, woken
from tests.conftest import NewContext
from tests.helpers.bundles import address_of
from tests.helpers.site import Site


@pytest.fixture
def phone(new_context: NewContext) -> Page:
    return new_context(**DEVICES["phone"]).new_page()


def opener(page: Page, words: Mapping[str, Interface], language: str = "en") -> Locator:
    return page.get_by_role("button", name=words[language].site.menu, exact=True)


def menu(page: Page) -> Locator:
    return page.locator("dialog[open]")


def focus_is_inside(page: Page) -> bool:
    inside: bool = page.evaluate("!!document.activeElement.closest('dialog[open]')")
    return inside


@pytest.mark.parametrize("language", ["en", "it", "ru", "da"])
def test_a_button_opens_it_and_escape_gives_the_focus_back(
    phone: Page, site: Site, words: Mapping[str, Interface], language: str
) -> None:
    phone.goto(site.url(GUIDE, language))
    button = opener(woken(phone), words, language)
    button.press("Enter")
    expect(menu(phone)).to_have_accessible_name(words[language].site.menu)
    close = phone.get_by_role("button", name=words[language].site.close, exact=True)
    expect(close).to_be_focused()
    phone.keyboard.press("Escape")
    expect(menu(phone)).to_have_count(0)
    expect(button).to_be_focused()


def test_the_focus_stays_in_the_open_menu(
    phone: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    phone.goto(site.url("find/"))
    opener(phone, words).click()
    expect(menu(phone).get_by_text(words["en"].moments["ending"])).to_be_visible()
    stops = menu(phone).locator("a, button").count()
    for key in ("Tab", "Shift+Tab"):
        for _ in range(stops + 3):
            phone.keyboard.press(key)
            # Past its last stop a browser's own buttons come: then no element has the focus.
            assert focus_is_inside(phone) or phone.evaluate(
                "document.activeElement === document.body"
            )


def test_a_tap_beside_it_closes_it_and_one_in_it_does_not(
    phone: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    phone.goto(site.url("case-file/"))
    button = opener(phone, words)
    button.click()
    menu(phone).get_by_text(words["en"].moments["before"]).click()
    expect(menu(phone)).to_be_visible()
    phone.touchscreen.tap(380, 800)
    expect(menu(phone)).to_have_count(0)
    expect(button).to_be_focused()


def test_its_button_closes_it(phone: Page, site: Site, words: Mapping[str, Interface]) -> None:
    phone.goto(site.url())
    opener(phone, words).click()
    phone.get_by_role("button", name=words["en"].site.close, exact=True).click()
    expect(menu(phone)).to_have_count(0)
    expect(opener(phone, words)).to_be_focused()


def test_a_section_is_reached_and_reading_goes_on_there(
    phone: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    phone.goto(site.url(GUIDE))
    opener(phone, words).click()
    menu(phone).get_by_role("link", name=words["en"].sections["prepare"]).press("Enter")
    expect(menu(phone)).to_have_count(0)
    expect(phone.locator("#prepare")).to_be_in_viewport()
    phone.keyboard.press("Tab")
    follows = "document.querySelector('#prepare').compareDocumentPosition(document.activeElement)"
    assert phone.evaluate(f"{follows} & Node.DOCUMENT_POSITION_FOLLOWING")
    expect(phone.locator(":focus")).to_be_in_viewport()


def test_another_guide_is_reached_and_back_finds_the_menu_closed(
    phone: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    phone.goto(site.url(GUIDE))
    opener(phone, words).click()
    current = menu(phone).locator("[aria-current=page]")
    expect(current).to_have_js_property("href", site.url(GUIDE))
    menu(phone).get_by_role("link").last.click()
    phone.wait_for_url(lambda url: url != site.url(GUIDE))
    phone.go_back()
    expect(phone).to_have_url(site.url(GUIDE))
    expect(menu(phone)).to_have_count(0)


@pytest.mark.parametrize("path", ["", GUIDE, "find/"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_it_lists_the_guides_as_the_home_page_does(
    phone: Page, site: Site, words: Mapping[str, Interface], path: str, language: str
) -> None:
    phone.goto(site.url(language=language))
    titles = phone.locator("[data-moment] h2, [data-scenario] a").all_inner_texts()
    addresses = phone.locator("[data-scenario] a").evaluate_all("links => links.map((a) => a.href)")
    phone.goto(site.url(path, language))
    opener(phone, words, language).click()
    guides = menu(phone).get_by_role("navigation", name=words[language].site.navigation)
    listed = guides.locator("a, p")
    expect(listed).to_have_text([words[language].site.navigation, *titles])
    hrefs = guides.locator("a").evaluate_all("links => links.map((a) => a.href)")
    assert hrefs == [site.url("#guides", language), *addresses]
    # A second look asks for nothing, and lists nothing twice.
    phone.keyboard.press("Escape")
    opener(phone, words, language).click()
    expect(listed).to_have_count(1 + len(titles))


def test_where_the_list_does_not_come_a_link_leads_to_it(
    phone: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    phone.goto(site.url(GUIDE))
    asked: list[Route] = []
    phone.route(address_of("menu-guides.js"), lambda route: asked.append(route))
    opener(phone, words).click()
    link = menu(phone).get_by_role("link", name=words["en"].site.navigation)
    link.click()
    expect(phone).to_have_url(site.url("#guides"))
    assert asked


def test_the_search_takes_its_place(
    phone: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    phone.goto(site.url())
    opener(phone, words).click()
    phone.keyboard.press("Control+k")
    expect(phone.get_by_role("dialog", name=words["en"].site.menu, exact=True)).to_have_count(0)
    expect(phone.get_by_role("combobox")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(opener(phone, words)).to_be_focused()


@pytest.mark.parametrize("path", ["", GUIDE, "find/", "sources/", "case-file/"])
def test_without_scripts_it_leads_to_the_list_of_guides(
    plain_page: Page, site: Site, words: Mapping[str, Interface], path: str
) -> None:
    page = plain_page
    page.set_viewport_size(DEVICES["phone"]["viewport"])
    page.goto(site.url(path, "it"))
    page.get_by_role("link", name=words["it"].site.menu, exact=True).click()
    expect(page).to_have_url(site.url("#guides", "it"))
    expect(page.locator("#guides")).to_be_in_viewport()
    expect(menu(page)).to_have_count(0)


def test_a_reader_whose_focus_is_on_the_link_keeps_it_when_the_button_comes(
    phone: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    late: list[Route] = []
    phone.route(address_of("pages/every-page.js"), lambda route: late.append(route))
    with phone.expect_request(address_of("pages/every-page.js")):
        phone.goto(site.url(), wait_until="commit")
    phone.get_by_role("link", name=words["en"].site.menu, exact=True).focus()
    late[0].continue_()
    expect(opener(phone, words)).to_be_focused()
