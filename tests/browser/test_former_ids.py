"""What was kept under an id that is gone: moved to the one that means the same, else offered.

The pages are as the build writes them for ids under `former`; tests/unit/test_rendering.py
says that it does.
"""

import html
import json
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import GUIDE, Reader, choose, shown, two_readers
from tests.browser.test_kept_data import kept, put

UNPAID = "scenarios/unpaid-and-parting/"
MISTAKE = "scenarios/tell-client-about-mistake/"
Serve = Callable[[str, Mapping[str, str]], None]


@pytest.fixture
def changed(reader: Reader) -> Serve:
    """Serve a page with attributes added: {an attribute that stands there: what to add}.

    Those of fields stand among the tools, in a script.
    """

    def serve(path: str, added: Mapping[str, str]) -> None:
        def answer(route: Route, added: Mapping[str, str]) -> None:
            response = route.fetch()
            text = response.text()
            for there, more in added.items():
                assert there in text
                text = text.replace(there, f"{there} {more}")
            route.fulfill(response=response, body=text)

        of_page = {there: more for there, more in added.items() if "data-field" not in there}
        of_tools = {
            json.dumps(there)[1:-1]: json.dumps(more, ensure_ascii=False)[1:-1]
            for there, more in added.items()
            if there not in of_page
        }
        page = reader.site.url(path, reader.language)
        reader.page.route(page, lambda route: answer(route, of_page))
        reader.page.route("**/assets/tools/*.js", lambda route: answer(route, of_tools))

    return serve


def keep(reader: Reader, client: Mapping[str, object]) -> None:
    book = {"version": 2, "id": "book-1", "last": "a", "cases": {"a": client}}
    put(reader, "casebook-2", book)


def offers(reader: Reader, **fields: str) -> str:
    """Give the attributes of a field beside which these are offered: {old id: old name}."""
    words = reader.words.desk
    sentences = {old: words.offered_value.replace("{field}", name) for old, name in fields.items()}
    quoted = html.escape(json.dumps(sentences, ensure_ascii=False))
    return f'data-offers="{quoted}" data-accept="{words.use_offered}"'


def offer(field: Locator) -> Locator:
    return field.locator("[data-part=offer]")


def client(page: Page) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = kept(page)["cases"]["a"]
    return found


@two_readers
def test_a_moved_value_stands_in_its_field_and_is_kept_there(
    reader: Reader, changed: Serve
) -> None:
    changed(GUIDE, {'data-field="my_name"': 'data-was="me"'})
    keep(reader, {"values": {"me": "Kim", "project": "Aurora"}})
    desk = reader.desk()
    field = desk.locator("[data-value=my_name]")
    expect(field).to_have_value("Kim")
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Kim")
    field.fill("")
    expect(field).to_have_value("")
    reader.page.reload()
    expect(field).to_have_value("")
    assert client(reader.page)["values"] == {"my_name": "", "project": "Aurora"}


@two_readers
def test_a_value_that_may_mean_this_is_offered_and_not_filled_in(
    reader: Reader, changed: Serve
) -> None:
    words = reader.words.desk
    changed(
        GUIDE,
        {
            'data-field="project"': offers(reader, matter="Thing"),
            'data-field="end_date"': offers(reader, matter="Thing", day="Day"),
        },
    )
    keep(reader, {"values": {"matter": "Aurora", "day": "2027-03-05"}})
    desk = reader.desk()
    project = desk.locator("[data-field=project]")
    expect(project.locator("input")).to_have_value("")
    said = words.offered_value.replace("{field}", "Thing").replace("{value}", "Aurora")
    expect(offer(project)).to_have_text(f"{said} {words.use_offered}")
    # A text is no day: what the field can't take isn't offered.
    day = {"it": "venerdì 5 marzo 2027", "ru": "5 марта 2027 года"}[reader.language]
    said = words.offered_value.replace("{field}", "Day").replace("{value}", day)
    expect(offer(desk.locator("[data-field=end_date]"))).to_have_text(f"{said} {words.use_offered}")
    reader.button(project, words.use_offered).click()
    expect(project.locator("input")).to_be_focused()
    expect(project.locator("input")).to_have_value("Aurora")
    expect(offer(project)).to_be_hidden()
    expect(shown(desk).locator("[data-part=body]")).to_contain_text("Aurora")
    assert client(reader.page)["values"] == {
        "matter": "Aurora",
        "day": "2027-03-05",
        "project": "Aurora",
    }


def test_an_amount_is_offered_with_its_currency(reader: Reader, changed: Serve) -> None:
    words = reader.words.desk
    changed(UNPAID, {'data-field="amount"': offers(reader, sum="Sum")})
    amount = {"amount": "1500.50", "currency": "CHF", "typed": "1500,50"}
    keep(reader, {"values": {"sum": amount}})
    field = reader.desk(UNPAID, "remind").locator("[data-field=amount]")
    said = words.offered_value.replace("{field}", "Sum").replace("{value}", "1500,50")
    expect(offer(field)).to_have_text(f"{said} {words.use_offered}")
    reader.button(field, words.use_offered).click()
    expect(field.locator("[data-value=currency]")).to_have_value("CHF")
    assert client(reader.page)["values"]["amount"] == amount


@two_readers
def test_a_ticked_step_is_offered_where_it_may_be_part_now(reader: Reader, changed: Serve) -> None:
    words = reader.words.checklist
    more = f'data-offered="look" data-offer="{words.offer}" data-accept="{words.accept}"'
    changed(
        GUIDE,
        {'data-item="read-the-notice"': more, 'data-item="check-the-contract"': more},
    )
    keep(reader, {"ticks": {"client-is-leaving": {"look": "done"}}})
    page = reader.open()
    box, other = (
        page.locator(f"[data-item={name}]") for name in ("read-the-notice", "check-the-contract")
    )
    row = page.locator("#read-the-notice")
    expect(offer(row)).to_have_text(f"{words.offer} {words.accept}")
    expect(box).not_to_be_checked()
    reader.button(row, words.accept).click()
    expect(box).to_be_checked()
    expect(offer(row)).to_be_hidden()
    expect(other).not_to_be_checked()
    expect(offer(page.locator("#check-the-contract"))).to_be_visible()


@two_readers
def test_a_text_changed_by_hand_follows_its_template(reader: Reader, changed: Serve) -> None:
    desk = reader.desk()
    choose(desk, "channel", "email")
    register = shown(desk).get_attribute("data-register")
    key = f"client-is-leaving/{{}}/{reader.language}/email/{register}"
    of = shown(desk).get_attribute("data-fingerprint")
    edit = {"subject": "Mine", "body": "My text.", "of": of}
    changed(GUIDE, {'data-desk="reply"': 'data-was="answer"'})
    keep(reader, {"edits": {key.format("answer"): edit}})
    reader.page.evaluate("sessionStorage.clear()")
    body = reader.desk().locator("[data-part=edit-body]")
    expect(body).to_have_value("My text.")
    body.fill("My new text.")
    assert client(reader.page)["edits"] == {key.format("reply"): {**edit, "body": "My new text."}}
    reader.page.reload()
    expect(body).to_have_value("My new text.")
    reader.button(desk, reader.words.desk.restore).click()
    expect(body).to_be_hidden()
    assert client(reader.page)["edits"] == {}


def test_a_text_of_a_template_that_was_split_is_offered(reader: Reader, changed: Serve) -> None:
    words = reader.words.desk
    register = shown(reader.desk()).get_attribute("data-register")
    key = f"client-is-leaving/letter/{reader.language}/email/{register}"
    changed(GUIDE, {'data-desk="reply"': 'data-offered="letter"'})
    keep(reader, {"edits": {key: {"subject": "Mine", "body": "My text.", "of": "0ld00000"}}})
    desk = reader.desk()
    offered, body = desk.locator("[data-part=offered-edit]"), desk.locator("[data-part=edit-body]")
    expect(offered.locator("span")).to_have_text(words.offered_edit)
    expect(body).to_be_hidden()
    reader.button(offered, words.use_offered).click()
    expect(body).to_have_value("My text.")
    expect(offered).to_be_hidden()
    expect(desk.locator("[data-part=outdated]")).to_be_hidden()
    reader.button(desk, words.restore).click()
    expect(offered).to_be_visible()


def answers(page: Page) -> object:
    return client(page)["answers"]["tell-client-about-mistake"]


def test_what_was_decided_under_an_old_id_stands_under_the_one_that_means_the_same(
    reader: Reader, changed: Serve
) -> None:
    moved = {
        "answers": {"reason": "cause", "on-us": "no-extra-charge"},
        "alternatives": {"cause": {"missed": "overlooked"}},
    }
    quoted = html.escape(json.dumps(moved))
    changed(MISTAKE, {'data-desk="tell"': f'data-moved="{quoted}"'})
    old = {"reason": {"option": "missed"}, "on-us": True}
    keep(reader, {"answers": {"tell-client-about-mistake": old}})
    letter = shown(reader.desk(MISTAKE, "tell"))
    expect(letter.locator("[data-option=overlooked]")).to_be_visible()
    # What is decided now is kept under today's ids, and nothing of it comes back.
    passage = letter.locator("[data-passage=no-extra-charge]")
    passage.locator(".kb-passage__remove").click()
    expect(passage).to_be_hidden()
    letter.locator("[data-choice=cause] > button").click()
    letter.locator("[data-picks=not-known]").click()
    assert answers(reader.page) == {"cause": {"option": "not-known"}}


def test_what_may_have_been_decided_is_offered_and_never_filled_in(
    reader: Reader, changed: Serve
) -> None:
    words = reader.words
    offered = f'data-offer="{words.desk.offered_answer}" data-accept="{words.desk.use_offered}"'
    changed(
        MISTAKE,
        {
            'data-choice="cause"': f'data-offered="gone reason" {offered}',
            'data-passage="no-extra-charge"': f'data-offered="on-us" {offered}',
        },
    )
    own = {"option": "own-words", "words": {reader.language: "A & Ö"}}
    old = {"reason": own, "on-us": True}
    keep(reader, {"answers": {"tell-client-about-mistake": old}})
    letter = shown(reader.desk(MISTAKE, "tell"))
    choice = letter.locator("[data-choice=cause]")
    said = words.desk.offered_answer.replace("{words}", "A & Ö")
    expect(offer(choice)).to_have_text(f"{said} {words.desk.use_offered}")
    expect(choice.locator(".is-chosen")).to_have_count(0)
    passage = letter.locator("[data-passage=no-extra-charge]")
    expect(passage).to_be_hidden()
    label = words.passages["no-extra-charge"].label
    said = words.desk.offered_answer.replace("{words}", label)
    beside = letter.locator("[data-part=offer]").filter(has_text=label)
    expect(beside).to_have_text(f"{said} {words.desk.use_offered}")
    assert answers(reader.page) == old
    reader.button(choice, words.desk.use_offered).click()
    expect(choice.locator("[data-option=own-words].is-chosen")).to_contain_text("A & Ö")
    expect(offer(choice)).to_be_hidden()
    reader.button(beside, words.desk.use_offered).click()
    expect(passage).to_be_visible()
    assert answers(reader.page) == {**old, "cause": own, "no-extra-charge": True}
