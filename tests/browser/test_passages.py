"""A passage stands in its place or is left out of it: never glued to a word, never a hole."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Passage
from tests.browser.conftest import Reader, fill_all, shown, wait_until
from tests.browser.test_choices_copied import MISTAKE, SCENARIO, copied
from tests.browser.test_kept_data import put
from tests.helpers.site import Site

# Every letter of a page as it is seen: what isn't displayed is gone, each passage and each
# button that puts one in stands between brackets of their own.
SEEN = """() => {
  const say = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || getComputedStyle(node).display === "none") return "";
    const inside = [...node.childNodes].map(say).join("");
    return node.matches("[data-passage], .kb-passage__add") ? `⟦${inside}⟧` : inside;
  };
  const press = (all, at) => { all[at].click(); };
  return [...document.querySelectorAll("[data-desk]")].flatMap((desk) => {
    const channels = desk.querySelectorAll("[data-switch=channel] input");
    return [...channels].flatMap((channel) => {
      channel.click();
      const tones = () => desk.querySelectorAll("[data-switch=register] input:enabled");
      return [...tones().keys()].map((at) => {
        tones()[at].click();
        return say(desk.querySelector("[data-channel]:not([hidden]) [data-part=body]"));
      });
    });
  });
}"""
GLUED = re.compile(r".{0,20}\S⟦.{0,20}|.{0,20}⟧\S.{0,20}")
# No remains of the text of a passage that is off between two line breaks.
HOLE = re.compile(r".{0,20}\n[^\S\n]*\n[^\S\n]*\n.{0,20}")


def with_passages(real: Handbook, language: str) -> Iterator[str]:
    """Give the guides of a language that have an optional passage."""
    for (code, name), guide in real.guides.items():
        parts = (part for text in guide.templates for part in text.parts)
        if code == language and any(isinstance(part, Passage) for part in parts):
            yield name


def faults(page: Page) -> list[str]:
    texts: list[str] = page.evaluate(SEEN)
    assert any("⟦" in text for text in texts)
    return [found for text in texts for rule in (GLUED, HOLE) for found in rule.findall(text)]


def test_a_passage_touches_no_other_word_off_on_and_on_paper(
    page: Page, site: Site, real: Handbook
) -> None:
    for guide in with_passages(real, "da"):
        page.goto(site.url(f"scenarios/{guide}/", "da"))
        page.wait_for_load_state("networkidle")
        assert faults(page) == [], guide
        page.emulate_media(media="print")
        assert faults(page) == [], f"{guide} on paper"
        page.emulate_media(media="screen")
        page.evaluate("document.querySelectorAll('.kb-passage__add').forEach((e) => e.click())")
        assert faults(page) == [], f"{guide} with its passages"


def test_what_is_printed_alone_is_what_is_copied(reader: Reader) -> None:
    reader.page.add_init_script(
        """window.print = () => {
          const text = document.querySelector("[data-channel]:not([hidden]) [data-part=body]");
          const copy = text.cloneNode(true);
          const left = "[data-mark], [hidden], [data-option]:not(.is-chosen)";
          copy.querySelectorAll(left).forEach((one) => one.remove());
          window.printed = copy.textContent;
          window.dispatchEvent(new Event("afterprint"));
        };"""
    )
    answers = {"what-happened": {"option": "late"}, "cause": {"option": "overlooked"}}
    case = {"answers": {SCENARIO: answers}}
    reader.open()
    put(reader, "casebook-2", {"version": 2, "id": "book-1", "last": "a", "cases": {"a": case}})
    desk, words = reader.desk(MISTAKE, "tell"), reader.words.desk
    fill_all(desk)
    reader.button(desk, words.print).click()
    wait_until(reader.page, "window.printed")
    assert reader.page.evaluate("window.printed") == copied(reader, words.copy_body)
    # Afterwards the letter is one to write in again.
    expect(shown(desk).locator(".kb-passage__add").first).to_be_visible()


def test_what_takes_a_passage_out_never_begins_a_line(reader: Reader) -> None:
    page = reader.open(MISTAKE)
    desk = page.locator("[data-desk]").first
    shown(desk).locator(".kb-passage__add").first.click()
    lines = """passage => {
      const button = passage.querySelector("button");
      const range = document.createRange();
      range.setStart(passage, 0);
      range.setEndBefore(button);
      const word = [...range.getClientRects()].at(-1), sign = button.getBoundingClientRect();
      return sign.top < word.bottom && sign.bottom > word.top && sign.left >= word.right - 1;
    }"""
    passage = shown(desk).locator("[data-passage]:not([hidden])").first
    for width in range(320, 420, 9):
        page.set_viewport_size({"width": width, "height": 800})
        assert passage.evaluate(lines), width


def test_a_letter_selected_by_hand_is_the_letter(reader: Reader) -> None:
    desk = reader.desk(MISTAKE, "tell")
    body = shown(desk).locator("[data-part=body]")
    body.evaluate("e => getSelection().selectAllChildren(e)")
    text = reader.page.evaluate("String(getSelection())")
    assert reader.words.passages["no-extra-charge"].label not in text
    assert "\n" in text
