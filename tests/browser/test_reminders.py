"""From a day the reader picks, the times of a guide become days and a calendar file."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
from playwright.sync_api import Locator, Page, expect

from bridgebook.model.words import plural
from tests.browser.conftest import Reader, four_readers, two_readers

GUIDE = "scenarios/check-in-after-handover/"
NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


def afterwards(reader: Reader, start: str = "", path: str = GUIDE, now: datetime = NOW) -> Locator:
    """Open a guide at a moment, and count the times of its list from a day."""
    reader.page.clock.set_fixed_time(now)
    page = reader.open(path)
    checklist = page.locator("[data-checklist]", has=page.locator("[data-part=from]"))
    expect(checklist.locator("[data-part=from]")).to_be_visible()
    if start:
        checklist.locator("[data-part=from]").fill(start)
        expect(checklist.locator("[data-part=day]:visible").first).to_be_visible()
    return checklist


def button_text(reader: Reader, count: int) -> str:
    said = reader.words.reminders
    return plural(said.download_counted, count, reader.language) if count else said.download


def expect_offer(reader: Reader, checklist: Locator, count: int, *notes: str) -> None:
    """The button says how many reminders there are, the notes what else there is to know."""
    button = checklist.locator("[data-part=download]")
    expect(button).to_have_text(button_text(reader, count))
    expect(button).to_be_enabled() if count else expect(button).to_be_disabled()
    expect(checklist.locator("[data-part=notes]")).to_have_text(" ".join(notes))


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


def name_client(reader: Reader, name: str) -> None:
    root = reader.casebook()
    root.locator("[data-part=name]").last.fill(name)


@two_readers
def test_three_weeks_from_2_march_2026_is_23_march(reader: Reader) -> None:
    checklist = afterwards(reader, "2026-03-02")
    step = checklist.locator("[data-time='after=3w']").first
    written = {"it": " · lunedì 23 marzo", "ru": " · 23 марта"}[reader.language]
    expect(step.locator("[data-part=day]")).to_have_text(written)
    reader.page.reload()
    expect(step.locator("[data-part=day]")).to_have_text(written)


def test_a_weekend_moves_to_monday_and_says_so(reader: Reader) -> None:
    checklist = afterwards(reader, "2026-03-07")
    step = checklist.locator("[data-time='after=3w'] [data-part=day]").first
    expect(step).to_have_text(f" · 30 марта {reader.words.reminders.moved}")


def test_a_day_of_another_year_is_written_with_it(reader: Reader) -> None:
    checklist = afterwards(reader, "2026-12-14")
    step = checklist.locator("[data-time='after=3w'] [data-part=day]").first
    expect(step).to_have_text(" · 4 января 2027 года")


@four_readers
def test_the_calendar_file_holds_every_open_step(reader: Reader, tmp_path: Path) -> None:
    checklist = afterwards(reader, "2026-03-02", "scenarios/client-is-leaving/")
    timed = checklist.locator("li", has=reader.page.locator("[data-time]"))
    timed.first.locator("[data-item]").check()
    timed.last.locator("[data-skip]").click()
    expect_offer(reader, checklist, timed.count() - 2)
    events = calendar(reader.page, checklist, tmp_path)
    expect(checklist.locator("[data-part=status]")).to_have_text(
        plural(reader.words.reminders.downloaded, timed.count() - 2, reader.language)
    )
    shown = [text.strip() for text in timed.locator("[data-part=what]").all_text_contents()]
    assert [str(event["SUMMARY"]) for event in events] == shown[1:-1]
    for event in events:
        start = event["DTSTART"].dt
        assert isinstance(start, date) and start.weekday() < 5
        assert event["DTEND"].dt.toordinal() == start.toordinal() + 1
        assert event["DTSTAMP"].dt == NOW
        (alarm,) = event.walk("VALARM")
        assert (alarm["ACTION"], alarm["TRIGGER"].to_ical()) == ("DISPLAY", b"PT9H")


@two_readers
def test_without_anything_to_remember_there_is_no_file(reader: Reader) -> None:
    checklist = afterwards(reader, path="scenarios/client-is-leaving/")
    timed = checklist.locator("li", has=reader.page.locator("[data-time]"))
    expect_offer(reader, checklist, 0)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    expect_offer(reader, checklist, timed.count())
    rows = timed.all()
    for left, row in reversed(list(enumerate(rows))):
        row.locator("[data-item]").check()
        if left:
            expect_offer(reader, checklist, left)
    expect_offer(reader, checklist, 0, reader.words.reminders.nothing_left)
    rows[0].locator("[data-item]").uncheck()
    expect_offer(reader, checklist, 1)
    rows[0].locator("[data-skip]").click()
    expect_offer(reader, checklist, 0, reader.words.reminders.nothing_left)


@two_readers
def test_what_repeats_does_so_until_a_day_that_the_reader_can_change(reader: Reader) -> None:
    checklist = afterwards(reader)
    until = checklist.locator("[data-part=until]")
    expect(until).to_be_hidden()
    checklist.locator("[data-part=from]").fill("2026-03-02")
    expect(checklist.get_by_label(reader.words.reminders.until)).to_have_value("2027-03-02")
    once = checklist.locator("[data-time^=after]").count()
    expect(checklist.locator("[data-time^=every]")).to_have_count(1)
    expect_offer(reader, checklist, once + 8)
    until.fill("2026-07-06")
    expect_offer(reader, checklist, once + 3)
    reader.page.reload()
    expect(until).to_have_value("2026-07-06")
    expect_offer(reader, checklist, once + 3)
    until.fill("2026-04-12")
    expect_offer(reader, checklist, once, reader.words.reminders.too_early)
    until.fill("2031-03-03")
    expect_offer(reader, checklist, once + 43, reader.words.reminders.too_late)
    until.fill("")
    until.blur()
    expect(until).to_have_value("2027-03-02")
    expect_offer(reader, checklist, once + 8)


def test_a_guide_where_nothing_repeats_asks_for_no_end(reader: Reader) -> None:
    checklist = afterwards(reader, "2026-03-02", "scenarios/client-is-leaving/")
    expect(checklist.locator("[data-part=until]")).to_have_count(0)


@two_readers
def test_past_days_are_left_out_and_said(reader: Reader, tmp_path: Path) -> None:
    # Three weeks after 2 March is today, which isn't past.
    now = datetime(2026, 3, 23, 21, tzinfo=UTC)
    checklist = afterwards(reader, "2026-03-02", now=now)
    days = checklist.locator("[data-time^=after]")
    past = checklist.locator("[data-time='after=1d'], [data-time='after=1w']").count()
    note = plural(reader.words.reminders.past, past, reader.language)
    expect_offer(reader, checklist, days.count() - past + 8, note)
    events = calendar(reader.page, checklist, tmp_path)
    assert min(event["DTSTART"].dt for event in events) == date(2026, 3, 23)
    assert len(events) == days.count() - past + 8
    checklist.locator("[data-part=from]").fill("2020-03-02")
    every = plural(reader.words.reminders.past, days.count() + 8, reader.language)
    expect_offer(reader, checklist, 0, every, reader.words.reminders.nothing_left)


def test_a_step_that_repeats_shows_its_next_day(reader: Reader) -> None:
    now = datetime(2026, 4, 14, 9, tzinfo=UTC)
    checklist = afterwards(reader, "2026-03-02", now=now)
    day = checklist.locator("[data-time='every=6w'] [data-part=day]")
    expect(day).to_have_text(" · 25 мая")


def test_an_offer_of_yesterday_gives_no_empty_file(reader: Reader) -> None:
    checklist = afterwards(reader, "2026-03-02", "scenarios/client-is-leaving/")
    timed = checklist.locator("li", has=reader.page.locator("[data-time]"))
    for row in timed.all()[1:]:
        row.locator("[data-item]").check()
    expect_offer(reader, checklist, 1)
    reader.page.clock.set_fixed_time(datetime(2026, 3, 9, 10, tzinfo=UTC))
    checklist.locator("[data-part=download]").click()
    said = reader.words.reminders
    past = plural(said.past, 1, reader.language)
    expect_offer(reader, checklist, 0, past, said.nothing_left)
    expect(checklist.locator("[data-part=status]")).not_to_have_text(
        plural(said.downloaded, 1, reader.language)
    )


def test_entries_name_the_client_and_the_guide(reader: Reader, tmp_path: Path) -> None:
    name_client(reader, "  Rossi, Bianchi; «Söhne» \\ 👩‍👩‍👧 ")
    checklist = afterwards(reader, "2026-03-02")
    events = calendar(reader.page, checklist, tmp_path)
    title = reader.page.locator("h1").inner_text()
    first = checklist.locator("li", has=reader.page.locator("[data-time]")).first
    item = first.locator("[data-item]").get_attribute("data-item")
    what = first.locator("[data-part=what]").inner_text()
    link = f"{reader.site.url(GUIDE, reader.language)}#{item}"
    assert str(events[0]["SUMMARY"]) == f"Rossi, Bianchi; «Söhne» \\ 👩‍👩‍👧: {what}"
    assert str(events[0]["DESCRIPTION"]) == f"{title}\n{link}"
    assert str(events[0]["URL"]) == link


def test_importing_twice_updates_instead_of_doubling(reader: Reader, tmp_path: Path) -> None:
    checklist = afterwards(reader, "2026-03-02")
    first = [str(event["UID"]) for event in calendar(reader.page, checklist, tmp_path)]
    assert len(set(first)) == len(first)
    reader.page.clock.set_fixed_time(datetime(2026, 3, 2, 11, tzinfo=UTC))
    checklist.locator("[data-part=from]").fill("2026-03-03")
    again = calendar(reader.page, checklist, tmp_path)
    assert [str(event["UID"]) for event in again] == first
    # After the days that are past by then, the others are what they were.
    afterwards(reader, now=datetime(2026, 4, 20, tzinfo=UTC))
    later = {str(event["UID"]): event["DTSTART"].dt for event in again}
    events = calendar(reader.page, checklist, tmp_path)
    assert 0 < len(events) < len(first)
    for event in events:
        assert later[str(event["UID"])] == event["DTSTART"].dt
        assert event["SEQUENCE"] > again[0]["SEQUENCE"]


def test_two_clients_have_reminders_of_their_own(reader: Reader, tmp_path: Path) -> None:
    name_client(reader, "Rossi")
    checklist = afterwards(reader, "2026-03-02")
    first = {str(event["UID"]) for event in calendar(reader.page, checklist, tmp_path)}
    root = reader.casebook()
    reader.button(root, reader.words.casebook.add).click()
    name_client(reader, "Rossi")
    checklist = afterwards(reader)
    expect_offer(reader, checklist, 0)
    checklist.locator("[data-part=from]").fill("2026-03-02")
    events = calendar(reader.page, checklist, tmp_path)
    assert not first & {str(event["UID"]) for event in events}
    assert all(str(event["SUMMARY"]).startswith("Rossi (2): ") for event in events)


def test_a_focused_day_follows_what_another_tab_keeps_and_forgets(reader: Reader) -> None:
    checklist = afterwards(reader, "2026-03-02")
    day = checklist.locator("[data-part=from]")
    day.focus()
    other = reader.page.context.new_page()
    other.clock.set_fixed_time(NOW)
    other.goto(reader.site.url(GUIDE, reader.language))
    there = other.locator("[data-checklist] [data-part=from]")
    expect(there).to_have_value("2026-03-02")
    there.fill("2026-04-01")
    expect(day).to_have_value("2026-04-01")
    forget = other.locator("[data-forget]")
    forget.locator("[data-part=forget]").click()
    forget.locator("[data-part=forget-now]").click()
    expect(day).to_have_value("")
    expect(there).to_have_value("")
    expect_offer(reader, checklist, 0)
    expect(checklist.locator("[data-part=day]:visible")).to_have_count(0)


def test_a_day_of_no_year_of_ours_is_no_day(reader: Reader) -> None:
    checklist = afterwards(reader)
    for day in ("0026-03-02", "0202-03-02", "9999-12-31"):
        checklist.locator("[data-part=from]").fill(day)
        expect_offer(reader, checklist, 0)
        expect(checklist.locator("[data-part=day]:visible")).to_have_count(0)
