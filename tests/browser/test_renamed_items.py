"""An item that was renamed keeps its tick: the catalogue carries the old id to the new one."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from bridgebook.model.words import plural
from tests.browser.conftest import GUIDE, TODAY, Reader, two_readers

# A file that was saved before "read-notice" became "read-the-notice".
SAVED_BEFORE = {
    "format": "bridgebook-case-file",
    "version": 1,
    "exported": "2026-01-05T08:00:00.000Z",
    "casebook": {
        "version": 1,
        "current": "case-1",
        "cases": {
            "case-1": {
                "name": "Rossi",
                "ticks": {
                    "client-is-leaving": {
                        "read-notice": "done",
                        "check-contract": "skipped",
                        "last-invoice": "done",
                    }
                },
                "values": {},
                "edits": {},
                "starts": {},
            }
        },
        "choices": {"channel": "", "tones": {}},
    },
}
RENAMED = {
    "read-notice": "read-the-notice",
    "check-contract": "check-the-contract",
    "last-invoice": "final-invoice",
}


@pytest.fixture
def renamed(reader: Reader) -> Page:
    """A browser that gets the pages as the build writes them for items moved as in RENAMED."""

    def answer(route: Route) -> None:
        response = route.fetch()
        text = response.text()
        for old, new in RENAMED.items():
            assert new in text
            text = text.replace(f'data-item="{new}"', f'data-item="{new}" data-was="{old}"')
            text = re.sub(rf'(data-items="[^"]*\b{new})\b', rf"\1,{old}", text)
        route.fulfill(response=response, body=text)

    for path in ("", GUIDE):
        reader.page.route(reader.site.url(path, reader.language), answer)
    return reader.page


@two_readers
def test_a_file_saved_before_the_renaming_still_ticks_the_items(
    reader: Reader, renamed: Page, tmp_path: Path
) -> None:
    file = tmp_path / "saved-before.json"
    file.write_text(json.dumps(SAVED_BEFORE), encoding="utf-8")
    root = reader.casebook()
    root.locator("[data-part=import]").set_input_files(file)
    reader.button(root, reader.words.casebook.replace).click()
    expect(root.locator("[data-part=name]")).to_have_value("Rossi")
    reader.open("")
    progress = renamed.locator("[data-scenario=client-is-leaving] [data-part=progress]")
    left = renamed.locator("[data-scenario=client-is-leaving]").get_attribute("data-items") or ""
    counted = reader.words.checklist.progress.format(done=2, all=len(left.split()) - 1)
    expect(progress).to_have_text(counted)
    reader.open()
    head = renamed.locator("header [data-progress]")
    expect(head).to_have_text(counted)
    done, skipped, billed = (renamed.locator(f"[data-item={new}]") for new in RENAMED.values())
    timed = renamed.locator("[data-checklist]", has=renamed.locator("[data-part=from]"))
    timed.locator("[data-part=from]").fill(TODAY.date().isoformat())
    left = plural(
        reader.words.reminders.download_counted,
        timed.locator("[data-time]").count() - 1,
        reader.language,
    )
    expect(timed.locator("[data-part=download]")).to_have_text(left)
    expect(billed).to_be_checked()
    expect(done).to_be_checked()
    expect(skipped).to_be_disabled()
    done.uncheck()
    renamed.reload()
    expect(done).not_to_be_checked()
    expect(skipped).to_be_disabled()
