"""Small screens, large letters: the words stay readable."""

from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, expect

from bridgebook.model.interface import Interface
from tests.browser.conftest import Reader
from tests.conftest import NewContext
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"
PATHS = ("", GUIDE, "find/", "sources/", "case-file/")


def overflow(page: Page) -> list[str]:
    """Give what is wider than the window, if the page can be scrolled sideways."""
    found: list[str] = page.evaluate(
        "(() => { const width = document.documentElement.clientWidth;"
        " if (document.documentElement.scrollWidth <= width) return [];"
        " return [...document.querySelectorAll('body *')]"
        ".filter(e => e.getBoundingClientRect().right > width + 1)"
        ".map(e => e.outerHTML.slice(0, 120)); })()"
    )
    return found


# The narrowest phone, and a desktop's window at 400 %.
@pytest.mark.parametrize("height", [640, 256])
@pytest.mark.parametrize("language", ["en", "it", "ru", "da"])
def test_nothing_is_wider_than_the_narrowest_screen(
    new_context: NewContext, site: Site, language: str, height: int
) -> None:
    page = new_context(viewport={"width": 320, "height": height}).new_page()
    for path in PATHS:
        page.goto(site.url(path, language))
        page.wait_for_load_state("networkidle")
        assert overflow(page) == [], path
        assert page.evaluate(CUT_OFF) == [], path


def test_an_address_where_nothing_is_fits_the_narrowest_screen(
    new_context: NewContext, hosted: Site, watch: Callable[[str], None]
) -> None:
    page = new_context(viewport={"width": 320, "height": 256}).new_page()
    watch("answer 404|Failed to load resource")
    for language in hosted.languages:
        page.goto(hosted.url("nowhere/", language))
        expect(page.locator("html")).to_have_attribute("lang", language)
        assert overflow(page) == [], language
        assert page.evaluate(CUT_OFF) == [], language


def test_nothing_is_cut_off_at_twice_the_size(new_context: NewContext, site: Site) -> None:
    page = new_context(viewport={"width": 640, "height": 480}, device_scale_factor=2).new_page()
    page.goto(site.url(GUIDE))
    assert overflow(page) == []
    page.locator("[data-desk=reply] [data-part=copy-body]").click()
    expect(page.locator("[data-desk=reply]").get_by_role("alert")).to_be_visible()


def test_letters_of_twice_the_size_push_nothing_out(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE, "ru"))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) == []


# What WCAG 1.4.12 lets a reader set.
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
 word-spacing: 0.16em !important; } p, li, dd { margin-bottom: 2em !important; }"""
# Text that its box hides: neither scrolled to nor seen.
CUT_OFF = """[...document.querySelectorAll('main *, header *, footer *')].filter(e => {
  const style = getComputedStyle(e);
  const hides = (axis) => /hidden|clip/.test(style[`overflow${axis}`]);
  if (!e.checkVisibility() || !e.textContent.trim()) return false;
  if (e.clientWidth <= 1) return false; // Read out, not shown.
  return (hides("X") && e.scrollWidth > e.clientWidth + 1) ||
    (hides("Y") && e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 120))"""


def test_wider_spacing_of_the_text_cuts_nothing_off(reader: Reader) -> None:
    for path in ("", GUIDE, "case-file/", "find/"):
        page = reader.open(path)
        if path == GUIDE:
            page.locator("[data-desk=reply] [data-part=copy-body]").click()
        page.evaluate(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
            " document.adoptedStyleSheets = [sheet]; }",
            SPACING,
        )
        assert overflow(page) == [], path
        assert page.evaluate(CUT_OFF) == [], path
    page.get_by_role("button", name=reader.words.site.menu, exact=True).click()
    expect(page.locator("dialog[open]")).to_be_in_viewport()
    assert page.evaluate(CUT_OFF) == [], "menu"


def test_nothing_moves_for_a_reader_who_asked_for_less_motion(
    new_context: NewContext, site: Site
) -> None:
    page = new_context(reduced_motion="reduce").new_page()
    for path in PATHS:
        page.goto(site.url(path))
        moving = page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => { const s = getComputedStyle(e);"
            " return [...s.transitionDuration.split(','), ...s.animationDuration.split(',')]"
            ".some(time => parseFloat(time) > 0.01) || s.scrollBehavior === 'smooth'; })"
            ".map(e => e.outerHTML.slice(0, 120))"
        )
        assert moving == [], path


def test_the_scheme_follows_the_system_and_a_choice_is_remembered(
    new_context: NewContext, site: Site, words: Mapping[str, Interface]
) -> None:
    page = new_context(color_scheme="dark").new_page()
    page.goto(site.url(GUIDE))
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_role("button", name=words["en"].site.to_light, exact=True).click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="light")  # Day comes, and the system agrees with the choice.
    page.goto(site.url())
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.goto("about:blank")
    page.emulate_media(color_scheme="dark")
    page.goto(site.url("find/"))
    expect(body).to_have_attribute("data-md-color-scheme", "default")


@pytest.mark.parametrize("language", ["en", "it", "ru", "da"])
def test_every_page_loads_without_a_word_from_the_console(
    page: Page, site: Site, language: str
) -> None:
    others = tuple(f"{other}/" for other in site.languages[1:])
    paths = [path.removesuffix("index.html") for path in site.built.pages()]
    paths = [path for path in paths if not path.startswith(others) and not path.endswith(".html")]
    assert len(paths) >= 19
    # Each page in one of its languages: they share all their scripts and styles.
    for path in paths[site.languages.index(language) :: len(site.languages)]:
        page.goto(site.url(path, language))
        expect(page.locator("html")).to_have_attribute("lang", language)
