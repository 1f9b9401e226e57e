"""What a first visit costs, compressed as hosts send it, and how many files it asks for."""

import gzip
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DEVICES, wait_until
from tests.conftest import NewContext
from tests.helpers.site import BASE, Site

# The last of our scripts to be asked for.
WARM = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('warm.js'))"
LANGUAGES = ("en", "it", "ru", "da")
# What the longest guide weighs since no style sheet of the theme is loaded, rounded up to 2 KB.
# It was 137 KB before the desk could do most of what it does now, and is to be 90, in Russian 105.
MOST = {"en": 96 * 1024, "it": 96 * 1024, "ru": 106 * 1024, "da": 96 * 1024}
# What they are, and one more. They were 15 KB before amounts and dates were read as people write
# them, tabs kept their client and a message left by every way; the theme's 35 KB have gone.
OUR_SCRIPTS = 27.1 * 1024
# They were 30 (31 in Russian). The theme's have gone, its sheet too; our scripts are many small
# files, and become few only when they are bundled.
REQUESTS = {"en": 40, "it": 40, "ru": 41, "da": 40}


@dataclass(frozen=True)
class Visit:
    """The files that a guide loads on a phone before anyone touches it, with their weights."""

    files: dict[str, int]

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


def longest_guide(site: Site, language: str) -> Path:
    """Give the page of a language's longest guide."""
    folder = "" if language == site.languages[0] else f"{language}/"
    pages = site.built.folder.glob(f"{folder}scenarios/*/index.html")
    return max(pages, key=lambda page: page.stat().st_size)


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
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url(f"scenarios/{longest_guide(site, language).parent.name}/", language))
    expect(page.locator("[data-desk] [data-part=controls]").first).to_be_visible()
    wait_until(page, WARM)
    page.wait_for_load_state("networkidle")
    assert len(asked) == len(set(asked))
    paths = [url.split(BASE, 1)[1].split("?")[0] for url in asked]
    files = {path: site.built.folder / path for path in paths}
    return Visit(
        {
            path: weigh(file / "index.html" if file.is_dir() else file)
            for path, file in files.items()
        }
    )


@pytest.mark.parametrize(
    ("visit", "language"), [*zip(LANGUAGES, LANGUAGES, strict=True)], indirect=["visit"]
)
def test_a_first_visit_is_no_heavier_than_it_was(visit: Visit, language: str) -> None:
    assert visit.weight(end=".html") or visit.weight(end="/")
    assert visit.weight() <= MOST[language], visit
    assert len(visit.files) <= REQUESTS[language], visit


def test_our_scripts_on_a_guide_weigh_what_is_said_at_most(visit: Visit) -> None:
    assert "assets/js/desk.js" in visit.files
    assert visit.weight("assets/js/") <= OUR_SCRIPTS, visit


def test_no_script_is_loaded_but_ours(visit: Visit) -> None:
    assert visit.weight("assets/js/") == visit.weight(end=".js")


def test_fonts_weigh_50_kb_at_most(visit: Visit) -> None:
    assert 0 < visit.weight(end=".woff2") <= 50 * 1024


def test_the_search_loads_nothing_before_it_is_asked(visit: Visit) -> None:
    before = [path for path in visit.files if "search/" in path]
    assert before == ["assets/js/search/warm.js"]
