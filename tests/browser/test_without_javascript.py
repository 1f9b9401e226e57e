"""A guide serves the reader whose browser runs no script."""

import pytest
from playwright.sync_api import Page, expect

from bridgebook.model.handbook import Handbook
from tests.helpers.site import Site

GUIDE = "scenarios/client-is-leaving/"


@pytest.mark.parametrize("language", ["en", "it", "ru", "da"])
def test_everything_can_be_read(
    plain_page: Page, site: Site, real: Handbook, language: str
) -> None:
    plain_page.goto(site.url(GUIDE, language))
    guide = real.guides[language, "client-is-leaving"]
    for section in guide.sections:
        expect(plain_page.locator(f"#{section.id}")).to_be_visible()
    for checklist in guide.checklists:
        for item in checklist.items:
            expect(plain_page.locator(f"#{item.id}")).to_be_visible()
    for template in guide.templates:
        letter = f"#{template.id}-{template.channel}-{template.register}"
        expect(plain_page.locator(letter)).to_be_visible()
    assert "{{" not in plain_page.content()
    assert "[" in plain_page.locator("[data-part=body]").first.inner_text()


def test_boxes_can_be_ticked_and_nothing_that_needs_a_script_is_shown(
    plain_page: Page, site: Site
) -> None:
    plain_page.goto(site.url(GUIDE))
    box = plain_page.locator("#read-the-notice").get_by_role("checkbox")
    box.check()
    expect(box).to_be_checked()
    for name in ("controls", "actions", "tools", "progress", "guard"):
        for part in plain_page.locator(f"main [data-part={name}]").all():
            expect(part).to_be_hidden()
    for button in plain_page.locator("main button").all():
        expect(button).to_be_hidden()


def test_the_home_page_leads_to_every_guide(plain_page: Page, site: Site, real: Handbook) -> None:
    for language in site.languages:
        plain_page.goto(site.url(language=language))
        for _, guide in real.guides_in(language):
            assert guide.front is not None
            link = plain_page.get_by_role("main").get_by_role("link", name=guide.front.title)
            expect(link.first).to_be_visible()


def test_the_languages_can_be_switched(plain_page: Page, site: Site) -> None:
    plain_page.goto(site.url(GUIDE))
    expect(plain_page.locator(f'a[hreflang="da"][href*="da/{GUIDE}"]')).to_have_count(1)
