"""Nothing leaves the browser, and everything can be forgotten."""

from collections.abc import Mapping

from playwright.sync_api import Page, expect

from bridgebook.model.interface import Interface
from tests.helpers.site import BASE, Site

GUIDE = "scenarios/client-is-leaving/"
KEPT = "Object.keys(localStorage)"


def leave_traces(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.locator("#read-the-notice input").check()
    page.locator("[data-desk=reply] [data-value=my_name]").fill("Kim")
    assert page.evaluate(KEPT)


def test_everything_kept_carries_the_path_of_the_site_and_there_are_no_cookies(
    page: Page, site: Site
) -> None:
    leave_traces(page, site)
    assert [key for key in page.evaluate(KEPT) if f":{BASE}:" not in key] == []
    assert page.context.cookies() == []
    # Which client this tab works on, and nothing of what is kept for it.
    assert page.evaluate("Object.keys(sessionStorage)") == [f"bridgebook:{BASE}:client"]


def test_everything_can_be_forgotten_and_it_says_so(page: Page, site: Site) -> None:
    leave_traces(page, site)
    page.evaluate("localStorage.setItem('of-another-site', 'stays')")
    forget = page.locator("footer [data-forget]")
    forget.locator("[data-part=forget]").click()
    expect(forget.locator("[data-part=names]")).not_to_be_empty()
    forget.locator("[data-part=forget-now]").click()
    expect(forget.locator("[data-part=forgotten]")).to_be_visible()
    expect(page.locator("#read-the-notice input")).not_to_be_checked()
    expect(page.locator("[data-desk=reply] [data-value=my_name]")).to_have_value("")
    assert page.evaluate(KEPT) == ["of-another-site"]
    page.reload()
    expect(page.locator("#read-the-notice input")).not_to_be_checked()


def test_no_page_holds_an_inline_handler_or_style(site: Site) -> None:
    for path in site.built.pages():
        html = site.built.text(path)
        assert " onclick=" not in html, path
        assert "javascript:" not in html, path
        assert ' style="' not in html, path


def test_damaged_values_do_no_harm(page: Page, site: Site) -> None:
    leave_traces(page, site)
    page.evaluate(f"{KEPT}.forEach(key => localStorage.setItem(key, '{{broken'))")
    page.goto(site.url(GUIDE))
    box = page.locator("#read-the-notice input")
    expect(box).not_to_be_checked()
    box.check()
    page.reload()
    expect(box).to_be_checked()


def test_a_full_storage_is_told_and_nothing_typed_is_lost(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    page.goto(site.url(GUIDE))
    field = page.locator("[data-desk=reply] [data-value=my_name]")
    field.fill("Kim")
    expect(page.get_by_text(words["en"].desk.said.not_saved)).to_be_visible()
    page.locator("#read-the-notice input").check()
    expect(field).to_have_value("Kim")
