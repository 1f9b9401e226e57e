"""Several clients at once: each has ticks, values and a name of its own."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.helpers.browser import block_storage
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"
ITEM = "Read the notice twice"


def case_file(page: Page, site: Site, language: str = "en") -> Locator:
    page.goto(site.url("case-file/", language))
    root = page.locator("[data-case-file]")
    expect(root).to_be_visible()
    return root


def tick(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.get_by_label(ITEM).check()


def test_a_reader_with_one_client_is_not_bothered_with_cases(page: Page, site: Site) -> None:
    tick(page, site)
    expect(page.locator("[data-case-bar]")).to_be_hidden()
    root = case_file(page, site)
    expect(root.get_by_role("radio")).to_have_count(0)


def test_each_client_has_its_own_ticks_and_values(page: Page, site: Site) -> None:
    tick(page, site)
    root = case_file(page, site)
    root.get_by_label("Name, seen by you alone").fill("Rossi – website")
    root.get_by_role("button", name="Start another one").click()
    names = root.get_by_label("Name, seen by you alone")
    expect(names.nth(1)).to_be_focused()
    names.nth(1).fill("Acme")
    page.goto(site.url(GUIDE))
    expect(page.get_by_label(ITEM)).not_to_be_checked()
    bar = page.get_by_label("You are working on")
    expect(bar.locator("option")).to_have_text(["Rossi – website", "Acme"])
    bar.select_option("Rossi – website")
    expect(page.get_by_label(ITEM)).to_be_checked()
    page.reload()
    expect(page.get_by_label(ITEM)).to_be_checked()


def test_a_deleted_client_comes_back(page: Page, site: Site) -> None:
    tick(page, site)
    root = case_file(page, site)
    root.get_by_label("Name, seen by you alone").fill("Rossi")
    root.get_by_role("button", name="Delete Rossi").click()
    expect(root.get_by_text("Deleted.")).to_be_visible()
    expect(root.get_by_text("ticks: 0")).to_be_visible()
    root.get_by_role("button", name="Undo").click()
    expect(root.get_by_text("ticks: 1")).to_be_visible()
    expect(root.get_by_label("Name, seen by you alone")).to_have_value("Rossi")


def test_what_is_saved_as_a_file_comes_back_in_another_browser(
    page: Page, site: Site, new_context: "object", tmp_path: Path
) -> None:
    tick(page, site)
    root = case_file(page, site)
    root.get_by_label("Name, seen by you alone").fill("Rossi")
    with page.expect_download() as download:
        root.get_by_role("button", name="Save as a file").click()
    file = tmp_path / "kept.json"
    download.value.save_as(file)
    other = new_context().new_page()  # type: ignore[operator]
    root = case_file(other, site, "it")
    root.locator("[data-part=import]").set_input_files(file)
    expect(root.get_by_text("Clienti nel file: 1")).to_be_visible()
    root.get_by_role("button", name="Sostituisci ciò che c’è qui").click()
    expect(root.locator("[data-part=name]")).to_have_value("Rossi")
    other.goto(site.url(GUIDE, "it"))
    expect(other.locator("[data-item=read-the-notice]")).to_be_checked()


def test_a_foreign_or_damaged_file_changes_nothing(page: Page, site: Site, tmp_path: Path) -> None:
    tick(page, site)
    root = case_file(page, site)
    kept = page.evaluate("JSON.stringify(localStorage)")
    refused = {
        "not json": "This file can’t be read.",
        '{"format": "else"}': "This file doesn’t come from Bridgebook.",
        '{"format": "bridgebook-case-file", "version": 99}': "This file comes from a newer",
        '{"format": "bridgebook-case-file", "version": 1, "casebook":'
        ' {"cases": {"a": {"ticks": {"x": {"y": "z"}}}}}}': "Something in this file is damaged",
    }
    for text, message in refused.items():
        file = tmp_path / "file.json"
        file.write_text(text, encoding="utf-8")
        root.locator("[data-part=import]").set_input_files(file)
        expect(root.get_by_text(message)).to_be_visible()
        expect(root.locator("[data-part=import-choice]")).to_be_hidden()
    assert page.evaluate("JSON.stringify(localStorage)") == kept


def test_adding_a_file_keeps_what_stands_here(page: Page, site: Site, tmp_path: Path) -> None:
    tick(page, site)
    root = case_file(page, site)
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


def test_two_tabs_don_t_overwrite_each_other(page: Page, site: Site) -> None:
    tick(page, site)
    other = page.context.new_page()
    other.goto(site.url(GUIDE))
    other.get_by_label("Choose the one question").check()
    expect(page.get_by_label("Choose the one question")).to_be_checked()
    page.get_by_label("Tell your team").check()
    expect(other.get_by_label("Tell your team")).to_be_checked()
    expect(other.get_by_label(ITEM)).to_be_checked()


def test_damaged_storage_is_put_aside_and_said(page: Page, site: Site) -> None:
    tick(page, site)
    page.evaluate("localStorage.setItem('bridgebook:/handbook/:casebook', '{broken')")
    root = case_file(page, site)
    expect(root.get_by_text("What was kept here was damaged")).to_be_visible()
    aside = page.evaluate("localStorage.getItem('bridgebook:/handbook/:casebook.damaged')")
    assert aside == "{broken"


def test_a_browser_that_keeps_nothing_says_so(page: Page, site: Site) -> None:
    block_storage(page)
    root = case_file(page, site)
    root.get_by_label("Name, seen by you alone").fill("Rossi")
    expect(root.get_by_text("This browser lets us keep nothing.")).to_be_visible()
    expect(root.get_by_label("Name, seen by you alone")).to_have_value("Rossi")


def test_full_storage_says_so_and_loses_nothing_typed(page: Page, site: Site) -> None:
    page.add_init_script(
        "Storage.prototype.setItem = () => {"
        " throw new DOMException('full', 'QuotaExceededError'); };"
    )
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk]").first
    desk.get_by_label("Your name").fill("Kim")
    expect(desk.get_by_text("This browser lets us keep nothing.")).to_be_visible()
    expect(desk.locator("[data-channel]:visible [data-part=body]")).to_contain_text("Kim")
    page.get_by_label(ITEM).check()
    expect(page.get_by_label(ITEM)).to_be_checked()
    expect(desk.get_by_label("Your name")).to_have_value("Kim")


def test_progress_stands_on_the_home_page(page: Page, site: Site) -> None:
    tick(page, site)
    page.goto(site.url(""))
    card = page.locator("[data-scenario=client-is-leaving]")
    expect(card.locator("[data-part=progress]")).to_contain_text("1 of")


def test_what_does_not_apply_counts_no_more(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    checklist = page.locator("[data-checklist=before-you-answer]")
    before = checklist.locator("[data-item]").count()
    skip = checklist.get_by_role("button", name="doesn’t apply").first
    skip.click()
    expect(skip).to_have_attribute("aria-pressed", "true")
    expect(checklist.locator("[data-part=progress]")).to_have_text(f"0 of {before - 1} done")
    page.reload()
    expect(checklist.locator("[data-part=progress]")).to_have_text(f"0 of {before - 1} done")
    checklist.get_by_role("button", name="doesn’t apply").first.click()
    expect(checklist.locator("[data-part=progress]")).to_have_text(f"0 of {before} done")


def test_hostile_values_stay_text(page: Page, site: Site) -> None:
    values = [
        "<script>alert(1)</script>",
        "{{my_name}}",
        "“”'\"&amp;",
        "🙂🙃",
        "שלום",
        "x" * 100_000,
    ]
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk]").first
    for value in values:
        desk.get_by_label("Client’s first name").fill(value)
        gap = desk.locator("[data-channel]:visible [data-placeholder=client_first_name]").first
        assert gap.text_content() == value
        desk.get_by_role("button", name="Copy the message").click()
        page.reload()
        expect(desk.get_by_label("Client’s first name")).to_have_value(value)
    assert page.locator("script", has_text="alert(1)").count() == 0
