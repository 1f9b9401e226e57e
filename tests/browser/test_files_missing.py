"""A script, the sheet or a typeface doesn't come: what is left reads, prints and navigates."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DEVICES, KINDS
from tests.conftest import NewContext
from tests.helpers.site import Site

NOTHING = "nothing"
# On a page of each kind a link that must lead on.
LINKS = {
    "home": "[data-scenario] a",
    "guide": ".kb-page-head__moment a",
    "questions": "footer a[href*='sources/']",
    "what is kept": "footer a[href*='sources/']",
    "sources": "footer a[href*='case-file/']",
    NOTHING: "[data-not-found]:not([hidden]) a[href$='find/']",
}
Media = Literal["screen", "print"]
MEDIA: tuple[Media, ...] = ("print", "screen")
LOADED = {"script", "stylesheet", "font"}
# Gives what can't be read of a page's prose, and each message of which no text can be.
UNREADABLE = """() => {
  const isHidden = (element) => !element.checkVisibility({ visibilityProperty: true });
  const place = document.querySelector("main");
  const prose = [...place.querySelectorAll("h1, h2, h3, p, li, blockquote")].filter((element) =>
    !element.closest("[hidden], [data-part], template, dialog, details, [data-desk], footer"));
  const desks = [...place.querySelectorAll("[data-desk]")].filter((desk) =>
    [...desk.querySelectorAll("[data-channel]")].every(isHidden));
  const own = ({ id, className, firstChild }) => `${id} ${className} ${firstChild?.textContent}`;
  if (prose.length < 2) return ["no prose"];
  return [...prose.filter(isHidden), ...desks].map(own);
}"""
# Gives the icons that are drawn larger than a line of text, as they would be without a size.
LARGE = """() => [...document.querySelectorAll("svg")]
  .filter((icon) => icon.getBoundingClientRect().height > 48).map((icon) => icon.outerHTML)"""


def files_of(page: Page, address: str) -> list[str]:
    """Open a page, and give the scripts, sheets and typefaces that it loads untouched."""
    asked: list[str] = []
    page.on(
        "request",
        lambda request: asked.append(request.url) if request.resource_type in LOADED else None,
    )
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return list(dict.fromkeys(asked))


def unreadable(page: Page, media: Media) -> set[str]:
    """Give what of a page can't be read."""
    page.emulate_media(media=media)
    return set(page.evaluate(UNREADABLE))


@pytest.mark.parametrize("kind", [*KINDS, NOTHING])
def test_what_is_left_reads_prints_and_navigates(
    new_context: NewContext, hosted: Site, watch: Callable[[str], None], kind: str
) -> None:
    address = hosted.url("nowhere/") if kind == NOTHING else hosted.url(KINDS[kind], "it")
    context = new_context(**DEVICES["phone"], locale="it")
    watch(r"^request failed|Failed to load resource|^answer 404: .*/nowhere/$")
    whole = context.new_page()
    files = files_of(whole, address)
    unread = {media: unreadable(whole, media) for media in MEDIA}
    assert {file.rpartition(".")[2] for file in files} == {"js", "css", "woff2"}
    for file in files:
        page = context.new_page()
        page.route(file, lambda route: route.abort())
        page.clock.install()
        page.goto(address)
        page.clock.run_for(4000)
        for media in MEDIA:
            assert unreadable(page, media) - unread[media] == set(), (file, media)
        assert page.evaluate(LARGE) == [], file
        page.locator(LINKS[kind]).first.click()
        expect(page, file).not_to_have_url(address)
        expect(page.locator("h1").first, file).to_be_visible()
        page.close()
