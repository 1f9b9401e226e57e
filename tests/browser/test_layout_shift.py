"""Nothing that is being read moves when fonts and scripts come late."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import DEVICES, GUIDE, KINDS
from tests.conftest import NewContext
from tests.helpers.bundles import address_of
from tests.helpers.site import Site

# The last part to come: until it is there, the page isn't whole.
LAST = {
    "home": "[data-filter-cards].is-awake",
    "guide": "[data-desk].is-awake",
    "questions": "[data-triage].is-awake",
    "sources": "[data-forget].is-awake",
    "what is kept": "[data-casebook]",
}
MOST = 0.01
RECORD = """globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const { value, sources } of list.getEntries())
    moved.push({ value, parts: sources.map(({ node }) =>
      (node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML.slice(0, 80)) });
}).observe({ type: "layout-shift", buffered: true });"""
PAINTED = """new Promise((done) =>
  new PerformanceObserver(() => done()).observe({ type: "paint", buffered: true }))"""
# What was laid out last is painted, and its shift was reported, after two more frames.
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
FONTS = re.compile(r"\.woff2$")
# start.js is waited for before anything is painted.
SCRIPTS = re.compile(r"/(?!start-)[^/]+\.js$")


def load_late(page: Page, address: str, awake: str) -> None:
    """Load a page whose fonts come after the first paint, and its scripts after the fonts."""
    late: dict[re.Pattern[str], list[Route] | None] = {FONTS: [], SCRIPTS: []}

    def hold(kind: re.Pattern[str], route: Route) -> None:
        held = late[kind]
        if held is None:
            route.continue_()
        else:
            held.append(route)

    def let_go(kind: re.Pattern[str]) -> None:
        held, late[kind] = late[kind] or [], None
        for route in held:
            route.continue_()

    page.add_init_script(RECORD)
    page.route(FONTS, lambda route: hold(FONTS, route))
    page.route(SCRIPTS, lambda route: hold(SCRIPTS, route))
    page.goto(address, wait_until="commit")
    page.evaluate(PAINTED)
    let_go(FONTS)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate(SETTLED)
    let_go(SCRIPTS)
    expect(page.locator(awake).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.evaluate(SETTLED)


def assert_nothing_moved(page: Page) -> None:
    moved = page.evaluate("moved")
    assert sum(each["value"] for each in moved) <= MOST, moved


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("language", "device"), [("en", "phone"), ("it", "desktop"), ("ru", "phone")]
)
def test_nothing_moves_for_a_new_reader(
    new_context: NewContext, site: Site, kind: str, language: str, device: str
) -> None:
    page = new_context(**DEVICES[device], locale="da").new_page()
    load_late(page, site.url(KINDS[kind], language), LAST[kind])
    expect(page.get_by_role("complementary")).to_be_visible()  # It comes late, too.
    assert_nothing_moved(page)


@pytest.mark.parametrize("device", DEVICES)
def test_nothing_moves_for_a_reader_who_comes_back(
    new_context: NewContext, site: Site, device: str
) -> None:
    context = new_context(**DEVICES[device])
    page = context.new_page()
    page.goto(site.url("case-file/"))
    page.locator("[data-casebook] [data-part=add]").click()
    page.goto(site.url(GUIDE))
    page.locator("[data-item]").first.check()
    page.close()
    for kind, path in KINDS.items():
        page = context.new_page()
        load_late(page, site.url(path), LAST[kind])
        assert_nothing_moved(page)
        if kind == "guide":
            expect(page.locator("[data-case-bar]")).to_be_visible()
        page.close()


def test_nothing_moves_where_nothing_is(
    new_context: NewContext, hosted: Site, watch: Callable[[str], None]
) -> None:
    page = new_context(**DEVICES["phone"]).new_page()
    watch("answer 404|Failed to load resource")
    load_late(page, hosted.url("nowhere/", "ru"), "[data-not-found][lang=ru]")
    assert_nothing_moved(page)


def test_without_the_scripts_of_the_questions_their_guides_show_after_a_while(
    new_context: NewContext, site: Site, watch: Callable[[str], None]
) -> None:
    page = new_context().new_page()
    watch("request failed|Failed to load resource")
    page.route(address_of("pages/questions.js"), lambda route: route.abort())
    page.clock.install()
    page.goto(site.url("find/"))
    guides = page.locator("[data-part=guides]").first
    expect(guides).to_be_hidden()
    page.clock.run_for(4000)
    expect(guides).to_be_visible()
    expect(page.locator(".kb-answer__box").first).to_be_hidden()
