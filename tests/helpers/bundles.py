"""As what our scripts are published, for tests that hold one back, break it or ask it alone."""

from playwright.sync_api import Page, Route

from bridgebook.publishing.bundles import FIRST_SCRIPT, FIRST_STYLES, read_bundles
from tests.helpers.handbook import ROOT

_BUNDLES = read_bundles(ROOT / "docs")
NAMES = _BUNDLES.names
# What stands in every page.
SCRIPT_IN_PAGE, STYLES_IN_PAGE = _BUNDLES.first[FIRST_SCRIPT], _BUNDLES.first[FIRST_STYLES]


def published(script: str) -> str:
    """Give the path of the bundle that begins with a script, such as "desk-gaps.js"."""
    return NAMES[f"assets/js/{script}"]


def address_of(script: str) -> str:
    """Give a pattern of that bundle's address."""
    return f"**/{published(script)}"


def offer_sources(page: Page) -> None:
    """Let a page import our scripts one by one, as they stand in the docs folder."""

    def answer(route: Route) -> None:
        path = route.request.url.rpartition("/assets/js/")[2]
        route.fulfill(path=ROOT / "docs/assets/js" / path, content_type="text/javascript")

    page.route("**/assets/js/**", answer)
