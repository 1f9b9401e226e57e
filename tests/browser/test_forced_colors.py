"""Where the reader's system gives the colours, nothing that a colour drew is lost or misleads."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import GUIDE
from tests.conftest import NewContext
from tests.helpers.site import Site

MARK = "e => getComputedStyle(e, '::before').backgroundColor"
GROUND = "getComputedStyle(document.body).backgroundColor"
EDGE = "e => getComputedStyle(e).borderInlineStartColor"


@pytest.fixture
def page(new_context: NewContext) -> Page:
    """A reader whose system gives the colours."""
    return new_context(forced_colors="active").new_page()


def test_the_marks_are_drawn(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    ground = page.evaluate(GROUND)
    labels = page.locator(
        ".kb-glance__label, .kb-reaction__part--reply dt, .kb-avoid__part--better dt"
    )
    assert labels.count() > 5
    assert ground not in [label.evaluate(MARK) for label in labels.all()]


def test_only_the_client_at_work_is_marked(page: Page, site: Site) -> None:
    page.goto(site.url("case-file/"))
    for _ in range(2):
        page.locator("[data-casebook] [data-part=add]").click()
    rows = page.locator(".kb-case")

    def is_marked(row: Locator) -> bool:
        return bool(row.evaluate(EDGE) != page.evaluate(GROUND))

    assert [is_marked(row) for row in rows.all()] == [False, False, True]
