"""What gets into a page against all rules does nothing there: its own policy stops it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.browser.conftest import GUIDE, wait_until
from tests.helpers.bundles import published
from tests.helpers.site import Site

INTRUDERS = """
<script>globalThis.ran = "inline"</script>
<img src="https://example.org/picture.png" onerror="globalThis.ran = 'handler'">
<link rel="stylesheet" href="https://example.org/sheet.css">
<iframe src="https://example.org/"></iframe>
<p style="color: red">Styled</p>
"""
LISTEN = """globalThis.stopped = [];
addEventListener("securitypolicyviolation", (event) => stopped.push(event.effectiveDirective));"""


def intrude(route: Route) -> None:
    html = route.fetch().text()
    assert "</main>" in html
    route.fulfill(body=html.replace("</main>", f"{INTRUDERS}</main>"), content_type="text/html")


@pytest.mark.parametrize("path", ["", GUIDE, "find/", "case-file/", "404.html"])
def test_what_has_got_into_a_page_is_stopped_by_it(
    page: Page, hosted: Site, watch: Callable[[str], None], path: str
) -> None:
    watch(r"Content Security Policy|https://example\.org/")
    page.add_init_script(LISTEN)
    page.route(hosted.url(path), intrude)
    page.goto(hosted.url(path))
    assert page.evaluate("globalThis.ran") is None
    assert page.get_by_text("Styled").evaluate("e => e.style.color") == ""
    expected = ["frame-src", "img-src", "script-src-elem", "style-src-attr", "style-src-elem"]
    assert sorted(set(page.evaluate("stopped")) - {"script-src-attr"}) == expected


def test_text_never_becomes_code(page: Page, hosted: Site, watch: Callable[[str], None]) -> None:
    watch("Content Security Policy|unsafe-eval")
    page.route(
        hosted.url(published("pages/home.js")),
        lambda route: route.fulfill(
            content_type="text/javascript",
            body="try { eval('1') } catch ({ name }) { globalThis.refused = name }",
        ),
    )
    page.goto(hosted.url())
    wait_until(page, "globalThis.refused")
    assert page.evaluate("globalThis.refused") == "EvalError"


def test_data_for_search_engines_stands_under_the_policy(page: Page, hosted: Site) -> None:
    page.goto(hosted.url(GUIDE))
    data = page.locator('script[type="application/ld+json"]').text_content()
    assert data and '"@type"' in data
