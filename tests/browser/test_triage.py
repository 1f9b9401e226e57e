"""The questions for readers who can't name it, in a browser."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from bridgebook.model.handbook import Handbook
from tests.conftest import NewContext
from tests.helpers.bundles import offer_sources
from tests.helpers.site import Site

ANGRY = "The client is angry and won’t let it go"
RECOMMENDED = "Someone I recommended let my client down"
REBUILD = "After the mistake: winning back their trust"


def first(page: Page) -> str:
    """Give the title of the guide that is shown first."""
    return page.locator("[data-part=first] a").inner_text()


def alternatives(page: Page) -> list[str]:
    return page.locator("[data-part=alternatives] a").all_inner_texts()


def test_without_javascript_every_answer_stands_with_its_guides(
    plain_page: Page, site: Site, real: Handbook
) -> None:
    page = plain_page
    page.goto(site.url("find/"))
    expect(page.get_by_role("heading", name="What happened?")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("radio")).to_have_count(0)
    answers = page.locator(".kb-answer:visible")
    for number in range(answers.count()):
        expect(answers.nth(number).get_by_role("link").first).to_be_visible()
    guides = {link.get_attribute("href") for link in page.locator(".kb-answer a:visible").all()}
    assert len(guides) == len(real.catalogue.scenarios)
    page.locator(".kb-answer", has_text="They don’t pay").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "They don’t pay, and I want to settle and go"
    )


def test_an_answer_leads_to_a_guide_and_says_why(page: Page, site: Site) -> None:
    page.goto(site.url("find/"))
    expect(page.get_by_text("It appears here as soon as")).to_be_visible()
    page.get_by_label("The client is angry").check()
    assert first(page) == ANGRY
    assert alternatives(page) == [REBUILD, RECOMMENDED]
    page.get_by_label("After: it’s over").check()
    assert first(page) == REBUILD
    expect(
        page.get_by_text("Because you chose: The client is angry · After: it’s over")
    ).to_be_visible()
    page.get_by_role("link", name=REBUILD).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(REBUILD)


def test_an_answer_can_be_skipped_or_changed_and_the_later_ones_stay(
    page: Page, site: Site
) -> None:
    page.goto(site.url("find/"))
    page.get_by_label("The client is angry").check()
    page.get_by_label("A colleague or another supplier").check()
    page.get_by_label("I don’t know yet").check()
    assert first(page) == RECOMMENDED
    page.locator("[data-question=whom]").get_by_label("Skip this").check()
    assert first(page) == ANGRY
    page.get_by_label("They don’t pay").check()
    expect(page.get_by_label("I don’t know yet")).to_be_checked()
    assert page.url.endswith("#what=unpaid&keep=unsure")


def test_the_address_holds_the_answers_and_the_history_does_not_fill(
    page: Page, site: Site
) -> None:
    page.goto(site.url("find/"))
    entries = page.evaluate("history.length")
    page.get_by_label("The client is angry").check()
    page.get_by_label("In the middle of it").check()
    assert page.url == site.url("find/#what=anger&when=during")
    assert page.evaluate("history.length") == entries
    page.reload()
    expect(page.get_by_label("The client is angry")).to_be_checked()
    assert first(page) == ANGRY


def test_a_shared_address_shows_its_answers_and_leaves_out_what_it_does_not_know(
    page: Page, site: Site
) -> None:
    page.goto(site.url("find/#what=anger&whom=nobody&colour=blue"))
    assert first(page) == ANGRY
    expect(page.get_by_role("radio", checked=True)).to_have_count(1)
    page.evaluate("location.hash = 'what=unpaid'")
    expect(page.get_by_label("They don’t pay")).to_be_checked()
    assert first(page) == "They don’t pay, and I want to settle and go"


def test_the_answers_follow_into_another_language(page: Page, site: Site) -> None:
    page.goto(site.url("find/"))
    page.get_by_label("They don’t pay").check()
    page.get_by_role("button", name="Language").click()
    page.get_by_role("link", name="Dansk").click()
    expect(page.get_by_label("Kunden betaler ikke")).to_be_checked()
    assert first(page) == "Kunden betaler ikke, og jeg vil have en afslutning"


def test_starting_again_clears_the_answers_and_the_address(page: Page, site: Site) -> None:
    page.goto(site.url("find/#what=anger&keep=stay"))
    page.get_by_role("button", name="Start again").click()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_text("It appears here as soon as")).to_be_visible()
    expect(page.get_by_label("A mistake, a delay or poor work")).to_be_focused()
    assert page.url == site.url("find/")


def test_it_works_from_the_keyboard_and_says_what_it_found(page: Page, site: Site) -> None:
    page.goto(site.url("find/"))
    page.get_by_label("A mistake, a delay or poor work").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("The client is angry")).to_be_checked()
    live = page.locator("[aria-live=polite]", has=page.locator("[data-part=first]"))
    expect(live).to_contain_text(ANGRY)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_label("The client", exact=True)).to_be_checked()
    page.keyboard.press("Enter")
    assert page.url == site.url("find/#what=anger&whom=client")


def test_nothing_is_kept_and_nothing_is_sent(page: Page, site: Site) -> None:
    page.goto(site.url("find/"))
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("The client is angry").check()
    page.get_by_label("No, part ways").check()
    assert [address for address in asked if "anger" in address] == []
    assert (
        page.evaluate("Object.keys(localStorage).length + Object.keys(sessionStorage).length") == 0
    )
    assert page.context.cookies() == []


def test_browser_and_checks_rank_alike_for_every_way_to_answer(
    page: Page, site: Site, real: Handbook
) -> None:
    assert real.triage is not None
    paths = list(real.triage.paths)
    offer_sources(page)
    page.goto(site.url("find/"))
    ranked = page.evaluate(
        """async ([questions, paths]) => {
          const module = new URL("../assets/js/triage-outcome.js", location.href);
          const { rankGuides } = await import(module);
          return paths.map((answers) => rankGuides(questions, answers).map(({ guide }) => guide));
        }""",
        [[question.model_dump(mode="json") for question in real.triage.questions], paths],
    )
    assert ranked == [list(real.triage.rank(answers)) for answers in paths]


@pytest.mark.parametrize("viewport", [{"width": 390, "height": 844}, {"width": 320, "height": 568}])
def test_the_result_leaves_a_phone_its_questions(
    new_context: NewContext, site: Site, viewport: ViewportSize
) -> None:
    context = new_context(viewport=viewport, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(site.url("find/", "ru"))
    answers = page.locator("[data-triage] label")
    answers.first.click()
    first = page.locator(".kb-result__first")
    expect(first.get_by_role("link")).to_be_in_viewport(ratio=1)
    box = first.bounding_box()
    assert box
    assert box["height"] <= 0.25 * viewport["height"]
    # Whatever gets the focus is seen whole.
    covered = page.locator("[data-triage] input").evaluate_all(
        """inputs => inputs.filter((input) => {
          input.focus();
          const { left, right, top, bottom } = input.closest("label").getBoundingClientRect();
          const places = [top + 1, bottom - 1].map((y) =>
            document.elementFromPoint((left + right) / 2, y)?.closest("label"));
          return places.some((label) => label !== input.closest("label"));
        }).map((input) => input.value)"""
    )
    assert covered == []
