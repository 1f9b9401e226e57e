"""An e-mail leaves the desk: recipient, link, or a draft's file."""

import email
import email.policy
import re
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Locator, expect

from bridgebook.model.handbook import Handbook
from bridgebook.model.message import has_choices
from tests.browser.conftest import GUIDE, Reader, choose, fill_all, sent, two_readers
from tests.helpers.bundles import address_of

SYSTEMS = {
    "Windows": True,
    "": True,
    "macOS": False,
    "Linux": False,
    "Android": False,
}


def on_system(reader: Reader, name: str) -> None:
    """Make the browser say that it runs on a system; some don't say it in the newer way."""
    reader.page.add_init_script(
        f"Object.defineProperty(Navigator.prototype, 'userAgentData', "
        f"{{get: () => ({{platform: '{name}'}})}});"
        f"Object.defineProperty(Navigator.prototype, 'platform', {{get: () => '{name}'}});"
    )


def link(desk: Locator) -> Locator:
    return desk.locator("[data-part=mail]")


def opened(desk: Locator) -> tuple[str, dict[str, list[str]]]:
    """Say what the mail program is handed: recipient, and the other headers."""
    address = urlsplit(link(desk).get_attribute("href") or "")
    assert address.scheme == "mailto"
    return unquote(address.path), parse_qs(address.query, strict_parsing=bool(address.query))


def expect_recipient(desk: Locator, encoded: str) -> None:
    """Wait until the link goes to an address: what checks it comes with the first touch."""
    expect(link(desk)).to_have_attribute("href", re.compile(rf"^mailto:{re.escape(encoded)}\?"))


def text(desk: Locator, part: str) -> str:
    return sent(desk, part)


@two_readers
def test_a_link_that_fits_opens_the_whole_message(reader: Reader) -> None:
    on_system(reader, "Windows" if reader.language == "it" else "Android")
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    expect(link(desk)).to_have_text(words.open_mail)
    subject, body = text(desk, "subject"), text(desk, "body").replace("\n", "\r\n")
    assert opened(desk) == ("", {"subject": [subject], "body": [body]})
    reader.page.evaluate("navigator.clipboard.writeText('from before')")
    link(desk).evaluate("link => link.addEventListener('click', e => e.preventDefault())")
    link(desk).click()
    expect(desk.locator("[data-part=status]")).to_have_text("")
    assert reader.clipboard() == "from before"


def test_a_link_that_is_too_long_says_before_that_the_text_is_copied(reader: Reader) -> None:
    on_system(reader, "Windows")
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    desk.get_by_label(words.recipient, exact=True).fill("anna@example.com")
    expect(link(desk)).to_have_text(words.open_mail_copying)
    expect_recipient(desk, "anna@example.com")
    assert opened(desk) == ("anna@example.com", {"subject": [text(desk, "subject")]})
    link(desk).evaluate("link => link.addEventListener('click', e => e.preventDefault())")
    link(desk).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.mail_copied)
    assert reader.clipboard() == text(desk, "body")


def test_a_text_that_cannot_be_copied_for_the_mail_stands_selected(reader: Reader) -> None:
    on_system(reader, "Windows")
    reader.page.add_init_script("document.execCommand = () => false;")
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    link(desk).evaluate("link => link.addEventListener('click', e => e.preventDefault())")
    link(desk).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.refused_touch)
    assert reader.page.evaluate("getSelection().toString()") == text(desk, "body")


def emails(reader: Reader, real: Handbook) -> Iterator[Locator]:
    """Show every e-mail of the reader's language on its desk, unfilled.

    Those that leave nothing to their sender: what stands there is what is sent.
    """
    for name, guide in real.guides_in(reader.language):
        emails = [t for t in guide.templates if t.channel == "email"]
        written = [template for template in emails if not has_choices(template.parts)]
        page = reader.open(f"scenarios/{name}/") if written else reader.page
        for template in written:
            desk = page.locator(f"[data-desk={template.id}]")
            choose(desk, "channel", "email")
            desk.locator(f"[data-switch=register] input[value={template.register}]").check()
            yield desk


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_russian_email_opens_as_its_button_says(
    reader: Reader, real: Handbook, system: str
) -> None:
    on_system(reader, system)
    words = reader.words.desk
    said = set()
    for desk in emails(reader, real):
        label = link(desk).inner_text()
        said.add(label)
        _, headers = opened(desk)
        assert headers["subject"] == [text(desk, "subject")]
        body = text(desk, "body").replace("\n", "\r\n")
        assert (
            headers.get("body") == {words.open_mail: [body], words.open_mail_copying: None}[label]
        )
        if SYSTEMS[system]:
            assert len(link(desk).get_attribute("href") or "") <= 2000
    assert said == ({words.open_mail_copying} if SYSTEMS[system] else {words.open_mail})


def test_a_recipient_stays_with_the_client(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words.desk
    field = desk.get_by_label(words.recipient, exact=True)
    expect(field).to_have_accessible_description(words.recipient_hint)
    field.fill("Anna Clarke <anna+a&b@пример.рф>")
    expect(desk.locator("[data-part=recipient-fault]")).to_have_text("")
    expect_recipient(desk, "anna%2Ba%26b@xn--e1afmkfd.xn--p1ai")
    other = reader.desk("scenarios/tell-client-about-mistake/", "tell")
    choose(other, "channel", "email")
    expect(other.get_by_label(words.recipient, exact=True)).to_have_value(
        "Anna Clarke <anna+a&b@пример.рф>"
    )
    choose(other, "channel", "short-message")
    expect(other.get_by_label(words.recipient, exact=True)).to_be_hidden()
    root = reader.casebook()
    reader.button(root, reader.words.casebook.add).click()
    expect(reader.desk().get_by_label(words.recipient, exact=True)).to_have_value("")


@pytest.mark.parametrize("wrong", ["anna", "anna@clarke", "a@example.com, b@example.com"])
def test_what_is_no_single_address_is_said_and_opens_nothing(reader: Reader, wrong: str) -> None:
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    field = desk.get_by_label(words.recipient, exact=True)
    field.fill(wrong)
    expect(desk.locator("[data-part=recipient-fault]")).to_have_text("")
    field.blur()
    expect(desk.locator("[data-part=recipient-fault]")).to_have_text(words.said.recipient_wrong)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect_recipient(desk, "")
    link(desk).click()
    expect(field).to_be_focused()
    field.fill("anna@example.com")
    expect(desk.locator("[data-part=recipient-fault]")).to_have_text("")
    expect_recipient(desk, "anna@example.com")


@two_readers
def test_a_draft_is_a_file_that_mail_programs_read(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words.desk
    fill_all(desk)
    desk.get_by_label(words.recipient, exact=True).fill("anna@example.com")
    expect_recipient(desk, "anna@example.com")
    with reader.page.expect_download() as download:
        reader.button(desk, words.draft).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.draft_saved)
    assert download.value.suggested_filename == "client-is-leaving.eml"
    content = download.value.path().read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n")
    assert max(map(len, content.split(b"\r\n"))) <= 76
    message = email.message_from_bytes(content, policy=email.policy.default)
    assert message.defects == []
    assert message["X-Unsent"] == "1"
    assert message["To"] == "anna@example.com"
    assert message["Subject"] == text(desk, "subject")
    assert message.get_content_type() == "text/plain"
    body = message.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n").rstrip("\n") == text(desk, "body").rstrip("\n")


def test_a_draft_is_offered_with_emails_only(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words.desk
    expect(reader.button(desk, words.draft)).to_be_visible()
    choose(desk, "channel", "short-message")
    expect(reader.button(desk, words.draft)).to_be_hidden()


def test_a_draft_that_cannot_be_loaded_says_so(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("draft-file.js"), lambda route: route.abort())
    desk, words = reader.desk(GUIDE), reader.words.desk
    fill_all(desk)
    reader.button(desk, words.draft).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.not_loaded)
