"""A tab keeps its client; what happens to it in another tab is shown and said."""

import json

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import GUIDE, Reader, shown, two_readers, unfold
from tests.browser.test_kept_data import kept, put

ITEM = "[data-item=read-the-notice]"
PROJECT = "[data-desk=reply] [data-value=project]"


def another_tab(reader: Reader, path: str = GUIDE) -> Page:
    page = reader.page.context.new_page()
    page.goto(reader.site.url(path, reader.language))
    if path == GUIDE:
        unfold(page.locator("[data-desk=reply]"))
    return page


def with_two_clients(reader: Reader) -> None:
    """Rossi, whose project is Aurora, and Acme, whose project is Borea; Acme was used last."""
    clients = {"rossi": ("Rossi", "Aurora"), "acme": ("Acme", "Borea")}
    cases = {
        client: {"name": name, "values": {"project": project}}
        for client, (name, project) in clients.items()
    }
    put(reader, "casebook-2", {"version": 2, "id": "book-1", "last": "acme", "cases": cases})


def switch(page: Page, client: str) -> None:
    page.locator("[data-case-bar] select").select_option(client)


def forget_everything(page: Page) -> None:
    for part in ("forget", "forget-now"):
        page.locator(f"[data-forget] [data-part={part}]").click()


def delete(reader: Reader, page: Page, name: str) -> None:
    page.goto(reader.site.url("case-file/", reader.language))
    label = reader.words.casebook.said.delete_label.replace("{name}", name)
    page.get_by_role("button", name=label, exact=True).click()


def notice(page: Page) -> Locator:
    return page.locator("[data-trouble]")


def letter(page: Page) -> Locator:
    return shown(page.locator("[data-desk=reply]"))


@two_readers
def test_each_tab_keeps_its_client(reader: Reader) -> None:
    with_two_clients(reader)
    page = reader.desk().page
    expect(page.locator(PROJECT)).to_have_value("Borea")
    switch(page, "rossi")
    expect(page.locator(PROJECT)).to_have_value("Aurora")
    other = another_tab(reader)
    expect(other.locator(PROJECT)).to_have_value("Aurora")
    switch(other, "acme")
    expect(other.locator(PROJECT)).to_have_value("Borea")
    # What one tab types goes to its own client, whichever the other works on.
    other.locator(PROJECT).fill("Boreas")
    page.locator(ITEM).check()
    expect(page.locator(PROJECT)).to_have_value("Aurora")
    expect(letter(page)).not_to_contain_text("Borea")
    expect(other.locator(ITEM)).not_to_be_checked()
    page.reload()
    expect(page.locator(PROJECT)).to_have_value("Aurora")
    expect(page.locator(ITEM)).to_be_checked()
    other.goto(reader.site.url("scenarios/unpaid-and-parting/", reader.language))
    expect(other.locator("[data-case-bar] select")).to_have_value("acme")
    expect(another_tab(reader).locator("[data-case-bar] select")).to_have_value("rossi")


@two_readers
def test_whose_text_it_is_stands_beside_the_text(reader: Reader) -> None:
    page = reader.desk().page
    whose = page.locator("[data-desk=reply] [data-part=whose]")
    page.locator(ITEM).check()
    expect(whose).to_be_hidden()
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    with_two_clients(reader)
    reader.open()
    expect(whose).to_have_text(reader.words.desk.whose.format(name="Acme"))
    switch(page, "rossi")
    expect(whose).to_have_text(reader.words.desk.whose.format(name="Rossi"))


def test_clients_of_one_name_can_be_told_apart(reader: Reader) -> None:
    with_two_clients(reader)
    root = reader.casebook()
    names = root.locator("[data-part=name]")
    names.nth(1).fill(" Rossi")
    label = reader.words.casebook.said.delete_label
    for name in ("Rossi", "Rossi (2)"):
        expect(reader.button(root, label.format(name=name))).to_be_visible()
        expect(root.get_by_role("radio", name=name, exact=True)).to_be_visible()
    reader.page.locator("[data-forget] [data-part=forget]").click()
    contents = reader.words.casebook.said.contents.split(" · ")[1].format(values=1)
    expect(reader.page.locator("[data-forget] [data-part=names]")).to_have_text(
        f"Rossi: {contents}\nRossi (2): {contents}", use_inner_text=True
    )
    page = reader.desk().page
    expect(page.locator("[data-case-bar] option")).to_have_text(["Rossi", "Rossi (2)"])
    expect(page.locator("[data-desk=reply] [data-part=whose]")).to_have_text(
        reader.words.desk.whose.format(name="Rossi (2)")
    )


@two_readers
def test_a_focused_field_in_another_tab_holds_nothing_old(reader: Reader) -> None:
    page = reader.desk().page
    page.locator(PROJECT).fill("Aurora")
    page.locator(PROJECT).focus()
    other = another_tab(reader)
    other.locator(PROJECT).fill("Borea")
    expect(page.locator(PROJECT)).to_have_value("Borea")
    expect(letter(page)).to_contain_text("Borea")
    expect(letter(page)).not_to_contain_text("Aurora")
    forget_everything(other)
    expect(page.locator(PROJECT)).to_be_focused()
    expect(page.locator(PROJECT)).to_have_value("")
    expect(letter(page)).not_to_contain_text("Borea")


@two_readers
def test_a_tab_whose_client_was_forgotten_says_so_and_writes_nothing(reader: Reader) -> None:
    words = reader.words.trouble
    page = reader.desk().page
    page.locator(PROJECT).fill("Aurora")
    page.locator(ITEM).check()
    page.locator(PROJECT).focus()
    forget_everything(another_tab(reader))
    expect(notice(page).locator("[data-part=text]")).to_have_text(words.lost)
    expect(notice(page).get_by_role("button")).to_have_text([words.begin])
    expect(page.locator("[data-desk=reply]").get_by_text(words.lost)).to_be_visible()
    expect(page.locator(PROJECT)).to_have_value("")
    expect(page.locator(ITEM)).not_to_be_checked()
    page.locator(PROJECT).press_sequentially("A")
    expect(page.locator(PROJECT)).to_have_value("")
    page.locator(ITEM).click()
    expect(page.locator(ITEM)).not_to_be_checked()
    page.locator("[data-desk=reply] [data-switch=channel] input").last.check()
    assert kept(page) is None
    page.reload()
    expect(notice(page).locator("[data-part=text]")).to_have_text(words.lost)
    unfold(page.locator("[data-desk=reply]"))
    page.locator(PROJECT).focus()
    notice(page).get_by_role("button").click()
    expect(notice(page)).to_be_hidden()
    page.locator(PROJECT).fill("Cirrus")
    expect(page.locator(PROJECT)).to_have_value("Cirrus")
    [client] = kept(page)["cases"].values()
    assert client["values"] == {"project": "Cirrus"}
    expect(page.locator("[data-case-bar]")).to_be_hidden()


def test_a_tab_whose_client_was_deleted_offers_those_that_are_left(reader: Reader) -> None:
    words = reader.words.trouble
    with_two_clients(reader)
    page = reader.desk().page
    page.locator(PROJECT).focus()
    other = another_tab(reader, "case-file/")
    delete(reader, other, "Acme")
    expect(notice(page).locator("[data-part=text]")).to_have_text(words.lost)
    expect(notice(page).get_by_role("button")).to_have_text([words.go_on_with.format(name="Rossi")])
    expect(page.locator(PROJECT)).to_have_value("")
    before = kept(page)
    page.locator(PROJECT).press_sequentially("A")
    assert kept(page) == before
    notice(page).get_by_role("button").click()
    expect(page.locator(PROJECT)).to_have_value("Aurora")
    expect(page.locator(PROJECT)).to_be_focused()
    # The tab that deleted goes on without a word.
    expect(notice(other)).to_be_hidden()


def test_a_tab_that_was_forgotten_may_go_on_with_what_another_began(reader: Reader) -> None:
    words = reader.words.trouble
    page = reader.desk().page
    page.locator(PROJECT).fill("Aurora")
    other = another_tab(reader)
    forget_everything(other)
    other.locator(PROJECT).fill("Borea")
    expect(notice(page).get_by_role("button")).to_have_text([words.go_on])
    expect(page.locator(PROJECT)).to_have_value("")
    notice(page).get_by_role("button").click()
    expect(page.locator(PROJECT)).to_have_value("Borea")
    expect(page.locator("[data-case-bar]")).to_be_hidden()


@pytest.mark.parametrize("key", ["casebook-2", "casebook-3"])
def test_every_page_says_that_a_newer_version_was_here(reader: Reader, key: str) -> None:
    words = reader.words.trouble
    put(reader, key, {"version": 3})
    page = reader.desk().page
    expect(notice(page).locator("[data-part=text]")).to_have_text(words.newer)
    expect(notice(page).get_by_role("button")).to_have_text([words.reload])
    expect(page.locator("[data-checklist] [data-part=status]").first).to_have_text(words.newer)
    status = page.locator("[data-desk=reply] [data-part=status]")
    expect(status).to_have_text(words.newer)
    page.locator(PROJECT).fill("Aurora")
    expect(status).to_have_text(words.newer)
    expect(letter(page)).to_contain_text("Aurora")
    root = reader.casebook()
    expect(root.locator("[data-part=status]")).to_have_text(words.newer)
    expect(notice(page).locator("[data-part=text]")).to_have_text(words.newer)


COMES_BACK = "dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))"


@two_readers
def test_a_page_that_comes_back_shows_what_was_changed_meanwhile(reader: Reader) -> None:
    page = reader.desk().page
    page.locator(PROJECT).fill("Aurora")
    page.locator(ITEM).check()
    book = kept(page)
    [client] = book["cases"].values()
    client["values"]["project"] = "Borea"
    client["ticks"] = {}
    # As it is in the page cache: no event tells of what others keep.
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        ["bridgebook:/handbook/:casebook-2", json.dumps(book)],
    )
    page.locator(PROJECT).focus()
    page.evaluate(COMES_BACK)
    expect(page.locator(PROJECT)).to_have_value("Borea")
    expect(page.locator(ITEM)).not_to_be_checked()
    page.evaluate(f"localStorage.clear(); {COMES_BACK}")
    expect(page.locator(PROJECT)).to_have_value("")
    expect(letter(page)).not_to_contain_text("Borea")
    expect(notice(page).locator("[data-part=text]")).to_have_text(reader.words.trouble.lost)
