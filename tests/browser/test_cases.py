"""Several clients at once: each has ticks, values and a name of its own."""

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import (
    GUIDE,
    Reader,
    fill_all,
    four_readers,
    shown,
    two_readers,
    wait_until,
)
from tests.helpers.browser import block_storage
from tests.helpers.site import Site

ITEM = "[data-item=read-the-notice]"


def casebook(page: Page, site: Site) -> Locator:
    page.goto(site.url("case-file/"))
    root = page.locator("[data-casebook]")
    expect(root).to_be_visible()
    return root


def tick(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.locator(ITEM).check()


def test_a_reader_with_one_client_is_not_bothered_with_cases(reader: Reader) -> None:
    reader.open().locator(ITEM).check()
    expect(reader.page.locator("[data-case-bar]")).to_be_hidden()
    expect(reader.casebook().get_by_role("radio")).to_have_count(0)


@two_readers
def test_each_client_has_its_own_ticks_values_and_name(reader: Reader) -> None:
    words = reader.words.casebook
    desk = reader.desk()
    desk.locator("[data-value=project]").fill("Aurora")
    page = reader.page
    page.locator(ITEM).check()
    root = reader.casebook()
    names = root.get_by_label(words.said.name_label)
    names.fill("Rossi – website")
    reader.button(root, words.add).click()
    expect(names.nth(1)).to_be_focused()
    names.nth(1).fill("Acme")
    reader.open()
    expect(page.locator(ITEM)).not_to_be_checked()
    expect(desk.locator("[data-value=project]")).to_have_value("")
    bar = page.get_by_label(words.bar)
    expect(bar.locator("option")).to_have_text(["Rossi – website", "Acme"])
    bar.select_option("Rossi – website")
    expect(page.locator(ITEM)).to_be_checked()
    expect(desk.locator("[data-value=project]")).to_have_value("Aurora")
    page.reload()
    expect(page.locator(ITEM)).to_be_checked()


def test_a_deleted_client_comes_back(reader: Reader) -> None:
    words = reader.words.casebook
    reader.open().locator(ITEM).check()
    root = reader.casebook()
    name = root.get_by_label(words.said.name_label)
    name.fill("Rossi")
    before = root.locator("[data-part=contents]").text_content() or ""
    reader.button(root, words.said.delete_label.replace("{name}", "Rossi")).click()
    expect(root.get_by_text(words.said.deleted)).to_be_visible()
    expect(name).to_have_value("")
    expect(root.locator("[data-part=contents]")).not_to_have_text(before)
    reader.button(root, reader.words.checklist.undo).click()
    expect(root.locator("[data-part=contents]")).to_have_text(before)
    expect(name).to_have_value("Rossi")


@four_readers
def test_what_is_saved_as_a_file_comes_back_in_another_browser(
    reader: Reader, page: Page, site: Site, tmp_path: Path
) -> None:
    words = reader.words.casebook
    reader.open().locator(ITEM).check()
    root = reader.casebook()
    root.get_by_label(words.said.name_label).fill("Rossi 🙂")
    with reader.page.expect_download() as download:
        reader.button(root, words.export).click()
    file = tmp_path / "kept.json"
    download.value.save_as(file)
    assert '"name": "Rossi 🙂"' in file.read_text(encoding="utf-8")
    other = casebook(page, site)
    other.locator("[data-part=import]").set_input_files(file)
    expect(other.get_by_text("Clients in the file: 1")).to_be_visible()
    other.get_by_role("button", name="Replace what is here").click()
    expect(other.locator("[data-part=name]")).to_have_value("Rossi 🙂")
    page.goto(site.url(GUIDE))
    expect(page.locator(ITEM)).to_be_checked()


def test_a_foreign_or_damaged_file_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    said = reader.words.casebook.said
    reader.open().locator(ITEM).check()
    root = reader.casebook()
    kept = reader.page.evaluate("JSON.stringify(localStorage)")
    refused = {
        "not json": said.fault_no_json,
        '{"format": "else"}': said.fault_foreign,
        '{"format": "bridgebook-case-file", "version": 99}': said.fault_newer,
        '{"format": "bridgebook-case-file", "version": 1, "casebook":'
        ' {"cases": {"a": {"ticks": {"x": {"y": "z"}}}}}}': said.fault_damaged,
    }
    for text, message in refused.items():
        file = tmp_path / "file.json"
        file.write_text(text, encoding="utf-8")
        root.locator("[data-part=import]").set_input_files(file)
        expect(root.get_by_text(message)).to_be_visible()
        expect(root.locator("[data-part=import-choice]")).to_be_hidden()
    assert reader.page.evaluate("JSON.stringify(localStorage)") == kept


def test_adding_a_file_keeps_what_stands_here(page: Page, site: Site, tmp_path: Path) -> None:
    tick(page, site)
    root = casebook(page, site)
    file = tmp_path / "file.json"
    file.write_text(
        '{"format": "bridgebook-case-file", "version": 1, "casebook": {"cases":'
        ' {"case-other": {"name": "Acme", "ticks": {}, "values": {}, "edits": {}, "starts": {}}}}}',
        encoding="utf-8",
    )
    root.locator("[data-part=import]").set_input_files(file)
    root.get_by_role("button", name="Add what is missing here").click()
    expect(root.locator("[data-part=name]")).to_have_count(2)
    expect(root.get_by_text("ticks: 1")).to_be_visible()
    root.get_by_role("button", name="Undo").click()
    expect(root.locator("[data-part=name]")).to_have_count(1)


@two_readers
def test_two_tabs_don_t_overwrite_each_other(reader: Reader) -> None:
    page = reader.open()
    other = page.context.new_page()
    other.goto(reader.site.url(GUIDE, reader.language))
    other.locator("[data-item=choose-one-question]").check()
    expect(page.locator("[data-item=choose-one-question]")).to_be_checked()
    page.locator("[data-item=tell-the-team]").check()
    expect(other.locator("[data-item=tell-the-team]")).to_be_checked()
    other.reload()
    expect(other.locator("[data-item]:checked")).to_have_count(2)


def test_damaged_storage_is_put_aside_and_said(reader: Reader) -> None:
    reader.open().locator(ITEM).check()
    reader.page.evaluate("localStorage.setItem('bridgebook:/handbook/:casebook-2', '{broken')")
    root = reader.casebook()
    expect(root.get_by_text(reader.words.casebook.damaged)).to_be_visible()
    aside = "localStorage.getItem('bridgebook:/handbook/:casebook-aside')"
    assert json.loads(reader.page.evaluate(aside)) == [{"at": [], "value": "{broken"}]


def test_a_browser_that_keeps_nothing_says_so(reader: Reader) -> None:
    block_storage(reader.page)
    said, root = reader.words.casebook.said, reader.casebook()
    root.get_by_label(said.name_label).fill("Rossi")
    expect(root.get_by_text(said.not_saved)).to_be_visible()
    expect(root.get_by_label(said.name_label)).to_have_value("Rossi")


@two_readers
def test_full_storage_says_so_and_loses_nothing_typed(reader: Reader) -> None:
    reader.page.add_init_script(
        "Storage.prototype.setItem = () => {"
        " throw new DOMException('full', 'QuotaExceededError'); };"
    )
    desk = reader.desk()
    desk.locator("[data-value=my_name]").fill("Kim")
    expect(desk.get_by_text(reader.words.desk.said.not_saved)).to_be_visible()
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Kim")
    reader.page.locator(ITEM).check()
    expect(reader.page.locator(ITEM)).to_be_checked()
    expect(desk.locator("[data-value=my_name]")).to_have_value("Kim")


def test_progress_stands_on_the_home_page(reader: Reader) -> None:
    page = reader.open()
    boxes = page.locator("[data-item]").count()
    page.locator(ITEM).check()
    reader.open("")
    progress = page.locator("[data-scenario=client-is-leaving] [data-part=progress]")
    expect(progress).to_have_text(
        reader.words.checklist.progress.format(done=1, all=boxes), use_inner_text=True
    )


def test_hostile_values_stay_text(reader: Reader) -> None:
    values = [
        "<script>alert(1)</script>",
        "{{my_name}}",
        "“”'\"&amp;",
        "🙂🙃",
        "שלום",
        "x" * 100_000,
    ]
    desk = reader.desk()
    fill_all(desk)
    field = desk.locator("[data-value=my_name]")
    for value in values:
        field.fill(value)
        gap = shown(desk).locator("[data-part=body] [data-placeholder=my_name]").first
        assert gap.text_content() == value
        reader.page.evaluate("navigator.clipboard.writeText('')")
        reader.button(desk, reader.words.desk.copy_all).click()
        wait_until(reader.page, "navigator.clipboard.readText()")
        assert value in reader.clipboard()
    reader.page.reload()
    expect(field).to_have_value(values[-1])
    assert reader.page.locator("script", has_text="alert(1)").count() == 0


def test_the_client_is_switched_from_every_page_and_per_tab(reader: Reader) -> None:
    said = reader.words.casebook
    root = reader.casebook()
    root.get_by_label(said.said.name_label).fill("Rossi")
    reader.button(root, said.add).click()
    root.get_by_label(said.said.name_label).nth(1).fill("Acme")
    other = reader.page.context.new_page()
    other.goto(reader.site.url("sources/", reader.language))
    for path in ("", "find/", "sources/", GUIDE):
        page = reader.open(path)
        bar = page.get_by_label(said.bar)
        bar.select_option("Rossi")
        bar.select_option("Acme")
        bar.select_option("Rossi")
        expect(bar.locator("option:checked")).to_have_text("Rossi")
    other.reload()
    expect(other.get_by_label(said.bar).locator("option:checked")).to_have_text("Acme")


def test_who_has_one_client_sees_no_word_of_it_on_any_page(reader: Reader) -> None:
    reader.open().locator(ITEM).check()
    for path in ("", "find/", "sources/", GUIDE):
        page = reader.open(path)
        expect(page.locator("[data-case-bar] option")).to_have_count(1)
        expect(page.locator("[data-case-bar]")).to_be_hidden()


def test_the_casebook_marks_the_client_in_work_and_leaves_out_zeros(reader: Reader) -> None:
    said = reader.words.casebook.said
    reader.open().locator(ITEM).check()
    root = reader.casebook()
    ticks = said.contents.split(" · ")[0].replace("{ticks}", "1")
    expect(root.locator("[data-part=contents]")).to_have_text(ticks)
    expect(root.get_by_text(said.name_label)).to_be_visible()
    expect(root.locator("[data-part=working]:visible")).to_have_count(0)
    reader.button(root, reader.words.casebook.add).click()
    rows = root.locator("[data-case]")
    expect(rows.nth(1).get_by_text(said.working)).to_be_visible()
    expect(rows.nth(1).locator("[data-part=contents]")).to_have_text(said.nothing)
    expect(root.locator("[data-part=working]:visible")).to_have_count(1)
