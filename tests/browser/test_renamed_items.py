"""An item that was renamed keeps its tick: the catalogue carries the old id to the new one."""

from playwright.sync_api import Page, expect

from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"
KEPT = """{"version": 1, "current": "a", "choices": {}, "cases": {"a": {"name": "",
 "ticks": {"client-is-leaving": {"%s": "done"}}, "values": {}}}}"""


def test_a_tick_under_an_old_id_counts_for_the_new_one(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    page.evaluate(
        "kept => localStorage.setItem('bridgebook:/handbook/:casebook', kept)", KEPT % "old-id"
    )
    # What the build writes for `renamed_items: {old-id: read-the-notice}`.
    page.route(
        f"**/{GUIDE}",
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace(
                'data-item="read-the-notice"', 'data-item="read-the-notice" data-was="old-id"'
            ),
        ),
    )
    page.reload()
    box = page.locator("[data-item=read-the-notice]")
    expect(box).to_be_checked()
    box.uncheck()
    page.reload()
    expect(box).not_to_be_checked()
