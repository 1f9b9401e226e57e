"""What a reader has ticked stays ticked, in this browser, in every language."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Reader, two_readers
from tests.helpers.browser import block_storage
from tests.helpers.bundles import address_of
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
    # Seen and read out: how to take it back.
    said = reader.words.checklist
    expect(skip).to_have_accessible_name(f"{said.skip} · {said.skip_back}")
    assert said.skip_back in skip.evaluate("e => getComputedStyle(e, '::after').content")
    expect(checklist.locator("[data-part=progress]")).to_have_text(progress(reader, 0, 6))
    page.reload()
    expect(checklist.locator("[data-part=progress]")).to_have_text(progress(reader, 0, 6))
    skip.click()
    expect(checklist.locator("[data-part=progress]")).to_have_text(progress(reader, 0, 7))


@two_readers
def test_a_list_of_which_nothing_applies_says_so_and_is_not_done(reader: Reader) -> None:
    page, said = reader.open(), reader.words.checklist
    checklist = page.locator("#before-you-answer")
    counted = checklist.locator("[data-part=progress]")
    for skip in checklist.get_by_role("button", name=said.skip).all():
        skip.click()
    expect(counted).to_have_text(said.nothing_applies)
    expect(checklist).not_to_have_class(re.compile("is-complete"))
    page.reload()
    expect(counted).to_have_text(said.nothing_applies)
    checklist.get_by_role("button", name=said.skip).first.click()
    expect(counted).to_have_text(progress(reader, 0, 1))
    expect(checklist).not_to_have_class(re.compile("is-complete"))
    checklist.get_by_role("checkbox").first.check()
    expect(counted).to_have_text(progress(reader, 1, 1))
    expect(checklist).to_have_class(re.compile("is-complete"))


@pytest.mark.parametrize("before", ["", "done", "skipped"])
def test_what_is_ticked_before_the_scripts_arrive_stays_and_is_kept(
    reader: Reader, before: str
) -> None:
    page, said = reader.open(), reader.words.checklist
    row = page.locator("#read-the-notice")
    if before == "done":
        item(page, "read-the-notice").check()
    if before == "skipped":
        row.get_by_role("button", name=said.skip).click()
    held: list[Route] = []
    page.route(address_of("pages/guide.js"), lambda route: held.append(route))
    with page.expect_request(address_of("pages/guide.js")):
        page.reload(wait_until="commit")
    box = item(page, "read-the-notice")
    box.check()
    item(page, "tell-the-team").check()
    item(page, "tell-the-team").uncheck()
    expect(page.locator("#before-you-answer [data-part=progress]")).to_be_hidden()
    held.pop().continue_()
    expect(page.locator("#before-you-answer [data-part=progress]")).to_have_text(
        progress(reader, 1, 7)
    )
    expect(box).to_be_checked()
    page.unroute(address_of("pages/guide.js"))
    page.reload()
    expect(page.locator("#before-you-answer [data-part=progress]")).to_have_text(
        progress(reader, 1, 7)
    )
    expect(box).to_be_checked()


@two_readers
def test_a_guide_and_the_home_page_say_how_far_the_reader_is(reader: Reader) -> None:
    page, said = reader.open(), reader.words
    boxes = page.locator("[data-item]").count()
    head = page.locator("header [data-progress]")
    expect(head).to_be_hidden()
    item(page, "read-the-notice").check()
    item(page, "final-invoice").check()
    page.locator("#tell-the-team").get_by_role("button", name=said.checklist.skip).click()
    expect(head).to_have_text(progress(reader, 2, boxes - 1))
    page = reader.open("scenarios/tell-client-about-mistake/")
    expect(page.locator("header [data-progress]")).to_be_hidden()
    page.locator("[data-item]").first.check()
    reader.open("")
    card = page.locator("[data-scenario=client-is-leaving] [data-part=progress]")
    expect(card).to_have_text(progress(reader, 2, boxes - 1))
    names = [card.get_attribute("data-items") or "" for card in page.locator("[data-items]").all()]
    every = sum(len(items.split()) for items in names)
    expect(page.locator("[data-handbook-progress]")).to_have_text(
        said.home.progress.format(done=3, all=every - 1)
    )


def test_a_reader_who_ticked_nothing_sees_no_progress(reader: Reader) -> None:
    page = reader.open("")
    expect(page.locator("[data-filter-cards]")).to_be_visible()
    expect(page.locator("[data-progress]:visible")).to_have_count(0)


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
