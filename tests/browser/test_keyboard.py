"""A reader without a mouse gets everything."""

from collections.abc import Mapping

from playwright.sync_api import Page, expect

from bridgebook.model.interface import Interface
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"


def tab_to(page: Page, selector: str, most: int = 80) -> None:
    """Press Tab until the element has the focus; each stop on the way must be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        assert page.evaluate(
            # A radio may be shown by the label beside it.
            "(() => { const e = document.activeElement; return e === document.body ||"
            " [e, e.nextElementSibling, e.closest('label')].some(x => x?.offsetWidth); })()"
        ), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
    raise AssertionError(f"{selector} can't be reached in {most} steps")


def test_the_first_stop_skips_to_the_content(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_attribute("href", "#at-a-glance")
    expect(skip).to_be_in_viewport()


def test_a_box_is_ticked_with_the_space_bar(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE) + "#prepare")
    tab_to(page, "#read-the-notice input")
    page.keyboard.press("Space")
    expect(page.locator("#read-the-notice input")).to_be_checked()


def test_a_message_is_filled_and_copied_without_a_mouse(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    page.goto(site.url(GUIDE) + "#write-it")
    tab_to(page, "[data-placeholder=client_first_name]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-value=client_first_name]")).to_be_focused()
    page.keyboard.type("Ann")
    tab_to(page, "[data-part=copy-body]")
    page.keyboard.press("Enter")
    expect(page.locator("[data-value=project]")).to_be_focused()
    tab_to(page, "[data-part=copy-with-blanks]")
    page.keyboard.press("Enter")
    expect(page.get_by_text(words["en"].desk.said.copied)).to_be_visible()


def test_the_language_is_switched_without_a_mouse(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    tab_to(page, "[popovertarget=kb-languages]")
    page.keyboard.press("Enter")
    tab_to(page, "#kb-languages a[data-language=it]")
    page.keyboard.press("Enter")
    page.wait_for_url(site.url(GUIDE, "it"))


def test_the_focus_is_always_visible(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    for selector in ("nav.kb-actions a[href='#prepare']", "#read-the-notice input"):
        tab_to(page, selector)
        styles = page.evaluate(
            "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
            " return [s.outlineStyle, s.outlineWidth, s.boxShadow]; })()"
        )
        assert styles[0] != "none" or styles[2] != "none", selector
