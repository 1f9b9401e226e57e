"""One of our scripts doesn't come, or breaks: all else wakes, and nothing promises what won't."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import GUIDE, Reader, fill_all, shown
from tests.conftest import NewContext
from tests.helpers.handbook import ROOT
from tests.helpers.site import Site

SCRIPTS = ROOT / "docs/assets/js"
STATIC_IMPORT = re.compile(r'^(?:import|export)\s[^;]*?"(\.[^"]+)";', re.MULTILINE)
PAGES = {
    "home": "",
    "guide": GUIDE,
    "questions": "find/",
    "what is kept": "case-file/",
    "sources": "sources/",
}
# What a reader sees of each part once it is awake, where it never shows without its script.
AWAKE = {
    "case-bar.js": "[data-case-bar]",
    "casebook-page.js": "[data-casebook]",
    "checklist.js": "[data-checklist] > :is([data-part=tools], .kb-checklist__head > *)",
    "desk.js": "[data-desk] :is([data-part=controls], [data-part=actions])",
    "filter-cards.js": "[data-filter-cards]",
    "forget.js": "[data-forget] > button",
    "language-offer.js": "[data-language-offer]",
    "menu.js": "[data-open-menu]",
    "scheme.js": "[data-scheme-switch]",
    "search/warm.js": "[data-open-search]",
    "progress.js": ".kb-page-head__progress, [data-handbook-progress], "
    "[data-scenario=client-is-leaving] > .kb-card__progress",
    "triage.js": "[data-triage] > [data-part=result], .kb-answer__box",
}
# The offer is made of what start.js finds before the first paint, so that it moves nothing.
# A desk that asks for an amount wakes only with what reads amounts, or it would send a guess.
ALSO_NEEDS = {
    "language-offer.js": {"start.js"},
    "desk.js": {"value-amount.js", "amounts.js"},
}
# They wake the same parts on every page.
EVERYWHERE = {
    "case-bar.js",
    "forget.js",
    "language-offer.js",
    "menu.js",
    "scheme.js",
    "search/warm.js",
}
# These add nothing that could be seen, or nothing at the page's beginning.
UNSEEN = {"contents.js", "folded.js", "language-links.js", "not-found.js"}


def imports(script: str) -> Iterator[str]:
    """Give the scripts that must load before this one runs, itself first."""
    yield script
    for found in STATIC_IMPORT.findall((SCRIPTS / script).read_text(encoding="utf-8")):
        yield from imports(
            (SCRIPTS / script).parent.joinpath(found).resolve().relative_to(SCRIPTS).as_posix()
        )


def expect_seen(page: Page, selector: str, visible: bool, *why: str) -> None:
    """Each element comes into sight, or isn't: what wakes may load after the page."""
    elements = page.locator(selector)
    count = elements.count()
    assert count, selector
    expect(elements.filter(visible=visible), " ".join(why)).to_have_count(count)


@pytest.fixture
def returning(new_context: NewContext, site: Site) -> Page:
    """A reader who has two clients, has ticked something, and prefers another language."""
    # As wide as a window may be that still has the menu.
    page = new_context(locale="da", viewport={"width": 1200, "height": 720}).new_page()
    page.goto(site.url("case-file/"))
    page.locator("[data-casebook] [data-part=add]").click()
    page.goto(site.url(GUIDE))
    page.locator("[data-item]").first.check()
    return page


def load(page: Page, address: str) -> list[str]:
    """Open a page, and give the scripts that it loaded before it was whole."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("?")[0]))
    page.goto(address)
    ours = (path.relative_to(SCRIPTS).as_posix() for path in sorted(SCRIPTS.rglob("*.js")))
    return [script for script in ours if any(url.endswith(f"/js/{script}") for url in asked)]


def answer_nothing(route: Route) -> None:
    route.abort()


def answer_what_breaks(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body="throw new Error('broken');")


@pytest.mark.parametrize("answer", [answer_nothing, answer_what_breaks])
@pytest.mark.parametrize("kind", PAGES)
def test_a_script_that_fails_takes_only_what_needs_it(
    returning: Page,
    site: Site,
    watch: Callable[[str], None],
    kind: str,
    answer: Callable[[Route], None],
) -> None:
    watch(r"^request failed|Failed to load resource|^page error: ")
    page, address = returning, site.url(PAGES[kind])
    scripts = load(page, address)
    wired = page.eval_on_selector_all("script[type=module]", "all => all.map(({src}) => src)")
    entries = [Path(url).name if "search/" not in url else "search/warm.js" for url in wired]
    assert entries and set(entries) <= {*AWAKE, *UNSEEN}
    shown = {entry: selector for entry, selector in AWAKE.items() if entry in entries}
    for selector in shown.values():
        expect_seen(page, selector, True)
    # What every page has is tried on one of them, and elsewhere what the page's own parts need.
    own = {name for entry in shown if entry not in EVERYWHERE for name in imports(entry)}
    for failing in scripts if kind == "guide" else own.intersection(scripts):
        page.route(f"**/js/{failing}", answer)
        page.goto(address)
        for entry, selector in shown.items():
            wakes = failing not in {*imports(entry), *ALSO_NEEDS.get(entry, ())}
            expect_seen(page, selector, wakes, failing, entry)
        page.unroute_all()


def test_where_nothing_is_every_language_says_so_without_the_script(
    page: Page, hosted: Site, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource|^answer 404: .*/nowhere/$")
    page.route("**/js/not-found.js", answer_nothing)
    page.clock.install()
    page.goto(hosted.url("nowhere/"))
    page.clock.run_for(4000)
    titles = page.locator("[data-not-found] h1")
    expect(titles).to_have_count(len(hosted.languages))
    for title in titles.all():
        expect(title).to_be_visible()


def without(route: Route, *parts: str) -> None:
    """Answer with the page, in which the first element of each of these parts is missing."""
    html = route.fetch().text()
    for part in parts:
        html = html.replace(part, "", 1)
    route.fulfill(body=html, content_type="text/html")


def test_an_element_that_breaks_stops_no_other(
    page: Page, site: Site, watch: Callable[[str], None]
) -> None:
    watch(r"^page error: ")
    address = site.url("scenarios/unpaid-and-parting/")
    page.route(address, lambda route: without(route, ' data-part="reset"', ' data-part="edit"'))
    page.goto(address)
    for part in ("[data-checklist] > [data-part=tools]", "[data-desk] [data-part=controls]"):
        first, *others = page.locator(part).all()
        assert others
        for other in others:
            expect(other).to_be_visible()
        expect(first).to_be_hidden()


def test_a_page_that_is_all_script_says_so_when_it_does_not_come(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route("**/js/casebook-page.js", answer_nothing)
    reader.page.clock.install()
    page = reader.open("case-file/")
    page.clock.run_for(4000)
    expect(page.get_by_text(reader.words.casebook.without_script, exact=True)).to_be_visible()


def test_forgetting_that_cannot_be_loaded_says_that_nothing_is_erased(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route("**/js/ask-to-forget.js", answer_nothing)
    page = reader.open()
    reader.button(page.locator("[data-forget]"), reader.words.footer.forget).click()
    expect(page.locator("[data-forget] [role=status]")).to_have_text(
        reader.words.footer.forget_failed
    )


def test_another_language_that_cannot_be_loaded_says_so(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route("**/js/desk-languages.js", answer_nothing)
    desk = reader.desk()
    desk.locator("[data-switch=language] input[value=en]").click()
    expect(desk.locator("[data-part=status]")).to_have_text(reader.words.desk.said.language_failed)
    expect(desk.locator("[data-switch=language] input[value=ru]")).to_be_checked()


def test_reminders_that_cannot_be_loaded_say_so(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route("**/js/reminders.js", answer_nothing)
    checklist = reader.open().locator("[data-checklist]:has([data-part=from])").first
    checklist.locator("[data-part=from]").focus()
    expect(checklist.locator("[data-part=status]")).to_have_text(reader.words.reminders.failed)


def test_a_desk_whose_checks_cannot_be_loaded_copies_all_the_same(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route("**/js/desk-recipient.js", answer_nothing)
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    reader.button(desk, words.copy_subject).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
    assert reader.clipboard() == shown(desk).locator("[data-part=subject]").text_content()
    expect(desk.get_by_label(words.recipient, exact=True)).to_be_hidden()


def test_paper_that_cannot_be_had_is_said(reader: Reader, watch: Callable[[str], None]) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route("**/js/desk-print.js", answer_nothing)
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    reader.button(desk, words.print).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.not_loaded)
