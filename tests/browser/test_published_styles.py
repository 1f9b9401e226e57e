"""Pages look under the one sheet that is published as they do under those it is made of."""

from typing import Literal

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import DEVICES, GUIDE
from tests.conftest import NewContext
from tests.helpers.bundles import NAMES
from tests.helpers.handbook import ROOT
from tests.helpers.site import Site

Media = Literal["screen", "print"]
SHEETS = ("assets/css/first.css", "assets/css/handbook.css")
KINDS = ("", GUIDE, "find/", "case-file/")
# How each element looks, and what stands before and after it; open is what can be opened.
NOTE_LOOKS = """async () => {
  await Promise.all(Array.from(document.fonts, (font) => font.load()));
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  document.querySelectorAll("[hidden]").forEach((one) => { one.hidden = false; });
  const names = Array.from(getComputedStyle(document.body)).filter((name) =>
    !/^-|^(animation|block|inline|inset|scroll|transition|transform-origin|perspective)/.test(name));
  globalThis.looks ??= [];
  looks.push([...document.querySelectorAll("body, body :not(path, option)")].flatMap((element) =>
    ["", "::before", "::after"].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === "none") return [`no ${pseudo}`];
      const value = (name) => style.getPropertyValue(name).replace(/^0% 0%$/, "0px 0px");
      const said = names.map((name) => `${name}: ${value(name)}`);
      return [`${element.localName}.${element.getAttribute("class")}${pseudo} ${said.join("; ")}`];
    })));
}"""
DIFFERENT = """() => looks[0].length === looks[1].length
  ? looks[0].flatMap((look, at) => {
      const other = new Set(looks[1][at].split("; "));
      const gone = look.split("; ").filter((each) => !other.has(each));
      return gone.length ? [`${look.split(" ")[0]} ${gone}`] : [];
    }).slice(0, 20)
  : ["other elements"]"""
# A sheet that is added to a page goes where the one was that it stands for.
REPLACE = """(addresses) => Promise.all(
  [...document.querySelectorAll("style, link[rel=stylesheet]")].map((one, at) =>
    new Promise((done) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet" });
      link.onload = done;
      link.href = addresses[at];
      one.replaceWith(link);
    })))"""


def offer_sheets(page: Page) -> None:
    """Let a page load our sheets one by one, as they stand in the docs folder."""
    folder = ROOT / "docs/assets/css"

    def answer(route: Route) -> None:
        name = route.request.url.rpartition("/assets/css/")[2].partition("?")[0]
        route.fulfill(path=folder / name, content_type="text/css")

    page.route("**/assets/css/**", answer)


@pytest.mark.parametrize(("device", "media"), [("phone", "screen"), ("desktop", "print")])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_looks_as_it_does_under_the_sheets_that_were_bundled(
    new_context: NewContext, site: Site, path: str, device: str, media: Media
) -> None:
    page = new_context(**DEVICES[device], reduced_motion="reduce").new_page()
    offer_sheets(page)
    page.emulate_media(media=media)
    page.goto(site.url(path))
    page.wait_for_load_state("networkidle")
    page.evaluate(NOTE_LOOKS)
    page.evaluate(REPLACE, [site.url(sheet) for sheet in SHEETS])
    page.evaluate(NOTE_LOOKS)
    assert page.evaluate(DIFFERENT) == []


def test_a_page_has_one_sheet(site: Site) -> None:
    sheets = [path.relative_to(site.built.folder) for path in site.built.folder.rglob("*.css")]
    assert [sheet.as_posix() for sheet in sheets] == [NAMES[SHEETS[1]]]
