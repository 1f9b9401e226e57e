"""The days in a calendar file are those that a person would count, wherever that person is."""

import itertools
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from dateutil.relativedelta import relativedelta
from playwright.sync_api import Locator, expect

from tests.conftest import NewContext
from tests.helpers.site import Site

NOW = datetime(2026, 1, 15, 12, tzinfo=UTC)
# The 29th, 30th and 31st, 29 February, weekends, and days on which clocks change somewhere.
STARTS = [
    date(2026, 1, 29),
    date(2026, 7, 31),
    date(2026, 9, 30),
    date(2028, 2, 29),
    date(2026, 3, 7),
    date(2026, 3, 8),
    date(2026, 3, 29),
    date(2026, 4, 24),
    date(2026, 10, 25),
]
# Each guide has steps that repeat; in Cairo and Santiago clocks change at midnight.
READERS = [
    ("America/Los_Angeles", "unpaid-and-parting"),
    ("Pacific/Auckland", "unpaid-and-parting"),
    ("Africa/Cairo", "tell-client-about-mistake"),
    ("America/Santiago", "rebuild-trust-after-mistake"),
    ("Europe/Rome", "long-project-losing-energy"),
]
TIME = re.compile(r"(?P<how>after|every)=(?P<count>\d+)(?P<unit>[dwm])")
UNITS = {"d": "days", "w": "weeks", "m": "months"}


def on_workday(day: date) -> date:
    return day + timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0))


def counted(start: date, time: str, end: date) -> Iterator[date]:
    """Count the days of a step on one's fingers."""
    match = TIME.fullmatch(time)
    assert match
    step = int(match["count"])
    for number in itertools.count(1):
        # A month from the 31st is the last day of a shorter one.
        day = start + relativedelta(**{UNITS[match["unit"]]: number * step})
        if match["how"] == "every" and day > end:
            return
        yield on_workday(day)
        if match["how"] == "after":
            return


def expected(checklist: Locator, start: date, end: date) -> dict[str, list[date]]:
    """Give the days of each step, each once."""
    steps = checklist.locator("li", has=checklist.page.locator("[data-time]"))
    return {
        step.get_attribute("id") or "": sorted(
            set(counted(start, step.locator("[data-time]").get_attribute("data-time") or "", end))
        )
        for step in steps.all()
    }


def read(file: Path) -> dict[str, list[date]]:
    """Give the days of each step in a calendar file that says each day by itself."""
    days: dict[str, list[date]] = {}
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    assert not calendar.errors
    events: list[Any] = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events)
    for event in events:
        assert not event.errors
        assert not {"RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"} & set(event)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event["DTSTAMP"].dt == NOW
        item = str(event["URL"]).split("#")[1]
        days.setdefault(item, []).append(event["DTSTART"].dt)
    return days


@pytest.mark.parametrize(("zone", "guide"), READERS)
def test_a_file_holds_the_days_that_a_person_counts(
    new_context: NewContext, site: Site, tmp_path: Path, zone: str, guide: str
) -> None:
    page = new_context(timezone_id=zone).new_page()
    page.clock.set_fixed_time(NOW)
    page.goto(site.url(f"scenarios/{guide}/"))
    checklist = page.locator("[data-checklist]", has=page.locator("[data-part=until]"))
    start_field, end_field, button = (
        checklist.locator(f"[data-part={part}]") for part in ("from", "until", "download")
    )
    for start in STARTS:
        start_field.fill(start.isoformat())
        end = start + relativedelta(years=1)
        expect(end_field).to_have_value(end.isoformat())
        days = expected(checklist, start, end)
        expect(button).to_contain_text(str(sum(map(len, days.values()))))
        with page.expect_download() as download:
            button.click()
        file = tmp_path / f"{start}.ics"
        download.value.save_as(file)
        assert read(file) == days, start


MONTHLY_FROM_31_JULY = """
2026-08-31 2026-09-30 2026-11-02 2026-11-30 2026-12-31 2027-02-01
2027-03-01 2027-03-31 2027-04-30 2027-05-31 2027-06-30 2027-08-02
"""


def test_a_person_counts_every_month_from_the_31st() -> None:
    days = counted(date(2026, 7, 31), "every=1m", date(2027, 7, 31))
    assert " ".join(map(str, days)) == " ".join(MONTHLY_FROM_31_JULY.split())
