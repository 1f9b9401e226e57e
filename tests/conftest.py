"""Fixtures for every kind of test."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface
from bridgebook.reading.handbook import load_handbook
from scripts.ensure_browser import FIREFOX, NO_FIREFOX, in_ci, system_browser
from tests.helpers.browser import Watch, start_chromium, start_firefox
from tests.helpers.handbook import ROOT, SMALL_DOCS, SmallHandbook
from tests.helpers.site import BASE, Built, Site, build_once, serve

ADDRESS = f"https://example.org{BASE}"


@pytest.fixture(scope="session")
def complete_docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook with all interface words, made once."""
    folder = tmp_path_factory.mktemp("small")
    return SmallHandbook(folder).copy_from(SMALL_DOCS).complete().docs


@pytest.fixture
def small(tmp_path: Path, complete_docs: Path) -> SmallHandbook:
    """A copy of the small handbook, to be changed."""
    return SmallHandbook(tmp_path).copy_from(complete_docs)


@pytest.fixture(scope="session")
def handbook(complete_docs: Path) -> Handbook:
    """The small handbook as it is, loaded."""
    return SmallHandbook(complete_docs.parent).load()


@pytest.fixture(scope="session")
def real() -> Handbook:
    """The real handbook, loaded."""
    loaded = load_handbook(ROOT / "docs")
    assert loaded.handbook is not None, "\n".join(map(str, loaded.problems))
    return loaded.handbook


@pytest.fixture(scope="session")
def words(real: Handbook) -> Mapping[str, Interface]:
    """The real interface words, by language."""
    return real.interfaces


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if base.name.startswith("popen-") else base


@pytest.fixture(scope="session")
def built(shared: Path) -> Built:
    """The real handbook, built without an address, once per run.

    Not strictly: a finding about the content has its own tests, it shouldn't fail every story.
    """
    built = build_once(shared, "site")
    if built.code:
        pytest.fail(built.said, pytrace=False)
    return built


@pytest.fixture(scope="session")
def published(shared: Path) -> Built:
    """The real handbook, built strictly for an address below a sub-path, once per run."""
    built = build_once(shared, "published", "--strict", site_url=ADDRESS)
    if built.code:
        pytest.fail(built.said, pytrace=False)
    return built


@pytest.fixture
def hosted(published: Built, real: Handbook) -> Iterator[Site]:
    """The handbook as it is published, on a port."""
    with serve(published, real.languages) as site:
        yield site


@pytest.fixture(scope="session")
def site(built: Built, real: Handbook) -> Iterator[Site]:
    """The real handbook on a port, below a sub-path."""
    with serve(built, real.languages) as site:
        yield site


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers, one per worker."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Chromium or Chrome, one per worker."""
    with start_chromium(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Firefox, one per worker; only in continuous integration it must be there."""
    path = system_browser(FIREFOX)
    if path is None:
        (pytest.fail if in_ci() else pytest.skip)(NO_FIREFOX)
    with start_firefox(playwright, path) as browser:
        yield browser


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """The engine that a story is told in: Chromium, unless it asks for another."""
    return getattr(request, "param", "chromium")


@pytest.fixture
def browser(request: pytest.FixtureRequest, engine: str) -> Browser:
    """The browser of the story's engine."""
    browser: Browser = request.getfixturevalue(engine)
    return browser


NewContext = Callable[..., BrowserContext]


@pytest.fixture
def new_context(browser: Browser) -> Iterator[NewContext]:
    """Open browser windows that share nothing; what any of them meets fails the test."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def new(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"locale": "en-GB", **options})
        context.set_default_timeout(10_000)
        opened.append((context, Watch(context)))
        return context

    new.watches = lambda: [watch for _, watch in opened]  # type: ignore[attr-defined]
    yield new
    for context, _ in opened:
        context.close()
    troubles = dict.fromkeys(trouble for _, watch in opened for trouble in watch.troubles)
    if troubles:
        pytest.fail("\n".join(trouble[:300] for trouble in troubles), pytrace=False)


@pytest.fixture
def watch(new_context: NewContext) -> Callable[[str], None]:
    """Excuse what a test provokes, in every window: `watch("answer 404")`."""

    def expect(pattern: str) -> None:
        for watch in new_context.watches():  # type: ignore[attr-defined]
            watch.expect(pattern)

    return expect


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """A page of a browser with JavaScript, a clipboard and room to keep things."""
    return new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()


@pytest.fixture
def plain_page(new_context: NewContext, watch: Callable[[str], None]) -> Page:
    """A page of a browser without JavaScript."""
    page = new_context(java_script_enabled=False).new_page()
    watch(r"^request failed: \S+\.js csp$")  # That is how the browser says it runs no script.
    return page
