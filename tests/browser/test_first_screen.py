"""What a guide shows first waits for no file, and nothing in it changes once all have come."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.browser.conftest import DEVICES, GUIDE
from tests.conftest import NewContext
from tests.helpers.bundles import NAMES
from tests.helpers.site import Site

SHEET = f"**/{NAMES['assets/css/handbook.css']}"
CARD = ".kb-glance"
NARROW = {"viewport": {"width": 320, "height": 640}}


def first_screen(context: BrowserContext, address: str, *held: str) -> bytes:
    """Give a picture of a guide down to its card at a glance, with some files held back."""
    page = context.new_page()
    for pattern in ("**/*.js", "**/*.woff2", *held):
        page.route(pattern, lambda route: route.abort())
    page.goto(address)
    end = page.locator(CARD).bounding_box()
    size = page.viewport_size
    assert end and size
    height = min(end["y"] + end["height"], size["height"])
    return page.screenshot(clip={"x": 0, "y": 0, "width": size["width"], "height": height})


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", ["phone", "desktop", "narrow"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_first_screen_is_the_same_without_the_sheet(
    new_context: NewContext,
    site: Site,
    watch: Callable[[str], None],
    language: str,
    device: str,
    scheme: str,
) -> None:
    context = new_context(**DEVICES.get(device, NARROW), color_scheme=scheme)
    watch(r"^request failed|Failed to load resource")
    address = site.url(GUIDE, language)
    whole = first_screen(context, address)
    assert first_screen(context, address, SHEET) == whole


def test_what_follows_is_not_shown_before_the_sheet_has_come(
    new_context: NewContext, site: Site
) -> None:
    page = new_context(**DEVICES["desktop"]).new_page()
    held: list[Route] = []
    page.route(SHEET, lambda route: held.append(route))
    page.goto(site.url(GUIDE), wait_until="commit")
    expect(page.locator(CARD)).to_be_visible()
    expect(page.locator(".kb-actions")).to_have_count(0)
    held[0].continue_()
    expect(page.locator(".kb-actions")).to_be_visible()
