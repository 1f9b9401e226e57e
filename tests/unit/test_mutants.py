"""What `make mutants` relies on: a mutant takes its function's place, and meets the right tests."""

import importlib
import inspect
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.mutants.__main__ import read_equivalent
from tests.mutants.making import Mutant, make
from tests.mutants.reaching import Reach
from tests.mutants.trying import Trial

SOURCE = '''"""A module."""


def longest(
    words, least=3
):
    found = [
        word
        for word in words
        if len(word) > least
    ]
    if not found:
        return ""
    return max(found, key=len)


class Till:
    def __init__(self, start):
        self.total = start

    @staticmethod
    def double(number):
        return number * 2
'''


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[ModuleType, list[Mutant]]:
    path = tmp_path / "mutated_here.py"
    path.write_text(SOURCE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, path.stem, raising=False)
    return importlib.import_module(path.stem), [one() for one in make(path, tmp_path)]


Pick = Callable[[str], Mutant]


@pytest.fixture
def pick(module: tuple[ModuleType, list[Mutant]]) -> Pick:
    """Give the one mutant that puts in these words."""
    mutants = module[1]

    def named(after: str) -> Mutant:
        (mutant,) = (mutant for mutant in mutants if mutant.after == after)
        return mutant

    return named


def test_it_takes_the_place_of_a_function(
    module: tuple[ModuleType, list[Mutant]], pick: Pick
) -> None:
    longest = module[0].longest
    assert longest(["abc"]) == ""
    pick("if len(word) >= least").put_in()
    assert longest(["abc"]) == "abc"


def test_it_takes_the_place_of_what_is_taken_if_nothing_is_given(
    module: tuple[ModuleType, list[Mutant]], pick: Pick
) -> None:
    longest = module[0].longest
    assert longest(["abcd"]) == "abcd"
    pick("words, least=4").put_in()
    assert longest(["abcd"]) == ""


def test_it_takes_the_place_of_a_method(
    module: tuple[ModuleType, list[Mutant]], pick: Pick
) -> None:
    till = module[0].Till
    pick("self.total = None").put_in()
    pick("return number * 3").put_in()
    assert till(5).total is None
    assert till.double(2) == 6


def test_it_knows_the_lines_of_the_statement_it_changes(pick: Pick) -> None:
    assert pick("if len(word) >= least").lines == {7, 8, 9, 10, 11}
    assert pick("if found:").lines == {12}
    assert pick("return number * 3").lines == {23}
    assert pick("return number * 3").name == "mutated_here.Till.double"


def test_it_meets_first_what_sooner_notices_it(pick: Pick) -> None:
    mutant = pick("if found:")
    often, seldom, slow = "reached by all", "reached by few", "takes long"
    lines = {
        7: frozenset({often, seldom, slow, "leaves before"}),
        12: frozenset({often, seldom, slow}),
        13: frozenset({seldom}),
    }
    seconds = {often: 0.01, seldom: 0.01, slow: 9.0, "leaves before": 0.01}
    trial = Trial([mutant], Reach({str(mutant.path): lines}, seconds, []), 1, lambda *_: None)
    assert trial.order(mutant) == [seldom, often]
    trial.killers[mutant.name][often] += 1
    assert trial.order(mutant) == [often, seldom]


def test_those_that_change_nothing_stand_in_their_functions() -> None:
    listed = read_equivalent()
    assert listed
    for name, before, after in listed:
        module, _, function = name.rpartition(".")
        source = inspect.getsource(getattr(importlib.import_module(module), function))
        assert {*before.splitlines()} <= {line.strip() for line in source.splitlines()}
        assert before != after
