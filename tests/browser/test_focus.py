"""Whoever goes through a page with the Tab key sees at each stop where they are."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DEVICES, GUIDE, KINDS, woken
from tests.conftest import NewContext
from tests.helpers.site import Site

# What is wrong with the element that has the focus, "" if nothing is, null where none has it.
# A box may be shown by its label; a ring may be drawn by an ::after.
LOOK = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const shown = [focused, ...(focused.labels ?? [])];
  const name = focused.outerHTML.slice(0, 160);
  const ring = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  if (!shown.some((e) => ring(getComputedStyle(e)) || ring(getComputedStyle(e, "::after"))))
    return `no ring: ${name}`;
  const seen = shown.some((e) => {
    if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const box = e.getClientRects()[0] ?? new DOMRect();
    if (!box.width || !box.height || box.left < 0 || box.right > innerWidth) return false;
    const top = Math.max(0, box.top);
    const bottom = Math.min(innerHeight, box.bottom);
    if (bottom - top < Math.min(box.height, innerHeight / 3) - 1) return false;
    const spots = [0.1, 0.5, 0.9].map((part) =>
      document.elementFromPoint(box.left + box.width / 2, top + (bottom - top) * part));
    return spots.every((spot) => e.contains(spot));
  });
  return seen ? "" : `out of sight or covered: ${name}`;
}"""


def walk(page: Page, key: str = "Tab") -> Iterator[str]:
    """Go from stop to stop until the browser's own buttons come, and say what is wrong there."""
    for _ in range(400):
        page.keyboard.press(key)
        said: str | None = page.evaluate(LOOK)
        if said is None:
            return
        yield said
    raise AssertionError("the Tab key goes round for ever")


def look_around(page: Page, key: str = "Tab") -> list[str]:
    """Give what is wrong at any stop; there are some."""
    said = list(walk(page, key))
    assert len(said) >= 5
    return [fault for fault in said if fault]


def prefers_another_language(new_context: NewContext, device: str, **options: Any) -> Page:
    """Open a page that has an offer below its header, too."""
    return new_context(**DEVICES[device], locale="da", **options).new_page()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("device", DEVICES)
def test_each_stop_is_in_sight(new_context: NewContext, site: Site, kind: str, device: str) -> None:
    page = prefers_another_language(new_context, device)
    page.goto(site.url(KINDS[kind], "it"))
    expect(page.get_by_role("complementary")).to_be_visible()
    assert look_around(page) == []
    assert look_around(page, "Shift+Tab") == []


@pytest.mark.parametrize("size", [(1280, 800), (390, 844), (320, 256)])
def test_each_stop_is_in_sight_beside_an_answer(
    new_context: NewContext, site: Site, size: tuple[int, int]
) -> None:
    page = new_context(viewport={"width": size[0], "height": size[1]}, locale="da").new_page()
    page.goto(site.url("find/", "it"))
    page.locator("[data-question] input").first.check()
    page.locator("[data-part=first] a").blur()
    assert look_around(page) == []


@pytest.mark.parametrize("opener", ["[data-open-menu]", "header [data-open-search]"])
def test_each_stop_of_what_opens_on_a_phone_is_in_sight(
    new_context: NewContext, site: Site, opener: str
) -> None:
    page = prefers_another_language(new_context, "phone")
    page.goto(site.url(GUIDE, "ru"))
    woken(page).locator(opener).press("Enter")
    page.keyboard.type("счёт")
    said = [page.evaluate(LOOK), *walk(page)]
    assert len(said) >= 3
    assert not any(said), said


def test_each_stop_has_a_ring_where_the_system_chooses_the_colours(
    new_context: NewContext, site: Site
) -> None:
    page = prefers_another_language(new_context, "desktop", forced_colors="active")
    for kind in ("home", "questions"):
        page.goto(site.url(KINDS[kind], "ru"))
        expect(page.get_by_role("complementary")).to_be_visible()
        assert look_around(page) == [], kind


def test_at_four_hundred_percent_nothing_covers_a_stop(new_context: NewContext, site: Site) -> None:
    page = new_context(viewport={"width": 320, "height": 256}, locale="da").new_page()
    for kind in ("home", "questions", "what is kept"):
        page.goto(site.url(KINDS[kind], "ru"))
        expect(page.get_by_role("complementary")).to_be_visible()
        assert look_around(page) == [], kind


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_stop_skips_the_header(new_context: NewContext, site: Site, kind: str) -> None:
    page = new_context(**DEVICES["phone"]).new_page()
    page.goto(site.url(KINDS[kind], "ru"))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('header, dialog')")
    assert page.evaluate(LOOK) == ""


def test_a_section_that_a_link_leads_to_stands_below_the_header(
    new_context: NewContext, site: Site
) -> None:
    for device in DEVICES:
        page = new_context(**DEVICES[device]).new_page()
        for path in (f"{GUIDE}#prepare", "#ending", f"{GUIDE}#reply"):
            page.goto(site.url(path))
            header = page.locator("header.kb-header").bounding_box()
            target = page.locator(f"[id='{path.split('#')[1]}']").bounding_box()
            assert header and target
            assert target["y"] >= header["y"] + header["height"], path
            page.goto("about:blank")
