"""What an earlier version kept is carried over; what a newer one kept is left alone."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import GUIDE, Reader
from tests.helpers.handbook import ROOT
from tests.helpers.site import BASE

ITEM = "[data-item=read-the-notice]"
UNPAID = "scenarios/unpaid-and-parting/"
# Saved by version 1 of the pages, as it was.
OLD_FILE = ROOT / "tests/data/kept/version-1.json"
OLD_TEXT = OLD_FILE.read_text(encoding="utf-8")
OLD = json.loads(OLD_TEXT)["casebook"]
NAMES = ["Rossi – sito", "Acme", "", "constructor"]
AMOUNTS = [
    {"amount": "1500.5", "currency": "CHF", "typed": "1500.5"},
    {"amount": "1.5", "currency": "", "typed": "1.5"},
    {"amount": "100000", "currency": "", "typed": "100000"},
    {"amount": "", "currency": "USD", "typed": ""},
]


def kept(page: Page, key: str = "casebook-2") -> Any:
    """Give what lies in the browser under a key, or None."""
    text = page.evaluate(f"localStorage.getItem('bridgebook:{BASE}:{key}')")
    return None if text is None else json.loads(text)


def put(reader: Reader, key: str, value: object) -> None:
    """Lay something into the browser before a page of ours opens."""
    reader.open("sources/")
    text = value if isinstance(value, str) else json.dumps(value)
    reader.page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)", [f"bridgebook:{BASE}:{key}", text]
    )


def import_file(reader: Reader, text: str, folder: Path, how: str) -> None:
    """Open a file on the page of what is kept, and press the button of that name."""
    root = reader.casebook()
    file = folder / "file.json"
    file.write_text(text, encoding="utf-8")
    root.locator("[data-part=import]").set_input_files(file)
    root.locator(f"[data-part={how}]").click()
    expect(root.get_by_text(reader.words.casebook.said.imported)).to_be_visible()


def carried(book: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    for client in book["cases"].values():
        yield client["name"], client["values"].get("amount"), "currency" in client["values"]


EXPECTED = [(name, amount, False) for name, amount in zip(NAMES, AMOUNTS, strict=True)]


def test_version_1_is_carried_over_once_and_left_as_it_stands(reader: Reader) -> None:
    put(reader, "casebook", OLD)
    reader.desk(UNPAID, "remind")
    book = kept(reader.page)
    assert (book["version"], book["last"]) == (2, OLD["current"])
    assert list(carried(book)) == EXPECTED
    rossi, was = (next(iter(each["cases"].values())) for each in (book, OLD))
    assert rossi["ticks"] == was["ticks"]
    assert rossi["starts"] == was["starts"] == {"client-is-leaving": "2026-03-02"}
    assert rossi["edits"] == {key: {**edit, "of": ""} for key, edit in was["edits"].items()}
    assert rossi["values"]["project"] == "Aurora"
    assert (rossi["recipient"], rossi["answers"], rossi["until"]) == ("", {}, {})
    assert kept(reader.page, "casebook") == OLD
    # A page from before goes on writing: what it writes changes nothing here.
    put(reader, "casebook", {**OLD, "cases": {}})
    reader.desk(UNPAID, "remind")
    assert list(carried(kept(reader.page))) == EXPECTED


@pytest.mark.parametrize("how", ["replace", "merge"])
def test_a_file_of_version_1_keeps_its_old_reading(
    reader: Reader, tmp_path: Path, how: str
) -> None:
    import_file(reader, OLD_TEXT, tmp_path, how)
    assert list(carried(kept(reader.page))) == EXPECTED


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1200", "1200"),
        ("0.10", "0.1"),
        ("1.555", "1.56"),
        ("0", ""),
        ("-5", ""),
        ("1e400", ""),
        ("1500,50", ""),
        ("0.001", ""),
    ],
)
def test_amounts_of_version_1_are_read_as_it_read_them(
    reader: Reader, typed: str, amount: str
) -> None:
    put(
        reader,
        "casebook",
        {"version": 1, "cases": {"a": {"values": {"amount": typed, "currency": "EUR"}}}},
    )
    reader.desk(UNPAID, "remind")
    assert kept(reader.page)["cases"]["a"]["values"] == {
        "amount": {"amount": amount, "currency": "EUR", "typed": amount or typed}
    }


DAMAGED = {
    "version": 2,
    "id": "book-1",
    "last": "constructor",
    "cases": {
        "a string": "Rossi",
        "constructor": {
            "name": 7,
            "ticks": [1],
            "values": {"my_name": "Kim", "project": 12, "amount": {"amount": 5, "currency": "EUR"}},
            "edits": {"x": None},
            "from-later": {"stays": True},
        },
        "__proto__": {"name": "Proto", "ticks": {"client-is-leaving": {"__proto__": "done"}}},
    },
    "choices": "none",
}


def test_what_is_damaged_one_level_down_stops_nothing_and_is_put_aside(reader: Reader) -> None:
    text = json.dumps(DAMAGED)
    put(reader, "casebook-2", text)
    desk = reader.desk()
    expect(desk.locator("[data-value=my_name]")).to_have_value("Kim")
    reader.page.locator(ITEM).check()
    desk.locator("[data-value=project]").fill("Aurora")
    book = kept(reader.page)
    assert list(book["cases"]) == ["constructor", "__proto__"]
    client = book["cases"]["constructor"]
    assert client["ticks"] == {"client-is-leaving": {"read-the-notice": "done"}}
    assert client["values"]["project"] == "Aurora"
    assert client["from-later"] == {"stays": True}
    assert book["cases"]["__proto__"]["name"] == "Proto"
    assert kept(reader.page, "casebook-aside") == [
        {"at": ["cases", "a string"], "value": "Rossi"},
        {"at": ["cases", "constructor", "name"], "value": 7},
        {"at": ["cases", "constructor", "ticks"], "value": [1]},
        {"at": ["cases", "constructor", "values", "project"], "value": 12},
        {"at": ["cases", "constructor", "values", "amount", "amount"], "value": 5},
        {"at": ["cases", "constructor", "edits", "x"], "value": None},
        {"at": ["choices"], "value": "none"},
    ]
    names = reader.casebook().locator("[data-part=name]")
    expect(names).to_have_count(2)
    expect(names.nth(1)).to_have_value("Proto")


@pytest.mark.parametrize("key", ["casebook-2", "casebook-3", "casebook"])
def test_what_a_newer_version_kept_is_never_overwritten(reader: Reader, key: str) -> None:
    newer = {"version": 3, "cases": [], "what": "nobody knows yet"}
    put(reader, key, newer)
    desk = reader.desk()
    before = reader.page.evaluate("JSON.stringify(localStorage)")
    desk.locator("[data-value=my_name]").fill("Kim")
    expect(desk.locator("[data-part=body] [data-placeholder=my_name]:visible")).to_have_text(
        ["Kim"]
    )
    reader.page.locator(ITEM).check()
    expect(reader.page.locator(ITEM)).to_be_checked()
    assert reader.page.evaluate("JSON.stringify(localStorage)") == before
    reader.casebook()
    assert reader.page.evaluate("JSON.stringify(localStorage)") == before


def test_adding_a_file_after_forgetting_leaves_no_empty_client(
    reader: Reader, tmp_path: Path
) -> None:
    page = reader.open(GUIDE)
    page.locator(ITEM).check()
    page.locator(ITEM).uncheck()
    root = reader.casebook()
    for part in ("forget", "forget-now"):
        page.locator(f"[data-forget] [data-part={part}]").click()
    import_file(reader, OLD_TEXT, tmp_path, "merge")
    expect(root.locator("[data-part=name]")).to_have_count(4)
    # Of somebody who has ticked something and unticked it again, nothing is known either.
    for part in ("forget", "forget-now"):
        page.locator(f"[data-forget] [data-part={part}]").click()
    reader.open(GUIDE).locator(ITEM).check()
    page.locator(ITEM).uncheck()
    import_file(reader, OLD_TEXT, tmp_path, "merge")
    expect(root.locator("[data-part=name]")).to_have_count(4)


def test_what_was_put_aside_can_be_saved(reader: Reader) -> None:
    words = reader.words.casebook
    put(reader, "casebook.damaged", "{broken by version 1")
    put(reader, "casebook-2", {"version": 2, "cases": {"a": {"name": "Rossi", "ticks": "x"}}})
    root = reader.casebook()
    expect(root.get_by_text(words.damaged)).to_be_visible()
    expect(root.locator("[data-part=name]")).to_have_value("Rossi")
    with reader.page.expect_download() as download:
        reader.button(root, words.aside).click()
    assert json.loads(download.value.path().read_text(encoding="utf-8")) == [
        {"at": [], "value": "{broken by version 1"},
        {"at": ["cases", "a", "ticks"], "value": "x"},
    ]
    assert download.value.suggested_filename.startswith("bridgebook-aside-")


ODD: dict[str, object] = {
    "an array": [],
    "null": None,
    "a number": 7,
    "no cases": {"version": 2},
    "cases that are an array": {"version": 2, "cases": []},
    "a version that is text": {"version": "two", "cases": {"a": {"name": "Rossi"}}},
    "nothing but names that objects have": {
        "version": 2,
        "last": "toString",
        "cases": {"hasOwnProperty": {"values": {"constructor": "x", "__proto__": "y"}}},
    },
}


@pytest.mark.parametrize("odd", ODD)
def test_odd_data_stop_nothing(reader: Reader, odd: str) -> None:
    put(reader, "casebook-2", ODD[odd])
    desk = reader.desk()
    desk.locator("[data-value=project]").fill("Aurora")
    reader.page.locator(ITEM).check()
    reader.page.reload()
    expect(desk.locator("[data-value=project]")).to_have_value("Aurora")
    expect(reader.page.locator(ITEM)).to_be_checked()


def test_a_file_of_a_newer_version_changes_nothing(reader: Reader, tmp_path: Path) -> None:
    reader.open(GUIDE).locator(ITEM).check()
    root = reader.casebook()
    before = kept(reader.page)
    file = tmp_path / "file.json"
    file.write_text(OLD_TEXT.replace('"version": 1', '"version": 3'), encoding="utf-8")
    root.locator("[data-part=import]").set_input_files(file)
    expect(root.get_by_text(reader.words.casebook.said.fault_newer)).to_be_visible()
    assert kept(reader.page) == before
