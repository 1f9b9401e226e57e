"""Draw the picture that is shown with a link to the site: one per language, without network.

Run it when the home page's title or description, the fonts or the palette change:

    .venv/bin/python scripts/make_cards.py

Chromium draws a page with the site's own fonts and colours; pictures are committed.
"""

import html
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from bridgebook.framing.description import CARD_HEIGHT, CARD_WIDTH
from bridgebook.model.page import PageFrontMatter
from bridgebook.reading.handbook import load_handbook

ROOT = Path(__file__).resolve().parents[1]
CARDS = ROOT / "docs/assets/images/cards"
LOGO = ROOT / "overrides/.icons/bridgebook/logo.svg"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MOST_KILOBYTES = 100

PAGE = """<!doctype html>
<html lang="{language}">
<meta charset="utf-8">
<link rel="stylesheet" href="{css}/fonts.css">
<link rel="stylesheet" href="{css}/tokens.css">
<style>
  body {{
    display: grid;
    grid-template-rows: auto 1fr auto;
    box-sizing: border-box;
    height: 100vh;
    margin: 0;
    padding: 64px 80px 60px;
    border-top: 16px solid var(--kb-accent);
    color: var(--kb-ink);
    background: var(--kb-paper);
    font-family: var(--kb-text-face);
  }}
  .brand {{ display: flex; align-items: center; gap: 18px; font: 600 40px var(--kb-title-face); }}
  .brand svg {{ width: 54px; height: 54px; color: var(--kb-accent); }}
  h1, p {{ margin: 0; text-wrap: balance; }}
  h1 {{ align-self: center; font: 600 82px/1.12 var(--kb-title-face); }}
  p {{ color: var(--kb-ink-soft); font-size: 33px; line-height: 1.4; }}
</style>
<body data-md-color-scheme="default">
<div class="brand">{logo}<span>Bridgebook</span></div>
<h1>{title}</h1>
<p>{description}</p>
"""


def write_page(language: str, front: PageFrontMatter) -> str:
    """Write the page that is drawn."""
    return PAGE.format(
        language=language,
        css=(ROOT / "docs/assets/css").as_uri(),
        logo=LOGO.read_text(encoding="utf-8"),
        title=html.escape(front.title),
        description=html.escape(front.description),
    )


def main() -> int:
    """Draw every language's card."""
    handbook = load_handbook(ROOT / "docs").handbook
    if handbook is None:
        print("The handbook can't be read. Run `make check` first.")
        return 1
    CARDS.mkdir(parents=True, exist_ok=True)
    heavy = False
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": CARD_WIDTH, "height": CARD_HEIGHT})
        for language in handbook.languages:
            front = handbook.pages[language, "index"].front
            assert front, f"docs/{language}/index.md has no title"
            source = Path(scratch, f"{language}.html")
            source.write_text(write_page(language, front), encoding="utf-8")
            tab.goto(source.as_uri())
            tab.evaluate("document.fonts.ready")
            target = CARDS / f"{language}.png"
            tab.screenshot(path=target)
            kilobytes = target.stat().st_size / 1000
            heavy = heavy or kilobytes > MOST_KILOBYTES
            print(f"{target.relative_to(ROOT)} {kilobytes:.0f} kB")
        browser.close()
    if heavy:
        print(f"A card may weigh {MOST_KILOBYTES} kB. Draw less on it.")
    return int(heavy)


if __name__ == "__main__":
    sys.exit(main())
