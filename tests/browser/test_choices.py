"""What only the sender knows is answered in the letter, where its words go."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, choose, shown
from tests.conftest import NewContext
from tests.helpers.site import Site

INVOICE = "scenarios/unpaid-and-parting/"


def second_reminder(page: Page, site: Site, language: str = "en") -> Locator:
    page.goto(site.url(INVOICE, language))
    desk = page.locator("[data-desk=remind-again]")
    expect(desk.get_by_role("button", name="Until it’s paid").or_(choice(desk))).to_be_visible()
    return desk


def choice(desk: Locator) -> Locator:
    """Give what names the first choice of the message, open or made."""
    return shown(desk).locator("[data-choice=until-paid] > button")


def said(desk: Locator) -> str:
    """Give the text as it leaves the desk, gaps and all."""
    desk.locator("[data-part=copy-body]").click()
    desk.locator("[data-part=copy-with-blanks]").click()
    expect(desk.locator("[data-part=status]")).not_to_be_empty()
    text: str = desk.page.evaluate("navigator.clipboard.readText()")
    return text.replace("\r\n", "\n")


def test_a_choice_is_made_in_its_place_and_serves_every_text(
    new_context: NewContext, site: Site
) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    desk = second_reminder(page, site)
    group = shown(desk).get_by_role("group", name="Until it’s paid")
    open_choice = group.get_by_role("button", name="Until it’s paid")
    expect(group.get_by_role("radio")).to_have_count(0)
    open_choice.click()
    expect(open_choice).to_have_attribute("aria-expanded", "true")
    options = group.get_by_role("radio")
    expect(options).to_have_count(3)
    expect(options.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(options).to_have_count(0)
    expect(open_choice).to_be_focused()
    expect(group.locator("[data-option=paused]")).to_be_visible()
    expect(group.locator("[data-option=nothing-new]")).to_be_hidden()
    paused = group.locator("[data-option=paused]").inner_text()
    text = said(desk)
    assert paused in text
    # The other choice is still open: its alternatives stand there, without what is for the page.
    assert " / …]" in text
    assert "choose one" not in text
    # Answered once, it serves the other tone and the other language.
    desk.locator("[data-part=how]").click()
    desk.get_by_role("radio", name="Formal").check()
    expect(shown(desk).locator("[data-option=paused]")).to_be_visible()
    desk.get_by_role("radio", name="Dansk").check()
    expect(shown(desk)).to_have_attribute("lang", "da")
    expect(shown(desk).locator("[data-option=paused]")).to_be_visible()
    expect(shown(desk).locator("[data-option=nothing-new]")).to_be_hidden()


def test_own_words_belong_to_their_language(new_context: NewContext, site: Site) -> None:
    page = new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    desk = second_reminder(page, site)
    choice(desk).click()
    shown(desk).get_by_role("radio").last.click()
    expect(shown(desk).get_by_role("textbox")).to_be_focused()
    page.keyboard.type("we stop today")
    page.keyboard.press("Enter")
    expect(shown(desk).locator("[data-option=own-words].is-chosen")).to_have_text("We stop today.")
    assert "We stop today." in said(desk)
    desk.locator("[data-part=how]").click()
    desk.get_by_role("radio", name="Italiano").check()
    expect(shown(desk)).to_have_attribute("lang", "it")
    expect(
        desk.get_by_text(
            "Your own words are in English. Choose again here, or write them in this language."
        )
    ).to_be_visible()
    desk.get_by_role("radio", name="English").check()
    page.reload()
    expect(shown(desk).locator("[data-option=own-words].is-chosen")).to_have_text("We stop today.")


def test_an_open_choice_is_pointed_out_like_a_gap(reader: Reader) -> None:
    desk, words = reader.desk(INVOICE, "remind-again"), reader.words
    for field in desk.locator("input[data-value]:visible").all():
        kind = field.get_attribute("data-kind") or ""
        field.fill({"date": "2027-03-05", "amount": "1200"}.get(kind, "Zoë"))
    reader.button(desk, words.desk.copy_body).click()
    name = words.choices["until-paid"].label
    expect(desk.get_by_role("alert")).to_have_text(words.desk.said.missing.format(field=name))
    expect(shown(desk).get_by_role("radio").first).to_be_focused()
    expect(desk.get_by_role("alert")).to_be_in_viewport()
    reader.page.keyboard.press("Escape")
    expect(choice(desk)).to_be_focused()


def test_a_passage_is_put_in_and_taken_out(reader: Reader) -> None:
    desk, words = reader.desk(INVOICE, "remind"), reader.words
    label = words.passages["invoice-attached"].label
    passage = shown(desk).locator("[data-passage]")
    expect(passage).to_be_hidden()
    add = reader.button(desk, f"+ {label}")
    add.click()
    expect(passage).to_be_visible()
    expect(add).to_be_hidden()
    reader.page.reload()
    take_out = reader.button(desk, words.desk.said.take_out.format(label=label))
    take_out.click()
    expect(passage).to_be_hidden()
    expect(add).to_be_focused()


def test_a_text_without_a_choice_shows_nothing_new(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/client-is-leaving/"))
    desk = page.locator("[data-desk=reply]")
    choose(desk, "channel", "short-message")
    decided = "[data-mark], [data-choice], [data-passage]"
    expect(shown(desk).locator(decided)).to_have_count(0)


def test_on_paper_all_that_an_open_choice_may_be_stands_there(page: Page, site: Site) -> None:
    desk = second_reminder(page, site)
    page.emulate_media(media="print")
    options = shown(desk).locator("[data-option]")
    expect(options).to_have_count(6)
    for option in options.all():
        expect(option).to_be_visible()
    expect(shown(desk).locator("[data-passage]")).to_be_visible()
    expect(shown(desk).locator("button:visible")).to_have_count(0)
