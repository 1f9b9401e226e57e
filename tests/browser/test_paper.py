"""A guide on paper: what one takes to a meeting, and nothing that only a screen needs."""

from io import BytesIO

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import GUIDE, shown
from tests.helpers.paper import closed_up
from tests.helpers.site import Site

MISTAKE = "scenarios/tell-client-about-mistake/"

# What a screen puts around words: grounds, frames, lines below them.
CHIPS = """letter => [...letter.querySelectorAll(":is([data-part=body], [data-part=subject]) *")]
  .filter((element) => element.getClientRects().length)
  .filter((element) => {
    const style = getComputedStyle(element);
    return style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.boxShadow !== "none" ||
      style.outlineStyle !== "none" || style.textDecorationLine !== "none" ||
      style.borderTopStyle !== "none" || element.matches("button, input, textarea");
  })
  .map((element) => element.outerHTML.slice(0, 120))"""


def test_paper_shows_empty_boxes_and_nothing_of_the_frame(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.locator("#read-the-notice input").check()
    page.emulate_media(media="print")
    for selector in ("header.kb-header", "footer", ".kb-toc", "[data-part=actions]"):
        for element in page.locator(selector).all():
            expect(element).to_be_hidden()
    box = page.locator("#check-the-contract input")
    expect(box).to_be_visible()
    for button in page.locator("main button").all():
        expect(button).to_be_hidden()
    expect(page.locator("#read-the-notice")).to_be_visible()


def test_paper_shows_what_is_ticked(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    boxes = page.locator("[data-checklist]").first.get_by_role("checkbox")
    boxes.first.check()
    page.emulate_media(media="print")
    # Drawn by a border: browsers print no backgrounds unless they are asked to.
    drawn = "({ content, borderBottomWidth }) => content !== 'none' && borderBottomWidth !== '0px'"
    ticks = f"boxes => boxes.map(box => ({drawn})(getComputedStyle(box, '::before')))"
    expected = [True, *[False] * (boxes.count() - 1)]
    assert boxes.evaluate_all(ticks) == expected


def test_a_letter_on_paper_carries_no_chip(page: Page, site: Site) -> None:
    page.goto(site.url(MISTAKE, "da"))
    letter = shown(page.locator("[data-desk]").first)
    letter.locator(".kb-passage__add").first.click()
    letter.locator("[data-choice=cause] > button").click()
    letter.get_by_role("radio").first.click()
    gap = letter.locator("[data-placeholder]").first
    gap.click()
    page.keyboard.type("Zoë")
    page.keyboard.press("Escape")
    expect(gap).to_be_focused()
    assert letter.evaluate(CHIPS)
    page.emulate_media(media="print")
    assert letter.evaluate(CHIPS) == []


def test_the_sources_never_have_a_sheet_of_their_own(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE, "ru"))
    limits, sources = (
        closed_up(page.locator(f"h2#{name}").inner_text()) for name in ("limits", "sources")
    )
    # However long the guide is: it begins farther and farther down the first sheet.
    for offset in range(0, 260, 15):
        page.locator(".kb-page-head").evaluate(
            "(e, top) => { e.style.paddingTop = top; }", f"{offset}mm"
        )
        last = closed_up(PdfReader(BytesIO(page.pdf())).pages[-1].extract_text())
        assert sources in last, offset
        assert limits in last, offset
