"""A day is the one that the reader's own calendar shows, wherever they are."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.conftest import NewContext
from tests.helpers.site import Site

# Where it is another day in Greenwich, on either side, and where it isn't.
MOMENTS = [
    ("America/Los_Angeles", datetime(2026, 7, 3, 4, 29, tzinfo=UTC), "2026-07-02"),
    ("Pacific/Auckland", datetime(2026, 7, 2, 12, 5, tzinfo=UTC), "2026-07-03"),
    ("Europe/Rome", datetime(2026, 3, 28, 23, 30, tzinfo=UTC), "2026-03-29"),
    ("Pacific/Kiritimati", datetime(2026, 12, 31, 10, 30, tzinfo=UTC), "2027-01-01"),
    ("UTC", datetime(2028, 2, 29, 23, 59, tzinfo=UTC), "2028-02-29"),
]


@pytest.mark.parametrize(("zone", "moment", "day"), MOMENTS)
def test_a_saved_file_is_named_by_the_reader_s_day(
    new_context: NewContext, site: Site, zone: str, moment: datetime, day: str
) -> None:
    page = new_context(timezone_id=zone).new_page()
    page.clock.set_fixed_time(moment)
    page.goto(site.url("case-file/"))
    export = page.locator("[data-casebook] [data-part=export]")
    expect(export).to_be_visible()
    with page.expect_download() as download:
        export.click()
    assert download.value.suggested_filename == f"bridgebook-{day}.json"
