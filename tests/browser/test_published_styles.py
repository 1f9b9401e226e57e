"""The one sheet that is published says what the sheets say that it was joined from."""

from mkdocs.config import load_config
from playwright.sync_api import Page

from tests.helpers.handbook import ROOT
from tests.helpers.site import Site

# A variable is kept letter for letter: the spaces in it may differ, what it says may not.
RULES = """text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);
  return [...sheet.cssRules].map(rule => rule.cssText.replace(/\\s*,\\s*/g, ","));
}"""


def test_the_one_sheet_says_what_the_sheets_say(page: Page, site: Site) -> None:
    sheets = load_config(str(ROOT / "mkdocs.yml")).extra_css
    assert len(sheets) > 3
    page.goto(site.url("sources/"))
    written = "\n".join((ROOT / "docs" / sheet).read_text(encoding="utf-8") for sheet in sheets)
    published = site.built.text("assets/css/handbook.css")
    assert page.evaluate(RULES, published) == page.evaluate(RULES, written)


def test_the_sheets_are_published_only_as_one(site: Site) -> None:
    folder = site.built.folder / "assets/css"
    assert [file.name for file in folder.iterdir()] == ["handbook.css"]
