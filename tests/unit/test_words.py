"""Counted phrases, counted words and missing words."""

from hashlib import sha256
from typing import Annotated

import pytest

from bridgebook.checks.wording import find_runs, hash_runs
from bridgebook.model.articles import Article
from bridgebook.model.handbook import Handbook
from bridgebook.model.words import Holds, Words, plural
from bridgebook.problems import Problem, did_you_mean
from bridgebook.reading.vocabulary import check_words, with_stand_ins
from bridgebook.reading.word_fields import check_fields
from bridgebook.reading.yaml_source import read_yaml
from bridgebook.rendering.counting import count_words, find_words, section_words
from tests.helpers.markup import rendered

RUSSIAN = {"one": "{n} неделя", "few": "{n} недели", "many": "{n} недель", "other": "{n} недели"}


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1 неделя"), (3, "3 недели"), (5, "5 недель"), (11, "11 недель"), (21, "21 неделя")],
)
def test_russian_counts_in_its_own_way(number: int, written: str) -> None:
    assert plural(RUSSIAN, number, "ru") == written


@pytest.mark.parametrize(("number", "written"), [(1, "через неделю"), (21, "21 неделя")])
def test_a_number_may_have_a_form_of_its_own(number: int, written: str) -> None:
    assert plural({"=1": "через неделю", **RUSSIAN}, number, "ru") == written


def test_a_form_that_is_not_there_falls_back_to_other() -> None:
    assert plural({"other": "{n} weeks"}, 1, "en") == "1 weeks"


WORDS = ["ещё", "раз", "è", "per", "te", "og", "så", "ikke", "før"]


def test_each_word_and_each_run_of_eight_is_hashed() -> None:
    runs = [" ".join(WORDS[at : at + 8]) for at in range(2)]
    assert list(hash_runs(WORDS)) == [
        sha256(text.encode()).hexdigest()[:16] for text in (*WORDS, *runs)
    ]
    assert len(list(hash_runs(WORDS[:7]))) == 7


def test_runs_are_found_where_they_begin() -> None:
    kept = frozenset(hash_runs(WORDS[1:]))
    assert list(find_runs(["før", *WORDS, *WORDS], kept)) == [2, 11]


def test_words_that_stand_in_an_article_apart_are_no_run() -> None:
    kept = frozenset(hash_runs([*WORDS[:8], "ord", *WORDS[8:]]))
    assert list(find_runs(WORDS, kept)) == [0]


def test_the_same_words_in_another_order_are_another_run() -> None:
    assert list(find_runs(WORDS[7::-1], frozenset(hash_runs(WORDS[:8])))) == []


def test_an_apostrophe_joins() -> None:
    assert count_words("Don’t read this twice, l’articolo") == 5


def test_what_joins_nothing_parts() -> None:
    assert find_words("to_do_ a-b -c- e-_f г’ё’ --") == ("to", "do", "a-b", "c", "e", "f", "г’ё")


def test_a_link_counts_as_its_text_and_a_template_not_at_all(handbook: Handbook) -> None:
    template = (
        "```template\nid: a\nchannel: email\nregister: formal\n---\nFive more words of it.\n```"
    )
    page = rendered(handbook, f"## Two words {{#prepare}}\n\n[Read this](a-b-c.md)\n\n{template}\n")
    assert section_words(page.sections[1]) == 4


def test_list_items_are_counted_at_the_top_level_only(handbook: Handbook) -> None:
    lists = "1. One\n2. Two\n   - nested\n\n- bullet\n\n* other"
    section = rendered(handbook, f"## Title {{#prepare}}\n\n{lists}\n").sections[1]
    assert (section.steps, section.bullets) == (2, 2)


def test_a_suggestion_comes_only_when_something_is_near() -> None:
    assert did_you_mean("cheklist", ["checklist", "avoid"]) == 'Did you mean "checklist"?'
    assert did_you_mean("weather", ["checklist", "avoid"], "Remove it.") == "Remove it."


def test_a_problem_prints_its_place_and_code() -> None:
    assert str(Problem("docs/a.md", 3, "KB1", "No. Fix it.")) == "docs/a.md:3: KB1 No. Fix it."


def test_an_article_in_a_language_without_a_name_is_found_and_stood_in_for(
    handbook: Handbook,
) -> None:
    articles = (Article(id="swedish", language="sv", points=1),)
    interface = handbook.interfaces["en"]
    source = read_yaml("docs/en/interface.yml", "articles:\n  language: {}\n")
    problems = check_words(interface, handbook.settings["en"], handbook.catalogue, articles, source)
    assert [str(problem) for problem in problems] == [
        'docs/en/interface.yml:2: KB109 "articles.language" has no word for "sv". Add it.'
    ]
    complete = with_stand_ins(interface, handbook.settings["en"], handbook.catalogue, articles)
    assert complete.articles.language["sv"] == "sv"
    assert complete.channels == interface.channels


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{hint} Such as {example}", []),
        (
            "{hint} Such as {exampel}",
            [
                'holds "{exampel}", which nothing fills in. Write {hint} and {example}.',
                "lacks {example}. Add what is filled in there.",
            ],
        ),
        ("A number", ["lacks {hint} and {example}. Add what is filled in there."]),
    ],
)
def test_a_word_holds_the_fields_that_are_filled_in(text: str, found: list[str]) -> None:
    class Hints(Words):
        hint_with_example: Annotated[str, Holds("{hint}", "{example}")]

    source = read_yaml("docs/en/interface.yml", f'\nhint_with_example: "{text}"\n')
    problems = check_fields(Hints(hint_with_example=text), source)
    assert [str(problem) for problem in problems] == [
        f'docs/en/interface.yml:2: KB116 "hint_with_example" {what}' for what in found
    ]


def test_the_time_to_read_needs_a_form_for_any_number(handbook: Handbook) -> None:
    interface = handbook.interfaces["en"]
    guide = interface.guide.model_copy(update={"reading_time": {"one": "{n} minute"}})
    without = interface.model_copy(update={"guide": guide})
    source = read_yaml("docs/en/interface.yml", "guide:\n  reading_time: {one: x}\n")
    problems = check_words(without, handbook.settings["en"], handbook.catalogue, (), source)
    assert [str(problem) for problem in problems] == [
        'docs/en/interface.yml:2: KB109 "guide.reading_time" has no form "other". Add it.'
    ]
