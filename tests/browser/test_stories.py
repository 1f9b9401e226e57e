"""The stories that say most, in both engines, with the keys and the mouse of a reader.

Chromium tells all stories of these tests, Firefox these. What differs, and what is done about it:

- Back shows a page from Firefox's page cache as it was left, scripts and all. Playwright switches
  that off in Chromium; in Firefox it waits for a load that never comes. So Back is told in Firefox
  only, by a page that says itself that it is back and is then only looked at.
- Nobody has to allow anything here: a text is copied by a click and read by pasting it.
- Firefox prints, but can't look at the screen as if it were paper; so paper is read as a PDF.
  There it draws what is bold as shapes, which nobody can read back: the subject of a message.
- Playwright's `fill` sets a value at once, which suits a long text only. A date is typed as
  readers type it: part by part, in the order of the browser's language.
- What Firefox can't be asked for: JavaScript switched off, a phone's layout, colours that the
  system prefers, files downloaded from a script. Chromium alone tells of these.
"""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from bridgebook.model.interface import Interface
from tests.browser.conftest import GUIDE, sent, shown, unfold, woken
from tests.conftest import NewContext
from tests.helpers.paper import closed_up, printed
from tests.helpers.site import Site

FIREFOX = pytest.param("firefox", marks=pytest.mark.xdist_group("firefox"))
both_engines = pytest.mark.parametrize("engine", ["chromium", FIREFOX], indirect=True)
in_firefox = pytest.mark.parametrize("engine", [FIREFOX], indirect=True)
Words = Mapping[str, Interface]


@pytest.fixture
def tab(new_context: NewContext) -> Page:
    """A tab of a browser on a desk, which was never allowed anything."""
    options: dict[str, Any] = {"locale": "en-US", "viewport": {"width": 1280, "height": 800}}
    return new_context(**options).new_page()


def desk_of(tab: Page, address: str, name: str = "reply") -> Locator:
    tab.goto(address)
    desk = tab.locator(f"[data-desk={name}]")
    unfold(desk)
    return desk


def write(field: Locator, text: str) -> None:
    """Write into a field key by key."""
    if field.get_attribute("type") == "date":
        field.focus()  # A click would choose the part that it hits.
    else:
        field.click()
    field.page.keyboard.type(text)


def write_all(desk: Locator) -> None:
    """Write something into every field that a desk shows."""
    for field in desk.locator("input[data-value]:visible").all():
        write(field, "03312027" if field.get_attribute("type") == "date" else "Kim & Co")


def pasted(tab: Page) -> str:
    """Give what was copied, as it arrives where the reader pastes it."""
    elsewhere = tab.context.new_page()
    elsewhere.set_content("<textarea></textarea>")
    field = elsewhere.locator("textarea")
    field.click()
    elsewhere.keyboard.press("ControlOrMeta+V")
    expect(field).not_to_have_value("")
    text = field.input_value()
    elsewhere.close()
    return text


def open_beside(link: Locator) -> Page:
    """Open a link in a tab in the background, as readers do."""
    with link.page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])
    opened.value.wait_for_load_state()
    return opened.value


def go_elsewhere(tab: Page, address: str) -> None:
    """Leave the page as it is, the focus too. Should it come back like that, it will say so."""
    tab.evaluate("addEventListener('pageshow', ({persisted}) => { document.isBack = persisted; })")
    tab.goto(address)


def come_back(tab: Page) -> None:
    """Go back to what Firefox has kept of the page."""
    tab.evaluate("history.back()")
    tab.wait_for_function("document.isBack")


@both_engines
@pytest.mark.parametrize("language", ["it", "ru"])
def test_a_message_is_written_copied_and_pasted(
    tab: Page, site: Site, words: Words, language: str
) -> None:
    desk = desk_of(tab, site.url(GUIDE, language))
    write_all(desk)
    desk.locator("[data-part=copy-all]").click()
    expect(desk.get_by_text(words[language].desk.said.copied)).to_be_visible()
    subject = sent(desk, "subject")
    body = sent(desk)
    assert {"it": "31 marzo", "ru": "31 марта"}[language] in body
    assert body.endswith("Kim & Co")
    assert "[" not in body
    assert pasted(tab) == f"{subject}\n\n{body}"


@both_engines
def test_a_gap_takes_the_focus_and_is_filled_there(tab: Page, site: Site, words: Words) -> None:
    desk = desk_of(tab, site.url(GUIDE, "da"))
    write_all(desk)
    project = desk.locator("[data-value=project]")
    project.press("ControlOrMeta+A")
    project.press("Delete")
    desk.locator("[data-part=copy-all]").click()
    expect(project).to_be_focused()
    missing = words["da"].desk.said.missing.replace(
        "{field}", words["da"].placeholders["project"].label
    )
    expect(desk.get_by_role("alert")).to_have_text(missing)
    tab.keyboard.type("Aurora")
    expect(desk.get_by_role("alert")).to_be_hidden()
    tab.keyboard.press("Enter")
    expect(desk.locator("[data-part=copy-body]")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(desk.get_by_text(words["da"].desk.said.copied)).to_be_visible()
    assert "Aurora" in pasted(tab)


@both_engines
def test_what_is_half_written_survives_writing_elsewhere(tab: Page, site: Site) -> None:
    desk = desk_of(tab, site.url("scenarios/unpaid-and-parting/", "it"), "remind")
    amount = desk.locator("[data-value=amount]")
    day = desk.locator("input[type=date]:visible").first
    write(amount, "1.500,")
    write(day, "0331")
    write(desk.locator("[data-value=my_name]"), "Kim")
    expect(amount).to_have_value("1.500,")
    assert day.evaluate("field => field.validity.badInput"), "the day is empty again"
    amount.click()
    for key in ("End", "5", "ArrowUp", "ArrowDown"):
        tab.keyboard.press(key)
    tab.mouse.wheel(0, 40)
    expect(amount).to_have_value("1.500,5")
    gap = shown(desk).locator("[data-part=body] [data-placeholder=amount]")
    expect(gap).to_have_text("1.500,50 €")


@both_engines
def test_ticks_outlive_a_reload(tab: Page, site: Site, words: Words) -> None:
    tab.goto(site.url(GUIDE))
    checklist = tab.locator("#before-you-answer")
    boxes = checklist.get_by_role("checkbox")
    progress = checklist.locator("[data-part=progress]")
    said = words["en"].checklist.progress
    boxes.nth(0).click()
    boxes.nth(1).focus()
    tab.keyboard.press("Space")
    expect(progress).to_have_text(said.replace("{done}", "2").replace("{all}", "7"))
    tab.reload()
    expect(boxes.nth(0)).to_be_checked()
    expect(boxes.nth(1)).to_be_checked()
    boxes.nth(1).click()
    tab.reload()
    expect(progress).to_have_text(said.replace("{done}", "1").replace("{all}", "7"))
    expect(boxes.nth(1)).not_to_be_checked()


@both_engines
def test_a_tab_shows_what_was_done_in_another(tab: Page, site: Site) -> None:
    desk = desk_of(tab, site.url(GUIDE))
    other = open_beside(tab.get_by_role("link", name="Prepare", exact=True).first)
    assert other.url == site.url(f"{GUIDE}#prepare")
    other.bring_to_front()
    other.locator("[data-item=read-the-notice]").click()
    write(other.locator("[data-desk=reply] [data-value=my_name]"), "Kim")
    tab.bring_to_front()
    expect(tab.locator("[data-item=read-the-notice]")).to_be_checked()
    expect(desk.locator("[data-value=my_name]")).to_have_value("Kim")
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Kim")


@both_engines
def test_each_tab_keeps_its_client(tab: Page, site: Site, words: Words) -> None:
    said = words["en"].casebook
    tab.goto(site.url("case-file/"))
    names = tab.get_by_label(said.said.name_label)
    write(names.first, "Rossi")
    tab.get_by_role("button", name=said.add).click()
    write(names.nth(1), "Acme")
    tab.goto(site.url(GUIDE))
    other = open_beside(tab.get_by_role("link", name="Prepare", exact=True).first)
    choice, desk = ("[data-case-bar] select", "[data-desk=reply]")
    other.bring_to_front()
    other.locator(choice).select_option("Rossi")
    write(other.locator(f"{desk} [data-value=project]"), "Aurora")
    tab.bring_to_front()
    write(tab.locator(f"{desk} [data-value=project]"), "Borealis")
    for page, client, project in ((tab, "Acme", "Borealis"), (other, "Rossi", "Aurora")):
        page.bring_to_front()
        page.reload()
        expect(page.locator(f"{choice} option:checked")).to_have_text(client)
        expect(page.locator(f"{desk} [data-value=project]")).to_have_value(project)
        expect(shown(page.locator(desk)).locator("[data-part=body]")).to_contain_text(project)


@both_engines
def test_a_search_by_keys_leads_to_a_guide(tab: Page, site: Site) -> None:
    tab.goto(site.url("", "it"))
    woken(tab).keyboard.press("Control+K")  # Firefox has a search of its own under these keys.
    expect(tab.locator("input[name=query]")).to_be_focused()
    # At once: what is found for half a word would be replaced under the arrow key.
    tab.locator("input[name=query]").fill("disdeta del contratto")
    first = tab.get_by_role("option").first
    expect(first).to_be_visible()
    tab.keyboard.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    tab.keyboard.press("Enter")
    tab.wait_for_url(site.url("scenarios/**", "it"))
    expect(tab.get_by_role("heading", level=1)).to_be_visible()


@both_engines
def test_the_tab_key_stays_in_the_search_until_it_closes(tab: Page, site: Site) -> None:
    tab.goto(site.url(GUIDE))
    button = woken(tab).locator("header [data-open-search]")
    for closing in ("Escape", "Enter"):
        button.press("Enter")
        expect(tab.locator("input[name=query]")).to_be_focused()
        tab.keyboard.press("Tab")
        expect(tab.locator("dialog [data-close]:focus")).to_have_count(1)
        tab.keyboard.press(closing)
        expect(button).to_be_focused()
        expect(tab.locator("dialog[open]")).to_have_count(0)


@both_engines
def test_questions_lead_to_a_guide(tab: Page, site: Site) -> None:
    tab.goto(site.url("find/", "da"))
    tab.get_by_label("Kunden betaler ikke").click()
    first = tab.locator("[data-part=first] a")
    expect(first).to_have_text("Kunden betaler ikke, og jeg vil have en afslutning")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    expect(tab.locator("[data-question=whom] input").first).to_be_checked()
    tab.reload()
    expect(tab.get_by_label("Kunden betaler ikke")).to_be_checked()
    # Whom it is about has its say, too.
    expect(first).to_have_text("En god kunde, der altid betaler for sent")
    first.click()
    expect(tab.get_by_role("heading", level=1)).to_have_text(
        "En god kunde, der altid betaler for sent"
    )


@both_engines
def test_a_guide_is_printed_with_what_was_written(tab: Page, site: Site, words: Words) -> None:
    desk = desk_of(tab, site.url(GUIDE, "ru"))
    write_all(desk)
    body = sent(desk)
    title = tab.get_by_role("heading", level=1).inner_text()
    paper = printed(tab)
    assert "Kim & Co" in body
    # Passages that weren't wanted stand between, as what they are.
    for sentence in re.split(r"\n\n|(?<=\.) ", body):
        assert closed_up(sentence) in paper
    assert closed_up(title) in paper
    for control in (words["ru"].desk.copy_all, words["ru"].footer.privacy):
        assert closed_up(control) not in paper


@both_engines
def test_a_message_is_printed_alone(tab: Page, site: Site, words: Words) -> None:
    # The dialogue for printing belongs to the system: the page is printed by hand instead.
    tab.add_init_script("window.print = () => {}")
    desk = desk_of(tab, site.url(GUIDE))
    write_all(desk)
    desk.locator("[data-part=print]").click()
    subject = sent(desk, "subject")
    body = sent(desk)
    assert printed(tab).removeprefix(closed_up(subject)) == closed_up(body)


@both_engines
def test_a_message_changed_by_hand_is_seen_and_printed_whole(tab: Page, site: Site) -> None:
    desk = desk_of(tab, site.url(GUIDE))
    desk.locator("[data-part=edit]").click()
    text = desk.locator("[data-part=edit-body]")
    expect(text).to_be_focused()
    lines = [f"line {number}" for number in range(60)]
    text.fill("\n".join(lines))
    assert text.evaluate("e => e.scrollHeight - e.clientHeight") <= 0
    assert closed_up("".join(lines)) in printed(tab)


@in_firefox
def test_back_shows_what_was_changed_meanwhile(tab: Page, site: Site) -> None:
    desk = desk_of(tab, site.url(GUIDE))
    name = desk.locator("[data-value=my_name]")
    tab.locator("[data-item=read-the-notice]").click()
    write(name, "Kim")
    go_elsewhere(tab, site.url(GUIDE, "da"))
    elsewhere = tab.locator("[data-desk=reply] [data-value=my_name]")
    expect(elsewhere).to_have_value("Kim")
    write(elsewhere, " Lee")
    tab.locator("[data-item=read-the-notice]").click()
    tab.locator("[data-item=tell-the-team]").click()
    come_back(tab)
    assert name.input_value() == "Kim Lee"
    letter = desk.locator("[data-channel]:visible [data-part=body]")
    assert "Kim Lee" in (letter.text_content() or "")
    assert not tab.locator("[data-item=read-the-notice]").is_checked()
    assert tab.locator("[data-item=tell-the-team]").is_checked()


@in_firefox
def test_back_shows_nothing_that_was_forgotten_meanwhile(
    tab: Page, site: Site, words: Words
) -> None:
    desk = desk_of(tab, site.url(GUIDE))
    name = desk.locator("[data-value=my_name]")
    tab.locator("[data-item=read-the-notice]").click()
    write(name, "Zaphod")
    go_elsewhere(tab, site.url("find/"))
    tab.locator("[data-part=forget]").click()
    tab.locator("[data-part=forget-now]").click()
    expect(tab.get_by_text(words["en"].footer.forgotten)).to_be_visible()
    come_back(tab)
    assert name.input_value() == ""
    assert not tab.locator("[data-item=read-the-notice]").is_checked()
    assert "Zaphod" not in tab.evaluate("document.body.textContent")


@in_firefox
def test_back_shows_the_answers_that_led_to_a_guide(tab: Page, site: Site) -> None:
    tab.goto(site.url("find/"))
    tab.get_by_label("They don’t pay").click()
    go_elsewhere(tab, tab.locator("[data-part=first] a").evaluate("a => a.href"))
    come_back(tab)
    assert tab.get_by_label("They don’t pay").is_checked()
    assert tab.locator("[data-part=first] a").count() == 1
