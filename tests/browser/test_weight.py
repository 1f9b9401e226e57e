"""What guides cost, compressed as hosts send them, and how many files they ask for."""

import gzip
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DEVICES, wait_until
from tests.conftest import NewContext
from tests.helpers.bundles import published
from tests.helpers.site import BASE, Site

LANGUAGES = ("en", "it", "ru", "da")
# A first visit to the longest guide, fonts included; Russian needs two alphabets.
MOST = {"en": 90_000, "it": 90_000, "ru": 105_000, "da": 90_000}
REQUESTS = 10
# Another guide after it.
MOST_AFTERWARDS = {"en": 19 * 1024, "it": 19 * 1024, "ru": 24 * 1024, "da": 19 * 1024}
OUR_SCRIPTS = 20_000


@dataclass(frozen=True)
class Visit:
    """The files that a guide loads on a phone before anyone touches it, with their weights.

    `html` is its page, `afterwards` what a second guide loads that the first hasn't.
    """

    files: dict[str, int]
    html: str
    afterwards: dict[str, int]

    def weight(self, start: str = "", end: str = "") -> int:
        """Give the weight of the files whose paths begin and end so."""
        return sum(
            weight
            for path, weight in self.files.items()
            if path.startswith(start) and path.endswith(end)
        )


def weigh(file: Path) -> int:
    """Give what goes over the wire: fonts are compressed already."""
    content = file.read_bytes()
    return len(content) if file.suffix == ".woff2" else len(gzip.compress(content))


def longest_guides(site: Site, language: str) -> list[str]:
    """Give where a language's guides stand, the longest first."""
    folder = "" if language == site.languages[0] else f"{language}/"
    pages = site.built.folder.glob(f"{folder}scenarios/*/index.html")
    longest = sorted(pages, key=lambda page: -page.stat().st_size)
    return [f"scenarios/{page.parent.name}/" for page in longest]


# In one process: what a visit loaded is looked at by all of them.
pytestmark = pytest.mark.xdist_group("weight")


@pytest.fixture(scope="module")
def visits() -> dict[str, Visit]:
    """The visits that were made already, by language."""
    return {}


@pytest.fixture(params=LANGUAGES)
def visit(
    request: pytest.FixtureRequest, visits: dict[str, Visit], new_context: NewContext, site: Site
) -> Visit:
    """A first visit to the longest guide of a language, by somebody who reads that language."""
    language: str = request.param
    if language not in visits:
        visits[language] = pay_a_visit(new_context, site, language)
    return visits[language]


def pay_a_visit(new_context: NewContext, site: Site, language: str) -> Visit:
    page = new_context(**DEVICES["phone"], locale=language).new_page()
    first, second = (site.url(path, language) for path in longest_guides(site, language)[:2])
    files = files_of(page, site, first)
    html = page.request.get(first).text()
    again = files_of(page, site, second)
    return Visit(files, html, {path: again[path] for path in again if path not in files})


def files_of(page: Page, site: Site, address: str) -> dict[str, int]:
    """Open a guide, and give the files that it loads with their weights."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    expect(page.locator("[data-desk] [data-part=controls]").first).to_be_visible()
    wait_until(page, "document.documentElement.matches('.is-searchable')")
    page.wait_for_load_state("networkidle")
    assert len(asked) == len(set(asked))
    paths = [url.split(BASE, 1)[1].split("?")[0] for url in asked]
    files = {path: site.built.folder / path for path in paths}
    return {
        path: weigh(file / "index.html" if file.is_dir() else file) for path, file in files.items()
    }


@pytest.mark.parametrize(
    ("visit", "language"), [*zip(LANGUAGES, LANGUAGES, strict=True)], indirect=["visit"]
)
def test_a_visit_weighs_what_is_said_at_most(visit: Visit, language: str) -> None:
    assert visit.weight(end="/")
    assert visit.weight() <= MOST[language], visit.files
    assert len(visit.files) <= REQUESTS, visit.files
    assert sum(visit.afterwards.values()) <= MOST_AFTERWARDS[language], visit.afterwards
    assert len(visit.afterwards) == 1, visit.afterwards


def test_all_that_a_guide_loads_is_named_in_its_page(visit: Visit) -> None:
    """So no file waits for another to name it: no chain is longer than two."""
    files = [path for path in visit.files if not path.endswith("/")]
    assert len(files) > 5
    assert [path for path in files if f"/{path}" not in visit.html] == []


def test_our_scripts_on_a_guide_weigh_what_is_said_at_most(visit: Visit) -> None:
    assert published("pages/guide.js") in visit.files
    assert 0 < visit.weight("assets/bundles/", ".js") <= OUR_SCRIPTS, visit.files


def test_fonts_weigh_50_kb_at_most(visit: Visit) -> None:
    assert 0 < visit.weight(end=".woff2") <= 50 * 1024


def test_the_search_loads_nothing_before_it_is_asked(visit: Visit) -> None:
    assert [path for path in visit.files if "search" in path] == []
