"""What a first visit costs: our own scripts, compressed as hosts send them, and the fonts."""

import gzip
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.site import BASE, Site

# The last of our scripts to be asked for.
WARM = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('warm.js'))"
LANGUAGES = ("en", "it", "ru", "da")


def loaded(page: Page, site: Site, language: str) -> Iterator[str]:
    """Give the paths of the files that a guide loads before anyone touches it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url("scenarios/client-is-leaving/", language))
    expect(page.locator("[data-desk] [data-part=controls]").first).to_be_visible()
    page.wait_for_function(WARM)
    page.wait_for_load_state("networkidle")
    return (url.split(BASE, 1)[1].split("?")[0] for url in dict.fromkeys(asked))


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_scripts_on_a_guide_weigh_15_kb_at_most(page: Page, site: Site, language: str) -> None:
    scripts = [path for path in loaded(page, site, language) if path.startswith("assets/js/")]
    assert "assets/js/desk.js" in scripts
    sizes = {path: len(gzip.compress((site.built.folder / path).read_bytes())) for path in scripts}
    assert sum(sizes.values()) <= 15 * 1024, sizes


@pytest.mark.parametrize("language", LANGUAGES)
def test_fonts_weigh_50_kb_at_most(page: Page, site: Site, language: str) -> None:
    fonts = [path for path in loaded(page, site, language) if path.endswith(".woff2")]
    assert fonts
    assert sum((site.built.folder / path).stat().st_size for path in fonts) <= 50 * 1024


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_loads_nothing_before_it_is_asked(page: Page, site: Site, language: str) -> None:
    before = [path for path in loaded(page, site, language) if "search/" in path]
    assert before == ["assets/js/search/warm.js"]
