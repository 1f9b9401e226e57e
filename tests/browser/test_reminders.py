"""From a day the reader picks, the times of a guide become days and a calendar file."""

from datetime import date
from pathlib import Path
from typing import Any

import icalendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, four_readers, two_readers

GUIDE = "scenarios/check-in-after-handover/"


def afterwards(reader: Reader) -> Locator:
    page = reader.open(GUIDE)
    checklist = page.locator("[data-checklist]", has=page.locator("[data-part=from]"))
    expect(checklist.locator("[data-part=from]")).to_be_visible()
    return checklist


def calendar(page: Page, checklist: Locator, folder: Path) -> list[Any]:
    """Give the events of the downloaded file."""
    with page.expect_download() as download:
        checklist.locator("[data-part=download]").click()
    file = folder / "file.ics"
    download.value.save_as(file)
    raw = file.read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    return list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))


@two_readers
def test_three_weeks_from_2_march_2026_is_23_march(reader: Reader) -> None:
    checklist = afterwards(reader)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    step = checklist.locator("[data-time='after=3w']").first
    written = {"it": "lunedì 23 marzo 2026", "ru": "23 марта 2026 года"}[reader.language]
    expect(step).to_contain_text(written)
    reader.page.reload()
    expect(step).to_contain_text(written)


def test_a_weekend_moves_to_monday_and_says_so(reader: Reader) -> None:
    checklist = afterwards(reader)
    checklist.locator("[data-part=from]").fill("2026-03-07")
    step = checklist.locator("[data-time='after=3w']").first
    written = {"it": "lunedì 30 marzo 2026", "ru": "30 марта 2026 года"}[reader.language]
    expect(step).to_contain_text(f"{written} {reader.words.reminders.moved}")


@four_readers
def test_the_calendar_file_holds_every_open_step(reader: Reader, tmp_path: Path) -> None:
    checklist = afterwards(reader)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    timed = checklist.locator("li", has=reader.page.locator("[data-time]"))
    timed.first.locator("[data-item]").check()
    events = calendar(reader.page, checklist, tmp_path)
    assert len(events) == timed.count() - 1
    texts = {str(event["SUMMARY"]) for event in events}
    shown = [text.strip() for text in timed.locator("[data-part=what]").all_text_contents()]
    assert texts <= set(shown)
    for event in events:
        start = event["DTSTART"].dt
        assert isinstance(start, date) and start.weekday() < 5
        assert event["DTEND"].dt.toordinal() == start.toordinal() + 1
        assert event.walk("VALARM")


def test_every_six_weeks_recurs(reader: Reader, tmp_path: Path) -> None:
    checklist = afterwards(reader)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    timed = reader.page.locator("[data-time='every=6w']")
    name = checklist.locator("li", has=timed).locator("[data-item]").get_attribute("data-item")
    events = calendar(reader.page, checklist, tmp_path)
    event = next(event for event in events if f".{name}@" in event["UID"])
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;INTERVAL=6"
    assert event["DTSTART"].dt == date(2026, 4, 13)


def test_importing_twice_updates_instead_of_doubling(reader: Reader, tmp_path: Path) -> None:
    checklist = afterwards(reader)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    first = {str(event["UID"]) for event in calendar(reader.page, checklist, tmp_path)}
    checklist.locator("[data-part=from]").fill("2026-03-03")
    again = calendar(reader.page, checklist, tmp_path)
    assert {str(event["UID"]) for event in again} == first


def test_without_a_day_there_is_nothing_to_download(reader: Reader) -> None:
    expect(afterwards(reader).locator("[data-part=download]")).to_be_disabled()
