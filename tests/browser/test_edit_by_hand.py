"""Change a message by hand, and come back to the template."""

import pytest
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


LEFT = "Hello [имя], (pause) on {date}, {{project}}. [имя]"
GAPS = "[имя], {date}, {{project}}"


def with_gaps(reader: Reader) -> Locator:
    """Leave gaps in an e-mail changed by hand."""
    desk = reader.desk()
    edit(reader, desk, LEFT)
    desk.get_by_label(reader.words.desk.subject, exact=True).fill("Ok")
    return desk


@pytest.mark.parametrize("way", ["copy_all", "copy_body", "open_mail", "draft", "share", "print"])
def test_gaps_left_by_hand_are_pointed_out_once_whatever_the_way(reader: Reader, way: str) -> None:
    reader.page.add_init_script(
        "const done = () => document.documentElement.toggleAttribute('data-done');"
        "window.print = done;"
        "navigator.share = () => { done(); return Promise.resolve(); };"
        "addEventListener('click', (event) => {"
        "  if (!event.target.closest('a[href^=mailto]') || event.defaultPrevented) return;"
        "  event.preventDefault();"
        "  done();"
        "});"
    )
    desk, words = with_gaps(reader), reader.words.desk
    reader.page.evaluate("navigator.clipboard.writeText('from before')")
    button = desk.get_by_text(getattr(words, way), exact=True)
    button.click()
    expect(desk.get_by_role("alert")).to_have_text(words.said.left.replace("{gaps}", GAPS))
    expect(desk.get_by_role("alert")).to_be_in_viewport()
    field = desk.get_by_label(words.text, exact=True)
    expect(field).to_be_focused()
    selected = "e => e.value.slice(e.selectionStart, e.selectionEnd)"
    assert field.evaluate(selected) == "[имя]"
    as_it_is = words.print_as_is if way == "print" else words.copy_as_is
    expect(desk.locator("[data-part=guard] button:visible")).to_have_text([as_it_is])
    assert reader.clipboard() == "from before"
    expect(reader.page.locator("html[data-done]")).to_have_count(0)
    if way in ("open_mail", "share", "print"):
        button.click()
        expect(reader.page.locator("html[data-done]")).to_have_count(1)
    elif way == "draft":
        with reader.page.expect_download():
            button.click()
    else:
        button.click()
        expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
        assert reader.clipboard() == (LEFT if way == "copy_body" else f"Ok\n\n{LEFT}")
    expect(desk.get_by_role("alert")).to_be_hidden()


def test_what_was_asked_for_is_what_is_copied_as_it_is(reader: Reader) -> None:
    desk, words = with_gaps(reader), reader.words.desk
    reader.button(desk, words.copy_body).click()
    reader.button(desk, words.copy_as_is).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
    assert reader.clipboard() == LEFT
    # It was said once, and these are the same gaps; another one is not.
    field = desk.get_by_label(words.text, exact=True)
    field.fill(f"{LEFT}!")
    reader.button(desk, words.copy_body).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
    field.fill(f"{LEFT} [new]")
    reader.button(desk, words.copy_body).click()
    expect(desk.get_by_role("alert")).to_have_text(
        words.said.left.replace("{gaps}", f"{GAPS}, [new]")
    )


def test_a_gap_left_in_the_subject_is_pointed_out_there(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words.desk
    edit(reader, desk, "Ok (pause)")
    subject = desk.get_by_label(words.subject, exact=True)
    subject.fill("About {project}")
    reader.button(desk, words.copy_all).click()
    expect(desk.get_by_role("alert")).to_have_text(words.said.left.replace("{gaps}", "{project}"))
    expect(subject).to_be_focused()
    subject.fill("About it (again)")
    expect(desk.get_by_role("alert")).to_be_hidden()
    reader.button(desk, words.copy_all).click()
    expect(desk.locator("[data-part=status]")).to_have_text(words.said.copied)
