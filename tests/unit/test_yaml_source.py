import pytest
from pydantic import BaseModel

from bridgebook.reading import yaml_source
from bridgebook.reading.validation import validate
from bridgebook.reading.yaml_source import read_yaml

TEXT = """\
# A comment.
name: Anna
cards:
  - id: one
    size: 3
  - id: two
"""


class Card(BaseModel, extra="forbid"):
    id: str
    size: int = 1


class Model(BaseModel, extra="forbid"):
    name: str
    cards: tuple[Card, ...]


def test_each_value_knows_its_line() -> None:
    source = read_yaml("a.yml", TEXT, first_line=10)
    assert source.line(("name",)) == 11
    assert source.line(("cards", 0, "size")) == 14
    assert source.line(("cards", 1)) == 15


def test_a_place_that_is_not_written_down_has_the_line_around_it() -> None:
    source = read_yaml("a.yml", TEXT)
    assert source.line(("cards", 1, "size")) == 6
    assert source.line(("nothing",)) == 2
    assert read_yaml("a.yml", "").line(("nothing",)) == 1


def test_each_error_is_a_problem_at_its_line() -> None:
    text = TEXT.replace("size: 3", "size: many").replace("name", "nmae")
    value, problems = validate(read_yaml("a.yml", text), Model, "KB999")
    assert value is None
    assert {(problem.line, problem.code) for problem in problems} == {
        (2, "KB999"),
        (5, "KB999"),
    }
    assert 'Did you mean "name"?' in " ".join(problem.message for problem in problems)


def test_a_misspelt_field_of_an_entry_in_a_list_has_its_suggestion() -> None:
    text = TEXT.replace("size: 3", "sice: 3")
    _, problems = validate(read_yaml("a.yml", text), Model, "KB999")
    assert [str(problem) for problem in problems] == [
        'a.yml:5: KB999 "cards.0.sice" isn\'t known here. Did you mean "size"?'
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [1", 1),
        ("a: 1\nb: c: d", 2),
        ("a: 1\n\tb: 2", 2),
        ("a: 1\nb: \x07", 2),
        ("a: &x 1\nb: *x", 2),
        ("a: &x [*x]", 1),
        ("? [a]\n: b", 1),
        ("a: 1\n---\nb: 2", 2),
        ("a: !!python/name:os.system", 1),
        ("!!int x", 1),
    ],
)
def test_no_text_raises(text: str, line: int) -> None:
    source = read_yaml("a.yml", text)
    assert [(problem.line, problem.code) for problem in source.problems] == [(line, "KB102")]
    assert "\n" not in source.problems[0].message


ODD = [
    "",
    "a",
    "# nothing",
    "a: 1\r\nb: 2",
    "a: |\n  two\n  lines\nb: >-\n  one\n  line",
    "a: {b: [1, 0x1f, 1_000, 2026-01-02, ~, yes]}",
    "'a': \"\\u00e9 \\x41\"\n? b\n: - c\n  - - d",
    "a: 1\na: 2",
    "a: <b>\nb: ещё « слово »",
    "a:\n- b\n-\n- c: d",
    "a: [1",
    "a: &x 1\nb: *x",
    "a: %1",
    "a: \x07",
    "a: \ud800",
    "[" * 50,
    "a: 1\n...\nb",
]


@pytest.mark.parametrize("text", [*ODD, TEXT])
def test_a_text_reads_the_same_without_libyaml(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fast = read_yaml("a.yml", text, first_line=3)
    monkeypatch.setattr(yaml_source, "_FastLoader", yaml_source._Loader)
    assert read_yaml("a.yml", text, first_line=3) == fast


def test_a_date_stays_text_until_a_model_reads_it() -> None:
    assert read_yaml("a.yml", "a: 2022-13-45").data == {"a": "2022-13-45"}


ANOTHER = "{} for another value; write it out"
KIND = "{} names a kind of value; leave it out"
DEEP = "values stand more than 20 deep in each other"
REFUSED = {
    "a: *b": ANOTHER.format('"*b" stands'),
    "a: [1,*b]": ANOTHER.format('"*b" stands'),
    '{"a":*b}': ANOTHER.format('"*b" stands'),
    "*a : 1": ANOTHER.format('"*a" stands'),
    "a: !!str 3": KIND.format('"!!str"'),
    '{"a":!x 1}': KIND.format('"!x"'),
    "!": KIND.format('"!"'),
    "? [a]\n: b": "a key is no word",
    "{a: 1}: b": "a key is no word",
    "- " * 21 + "a": DEEP,
    "- " * 1_900 + "a": DEEP,
    "[" * 21 + "]" * 21: DEEP,
    "[" * 3_000: DEEP,
    "{a: " * 1_500 + "1" + "}" * 1_500: DEEP,
    "\n".join(f"{' ' * depth}a:" for depth in range(22)): DEEP,
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_no_file_of_the_handbook_has_is_refused(text: str) -> None:
    (problem,) = read_yaml("a.yml", text).problems
    assert problem.message == (
        f"This isn't valid YAML: {REFUSED[text]}. Check the indentation, "
        'and put quotes around a value that contains ": ".'
    )


def test_marks_within_words_are_nothing_odd() -> None:
    source = read_yaml("a.yml", "a: b & c\nd: wait! what*\ne: 'x !y &z'\n")
    assert (source.data, source.problems) == (
        {"a": "b & c", "d": "wait! what*", "e": "x !y &z"},
        (),
    )


def test_nothing_is_merged_and_each_key_is_a_word() -> None:
    source = read_yaml("a.yml", "a:\n  <<: {b: 1}\n  =: =\n  c: <<\n")
    assert source.data == {"a": {"<<": {"b": 1}, "=": "=", "c": "<<"}}
    assert source.line(("a", "<<", "b")) == 2
