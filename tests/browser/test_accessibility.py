"""axe finds nothing on any kind of page, in any language, light or dark."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import DEVICES, KINDS, unfold
from tests.conftest import NewContext
from tests.helpers.site import Site

Scheme = Literal["light", "dark"]

# With WCAG 2.2 comes the size of targets, which axe leaves out unless it is asked.
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What is seen on a control is part of its name, so that it can be called by voice.
MORE_RULES = {"label-content-name-mismatch": {"enabled": True}}
# ARIA lets nobody name these: browsers and screen readers differ in what they make of it.
NAMED_IN_VAIN = """[...document.querySelectorAll("[aria-label], [aria-labelledby]")]
  .filter((e) => !e.hasAttribute("role") && !e.matches("a[href]") && e.matches(`a, b, caption,
    code, dd, del, div, dt, em, i, ins, kbd, label, legend, mark, p, pre, q, s, small, span,
    strong, sub, sup, time, u`))
  .map((e) => e.outerHTML.slice(0, 160))"""
LEADS_NOWHERE = """[...document.querySelectorAll("a")]
  .filter((a) => !/^(https?|mailto|sms|tel|blob):/.test(a.protocol) || !a.getAttribute("href"))
  .map((a) => a.outerHTML.slice(0, 160))"""


def findings(page: Page, within: str | None = None) -> list[str]:
    """Give what axe finds, in a part of a page only if it is named."""
    results = Axe().run(page, within, options={"runOnly": STANDARDS, "rules": MORE_RULES})
    return [
        f"{violation['id']} ({violation['impact']}): {node['html'][:160]} {node['failureSummary']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(
    ("language", "scheme", "device"),
    [
        ("en", "light", "desktop"),
        ("it", "dark", "phone"),
        ("ru", "light", "phone"),
        ("da", "dark", "desktop"),
    ],
)
def test_no_kind_of_page_has_a_finding(
    new_context: NewContext, site: Site, language: str, scheme: Scheme, device: str
) -> None:
    context = new_context(
        **DEVICES[device],
        locale=language,
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    page = context.new_page()
    for kind, path in KINDS.items():
        page.goto(site.url(path, language))
        page.wait_for_load_state("networkidle")
        assert findings(page) == [], kind


def test_the_offer_of_another_language_has_no_finding(new_context: NewContext, site: Site) -> None:
    context = new_context(**DEVICES["phone"], locale="ru", reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.url(KINDS["questions"], "da"))
    expect(page.locator("[data-language-offer]")).to_be_in_viewport()
    assert findings(page) == []


def test_a_guide_in_use_has_no_finding(new_context: NewContext, site: Site) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(site.url(KINDS["guide"]))
    page.locator("#read-the-notice input").check()
    page.locator("[data-desk=reply] [data-part=copy-body]").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)
    page.locator("[popovertarget=kb-languages]").click()
    assert findings(page) == []


def test_a_message_changed_by_hand_has_no_finding(new_context: NewContext, site: Site) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(site.url(KINDS["guide"], "da"))
    desk = page.locator("[data-desk=reply]")
    unfold(desk)
    desk.locator("[data-part=edit]").click()
    desk.locator("[data-part=edit-body]").fill("Hej")
    page.locator("[data-part=from]").fill("2026-03-07")
    expect(page.locator("[data-part=day]").first).to_be_visible()
    page.locator("[data-skip]").first.click()
    assert findings(page) == []


def test_the_casebook_in_use_has_no_finding(
    new_context: NewContext, site: Site, tmp_path: Path
) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(site.url(KINDS["what is kept"], "it"))
    page.locator("[data-part=add]").click()
    file = tmp_path / "kept.json"
    file.write_text(
        '{"format": "bridgebook-case-file", "version": 1, "casebook": {"cases": {"a": {}}}}',
        encoding="utf-8",
    )
    page.locator("[data-part=import]").set_input_files(file)
    expect(page.locator("[data-part=import-choice]")).to_be_visible()
    page.locator("[data-forget] [data-part=forget]").click()
    expect(page.locator("[data-part=forget-now]")).to_be_visible()
    assert findings(page) == []


def test_answered_questions_have_no_finding(new_context: NewContext, site: Site) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(site.url(KINDS["questions"], "ru"))
    page.locator("[data-triage] input[type=radio]").first.check()
    assert findings(page) == []


# How much lighter the one of two colours is, as WCAG counts it.
CONTRASTS = """fields => {
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (color) => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return fields.filter((field) => field.placeholder).map((field) => {
    const { color, opacity } = getComputedStyle(field, "::placeholder");
    let ground = field;
    while (getComputedStyle(ground).backgroundColor === "rgba(0, 0, 0, 0)") {
      ground = ground.parentElement;
    }
    const both = [color, getComputedStyle(ground).backgroundColor].map(light);
    return opacity === "1" ? (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05) : 0;
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_stands_in_an_empty_field_can_be_read(
    new_context: NewContext, site: Site, scheme: Scheme
) -> None:
    page = new_context(color_scheme=scheme).new_page()
    page.goto(site.url(KINDS["what is kept"]))
    page.locator("[data-part=add]").click()
    page.locator("header [data-open-search]").click()
    expect(page.locator("input[name=query]")).to_be_visible()
    contrasts = page.locator("input, textarea").evaluate_all(CONTRASTS)
    # A name of each of two clients, and the search.
    assert len(contrasts) == 3
    assert min(contrasts) >= 4.5


def test_the_search_in_use_has_no_finding(new_context: NewContext, site: Site) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    page.goto(site.url())
    page.locator("main [data-open-search]").click()
    page.locator("input[name=query]").press_sequentially("invoice")
    expect(page.locator("#kb-search-results a").first).to_be_visible()
    assert findings(page) == []


def test_an_address_where_nothing_is_has_no_finding_its_search_open(
    new_context: NewContext, hosted: Site, watch: Callable[[str], None]
) -> None:
    page = new_context(reduced_motion="reduce", color_scheme="dark").new_page()
    watch("404")
    page.goto(hosted.url("nothing-here/", "da"))
    search = page.get_by_role("main").get_by_role("link").first
    expect(search).to_be_visible()
    assert findings(page) == []
    search.click()
    expect(page.get_by_role("combobox")).to_be_focused()
    assert findings(page) == []


def test_each_kind_of_page_has_one_title_and_its_headings_in_order(page: Page, site: Site) -> None:
    for path in ("", KINDS["guide"], KINDS["sources"]):
        page.goto(site.url(path))
        levels: list[int] = page.eval_on_selector_all(
            "main :is(h1, h2, h3, h4)", "all => all.map(h => Number(h.tagName[1]))"
        )
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("kind", KINDS)
def test_names_are_given_where_they_count_and_links_lead_somewhere(
    new_context: NewContext, site: Site, watch: Callable[[str], None], kind: str, scripts: bool
) -> None:
    page = new_context(java_script_enabled=scripts, locale="da").new_page()
    if not scripts:
        watch(r"^request failed: \S+\.js csp$")
    page.goto(site.url(KINDS[kind], "it"))
    if scripts:
        expect(page.get_by_role("complementary")).to_be_visible()
    assert page.evaluate(NAMED_IN_VAIN) == []
    assert page.evaluate(LEADS_NOWHERE) == []
