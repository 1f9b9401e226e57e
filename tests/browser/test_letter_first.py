"""The letter first: filled where its gaps are, and copied without leaving it."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from bridgebook.model.handbook import Handbook
from tests.browser.conftest import DEVICES, GUIDE, TODAY, Reader, choose, sent, shown, two_readers
from tests.conftest import NewContext
from tests.helpers.bundles import address_of
from tests.helpers.site import Site

MISTAKE = "scenarios/tell-client-about-mistake/"
INVOICE = "scenarios/unpaid-and-parting/"
# A day costs two presses in a phone's calendar, which opens by itself: the day, and "set".
PRESSES_FOR_A_DAY = 2
# Finding what comes next, thinking of it and pressing; a character of somebody who types on a
# phone, at 36 words a minute.
SECONDS_FOR_A_PRESS, SECONDS_FOR_A_CHARACTER = 2.5, 0.33


@dataclass
class Hand:
    """A hand on a phone or a mouse: presses are counted, what the keyboard does is typing."""

    page: Page
    touches: bool
    presses: int = 0
    characters: int = 0

    @property
    def seconds(self) -> float:
        """What all of it takes."""
        return self.presses * SECONDS_FOR_A_PRESS + self.characters * SECONDS_FOR_A_CHARACTER

    def press(self, place: Locator) -> None:
        if self.touches:
            place.tap()
        else:
            place.click()
        self.presses += 1

    def answer(self, asked: Locator) -> None:
        """Fill in or choose what has the focus, which leads on to what is open next."""
        if asked.get_attribute("role") == "radio":
            return self.press(asked)
        day = "2027-03-12" if asked.get_attribute("data-after") else "2027-03-05"
        if asked.get_attribute("type") == "date" and self.touches:
            self.presses += PRESSES_FOR_A_DAY
            return asked.fill(day)
        kind = asked.get_attribute("data-kind") or ""
        typed = {"date": day, "amount": "1200"}.get(kind, "Zoë Jensen")
        asked.fill(typed)
        self.characters += len(typed)
        return self.page.keyboard.press("Enter")

    def write(self, desk: Locator) -> None:
        """Go from "Write it" to the copied message."""
        self.press(write_it(self.page))
        expect(shown(desk)).to_be_in_viewport()
        main = desk.locator("[data-part=first] .kb-button--primary")
        expect(main).to_be_in_viewport(ratio=1)
        self.press(shown(desk).locator("[data-placeholder]").first)
        asked = desk.locator(":is([data-value], [role=radio]):focus")
        expect(asked).to_have_count(1)
        while asked.count() and self.presses <= 12:
            self.answer(asked)
        self.press(main)
        expect(desk.locator("[data-part=status]")).not_to_be_empty()


def write_it(page: Page) -> Locator:
    return page.locator(".kb-actions a[href='#write-it']")


def distance(upper: Locator, lower: Locator) -> float:
    """Say how far down the page one thing begins after another."""
    return box_of(lower)["y"] - box_of(upper)["y"]


@pytest.mark.parametrize("device", DEVICES)
def test_a_first_message_takes_twelve_presses_and_a_minute_at_most(
    new_context: NewContext, site: Site, real: Handbook, device: str
) -> None:
    context = new_context(
        **DEVICES[device], locale="en", permissions=["clipboard-read", "clipboard-write"]
    )
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    for scenario in real.catalogue.scenario_ids:
        page.goto(site.url(f"scenarios/{scenario}/"))
        hand, desk = Hand(page, device == "phone"), page.locator("[data-desk]").first
        expect(desk.locator("[data-part=controls]")).to_be_visible()
        # Half a phone at most lies between the heading and the letter.
        assert distance(page.locator("#write-it"), shown(desk)) < 422, scenario
        hand.write(desk)
        text = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
        assert text == sent(desk), scenario
        assert "[" not in text, scenario
        assert hand.presses <= 12, scenario
        assert hand.seconds <= 60, scenario
        # The next one is somebody else's first message.
        page.evaluate("localStorage.clear(); sessionStorage.clear()")


@two_readers
def test_a_gap_is_filled_where_it_stands(reader: Reader) -> None:
    page, words = reader.open(), reader.words
    desk = page.locator("[data-desk=reply]")
    gap = shown(desk).locator("[data-placeholder=project]").first
    label = words.placeholders["project"].label
    gap.click()
    bar = desk.get_by_role("group", name=words.desk.gap, exact=True)
    field = bar.get_by_label(label, exact=True)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(
        words.desk.hint_with_example.format(
            hint=words.placeholders["project"].hint, example=words.placeholders["project"].example
        )
    )
    page.keyboard.type("Aurora")
    expect(gap).to_have_text("Aurora")
    # Nothing lies over the gap or the field.
    for place in (gap, field):
        assert place.evaluate(
            "e => { const {left, top, width, height} = e.getBoundingClientRect();"
            " return e.contains(document.elementFromPoint(left + width / 2, top + height / 2)); }"
        )
    page.keyboard.press("Escape")
    expect(bar).to_be_hidden()
    expect(gap).to_be_focused()
    page.keyboard.press("Enter")
    expect(field).to_be_focused()
    desk.locator("[data-part=subject]:visible").click()
    expect(bar).to_be_hidden()


def test_an_amount_is_understood_and_refused_at_its_gap(reader: Reader) -> None:
    page, words = reader.open(INVOICE), reader.words.desk
    desk = page.locator("[data-desk=remind]")
    gap = shown(desk).locator("[data-placeholder=amount]").first
    gap.click()
    bar = desk.locator("[data-part=gap-bar]")
    expect(bar.locator("[data-value=amount]")).to_be_focused()
    page.keyboard.type("1e5")
    expect(bar.get_by_text(words.said.amount_unclear)).to_be_visible()
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("1500")
    expect(gap).to_have_text("1 500 ₽")
    expect(bar.locator("[data-part=note]")).to_contain_text("1 500 ₽")
    bar.locator("select").select_option("EUR")
    expect(gap).to_have_text("1 500 €")


def test_an_open_gap_is_pointed_out_in_the_letter(reader: Reader) -> None:
    page, words = reader.open(), reader.words
    desk = page.locator("[data-desk=reply]")
    reader.button(desk, words.desk.copy_body).click()
    field = desk.locator("[data-part=gap-bar] [data-value]")
    expect(field).to_be_focused()
    label = words.placeholders[field.get_attribute("data-value") or ""].label
    missing = words.desk.said.missing.replace("{field}", label)
    expect(desk.get_by_role("alert")).to_have_text(missing)
    expect(desk.get_by_role("alert")).to_be_in_viewport()
    expect(reader.button(desk, words.desk.copy_with_blanks)).to_be_in_viewport(ratio=1)
    page.keyboard.type("Анна")
    expect(desk.get_by_role("alert")).to_be_hidden()


@two_readers
def test_the_list_holds_the_same_fields(reader: Reader) -> None:
    page, words = reader.open(), reader.words.desk
    desk = page.locator("[data-desk=reply]")
    expect(desk.locator("[data-part=controls]")).to_be_visible()
    fields = desk.get_by_role("group", name=words.fields, exact=True)
    unfolds = desk.get_by_role("button", name=words.as_list, exact=True)
    if unfolds.is_visible():
        expect(fields).to_be_hidden()
        unfolds.click()
    gaps = shown(desk).locator("[data-placeholder]:visible").all()
    named = {gap.get_attribute("data-placeholder") for gap in gaps}
    listed = fields.locator("input[data-value]:visible")
    assert {one.get_attribute("data-value") for one in listed.all()} == named
    # A field that was at its gap is back in its place.
    order = [one.get_attribute("data-value") for one in listed.all()]
    shown(desk).locator("[data-placeholder=my_name]").click()
    expect(desk.locator("[data-part=gap-bar] [data-value=my_name]")).to_be_focused()
    page.keyboard.press("Escape")
    assert [one.get_attribute("data-value") for one in listed.all()] == order


@pytest.mark.parametrize(
    ("channel", "main", "beside"),
    [
        ("email", "copy_body", "copy_subject"),
        ("short-message", "copy_all", None),
        ("call-script", "enlarge", "print"),
        ("formal-letter", "copy_all", "print"),
    ],
)
def test_each_channel_has_one_main_way_out(
    reader: Reader, channel: str, main: str, beside: str | None
) -> None:
    desk, words = reader.desk(), reader.words.desk
    choose(desk, "channel", channel)
    reader.button(desk, words.more).click()
    expect(desk.locator("[data-part=actions] .kb-button--primary:visible")).to_have_text(
        [getattr(words, main)]
    )
    ways = [getattr(words, way) for way in (main, beside, "more") if way]
    expect(desk.locator("[data-part=actions] .kb-button:visible")).to_have_text(ways)


def test_a_call_script_is_read_in_large_type(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words.desk
    choose(desk, "channel", "call-script")
    body = shown(desk).locator("[data-part=body]")
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    before = body.evaluate(size)
    larger = reader.button(desk, words.enlarge)
    larger.click()
    expect(larger).to_have_attribute("aria-pressed", "true")
    assert body.evaluate(size) > 1.3 * before
    larger.click()
    assert body.evaluate(size) == before


def test_one_line_says_how_the_message_is_sent(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    line = desk.locator("[data-part=how]")
    expect(line).to_have_text("English · E-mail · First name")
    expect(desk.locator("[data-switch]:visible")).to_have_count(0)
    line.click()
    desk.get_by_role("radio", name="Dansk").check()
    expect(line).to_have_text("Dansk · E-mail · du")
    desk.get_by_role("radio", name="Letter").check()
    expect(line).to_have_text("Dansk · Letter · du")
    line.click()
    expect(desk.locator("[data-switch]:visible")).to_have_count(0)


def test_the_letter_is_a_named_region_with_a_heading(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    title = page.locator("h3#reply").inner_text()
    region = page.get_by_role("region", name=title, exact=True)
    expect(region.get_by_role("heading", name="E-mail · First name")).to_have_count(1)
    expect(region.locator("[data-part=body]:visible")).to_have_count(1)


@pytest.mark.parametrize("path", [GUIDE, MISTAKE, INVOICE])
def test_on_a_desktop_the_fields_stand_beside_the_letter_and_nothing_is_left_below_it(
    new_context: NewContext, site: Site, path: str
) -> None:
    page = new_context(**DEVICES["desktop"]).new_page()
    page.goto(site.url(path))
    for desk in page.locator("[data-desk]").all():
        expect(desk.locator("[data-part=controls]")).to_be_visible()
        # Scrolled to its end: the ways out stand where they belong.
        desk.evaluate("desk => desk.scrollIntoView({block: 'end'})")
        letter, actions, fields = (
            box_of(desk.locator(part))
            for part in ("[data-channel]:visible", "[data-part=actions]", "[data-part=list]")
        )
        assert fields["x"] > letter["x"] + letter["width"]
        assert actions["y"] - letter["y"] - letter["height"] < 24
        end = fields["y"] + fields["height"]
        assert end - actions["y"] - actions["height"] < 24


def box_of(place: Locator) -> FloatRect:
    box = place.bounding_box()
    assert box
    return box


def test_a_filled_gap_stands_as_close_as_its_words(page: Page, site: Site) -> None:
    page.goto(site.url(GUIDE))
    desk = page.locator("[data-desk=reply]")
    desk.locator("[data-value=client_first_name]").fill("Zoë")
    gap = shown(desk).locator("[data-placeholder=client_first_name]").first
    room = gap.evaluate(
        "gap => { const range = document.createRange(); range.selectNodeContents(gap);"
        " const [word] = range.getClientRects(), [box] = gap.getClientRects();"
        " range.setStart(gap.nextSibling, 0); range.setEnd(gap.nextSibling, 1);"
        " return [box.width - word.width, range.getBoundingClientRect().left - word.right]; }"
    )
    assert max(map(abs, room)) < 0.6


def test_where_gaps_cannot_be_filled_in_the_letter_the_list_opens(
    reader: Reader, watch: Callable[[str], None]
) -> None:
    watch(r"^request failed|Failed to load resource")
    reader.page.route(address_of("desk-gaps.js"), lambda route: route.abort())
    page = reader.open()
    desk = page.locator("[data-desk=reply]")
    shown(desk).locator("[data-placeholder=project]").first.click()
    expect(desk.locator("[data-value=project]")).to_be_focused()
    page.keyboard.type("Aurora")
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Aurora")
