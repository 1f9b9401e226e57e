"""Change a message by hand, and come back to the template."""

from playwright.sync_api import Locator, expect

from tests.browser.conftest import Reader, choose, four_readers, shown


def edit(reader: Reader, desk: Locator, text: str | None = None) -> Locator:
    """Open the editor of the short message, and change the text."""
    reader.button(desk, reader.words.desk.edit).click()
    field = desk.get_by_label(reader.words.desk.text, exact=True)
    expect(field).to_be_focused()
    if text is not None:
        field.fill(text)
    return field


@four_readers
def test_an_edited_text_is_kept_copied_and_restored(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words.desk
    choose(desk, "channel", "short-message")
    text = edit(reader, desk, "Ok, 5.3. 🙂")
    expect(desk.get_by_text(words.edited)).to_be_visible()
    desk.locator("[data-value=my_name]").fill("Kim")
    expect(text).to_have_value("Ok, 5.3. 🙂")
    reader.button(desk, words.copy_all).click()
    expect(desk.get_by_text(words.said.copied)).to_be_visible()
    assert reader.clipboard() == "Ok, 5.3. 🙂"
    reader.page.reload()
    expect(text).to_have_value("Ok, 5.3. 🙂")
    reader.button(desk, words.restore).click()
    expect(text).to_be_hidden()
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Kim")


def test_opening_the_editor_without_a_change_keeps_following_the_fields(reader: Reader) -> None:
    desk = reader.desk()
    text = edit(reader, desk)
    expect(desk.get_by_text(reader.words.desk.edited)).to_be_hidden()
    desk.locator("[data-value=my_name]").fill("Robin")
    assert "Robin" in text.input_value()


def test_an_edit_belongs_to_its_channel(reader: Reader) -> None:
    desk = reader.desk()
    choose(desk, "channel", "short-message")
    text = edit(reader, desk, "Only in the short message.")
    choose(desk, "channel", "email")
    expect(text).to_be_hidden()
    choose(desk, "channel", "short-message")
    expect(text).to_have_value("Only in the short message.")


def test_a_long_text_is_seen_and_printed_whole(reader: Reader) -> None:
    desk = reader.desk()
    text = edit(reader, desk, "\n".join(f"line {n}" for n in range(80)))
    heights = "e => [e.clientHeight, e.scrollHeight]"
    height, needed = text.evaluate(heights)
    assert height == needed
    reader.page.emulate_media(media="print")
    printed = desk.locator("[data-part=edit-grown]")
    assert "line 79" in printed.evaluate("e => getComputedStyle(e, '::after').content")
    expect(printed).to_be_visible()
    expect(text).to_be_hidden()
