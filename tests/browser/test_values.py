"""What a reader types is understood, said at once, and stands right in the message."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Reader, choose, shown, two_readers, unfold
from tests.conftest import NewContext
from tests.helpers.site import Site

INVOICE = ("scenarios/unpaid-and-parting/", "remind")
MISTAKE = ("scenarios/tell-client-about-mistake/", "tell")


def field(desk: Locator, name: str) -> Locator:
    return desk.locator(f"[data-value={name}]")


def note(desk: Locator, name: str) -> Locator:
    return desk.locator(f"[data-field={name}] [data-part=note]")


def gap(desk: Locator, name: str) -> Locator:
    return shown(desk).locator(f"[data-part=body] [data-placeholder={name}]").first


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("it", "1500,50", "1.500,50 €"),
        ("it", "1.500", "1.500 €"),
        ("ru", "1 500,5", "1 500,50 ₽"),
        ("da", "1,500.50", "1.500,50 kr."),
        ("en", "1'500", "£1,500"),
    ],
)
def test_an_amount_is_said_beside_the_field_as_the_message_writes_it(
    new_context: NewContext, site: Site, language: str, typed: str, written: str
) -> None:
    # A browser that speaks another language than the page reads the same.
    page = new_context(locale="en-US").new_page()
    page.goto(site.url(INVOICE[0], language))
    desk = page.locator(f"[data-desk={INVOICE[1]}]")
    field(desk, "amount").click()
    page.keyboard.type(typed)
    expect(gap(desk, "amount")).to_have_text(written)
    expect(note(desk, "amount")).to_contain_text(written)
    expect(field(desk, "amount")).to_have_value(typed)


@two_readers
@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("1.50.000", "amount_unclear"),
        ("1e5", "amount_unclear"),
        ("-1500", "amount_not_positive"),
        ("1,505.555", "amount_decimals"),
        ("1000000000000", "amount_too_large"),
    ],
)
def test_what_is_no_amount_is_refused_in_words_and_leaves_the_gap(
    reader: Reader, typed: str, refusal: str
) -> None:
    desk, words = reader.desk(*INVOICE), reader.words
    box = field(desk, "amount")
    box.fill(typed)
    said = getattr(words.desk.said, refusal)
    expect(note(desk, "amount")).to_have_text(said)
    expect(box).to_have_attribute("aria-invalid", "true")
    amount = words.placeholders["amount"]
    hint = words.desk.hint_with_example.format(hint=amount.hint, example=amount.example)
    expect(box).to_have_accessible_description(f"{hint} {said}")
    expect(gap(desk, "amount")).to_have_text(f"[{amount.blank}]")
    # It is said again to who comes back.
    reader.page.reload()
    unfold(desk)
    expect(note(desk, "amount")).to_have_text(said)
    expect(box).to_have_value(typed)
    box.fill("1500")
    expect(box).not_to_have_attribute("aria-invalid", "true")
    box.fill("")
    expect(note(desk, "amount")).to_be_empty()


def test_a_currency_typed_with_the_amount_is_chosen(reader: Reader) -> None:
    desk = reader.desk(*INVOICE)
    field(desk, "amount").fill("€ 1500")
    expect(field(desk, "currency")).to_have_value("EUR")
    expect(gap(desk, "amount")).to_have_text("1 500 €")
    # What is chosen afterwards counts.
    field(desk, "currency").select_option("USD")
    expect(gap(desk, "amount")).to_have_text("1 500 $")
    expect(field(desk, "amount")).to_have_value("1500")


def test_the_currency_stays_with_its_amount_in_another_language(reader: Reader) -> None:
    desk = reader.desk(*INVOICE)
    field(desk, "amount").fill("1500")
    expect(gap(desk, "amount")).to_have_text("1 500 ₽")
    page = reader.open(INVOICE[0], "da")
    desk = page.locator(f"[data-desk={INVOICE[1]}]")
    expect(field(desk, "currency")).to_have_value("RUB")
    expect(gap(desk, "amount")).to_have_text("1.500 RUB")


def test_neither_wheel_nor_arrow_keys_nor_other_fields_change_an_amount(reader: Reader) -> None:
    desk = reader.desk(*INVOICE)
    box = field(desk, "amount")
    box.fill("12,34,56")
    for key in ("ArrowUp", "ArrowDown", "PageUp"):
        box.press(key)
    box.hover()
    reader.page.mouse.wheel(0, 200)
    field(desk, "my_name").click()
    reader.page.keyboard.type("Kim")
    expect(box).to_have_value("12,34,56")


def test_the_year_stands_in_letters_and_where_it_is_another(reader: Reader) -> None:
    desk = reader.desk()
    field(desk, "handover_date").fill("2027-03-05")
    expect(gap(desk, "handover_date")).to_have_text("5 марта")
    field(desk, "handover_date").fill("2028-03-05")
    expect(gap(desk, "handover_date")).to_have_text("5 марта 2028 года")
    choose(desk, "channel", "formal-letter")
    field(desk, "end_date").fill("2027-03-05")
    expect(gap(desk, "end_date")).to_have_text("5 марта 2027 года")


@pytest.mark.parametrize("day", ["0026-03-02", "20266-03-02", "2072-03-02"])
def test_a_day_of_no_year_of_ours_is_a_gap(reader: Reader, day: str) -> None:
    desk, words = reader.desk(), reader.words
    box = field(desk, "handover_date")
    box.evaluate(
        "(input, day) => { input.value = day;"
        " input.dispatchEvent(new InputEvent('input', {bubbles: true})) }",
        day,
    )
    expect(note(desk, "handover_date")).to_have_text(words.desk.said.day_is_none)
    expect(box).to_have_attribute("aria-invalid", "true")
    blank = words.placeholders["handover_date"].blank
    expect(gap(desk, "handover_date")).to_have_text(f"[{blank}]")


def test_while_a_year_is_typed_nothing_is_wrong_with_it(reader: Reader) -> None:
    desk, words = reader.desk(), reader.words
    box = field(desk, "handover_date")
    box.fill("0202-03-02")
    expect(box).to_be_focused()
    expect(note(desk, "handover_date")).to_be_empty()
    field(desk, "my_name").focus()
    expect(note(desk, "handover_date")).to_have_text(words.desk.said.day_is_none)


@two_readers
def test_a_past_day_where_one_ahead_is_meant_is_pointed_out(reader: Reader) -> None:
    desk, words = reader.desk(*INVOICE), reader.words
    field(desk, "reply_date").fill("2027-01-31")
    expect(note(desk, "reply_date")).to_have_text(words.desk.said.day_has_passed)
    expect(gap(desk, "reply_date")).to_contain_text("31")
    expect(field(desk, "reply_date")).not_to_have_attribute("aria-invalid", "true")
    field(desk, "reply_date").fill("2027-02-01")
    expect(note(desk, "reply_date")).to_be_empty()
    # An invoice is usually due in the past.
    field(desk, "due_date").fill("2027-01-01")
    expect(note(desk, "due_date")).to_be_empty()


def test_a_new_date_that_is_not_after_the_old_one_is_pointed_out(page: Page, site: Site) -> None:
    page.clock.set_fixed_time("2027-02-01T10:00:00Z")
    page.goto(site.url("scenarios/tell-client-about-mistake/"))
    desk = page.locator("[data-desk]", has=page.locator("[data-value=original_date]")).first
    # Asked for only by whoever says that it will be late.
    shown(desk).locator("[data-choice=what-happened] > button").click()
    shown(desk).get_by_role("radio").first.press("Enter")
    field(desk, "original_date").fill("2027-03-05")
    field(desk, "new_date").fill("2027-03-04")
    said = "This day isn’t after the one under “Date first agreed”."
    expect(note(desk, "new_date")).to_have_text(said)
    field(desk, "new_date").fill("2027-03-08")
    expect(note(desk, "new_date")).to_be_empty()
    field(desk, "original_date").fill("2027-03-08")
    expect(note(desk, "new_date")).to_have_text(said)


def test_a_value_begins_its_sentence_and_ends_it_once(page: Page, site: Site) -> None:
    page.goto(site.url("scenarios/calm-an-angry-client/"))
    desk = page.locator("[data-desk=pause-the-call]")
    begins = shown(desk).locator("[data-part=body]")
    field(desk, "client_first_name").fill("  anna\u200b ")
    expect(begins).to_have_text(re.compile("^Anna, let me stop you"))
    field(desk, "client_first_name").fill("eBay")
    expect(begins).to_have_text(re.compile("^eBay, let me stop you"))
    page.goto(site.url("scenarios/change-the-contact-person/", "it"))
    desk = page.locator("[data-desk=brief-new-contact]")
    field(desk, "client_company").fill("Rossi S.p.A.")
    expect(gap(desk, "client_company")).to_have_text("Rossi S.p.A.")
    body = shown(desk).locator("[data-part=body]")
    expect(body).to_contain_text("seguire Rossi S.p.A.\n", use_inner_text=True)


def test_half_an_emoji_and_control_characters_do_no_harm(reader: Reader) -> None:
    desk = reader.desk()
    box = field(desk, "project")
    box.evaluate(
        "(input) => { input.value = 'Si\\u0000to \\ud83d';"
        " input.dispatchEvent(new InputEvent('input', {bubbles: true})) }"
    )
    expect(gap(desk, "project")).to_have_text("Sito")
    link = desk.locator("[data-part=mail]").get_attribute("href") or ""
    assert link.startswith("mailto:")


def test_a_value_of_another_direction_is_isolated_and_nothing_is_added(reader: Reader) -> None:
    desk = reader.desk()
    expect(shown(desk)).to_have_attribute("dir", "ltr")
    field(desk, "my_name").fill("דנה")
    name = gap(desk, "my_name")
    expect(name).to_have_text("דנה")
    assert name.evaluate("gap => getComputedStyle(gap).unicodeBidi") == "isolate"
    assert name.evaluate("gap => gap.matches(':dir(rtl)')")
    body = shown(desk).locator("[data-part=body]").text_content() or ""
    assert not set(body) & set("\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("width", [320, 360, 390])
def test_a_long_value_wraps_on_a_phone(new_context: NewContext, site: Site, width: int) -> None:
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(site.url("scenarios/client-is-leaving/"))
    desk = page.locator("[data-desk=reply]")
    choose(desk, "channel", "email")
    for name in ("project", "my_name", "client_first_name"):
        field(desk, name).fill("https://shop.example.com/projects/relaunch-2026/spring" * 2)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    desk.locator("[data-part=edit]").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
