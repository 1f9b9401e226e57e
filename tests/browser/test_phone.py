"""On a phone, with a call in ten minutes."""

from bridgebook.model.handbook import Handbook
from tests.conftest import NewContext
from tests.helpers.site import Site

PHONE = {"width": 390, "height": 844}


def test_the_first_screen_on_a_phone_holds_the_card(
    new_context: NewContext, site: Site, real: Handbook
) -> None:
    page = new_context(viewport=PHONE).new_page()
    for scenario in real.catalogue.scenario_ids:
        page.goto(site.url(f"scenarios/{scenario}/"))
        box = page.locator(".kb-glance").bounding_box()
        assert box and box["y"] + box["height"] <= 844, scenario
