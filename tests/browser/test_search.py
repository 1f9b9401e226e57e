"""The search in the header answers in the page's language only."""

import re
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page, Route, expect

from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface
from tests.browser.conftest import DEVICES, wait_until, woken
from tests.conftest import NewContext
from tests.helpers.bundles import published
from tests.helpers.site import Site

FIELD = "input[name=query]"
RESULT = "#kb-search-results [role=option]"
LIST = "#kb-search-results"
WORKER = re.compile(re.escape(published("search/worker.js")))
STATUS = ".kb-search [role=status]"
OPENER = "main [data-open-search]"
OPENED = "dialog.kb-search[open]"
SECTIONS = re.compile(r"search/sections\.json")
WATCHED_WORKER = """globalThis.answers = 0
globalThis.hasSections = false
globalThis.Worker = class extends Worker {
  constructor(address) {
    super(address)
    this.addEventListener("message", () => (globalThis.answers += 1))
  }
  postMessage(message) {
    super.postMessage(message)
    globalThis.hasSections ||= "sections" in message
  }
}"""
SLOW_ANSWERS = """globalThis.Worker = class extends Worker {
  addEventListener(type, listen) {
    super.addEventListener(type, (event) => setTimeout(() => listen(event), 1000))
  }
}"""


def open_search(page: Page, site: Site, language: str) -> None:
    page.goto(site.url(language=language))
    page.locator(OPENER).click()


def type_words(page: Page, words: str) -> None:
    page.locator(FIELD).fill(words)
    expect(page.locator(RESULT).first).to_be_visible()


def search(page: Page, site: Site, language: str, words: str) -> list[str]:
    """Type the words and give the addresses of the results, from the site's root on.

    They are typed once the search knows what the sections say, too.
    """
    page.add_init_script(WATCHED_WORKER)
    open_search(page, site, language)
    wait_until(page, "hasSections")
    type_words(page, words)
    links: list[str] = page.locator(RESULT).evaluate_all("all => all.map(a => a.href)")
    return [link.removeprefix(site.url()) for link in links]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "cancelled the contract"),
        ("it", "disdetta"),
        ("it", "fatture"),
        ("ru", "клиента"),
        ("da", "kunden"),
    ],
)
def test_results_are_guides_of_the_language_and_they_exist(
    page: Page, site: Site, real: Handbook, language: str, words: str
) -> None:
    folder = "" if language == "en" else f"{language}/"
    for link in search(page, site, language, words):
        assert link.startswith(f"{folder}scenarios/")
        path, _, anchor = link.partition("#")
        assert f'id="{anchor}"' in site.built.text(f"{path}index.html") or not anchor
        assert "?" not in link


@pytest.mark.parametrize(
    ("language", "words", "other"),
    [
        ("it", "fattura", "fatture"),
        ("ru", "клиента", "клиент"),
        ("da", "kunden", "kunde"),
        ("en", "invoices", "invoice"),
    ],
)
def test_another_form_of_a_word_finds_it(
    page: Page, site: Site, language: str, words: str, other: str
) -> None:
    search(page, site, language, words)
    marked = page.locator(f"{LIST} mark").all_inner_texts()
    assert other in [word.lower() for word in marked]


def test_a_result_leads_to_the_section(page: Page, site: Site) -> None:
    search(page, site, "en", "lower the price")
    section = page.locator(f"{RESULT}[href*='#']").first
    address = section.evaluate("a => a.href")
    section.click()
    page.wait_for_url(address)
    expect(page.locator(f"[id='{address.split('#')[1]}']")).to_be_in_viewport()


@pytest.mark.parametrize("key", ["Control+k", "Meta+k"])
def test_a_key_opens_it_and_escape_closes_it(page: Page, site: Site, key: str) -> None:
    page.goto(site.url("scenarios/client-is-leaving/"))
    page.locator("h1").click()
    woken(page).keyboard.press(key)
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("bill")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(RESULT).first).to_be_hidden()


def test_the_key_that_the_home_page_names_opens_it(page: Page, site: Site) -> None:
    page.goto(site.url(language="it"))
    shown = page.locator(f"{OPENER} kbd").inner_text()
    woken(page).keyboard.press(shown.replace("Ctrl", "Control"))
    expect(page.locator(FIELD)).to_be_focused()


def test_no_single_letter_is_a_shortcut(page: Page, site: Site) -> None:
    address = site.url("scenarios/client-is-leaving/")
    page.goto(address)
    page.locator("h1").click()
    for key in "fs/pn,.":
        page.keyboard.press(key)
        expect(page.locator(FIELD)).not_to_be_focused()
        expect(page.locator(OPENED)).to_have_count(0)
        assert page.url == address


def test_escape_goes_back_to_where_the_reader_was(page: Page, site: Site) -> None:
    page.goto(site.url())
    button = page.locator(OPENER)
    button.click()
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator(OPENED)).to_have_count(0)


def test_enter_waits_for_the_answer_to_what_was_typed(page: Page, site: Site) -> None:
    page.add_init_script(SLOW_ANSWERS)
    search(page, site, "en", "weather")
    old: str = page.locator(RESULT).first.evaluate("a => a.href")
    page.locator(FIELD).fill("unpaid invoice")
    page.keyboard.press("Enter")
    assert page.locator(RESULT).first.evaluate("a => a.href") == old
    page.wait_for_url("**/scenarios/unpaid-and-parting/**")


def test_enter_forgets_what_it_waits_for_when_the_reader_types_on(page: Page, site: Site) -> None:
    page.add_init_script(SLOW_ANSWERS)
    page.goto(site.url())
    page.locator(OPENER).click()
    page.locator(FIELD).fill("unpaid")
    page.keyboard.press("Enter")
    page.keyboard.type(" invoice")
    expect(page.locator(STATUS)).to_contain_text("guides")
    expect(page.locator(OPENED)).to_be_visible()  # Opening a result closes the search.
    assert page.url == site.url()


def test_enter_opens_the_first_result(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    first: str = page.locator(RESULT).first.evaluate("a => a.href")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


def test_the_arrows_choose_and_the_field_keeps_the_focus(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    field = page.locator(FIELD)
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(RESULT).nth(1)
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    expect(field).to_be_focused()
    address: str = chosen.evaluate("a => a.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_typing_on_after_choosing_starts_again_at_the_top(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid")
    page.keyboard.press("ArrowDown")
    page.keyboard.type(" invoice")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    expect(page.locator(FIELD)).to_have_value("unpaid invoice")


def test_how_many_were_found_is_said(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    expect(page.locator(STATUS)).to_contain_text("guides")


def test_the_way_out_is_not_counted_as_found(page: Page, site: Site) -> None:
    search(page, site, "en", "xqzv wrrk")
    expect(page.locator(STATUS)).to_contain_text("Nothing found")


def test_clearing_starts_again(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    page.get_by_role("button", name="Clear", exact=True).click()
    expect(page.locator(RESULT)).to_have_count(0)
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(STATUS)).to_contain_text("Type a few words")


def test_a_failure_is_said_and_the_next_word_tries_again(
    page: Page, site: Site, watch: Callable[[str], None]
) -> None:
    watch(r"search\.json|couldn't be loaded|ERR_FAILED")
    page.goto(site.url())
    page.route(re.compile(r"search/search\.json"), lambda route: route.abort())
    page.locator(OPENER).click()
    page.keyboard.type("unpaid")
    expect(page.locator(STATUS)).to_contain_text("couldn’t be loaded")
    page.unroute_all()
    page.keyboard.type(" invoice")
    expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("scenarios/"))


def test_a_worker_that_cannot_be_loaded_is_started_again(
    page: Page, site: Site, watch: Callable[[str], None]
) -> None:
    watch("worker-|ERR_FAILED")
    page.add_init_script(
        """globalThis.Worker = class extends Worker {
          constructor(address) {
            super(address)
            this.addEventListener("error", () => (document.title = "broken"))
          }
        }"""
    )
    page.goto(site.url())
    page.route(WORKER, lambda route: route.abort())
    page.locator(OPENER).click()
    expect(page).to_have_title("broken")
    page.keyboard.type("un")
    expect(page.locator(LIST)).to_contain_text("couldn’t be loaded")
    expect(page.locator(STATUS)).to_contain_text("couldn’t be loaded")
    page.unroute(WORKER)
    page.keyboard.type("paid invoice")
    expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("scenarios/"))


def test_it_says_that_it_is_looking_until_it_can_answer(page: Page, site: Site) -> None:
    page.add_init_script(SLOW_ANSWERS)
    page.goto(site.url())
    page.locator(OPENER).click()
    page.keyboard.type("unpaid")
    expect(page.locator(STATUS)).to_have_text("Searching …")
    expect(page.locator(STATUS)).to_contain_text("guides")


def test_new_results_begin_at_the_top(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 600})
    search(page, site, "en", "client project late")
    for _ in range(9):
        page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).first).not_to_be_in_viewport()
    page.keyboard.type(" invoice unpaid")
    expect(page.locator(f"{LIST}[aria-busy=false]")).to_be_visible()
    expect(page.locator(RESULT).first).to_be_in_viewport()


def test_what_was_chosen_is_forgotten_when_the_search_closes(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    first: str = page.locator(RESULT).first.evaluate("a => a.href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    field = page.locator(FIELD)
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))
    page.keyboard.press("Control+k")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Enter")
    page.wait_for_url(first)


def test_what_was_chosen_is_not_opened_for_other_words(page: Page, site: Site) -> None:
    search(page, site, "en", "shouting at me")
    page.keyboard.press("ArrowDown")
    page.locator(FIELD).evaluate(
        """field => {
          field.value = "unpaid invoice"
          field.dispatchEvent(new Event("input"))
          field.form.requestSubmit()
        }"""
    )
    page.wait_for_url("**/scenarios/unpaid-and-parting/**")


def test_opened_again_by_key_new_words_replace_the_old(page: Page, site: Site) -> None:
    search(page, site, "en", "unpaid invoice")
    page.keyboard.press("Escape")
    page.keyboard.press("Control+k")
    page.keyboard.type("tired")
    expect(page.locator(FIELD)).to_have_value("tired")


@pytest.mark.parametrize("device", DEVICES)
def test_the_focus_stays_in_it_and_comes_back(
    new_context: NewContext, site: Site, words: Mapping[str, Interface], device: str
) -> None:
    page = new_context(**DEVICES[device], locale="it").new_page()
    page.goto(site.url("find/", "it"))
    said = words["it"]
    button = page.get_by_role("button", name=said.search_box.label, exact=True)
    button.press("Enter")
    expect(page.get_by_role("dialog")).to_have_accessible_name(said.search_box.label)
    page.keyboard.type("fattura")
    expect(page.locator(RESULT).first).to_be_in_viewport()
    for name in (said.search_box.clear, said.site.close):
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=name, exact=True)).to_be_focused()
    for _ in range(4):  # Past the last stop a browser's own buttons come.
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body ||"
            " !!document.activeElement.closest('dialog[open]')"
        )
    page.keyboard.press("Escape")
    expect(page.locator(OPENED)).to_have_count(0)
    expect(button).to_be_focused()


def test_a_press_beside_it_closes_it_and_selecting_what_was_typed_does_not(
    page: Page, site: Site
) -> None:
    search(page, site, "en", "unpaid invoice")
    box = page.locator(FIELD).bounding_box()
    assert box
    page.mouse.move(box["x"] + 60, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(5, 500)
    page.mouse.up()
    expect(page.locator(OPENED)).to_be_visible()
    page.mouse.click(5, 500)
    expect(page.locator(OPENED)).to_have_count(0)
    expect(page.locator(OPENER)).to_be_focused()


def test_each_group_of_results_is_named_after_its_guide(page: Page, site: Site) -> None:
    search(page, site, "it", "fatture")
    groups = page.locator(f"{LIST} > [role=group]").all()
    assert len(groups) >= 3
    for group in groups:
        title = group.locator(".kb-found--guide").inner_text()
        expect(group).to_have_accessible_name(title)


def test_words_that_name_nothing_lead_to_the_questions_first(page: Page, site: Site) -> None:
    first, *others = search(page, site, "en", "help me please")
    assert first == "find/"
    assert len(others) >= 3
    expect(page.locator(STATUS)).to_have_text("Type a few words, the way you would say it.")


@pytest.mark.parametrize(
    ("language", "words"), [("en", "qqqqxxxyzzy"), ("ru", "ъъъыыы"), ("da", "qwxz"), ("it", "kkkk")]
)
def test_nothing_found_leads_to_the_questions_and_the_nearest_guides(
    page: Page, site: Site, language: str, words: str
) -> None:
    folder = "" if language == "en" else f"{language}/"
    first, *others = search(page, site, language, words)
    assert first == f"{folder}find/"
    assert len(others) >= 3
    expect(page.locator(LIST)).not_to_contain_text("undefined")


def test_what_is_searched_stays_on_the_page(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search(page, site, "en", "unpaid invoice")
    page.locator(RESULT).first.click()
    page.wait_for_load_state()
    assert not [address for address in [*asked, page.url] if "unpaid%20" in address]
    assert "?" not in page.url


def test_a_language_loads_its_own_words_only(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("response", lambda response: asked.append(response.url))
    with page.expect_response(re.compile(r"sections\.json")):
        search(page, site, "it", "fattura")
    data = [address for address in asked if address.endswith(".json")]
    assert data == [site.url(f"search/{name}.json", "it") for name in ("search", "sections")]


@pytest.fixture
def held(page: Page) -> list[Route]:
    """What sections say, held back until a test lets it go on."""
    routes: list[Route] = []
    page.route(SECTIONS, lambda route: routes.append(route))
    page.add_init_script(WATCHED_WORKER)
    return routes


def search_before_sections_come(page: Page, site: Site) -> None:
    with page.expect_request(SECTIONS):
        open_search(page, site, "en")
    type_words(page, "unpaid invoice")


def test_it_finds_before_it_can_quote_and_quotes_as_soon_as_it_can(
    page: Page, site: Site, held: list[Route]
) -> None:
    search_before_sections_come(page, site)
    found, quotes = page.locator(".kb-found--guide"), page.locator(".kb-found--section")
    first, number = found.first.inner_text(), quotes.count()
    held[0].continue_()
    expect(quotes).not_to_have_count(number)
    expect(found.first).to_have_text(first)


def test_what_a_reader_chose_stays_when_there_is_more_to_quote(
    page: Page, site: Site, held: list[Route]
) -> None:
    search_before_sections_come(page, site)
    page.keyboard.press("ArrowDown")
    before = page.locator(LIST).inner_html()
    held[0].continue_()
    wait_until(page, "answers === 2")
    assert page.locator(LIST).inner_html() == before
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULT).nth(1)).to_have_attribute("aria-selected", "true")


def test_without_what_the_sections_say_it_finds_all_the_same(
    page: Page, site: Site, watch: Callable[[str], None]
) -> None:
    watch(r"sections\.json|couldn't be loaded|ERR_FAILED")
    page.route(SECTIONS, lambda route: route.abort())
    open_search(page, site, "en")
    type_words(page, "unpaid invoice")
    expect(page.locator(STATUS)).to_contain_text("guides")
    expect(page.locator(RESULT).first).to_have_attribute("href", re.compile("scenarios/"))
