"""Everything here needs a browser; the stories of desk and case file have several readers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from bridgebook.model.interface import Interface
from tests.conftest import NewContext
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"
# A page of each kind.
KINDS = {
    "home": "",
    "guide": GUIDE,
    "questions": "find/",
    "sources": "sources/",
    "what is kept": "case-file/",
}
# The day on which every story is told: what a message says depends on it.
TODAY = datetime(2027, 2, 1, 10, 0, tzinfo=UTC)
DEVICES: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": {"width": 1280, "height": 800}},
    "phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class Reader:
    """Somebody with a browser, who reads in one language; `words` are what it says there."""

    page: Page
    site: Site
    language: str
    words: Interface

    def open(self, path: str = GUIDE, language: str = "") -> Page:
        """Go to a page of the reader's language, or of another."""
        self.page.goto(self.site.url(path, language or self.language))
        return self.page

    def desk(self, path: str = GUIDE, name: str = "reply") -> Locator:
        """Open a guide and give the desk of one of its templates, with all that it folds open."""
        desk = self.open(path).locator(f"[data-desk={name}]")
        unfold(desk)
        return desk

    def casebook(self) -> Locator:
        """Open the page of what is kept."""
        root = self.open("case-file/").locator("[data-casebook]")
        expect(root).to_be_visible()
        return root

    def button(self, inside: Locator, word: str) -> Locator:
        return inside.get_by_role("button", name=word, exact=True)

    def clipboard(self) -> str:
        text: str = self.page.evaluate("navigator.clipboard.readText()")
        return text.replace("\r\n", "\n")


READERS = [*product(("it", "ru"), DEVICES)]

# The stories that say most about a thing are told to all four readers or to two, the others to
# one: each page load costs seconds of a processor.
four_readers = pytest.mark.parametrize("reader", READERS, ids="-".join, indirect=True)
two_readers = pytest.mark.parametrize(
    "reader", [READERS[0], READERS[-1]], ids="-".join, indirect=True
)


@pytest.fixture(params=[READERS[-1]], ids="-".join)
def reader(
    request: pytest.FixtureRequest,
    new_context: NewContext,
    site: Site,
    words: Mapping[str, Interface],
) -> Reader:
    """Somebody who reads in Russian on a phone, unless a story asks for more readers."""
    language, device = request.param
    context = new_context(
        **DEVICES[device],
        locale=language,
        permissions=["clipboard-read", "clipboard-write"],
    )
    context.clock.set_fixed_time(TODAY)
    return Reader(context.new_page(), site, language, words[language])


def wait_until(page: Page, condition: str) -> None:
    """Wait until an expression is true; the page's policy lets nothing be evaluated later."""
    page.evaluate(
        f"""() => new Promise((done, fail) => {{
          setTimeout(() => fail(new Error({condition!r} + " never came true")), 5000);
          const look = async () => ((await ({condition})) ? done() : setTimeout(look, 20));
          look();
        }})"""
    )


def woken(page: Page) -> Page:
    """Give the page once its search and its menu answer: they wake before what is waited for."""
    page.locator("[data-scheme-switch].is-awake").wait_for(state="attached")
    return page


def shown(desk: Locator) -> Locator:
    """Give the message that a desk shows once it is awake: before, all of them stand there."""
    return desk.locator(":scope.is-awake [data-channel]:visible")


SENT = """element => {
  const copy = element.cloneNode(true);
  const left = "[data-mark], [hidden], .is-woken > [data-option]:not(.is-chosen)";
  copy.querySelectorAll(left).forEach((one) => one.remove());
  const text = copy.textContent.replace(/ {2,}/g, " ").replace(/ +\\n/g, "\\n");
  return text.replace(/\\n{3,}/g, "\\n\\n");
}"""


def sent(desk: Locator, part: str = "body") -> str:
    """Give what a desk shows of a part of its message, without what isn't sent."""
    text: str = shown(desk).locator(f"[data-part={part}]").evaluate(SENT)
    return text


def unfold(desk: Locator) -> None:
    """Open what a desk folds: how the message is sent, its fields as a list, all ways out."""
    expect(desk.locator("[data-part=controls]")).to_be_visible()
    if desk.locator("[data-part=controls]").get_attribute("open") is None:
        desk.locator("[data-part=controls] summary").click()
    for part in ("unfold", "more"):
        button = desk.locator(f"[data-part={part}][aria-expanded=false]")
        if button.is_visible():
            button.click()


def choose(desk: Locator, switch: str, value: str) -> None:
    """Choose a language, a channel or a tone."""
    unfold(desk)
    desk.locator(f"[data-switch={switch}] input[value={value}]").check()


def fill_all(desk: Locator, text: str = "A & Ö") -> None:
    """Fill every field that a desk shows."""
    for field in desk.locator("input[data-value]:visible").all():
        kind = field.get_attribute("data-kind") or ""
        field.fill({"date": "2027-03-05", "amount": "1200"}.get(kind, text))
