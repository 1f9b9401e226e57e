"""From a day the reader picks, the times of a guide become days and a calendar file."""

from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.helpers.site import Site

GUIDE = "scenarios/check-in-after-handover/"


def afterwards(page: Page, site: Site, language: str = "en", path: str = GUIDE) -> Locator:
    page.goto(site.url(path, language))
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


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Monday 23 March 2026"),
        ("it", "lunedì 23 marzo 2026"),
        ("ru", "23 марта 2026 года"),
        ("da", "mandag den 23. marts 2026"),
    ],
)
def test_three_weeks_from_2_march_2026_is_23_march(
    page: Page, site: Site, language: str, written: str
) -> None:
    checklist = afterwards(page, site, language)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    step = checklist.locator("[data-time='after=3w']").first
    expect(step).to_contain_text(written)
    page.reload()
    expect(step).to_contain_text(written)


def test_a_weekend_moves_to_monday_and_says_so(page: Page, site: Site) -> None:
    checklist = afterwards(page, site)
    checklist.locator("[data-part=from]").fill("2026-03-07")
    step = checklist.locator("[data-time='after=3w']").first
    expect(step).to_contain_text("Monday 30 March 2026 (moved to Monday)")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_calendar_file_holds_every_open_step(
    page: Page, site: Site, language: str, tmp_path: Path
) -> None:
    checklist = afterwards(page, site, language)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    timed = checklist.locator("li", has=page.locator("[data-time]"))
    timed.first.locator("[data-item]").check()
    events = calendar(page, checklist, tmp_path)
    assert len(events) == timed.count() - 1
    texts = {str(event["SUMMARY"]) for event in events}
    shown = [text.strip() for text in timed.locator("[data-part=what]").all_text_contents()]
    assert texts <= set(shown)
    for event in events:
        start = event["DTSTART"].dt
        assert isinstance(start, date) and start.weekday() < 5
        assert event["DTEND"].dt.toordinal() == start.toordinal() + 1
        assert event.walk("VALARM")


def test_every_six_weeks_recurs(page: Page, site: Site, tmp_path: Path) -> None:
    checklist = afterwards(page, site)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    item = checklist.locator("li", has=page.locator("[data-time='every=6w']")).locator(
        "[data-item]"
    )
    name = item.get_attribute("data-item")
    events = calendar(page, checklist, tmp_path)
    event = next(event for event in events if f".{name}@" in event["UID"])
    assert event["RRULE"].to_ical() == b"FREQ=WEEKLY;INTERVAL=6"
    assert event["DTSTART"].dt == date(2026, 4, 13)


def test_importing_twice_updates_instead_of_doubling(
    page: Page, site: Site, tmp_path: Path
) -> None:
    checklist = afterwards(page, site)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    first = {str(event["UID"]) for event in calendar(page, checklist, tmp_path)}
    checklist.locator("[data-part=from]").fill("2026-03-03")
    again = calendar(page, checklist, tmp_path)
    assert {str(event["UID"]) for event in again} == first


def test_without_a_day_there_is_nothing_to_download(page: Page, site: Site) -> None:
    checklist = afterwards(page, site)
    expect(checklist.locator("[data-part=download]")).to_be_disabled()
