"""Copying where the browser has no clipboard for the page, refuses it, or never answers."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import GUIDE, Reader, choose, fill_all, sent, two_readers, unfold
from tests.helpers.browser import INTRANET

MISSING = "Object.defineProperty(Navigator.prototype, 'clipboard', {get: () => undefined});"
REJECTS = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no'));"
HANGS = "navigator.clipboard.writeText = () => new Promise(() => {});"
NO_OLDER_WAY = "document.execCommand = () => false;"
THROWS = "document.execCommand = () => { throw new Error('no'); };"
SELECTED = "getSelection().toString()"


def clipboard(reader: Reader) -> str:
    """Read the clipboard on a page that browsers trust."""
    page = reader.page.context.new_page()
    page.goto(reader.site.url("sources/"))
    page.bring_to_front()
    text: str = page.evaluate("navigator.clipboard.readText()")
    page.close()
    return text.replace("\r\n", "\n")


def whole(desk: Locator) -> str:
    """Give subject and body as the desk shows them."""
    return f"{sent(desk, 'subject')}\n\n{sent(desk)}"


def on_the_intranet(reader: Reader) -> Locator:
    """Open the guide over http, on a host that browsers don't trust."""
    address = urlsplit(reader.site.url(GUIDE, reader.language))
    page = reader.page
    page.goto(address._replace(netloc=f"{INTRANET}:{address.port}").geturl())
    assert page.evaluate("[isSecureContext, 'clipboard' in navigator]") == [False, False]
    desk = page.locator("[data-desk=reply]")
    unfold(desk)
    return desk


@two_readers
def test_without_https_the_older_way_copies(reader: Reader) -> None:
    desk, words = on_the_intranet(reader), reader.words.desk
    fill_all(desk)
    message = whole(desk)
    scrolled = "[scrollX, scrollY]"
    button = reader.button(desk, words.copy_all)
    button.scroll_into_view_if_needed()
    button.focus()
    before = reader.page.evaluate(scrolled)
    reader.page.keyboard.press("Enter")
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
    expect(button).to_be_focused()
    assert reader.page.evaluate(scrolled) == before
    expect(reader.page.locator("textarea.kb-off-screen")).to_have_count(0)
    assert clipboard(reader) == message


def test_without_https_a_text_changed_by_hand_is_copied(reader: Reader) -> None:
    desk, words = on_the_intranet(reader), reader.words.desk
    reader.button(desk, words.edit).click()
    desk.get_by_label(words.text, exact=True).fill("Ok,\n\n5.3. 🙂")
    reader.button(desk, words.copy_body).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
    assert clipboard(reader) == "Ok,\n\n5.3. 🙂"


@pytest.mark.parametrize("broken", [MISSING, REJECTS, HANGS])
def test_where_the_clipboard_fails_the_older_way_copies(reader: Reader, broken: str) -> None:
    reader.page.add_init_script(broken)
    reader.page.clock.install()
    desk, words = reader.desk(), reader.words.desk
    choose(desk, "channel", "short-message")
    fill_all(desk)
    reader.page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    title = reader.page.evaluate(SELECTED)
    reader.button(desk, words.copy_all).press("Enter")
    reader.page.clock.run_for(1000)
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
    assert reader.page.evaluate(SELECTED) == title
    assert clipboard(reader) == sent(desk)


def refused(reader: Reader) -> str:
    """Say what a reader is told who has to copy by hand."""
    touch = reader.page.evaluate("matchMedia('(pointer: coarse)').matches")
    said = reader.words.desk.said
    return said.refused_touch if touch else said.refused.replace("{keys}", "Ctrl+C")


def copy_by_hand(page: Page) -> None:
    """Do what the message says: what is copied is what is selected."""
    page.keyboard.press("Control+c")


@two_readers
@pytest.mark.parametrize("older", [NO_OLDER_WAY, THROWS])
def test_what_cannot_be_copied_stands_selected(reader: Reader, older: str) -> None:
    reader.page.add_init_script(f"{MISSING}{older}")
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    subject, body = whole(desk).split("\n\n", 1)
    named = {
        words.copy_all: f"{subject}\n\n{body}",
        words.copy_subject: subject,
        words.copy_body: body,
    }
    for button, text in named.items():
        reader.button(desk, button).click()
        expect(desk.locator("[data-part=status]")).to_have_text(refused(reader))
        assert reader.page.evaluate(SELECTED) == text
        expect(desk.get_by_role("group", name=words.by_hand)).to_be_in_viewport()
        copy_by_hand(reader.page)
        assert clipboard(reader) == text
        reader.page.bring_to_front()


def test_what_was_changed_by_hand_and_cannot_be_copied_stands_selected(reader: Reader) -> None:
    reader.page.add_init_script(f"{REJECTS}{NO_OLDER_WAY}")
    desk, words = reader.desk(), reader.words.desk
    reader.button(desk, words.edit).click()
    desk.get_by_label(words.subject, exact=True).fill("A & <B>")
    desk.get_by_label(words.text, exact=True).fill("  one\n\n\ntwo  three")
    for button, text in {
        words.copy_all: "A & <B>\n\n  one\n\n\ntwo  three",
        words.copy_body: "  one\n\n\ntwo  three",
        words.copy_subject: "A & <B>",
    }.items():
        reader.button(desk, button).click()
        expect(desk.locator("[data-part=status]")).to_have_text(refused(reader))
        assert reader.page.evaluate(SELECTED) == text
    # What is selected is never older than the text.
    desk.get_by_label(words.text, exact=True).fill("three")
    expect(desk.locator("[data-part=by-hand]")).to_be_hidden()
