"""What the checks refuse does nothing even where nobody listens to them.

A small handbook with every attack of tests/content/hostile/ is built all the same, and served
without a policy: only what the pages are made of stands between it and the reader.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from bridgebook.publishing.policy import WAITING
from bridgebook.reading.source_text import HIDDEN
from tests.browser.conftest import choose
from tests.conftest import ADDRESS, NewContext
from tests.helpers.handbook import ROOT, SmallHandbook
from tests.helpers.hostile import GUIDE, attacks, put
from tests.helpers.site import BareHost, Site, build, serve

TITLE = "A </title><script>alert(1)</script><img src=x onerror=alert(1)> client"
SENTINEL = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "open"])
  window[name] = (...words) => void window.ran.push(`${name}(${words})`);
"""
# Everything that a page is made of, inert templates too, and what of it is foreign.
LOOK = """() => {
  const foreign = [];
  const ours = ["creativecommons.org", "www.mkdocs.org", "squidfunk.github.io",
    // The small handbook's further reading.
    "magazine.example"];
  const content = new Set(("a article aside b bdi blockquote br button code dd del details div"
    + " dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 header hr i img input kbd label"
    + " legend li main nav ol option p path q s section select span strong sub summary sup svg"
    + " table tbody td template textarea th thead tr ul").split(" "));
  // The sheet that a guide's first screen doesn't wait for, and what lets the rest wait.
  const sheet = document.querySelector("link[rel=preload][as=style]")?.href;
  const isOfFrame = (element) => element.matches(".kb-guide > link")
    ? element.href === sheet
    : element.matches(".kb-guide > link + script:not([src])") && element.text === WAITING;
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const where = element.outerHTML.slice(0, 100);
      if (root !== document || element.closest("article"))
        // Where no page is, the search stands in the content.
        if (!(content.has(element.localName) || isOfFrame(element)
          || element.matches("dialog.kb-search")))
          foreign.push(`element ${where}`);
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$|^target$|^formaction$|^http-equiv$/.test(name))
          foreign.push(`${name} ${where}`);
        if (/[^a-z0-9-]/.test(name) && !/^(xmlns|viewBox)/.test(name))
          foreign.push(`name ${where}`);
        if (!["href", "src", "action", "data", "poster"].includes(name)) continue;
        const { protocol, hostname } = new URL(value, document.baseURI);
        const here = hostname === location.hostname && protocol === location.protocol;
        const mail = ["mailto:", "tel:"].includes(protocol) && element.localName === "a";
        const link = protocol === "https:" && element.localName === "a" && ours.includes(hostname);
        const named = ["canonical", "alternate"].includes(element.rel?.trim());
        if (!(here || mail || link || named)) foreign.push(`${value} ${where}`);
      }
      if (element.localName === "template") look(element.content);
    }
  };
  look(document);
  for (const id of ["__config", "__search", "content", "kb-languages"])
    if (document.querySelectorAll(`#${id}`).length > 1) foreign.push(`id ${id}`);
  return [...window.ran, ...foreign];
}""".replace("WAITING", json.dumps(WAITING))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, complete_docs: Path) -> Iterator[Site]:
    """The small handbook with every attack in it."""
    project = tmp_path_factory.mktemp("hostile")
    small = SmallHandbook(project).copy_from(complete_docs)
    for language in ("en", "da"):
        for name in ("index.md", "find.md", "case-file.md", "sources.md"):
            shutil.copy(ROOT / "docs" / language / name, small.docs / language)
    for listed in attacks().values():
        put(small, listed)
    small.replace(GUIDE, "title: A client tells me it’s over", f"title: '{TITLE}'")
    small.write("en/page.html", "<script>alert(1)</script>")
    small.write("en/drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")
    shutil.copytree(ROOT / "docs/assets", small.docs / "assets")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    without = re.sub(r".*locale: (?:it|ru),.*\n", "", settings)
    (project / "mkdocs.yml").write_text(without, encoding="utf-8")
    built = build(project, project / "site", site_url=ADDRESS)
    if built.code:
        pytest.fail(built.said[-2000:], pytrace=False)
    with serve(built, ("en", "da"), BareHost) as site:
        yield site


@pytest.fixture
def guarded(new_context: NewContext, watch: Callable[[str], None]) -> BrowserContext:
    """A browser that notes what ran."""
    context = new_context()
    context.add_init_script(SENTINEL)
    # One attack names a picture that isn't there; that is a request to the site itself.
    watch(r"x\.png|Failed to load resource: the server responded with a status of 404")
    return context


def looked_at(page: Page) -> list[str]:
    """Give what ran, and what is foreign on the page."""
    found: list[str] = page.evaluate(LOOK)
    return found


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize(
    "path", ["", "scenarios/client-is-leaving/", "find/", "sources/", "case-file/", "404.html"]
)
def test_nothing_runs_and_nothing_is_foreign(
    guarded: BrowserContext, hostile: Site, path: str, language: str
) -> None:
    page = guarded.new_page()
    page.goto(hostile.url(path, language))
    page.wait_for_load_state("networkidle")
    assert looked_at(page) == []


def test_what_is_written_is_read_character_by_character(
    guarded: BrowserContext, hostile: Site
) -> None:
    page = guarded.new_page()
    page.goto(hostile.url("scenarios/client-is-leaving/"))
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page).to_have_title(f"{TITLE} · Bridgebook")
    phrases = [" ".join(HIDDEN.sub("", a.text).split()) for a in attacks()["phrase"]]
    expect(page.locator(".kb-phrases q")).to_have_text(phrases[:6])
    scripts = page.locator("article p", has_text="<script>alert(1)</script>")
    assert scripts.count() > 10


def test_what_the_search_shows_runs_nothing(guarded: BrowserContext, hostile: Site) -> None:
    page = guarded.new_page()
    page.goto(hostile.url())
    page.locator("[data-open-search]:visible").first.click()
    page.get_by_role("combobox").fill("client script alert")
    expect(page.get_by_role("option").first).to_contain_text("</title><script>alert(1)")
    assert looked_at(page) == []


def test_a_letter_that_is_fetched_runs_nothing(guarded: BrowserContext, hostile: Site) -> None:
    page = guarded.new_page()
    page.goto(hostile.url("scenarios/client-is-leaving/", "da"))
    desk = page.locator("[data-desk=reply]")
    choose(desk, "language", "en")
    letter = desk.locator("[data-channel=email][lang=en]:visible")
    expect(letter).to_contain_text("<img src=x onerror=alert(1)>")
    assert looked_at(page) == []


def test_what_has_no_place_is_not_published(hostile: Site) -> None:
    folder = hostile.built.folder
    assert (folder / "scenarios/client-is-leaving/index.html").exists()
    assert not (folder / "page.html").exists()
    assert not (folder / "drawing.svg").exists()
    assert not list(folder.rglob("*.yml"))
