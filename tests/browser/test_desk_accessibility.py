"""axe finds nothing in any state of the message desk."""

import pytest

from tests.browser.conftest import DEVICES, shown, unfold
from tests.browser.test_accessibility import Scheme, findings
from tests.conftest import NewContext
from tests.helpers.site import Site

MISTAKE = "scenarios/tell-client-about-mistake/"
DESK = "[data-desk=tell]"


@pytest.mark.parametrize(
    ("language", "scheme", "device"), [("en", "light", "desktop"), ("ru", "dark", "phone")]
)
def test_no_state_of_a_letter_has_a_finding(
    new_context: NewContext, site: Site, language: str, scheme: Scheme, device: str
) -> None:
    context = new_context(**DEVICES[device], color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.url(MISTAKE, language))
    # As high as the desk: what lies half below the header is no target as small as that.
    page.set_viewport_size({"width": DEVICES[device]["viewport"]["width"], "height": 3000})
    desk = page.locator(DESK)
    unfold(desk)
    letter = shown(desk)
    letter.locator(".kb-passage__add").first.click()
    assert findings(page, DESK) == [], "a passage is on"
    letter.locator("[data-choice] > button").first.click()
    assert findings(page, DESK) == [], "a choice is open"
    letter.get_by_role("radio").last.click()
    page.keyboard.type("we are late")
    assert findings(page, DESK) == [], "own words are written"
    page.keyboard.press("Enter")
    assert findings(page, DESK) == [], "a choice is made"
    letter.locator("[data-placeholder]").first.click()
    assert findings(page, DESK) == [], "a gap is filled"
    page.keyboard.type("Zoë")
    desk.locator("[data-part=copy-body]").click()
    assert findings(page, DESK) == [], "what is open is pointed out"
