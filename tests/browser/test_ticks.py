"""What a reader has ticked stays ticked, in this browser, in every language."""

from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

from bridgebook.interface import Interface
from tests.helpers.browser import block_storage
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"


def item(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}").get_by_role("checkbox")


def test_a_tick_is_counted_and_there_after_a_reload(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    page.goto(site.url(GUIDE))
    checklist = page.locator("#before-you-answer")
    expect(checklist.get_by_text(words["en"].checklist.saved)).to_be_visible()
    progress = checklist.locator("[data-part=progress]")
    expect(progress).to_have_text("0 of 7 done")
    item(page, "read-the-notice").check()
    expect(progress).to_have_text("1 of 7 done")
    page.reload()
    expect(item(page, "read-the-notice")).to_be_checked()
    expect(item(page, "check-the-contract")).not_to_be_checked()
    expect(progress).to_have_text("1 of 7 done")


def test_a_click_on_the_words_ticks_too(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.locator("#read-the-notice").get_by_text("Read the notice twice").click()
    expect(item(page, "read-the-notice")).to_be_checked()


def test_ticks_follow_the_reader_to_another_language(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    item(page, "tell-the-team").check()
    for language in ("it", "ru", "da"):
        page.goto(site.url(GUIDE, language))
        expect(item(page, "tell-the-team")).to_be_checked()
    item(page, "tell-the-team").uncheck()
    page.goto(site.url(GUIDE))
    expect(item(page, "tell-the-team")).not_to_be_checked()


def test_ticks_of_one_guide_are_not_those_of_another(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    for box in page.locator("#before-you-answer").get_by_role("checkbox").all():
        box.check()
    page.goto(site.url("scenarios/tell-client-about-mistake/"))
    expect(page.locator("main").get_by_role("checkbox", checked=True)).to_have_count(0)


def test_all_can_be_unticked_and_brought_back(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    page.goto(site.url(GUIDE))
    item(page, "read-the-notice").check()
    item(page, "tell-the-team").check()
    item(page, "final-invoice").check()
    checklist, said = page.locator("#before-you-answer"), words["en"].checklist
    status = checklist.get_by_role("status")
    checklist.get_by_role("button", name=said.reset).click()
    expect(item(page, "read-the-notice")).not_to_be_checked()
    expect(status).to_have_text(said.reset_done)
    expect(item(page, "final-invoice")).to_be_checked()
    undo = checklist.get_by_role("button", name=said.undo)
    expect(undo).to_be_focused()
    undo.click()
    expect(status).to_have_text(said.restored)
    expect(undo).to_be_hidden()
    page.reload()
    expect(item(page, "read-the-notice")).to_be_checked()
    expect(item(page, "tell-the-team")).to_be_checked()


def test_a_browser_that_keeps_nothing_says_so_and_ticks_still_work(
    page: Page, site: Site, words: Mapping[str, Interface]
) -> None:
    block_storage(page)
    page.goto(site.url(GUIDE))
    item(page, "read-the-notice").check()
    checklist = page.locator("#before-you-answer")
    expect(checklist.get_by_role("status")).to_have_text(words["en"].checklist.not_saved)
    expect(checklist.locator("[data-part=progress]")).to_have_text("1 of 7 done")


def test_another_tab_shows_the_tick_at_once(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    other = page.context.new_page()
    other.goto(site.url(GUIDE, "it"))
    item(page, "choose-one-question").check()
    expect(item(other, "choose-one-question")).to_be_checked()
