"""Which guide the answers lead to, and what the page of questions shows."""

import pytest

from bridgebook.framing.triage import all_cards
from bridgebook.framing.views import views
from bridgebook.model.handbook import Handbook
from bridgebook.model.triage import Triage
from bridgebook.rendering import render_all
from tests.helpers.handbook import SmallHandbook

TRIAGE = Triage.model_validate(
    {
        "questions": [
            {
                "id": "what",
                "counts": 3,
                "answers": {"money": ["unpaid", "leave"], "end": ["leave"]},
            },
            {"id": "when", "answers": {"now": ["angry", "leave"], "later": ["unpaid"]}},
            {"id": "keep", "answers": {"yes": ["angry"], "no": ["unpaid", "leave"]}},
        ]
    }
)


@pytest.mark.parametrize(
    ("answers", "ranked"),
    [
        ({}, ()),
        ({"what": "money"}, ("unpaid", "leave")),
        ({"what": "money", "when": "now"}, ("leave", "unpaid", "angry")),
        ({"what": "end", "when": "later", "keep": "no"}, ("leave", "unpaid")),
        ({"when": "now", "keep": "no"}, ("leave", "angry", "unpaid")),
        ({"when": "never"}, ()),
        ({"who": "me"}, ()),
    ],
    ids=["none", "one", "two", "weight", "skipped", "unknown answer", "unknown question"],
)
def test_what_fits_most_answers_comes_first(
    answers: dict[str, str], ranked: tuple[str, ...]
) -> None:
    assert TRIAGE.rank(answers) == ranked


def test_among_equals_the_earlier_questions_answer_decides() -> None:
    assert TRIAGE.rank({"when": "later", "keep": "yes"}) == ("unpaid", "angry")


def test_every_question_can_be_skipped_but_not_all() -> None:
    paths = list(TRIAGE.paths)
    assert len(paths) == 3 * 3 * 3 - 1
    assert {"keep": "no"} in paths
    assert {} not in paths


@pytest.mark.parametrize(
    ("answers", "guide"),
    [
        ({"what": "mistake"}, "tell-client-about-mistake"),
        ({"what": "mistake", "when": "after"}, "rebuild-trust-after-mistake"),
        ({"what": "mistake", "whom": "colleague"}, "recommended-partner-underperformed"),
        ({"what": "anger", "whom": "client", "keep": "stay"}, "calm-an-angry-client"),
        ({"what": "stuck", "when": "after"}, "project-failed"),
        ({"what": "stuck", "whom": "team", "keep": "unsure"}, "long-project-losing-energy"),
        ({"what": "friction", "keep": "unsure"}, "relationship-not-working"),
        ({"what": "friction", "keep": "stay", "when": "during"}, "change-the-contact-person"),
        ({"what": "friction", "keep": "part"}, "refer-client-elsewhere"),
        ({"what": "leaving", "keep": "decided"}, "client-is-leaving"),
        ({"what": "unpaid", "whom": "colleague", "keep": "stay"}, "unpaid-and-parting"),
        (
            {"what": "others", "whom": "colleague", "when": "before"},
            "vet-a-partner-before-introducing",
        ),
        ({"what": "others", "keep": "stay"}, "outsource-part-of-the-work"),
        ({"what": "done", "whom": "client"}, "check-in-after-handover"),
        ({"what": "done", "when": "after"}, "check-in-after-handover"),
        ({"what": "done", "keep": "decided"}, "check-in-after-handover"),
        ({"what": "done", "keep": "stay"}, "project-completed"),
        ({"what": "unpaid", "keep": "stay"}, "late-payer-worth-keeping"),
        ({"what": "cancelled", "when": "during"}, "job-cancelled-midway"),
        ({"what": "cancelled", "keep": "decided"}, "job-cancelled-midway"),
        ({"what": "silent", "when": "after"}, "check-in-after-handover"),
        ({"what": "outgrown", "whom": "team"}, "my-price-was-too-low"),
        ({"what": "mistake", "whom": "client", "when": "during"}, "tell-client-about-mistake"),
        ({"what": "mistake", "whom": "client", "when": "after"}, "rebuild-trust-after-mistake"),
        ({"what": "friction", "whom": "client", "keep": "stay"}, "change-the-contact-person"),
        ({"what": "leaving", "whom": "colleague", "keep": "stay"}, "relationship-not-working"),
        ({"whom": "client", "keep": "part"}, "refer-client-elsewhere"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value.values()),
)
def test_a_readers_answers_lead_to_the_guide(
    real: Handbook, answers: dict[str, str], guide: str
) -> None:
    assert real.triage is not None
    assert real.triage.rank(answers)[0] == guide


def test_what_happened_outweighs_the_other_questions(real: Handbook) -> None:
    """Whoever says what happened gets a guide about it, whatever else they say."""
    assert real.triage is not None
    first = real.triage.questions[0]
    for answers in real.triage.paths:
        if first.id in answers:
            assert real.triage.rank(answers)[0] in first.answers[answers[first.id]]


def test_what_an_answer_to_the_first_question_names_stays_among_the_first_three(
    real: Handbook,
) -> None:
    assert real.triage is not None
    first = real.triage.questions[0]
    named = {scenario for fits in first.answers.values() for scenario in fits}
    assert named == set(real.catalogue.scenario_ids)
    for answers in real.triage.paths:
        if first.id in answers:
            ranked = real.triage.rank(answers)[:3]
            assert set(first.answers[answers[first.id]]) <= set(ranked), answers


def test_the_page_shows_each_answer_with_its_guides(real: Handbook) -> None:
    shown = views(real, render_all(real))
    for language in real.languages:
        questions = shown[language].questions
        assert {card.id for card in all_cards(questions)} == set(real.catalogue.scenario_ids)
        for question in questions:
            assert question.text != question.id
            for answer in question.answers:
                assert answer.text != answer.id
                assert answer.cards


def test_ids_stand_in_for_missing_words(small: SmallHandbook) -> None:
    small.remove("da/triage.yml")
    handbook = small.load()
    (question,) = views(handbook, render_all(handbook))["da"].questions
    assert question.text == "what"
    assert [answer.text for answer in question.answers] == ["leaving", "unpaid"]


def test_without_questions_there_is_nothing_to_show(small: SmallHandbook) -> None:
    small.write("triage.yml", "questions: []\n")
    handbook = small.load()
    assert views(handbook, render_all(handbook))["en"].questions == ()


def test_a_repeated_question_with_other_answers_is_no_crash(small: SmallHandbook) -> None:
    small.append("triage.yml", "  - id: what\n    answers: {a: [client-is-leaving], b: []}\n")
    assert any("KB904" in finding for finding in small.findings())
