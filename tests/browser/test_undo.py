"""Undo takes back its own deed: nothing that came since, and not into another client."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import GUIDE, Reader, shown, two_readers, wait_until
from tests.browser.test_kept_data import kept, put
from tests.browser.test_two_tabs import (
    another_tab,
    delete,
    forget_everything,
    switch,
    with_two_clients,
)

NOTICE, TEAM = "[data-item=read-the-notice]", "[data-item=tell-the-team]"
EDIT_KEY = "client-is-leaving/reply/{language}/email/{register}"


def undo(root: Page | Locator) -> Locator:
    return root.locator("[data-part=undo]").first


def arrived(page: Page, text: str) -> None:
    """Wait until what another tab keeps has come to this one: browsers take a moment."""
    wait_until(page, f"Object.values(localStorage).some((kept) => kept.includes({text!r}))")


def test_undoing_a_delete_brings_back_that_client_only(reader: Reader) -> None:
    with_two_clients(reader)
    page = reader.open()
    switch(page, "rossi")
    other = another_tab(reader)
    switch(other, "acme")
    delete(reader, page, "Rossi")
    names = page.locator("[data-part=name]")
    expect(names).to_have_count(1)
    names.fill("Acme & Co")
    other.locator("[data-desk=reply] [data-value=project]").fill("Cirrus")
    arrived(page, "Cirrus")
    undo(page).click()
    expect(page.get_by_text(reader.words.casebook.said.restored)).to_be_visible()
    cases = kept(page)["cases"]
    assert list(cases) == ["rossi", "acme"]
    assert cases["rossi"]["values"] == {"project": "Aurora"}
    assert (cases["acme"]["name"], cases["acme"]["values"]) == ("Acme & Co", {"project": "Cirrus"})
    # The tab works on it again; the other one never noticed.
    expect(page.get_by_role("radio", name="Rossi")).to_be_checked()
    expect(other.locator("[data-case-bar] select")).to_have_value("acme")
    expect(undo(page)).to_be_hidden()


def test_undoing_a_delete_leaves_the_tab_with_the_client_chosen_since(reader: Reader) -> None:
    with_two_clients(reader)
    page = reader.open()
    delete(reader, page, "Acme")
    page.locator("[data-part=add]").click()
    undo(page).click()
    expect(page.get_by_role("radio").nth(2)).to_be_checked()
    assert list(kept(page)["cases"])[:2] == ["rossi", "acme"]


@two_readers
def test_undoing_all_ticks_takes_back_these_ticks_only(reader: Reader) -> None:
    with_two_clients(reader)
    page = reader.open()
    root = page.locator(f"[data-checklist]:has({NOTICE})")
    page.locator(NOTICE).check()
    root.locator("[data-skip]").nth(1).click()
    root.locator("[data-part=reset]").click()
    other = another_tab(reader)
    other.locator(f"li:has({NOTICE}) [data-skip]").click()
    other.locator("[data-desk=reply] [data-value=project]").fill("Cirrus")
    arrived(page, "Cirrus")
    before = kept(page)["cases"]["acme"]["ticks"]["client-is-leaving"]
    assert before == {"read-the-notice": "skipped"}
    # In another client there is nothing to take back.
    switch(page, "rossi")
    expect(undo(root)).to_be_hidden()
    switch(page, "acme")
    undo(root).click()
    expect(root.get_by_text(reader.words.checklist.restored)).to_be_visible()
    acme = kept(page)["cases"]["acme"]
    assert acme["ticks"]["client-is-leaving"] == {
        "read-the-notice": "skipped",
        "check-the-contract": "skipped",
    }
    assert acme["values"] == {"project": "Cirrus"}
    assert kept(page)["cases"]["rossi"].get("ticks", {}) == {}


def test_undoing_an_import_leaves_what_came_since(reader: Reader, tmp_path: Path) -> None:
    with_two_clients(reader)
    root = reader.casebook()
    page = reader.page
    file = tmp_path / "file.json"
    file.write_text(
        '{"format": "bridgebook-case-file", "version": 2, "casebook": {"cases":'
        ' {"new": {"name": "Nuova"}, "acme": {"values": {"project": "x", "my_name": "Kim"}}}}}',
        encoding="utf-8",
    )
    root.locator("[data-part=import]").set_input_files(file)
    root.locator("[data-part=merge]").click()
    assert kept(page)["cases"]["acme"]["values"] == {"project": "Borea", "my_name": "Kim"}
    another_tab(reader).locator("[data-desk=reply] [data-value=project]").fill("Cirrus")
    arrived(page, "Cirrus")
    undo(root).click()
    cases = kept(page)["cases"]
    assert list(cases) == ["rossi", "acme"]
    assert cases["acme"]["values"] == {"project": "Cirrus"}


@two_readers
def test_forgetting_ends_every_undo_in_every_tab(reader: Reader) -> None:
    with_two_clients(reader)
    page = reader.open()
    root = page.locator(f"[data-checklist]:has({NOTICE})")
    page.locator(NOTICE).check()
    root.locator("[data-part=reset]").click()
    expect(undo(root)).to_be_visible()
    files = another_tab(reader, "case-file/")
    files.locator("[data-part=delete]").first.click()
    expect(undo(files)).to_be_visible()
    third = another_tab(reader)
    forget_everything(third)
    expect(undo(root)).to_be_hidden()
    expect(undo(files)).to_be_hidden()
    third.locator(TEAM).check()
    expect(undo(root)).to_be_hidden()
    expect(undo(files)).to_be_hidden()
    [client] = kept(third)["cases"].values()
    assert client["ticks"] == {"client-is-leaving": {"tell-the-team": "done"}}


@two_readers
def test_back_to_the_template_can_be_taken_back(reader: Reader) -> None:
    words = reader.words.desk
    desk = reader.desk()
    reader.button(desk, words.edit).click()
    body = desk.locator("[data-part=edit-body]")
    body.fill("Mine.")
    reader.button(desk, words.restore).click()
    note = desk.locator("[data-part=restored]")
    expect(note).to_contain_text(words.restored)
    taken_back = reader.button(note, reader.words.checklist.undo)
    expect(taken_back).to_be_focused()
    desk.locator("[data-value=my_name]").fill("Kim")
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Kim")
    taken_back.click()
    expect(note).to_be_hidden()
    expect(body).to_have_value("Mine.")
    expect(body).to_be_focused()
    expect(desk.locator("[data-value=my_name]")).to_have_value("Kim")
    reader.button(desk, words.restore).click()
    forget_everything(another_tab(reader))
    expect(note).to_be_hidden()


@two_readers
def test_a_text_whose_template_has_changed_since_offers_both(reader: Reader) -> None:
    words = reader.words.desk
    desk = reader.desk()
    letter = shown(desk)
    key = EDIT_KEY.format(language=reader.language, register=letter.get_attribute("data-register"))
    fingerprint = letter.get_attribute("data-fingerprint")
    template = letter.locator("[data-part=body]").text_content()
    mine = {"subject": "Mine", "body": "My text.", "of": "0ld00000"}
    put(
        reader,
        "casebook-2",
        {"version": 2, "id": "book-1", "last": "a", "cases": {"a": {"edits": {key: mine}}}},
    )
    reader.page.evaluate("sessionStorage.clear()")
    desk = reader.desk()
    note = desk.locator("[data-part=outdated]")
    expect(note).to_contain_text(words.outdated)
    expect(note.get_by_role("button")).to_have_text([words.keep_mine, words.take_new])
    # Until the reader has decided, the text goes on being theirs, changed or not.
    desk.locator("[data-part=edit-body]").fill("My new text.")
    expect(note).to_be_visible()
    reader.button(note, words.take_new).click()
    expect(shown(desk).locator("[data-part=body]")).to_have_text(template or "")
    reader.button(desk.locator("[data-part=restored]"), reader.words.checklist.undo).click()
    expect(desk.locator("[data-part=edit-body]")).to_have_value("My new text.")
    reader.button(note, words.keep_mine).click()
    expect(note).to_be_hidden()
    reader.page.reload()
    expect(desk.locator("[data-part=edit-body]")).to_have_value("My new text.")
    expect(note).to_be_hidden()
    assert kept(reader.page)["cases"]["a"]["edits"][key]["of"] == fingerprint


def test_a_text_of_version_1_says_nothing_about_its_template(reader: Reader) -> None:
    desk = reader.desk()
    register = shown(desk).get_attribute("data-register")
    key = EDIT_KEY.format(language=reader.language, register=register)
    edits = {key: {"subject": "Mine", "body": "My text."}}
    put(reader, "casebook", {"version": 1, "cases": {"a": {"edits": edits}}})
    desk = reader.desk(GUIDE)
    expect(desk.locator("[data-part=edit-body]")).to_have_value("My text.")
    expect(desk.locator("[data-part=outdated]")).to_be_hidden()
