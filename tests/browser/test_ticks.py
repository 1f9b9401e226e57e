"""What a reader has ticked stays ticked, in this browser, in every language."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, two_readers
from tests.helpers.browser import block_storage
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"


def item(page: Page, name: str) -> Locator:
    return page.locator(f"#{name}").get_by_role("checkbox")


def progress(reader: Reader, done: int, every: int) -> str:
    return reader.words.checklist.progress.format(done=done, all=every)


def test_a_tick_is_counted_and_there_after_a_reload(reader: Reader) -> None:
    page = reader.open()
    checklist = page.locator("#before-you-answer")
    expect(checklist.get_by_text(reader.words.checklist.saved)).to_be_visible()
    counted = checklist.locator("[data-part=progress]")
    expect(counted).to_have_text(progress(reader, 0, 7))
    item(page, "read-the-notice").check()
    expect(counted).to_have_text(progress(reader, 1, 7))
    page.reload()
    expect(item(page, "read-the-notice")).to_be_checked()
    expect(item(page, "check-the-contract")).not_to_be_checked()
    expect(counted).to_have_text(progress(reader, 1, 7))


@two_readers
def test_what_does_not_apply_counts_no_more(reader: Reader) -> None:
    page = reader.open()
    checklist = page.locator("#before-you-answer")
    skip = checklist.get_by_role("button", name=reader.words.checklist.skip).first
    skip.click()
    expect(skip).to_have_attribute("aria-pressed", "true")
    expect(checklist.locator("[data-part=progress]")).to_have_text(progress(reader, 0, 6))
    page.reload()
    expect(checklist.locator("[data-part=progress]")).to_have_text(progress(reader, 0, 6))
    skip.click()
    expect(checklist.locator("[data-part=progress]")).to_have_text(progress(reader, 0, 7))


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


def test_all_can_be_unticked_and_brought_back(reader: Reader) -> None:
    page, said = reader.open(), reader.words.checklist
    item(page, "read-the-notice").check()
    item(page, "tell-the-team").check()
    item(page, "final-invoice").check()
    checklist = page.locator("#before-you-answer")
    status = checklist.get_by_role("status")
    reader.button(checklist, said.reset).click()
    expect(item(page, "read-the-notice")).not_to_be_checked()
    expect(status).to_have_text(said.reset_done)
    expect(item(page, "final-invoice")).to_be_checked()
    undo = reader.button(checklist, said.undo)
    expect(undo).to_be_focused()
    undo.click()
    expect(status).to_have_text(said.restored)
    expect(undo).to_be_hidden()
    page.reload()
    expect(item(page, "read-the-notice")).to_be_checked()
    expect(item(page, "tell-the-team")).to_be_checked()


def test_a_browser_that_keeps_nothing_says_so_and_ticks_still_work(reader: Reader) -> None:
    block_storage(reader.page)
    page = reader.open()
    item(page, "read-the-notice").check()
    checklist = page.locator("#before-you-answer")
    expect(checklist.get_by_role("status")).to_have_text(reader.words.checklist.not_saved)
    expect(checklist.locator("[data-part=progress]")).to_have_text(progress(reader, 1, 7))


def test_another_tab_shows_the_tick_at_once(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    other = page.context.new_page()
    other.goto(site.url(GUIDE, "it"))
    item(page, "choose-one-question").check()
    expect(item(other, "choose-one-question")).to_be_checked()
