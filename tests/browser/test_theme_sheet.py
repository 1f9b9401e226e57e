"""The rules of the theme that were left out change nothing on any kind of page."""

from typing import Literal

import pytest
from mkdocs.config import load_config

from tests.browser.conftest import DEVICES, GUIDE
from tests.conftest import NewContext
from tests.helpers.handbook import ROOT
from tests.helpers.site import Site
from tests.helpers.theme import theme_sheet

Media = Literal["screen", "print"]
KINDS = ("", GUIDE, "find/", "case-file/", "sources/", "404.html")
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
      const said = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
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
REPLACE = """(css) => new Promise((done) => {
  const link = document.querySelector("link[rel=stylesheet]");
  link.onload = done;
  link.href = `${link.href}?whole`;
})"""


def with_all_of_the_theme() -> str:
    """Give our sheets behind the theme's own."""
    used, *ours = load_config(str(ROOT / "mkdocs.yml")).extra_css
    assert used == "assets/css/material.css"
    sheets = [theme_sheet(), *(ROOT / "docs" / sheet for sheet in ours)]
    return "\n".join(sheet.read_text("utf-8") for sheet in sheets)


@pytest.mark.parametrize(("device", "media"), [("phone", "screen"), ("desktop", "print")])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_looks_as_it_would_with_all_of_the_theme(
    new_context: NewContext, hosted: Site, path: str, device: str, media: Media
) -> None:
    page = new_context(**DEVICES[device], reduced_motion="reduce").new_page()
    page.emulate_media(media=media)
    whole = with_all_of_the_theme()
    page.route("**/*.css?whole", lambda route: route.fulfill(body=whole, content_type="text/css"))
    page.goto(hosted.url(path))
    page.wait_for_load_state("networkidle")
    page.evaluate(NOTE_LOOKS)
    page.evaluate(REPLACE)
    page.evaluate(NOTE_LOOKS)
    assert page.evaluate(DIFFERENT) == []
