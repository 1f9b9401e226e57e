"""A script of ours doesn't come, or a part breaks: all else wakes, and nothing promises more."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import GUIDE, Reader, fill_all, shown, wait_until
from tests.conftest import NewContext
from tests.helpers.bundles import address_of
from tests.helpers.handbook import ROOT
from tests.helpers.site import Site

SCRIPTS = ROOT / "docs/assets/js"
WOKEN = re.compile(r'wake\("(.+?)",')
# The pages of each kind, and the script that only they have.
PAGES = {
    "home": ("", "pages/home.js"),
    "guide": (GUIDE, "pages/guide.js"),
    "questions": ("find/", "pages/questions.js"),
    "what is kept": ("case-file/", "pages/case-file.js"),
}
# What a reader sees of each part once it is awake, where it never shows before, by what wakes.
AWAKE = {
    "[data-case-bar]": "[data-case-bar]",
    "[data-casebook]": "[data-casebook]",
    "[data-checklist]": "[data-checklist] > :is([data-part=tools], .kb-checklist__head > *)",
    "[data-desk]": "[data-desk] :is([data-part=controls], [data-part=actions])",
    "[data-filter-cards]": "[data-filter-cards]",
    "[data-forget]": "[data-forget] > button",
    "[data-language-offer]": "[data-language-offer]",
    "[data-progress]": "[data-handbook-progress], "
    "[data-scenario=client-is-leaving] > .kb-card__progress",
    "[data-progress][data-items]": ".kb-page-head__progress",
    "[data-scheme-switch]": "[data-scheme-switch]",
    "[data-triage]": "[data-triage] > [data-part=result], .kb-answer__box",
    "dialog[data-menu]": "[data-open-menu]",
    "dialog[data-search]": "[data-open-search]",
}
# These add nothing that could be seen, or nothing at the page's beginning.
UNSEEN = {
    "[data-contents]",
    "[data-trouble]",
    "a[data-language]",
    "article",
    "details.kb-details",
}
# Breaks what wakes the elements that a selector finds.
BREAK = """const { querySelectorAll } = Document.prototype;
Document.prototype.querySelectorAll = function (selector) {
  if (selector === BROKEN) throw new Error("broken");
  return querySelectorAll.call(this, selector);
};"""


def woken_by(script: str) -> list[str]:
    """Give what a script wakes, by its selectors."""
    return WOKEN.findall((SCRIPTS / script).read_text(encoding="utf-8"))


def expect_seen(page: Page, selector: str, visible: bool, *why: str) -> None:
    """Each element comes into sight, or none is: what wakes may load after the page."""
    elements = page.locator(selector)
    if visible:
        expect(elements.first, " ".join(why)).to_be_visible()
    expect(elements.filter(visible=not visible), " ".join(why)).to_have_count(0)


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


def answer_nothing(route: Route) -> None:
    route.abort()


def answer_what_breaks(route: Route) -> None:
    route.fulfill(content_type="text/javascript", body="throw new Error('broken');")


def test_it_is_known_what_each_script_wakes() -> None:
    scripts = [path.relative_to(SCRIPTS).as_posix() for path in SCRIPTS.glob("pages/*.js")]
    assert {own for _, own in PAGES.values()} <= set(scripts)
    assert {part for script in scripts for part in woken_by(script)} == {*AWAKE, *UNSEEN}


@pytest.mark.parametrize("kind", PAGES)
def test_a_part_that_breaks_stops_no_other_and_is_named(
    returning: Page, site: Site, watch: Callable[[str], None], kind: str
) -> None:
    watch(r" doesn't wake: ")
    path, own = PAGES[kind]
    parts = woken_by(own)
    # What every page has is tried on one of them.
    shared = woken_by("pages/every-page.js")
    seen = {part: AWAKE[part] for part in (*shared, *parts) if part in AWAKE}
    said: list[str] = []
    for broken in (*parts, *(shared if kind == "guide" else ())):
        page = returning.context.new_page()
        page.on("console", lambda message: said.append(message.text.partition("\n")[0]))
        page.add_init_script(BREAK.replace("BROKEN", repr(broken)))
        page.goto(site.url(path))
        for part, selector in seen.items():
            expect_seen(page, selector, part != broken, broken, part)
        page.close()
        assert said == [f"{broken} doesn't wake: Error: broken"]
        said.clear()


@pytest.mark.parametrize("answer", [answer_nothing, answer_what_breaks])
@pytest.mark.parametrize("kind", PAGES)
def test_without_the_script_of_its_kind_a_page_wakes_what_every_page_has(
    returning: Page,
    site: Site,
    watch: Callable[[str], None],
    kind: str,
    answer: Callable[[Route], None],
) -> None:
    watch(r"^request failed|Failed to load resource|^page error: ")
    path, own = PAGES[kind]
    returning.route(address_of(own), answer)
    returning.goto(site.url(path))
    for part in woken_by("pages/every-page.js"):
        if part in AWAKE:
            expect_seen(returning, AWAKE[part], True, part)
    for part in woken_by(own):
        if part in AWAKE:
            expect_seen(returning, AWAKE[part], False, part)


def test_where_nothing_is_every_language_says_so_without_the_script(
    page: Page, hosted: Site, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource|^answer 404: .*/nowhere/$")
    page.route(address_of("pages/not-found.js"), answer_nothing)
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
    watch(r" doesn't wake: ")
    address = site.url("scenarios/unpaid-and-parting/")
    page.route(address, lambda route: without(route, ' data-part="reset"', ' data-part="letters"'))
    page.goto(address)
    for part, seen in (("[data-checklist]", "tools"), ("[data-desk]", "controls")):
        first, *others = (each.locator(f"[data-part={seen}]") for each in page.locator(part).all())
        assert others
        for other in others:
            expect(other).to_be_visible()
        expect(first).to_be_hidden()


def test_without_what_they_say_and_show_desks_and_checklists_are_what_is_read(
    page: Page, site: Site, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    page.route("**/assets/tools/*.js", answer_nothing)
    page.goto(site.url(GUIDE))
    wait_until(page, "document.documentElement.matches('.is-searchable')")
    page.wait_for_load_state("networkidle")
    letters = page.locator("[data-desk] [data-channel]")
    assert letters.count() > 1
    for letter in letters.all():
        expect(letter).to_be_visible()
    expect(page.locator("[data-checklist] [data-part=tools]").filter(visible=True)).to_have_count(0)


def test_a_page_that_is_all_script_says_so_when_it_does_not_come(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("pages/case-file.js"), answer_nothing)
    reader.page.clock.install()
    page = reader.open("case-file/")
    page.clock.run_for(4000)
    expect(page.get_by_text(reader.words.casebook.without_script, exact=True)).to_be_visible()


def test_forgetting_that_cannot_be_loaded_says_that_nothing_is_erased(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("ask-to-forget.js"), answer_nothing)
    page = reader.open()
    reader.button(page.locator("[data-forget]"), reader.words.footer.forget).click()
    expect(page.locator("[data-forget] [role=status]")).to_have_text(
        reader.words.footer.forget_failed
    )


def test_another_language_that_cannot_be_loaded_says_so(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("desk-languages.js"), answer_nothing)
    desk = reader.desk()
    desk.locator("[data-switch=language] input[value=en]").click()
    expect(desk.locator("[data-part=status]")).to_have_text(reader.words.desk.said.language_failed)
    expect(desk.locator("[data-switch=language] input[value=ru]")).to_be_checked()


def test_reminders_that_cannot_be_loaded_say_so(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("reminders.js"), answer_nothing)
    checklist = reader.open().locator("[data-checklist]:has([data-part=from])").first
    checklist.locator("[data-part=from]").focus()
    expect(checklist.locator("[data-part=status]")).to_have_text(reader.words.reminders.failed)


def test_a_desk_whose_checks_cannot_be_loaded_copies_all_the_same(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("desk-recipient.js"), answer_nothing)
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    reader.button(desk, words.copy_subject).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
    assert reader.clipboard() == shown(desk).locator("[data-part=subject]").text_content()
    expect(desk.get_by_label(words.recipient, exact=True)).to_be_hidden()


def test_paper_that_cannot_be_had_is_said(reader: Reader, watch: Callable[[str], None]) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("desk-print.js"), answer_nothing)
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    reader.button(desk, words.print).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.not_loaded)
