"""What is kept of a handbook between two runs changes nothing but the time it takes."""

import gc
import os
import signal
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from bridgebook.framing.content import content_of
from bridgebook.framing.views import views
from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import PageSource, YamlSource
from bridgebook.problems import Problem
from bridgebook.publishing.scenarios_file import scenarios_file
from bridgebook.publishing.search import read_all_searched
from bridgebook.reading import source_files
from bridgebook.reading.handbook import load_handbook
from bridgebook.reading.validation import Model, read_valid
from bridgebook.rendering import render_all
from bridgebook.studying import chapters, kept, share_out
from bridgebook.studying import study as studying
from bridgebook.studying.study import Study, study
from tests.helpers.handbook import SmallHandbook

GUIDE = "en/scenarios/client-is-leaving.md"


@pytest.fixture
def cache(small: SmallHandbook, tmp_path: Path) -> Path:
    """A folder in which everything of the small handbook is kept."""
    study(small.docs, tmp_path / "cache")
    return tmp_path / "cache"


def kept_chapters(cache: Path) -> list[Path]:
    """The files of the chapters that are kept."""
    return [*cache.glob("guide-*"), *cache.glob("page-*")]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the chapters that were read anew."""
    names: list[str] = []
    original = chapters.read_chapter

    def note(
        handbook: Handbook, sources: Sequence[PageSource]
    ) -> tuple[chapters.Chapter, frozenset[Problem], frozenset[Problem]]:
        names.append(sources[0].name)
        return original(handbook, sources)

    monkeypatch.setattr(chapters, "read_chapter", note)
    monkeypatch.setattr(share_out, "_processors", lambda: 1)
    return names


def same(found: Study, expected: Study) -> bool:
    """Tell whether two runs found the same: pages, what they became, problems."""
    assert found.handbook and expected.handbook
    return (
        found.rendered == expected.rendered
        and list(found.handbook.all_pages) == list(expected.handbook.all_pages)
        and found.problems == expected.problems
    )


def test_what_has_not_changed_is_not_read_again(
    small: SmallHandbook, cache: Path, read: list[str]
) -> None:
    found = study(small.docs, cache)
    assert read == []
    assert same(found, study(small.docs))


def test_a_page_that_changes_is_read_again_and_no_other(
    small: SmallHandbook, cache: Path, read: list[str]
) -> None:
    small.append(GUIDE, "\n/// unknown\n///\n")
    found = study(small.docs, cache)
    assert read == ["client-is-leaving"]
    assert same(found, study(small.docs))
    assert found.problems


def test_what_languages_and_the_search_show_needs_no_whole_chapter(
    small: SmallHandbook, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = load_handbook(small.docs).handbook
    assert expected
    fetched: list[str] = []
    monkeypatch.setattr(chapters.Chapters, "fetch", lambda self, part, path: fetched.append(path))
    found = study(small.docs, cache)
    assert found.handbook
    assert views(found.handbook, found.rendered) == views(expected, render_all(expected))
    assert found.searched == read_all_searched(expected, render_all(expected))
    for language in expected.languages:
        assert scenarios_file(found.handbook, language, "") == scenarios_file(
            expected, language, ""
        )
    assert fetched == []


def test_of_the_files_without_pages_only_those_that_change_are_read_again(
    small: SmallHandbook, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    original = read_valid

    def note(path: str, text: str, model: type[Model]) -> tuple[YamlSource, Any, list[Problem]]:
        names.append(path)
        return original(path, text, model)

    monkeypatch.setattr(source_files, "read_valid", note)
    study(small.docs, cache)
    assert names == []
    small.append("en/interface.yml", "odd: value\n")
    found = study(small.docs, cache)
    assert names == ["docs/en/interface.yml"]
    assert [str(problem) for problem in found.problems] == [
        str(problem) for problem in study(small.docs).problems
    ]
    assert any('"odd" isn\'t known here.' in problem.message for problem in found.problems)


CHANGES: dict[str, Callable[[SmallHandbook], object]] = {
    "a word of the interface": lambda small: small.append("en/interface.yml", "# A note.\n"),
    "the catalogue": lambda small: small.append("catalogue.yml", "# A note.\n"),
    "what may not be said": lambda small: small.append("en/wording.yml", "# A note.\n"),
    "what sections rest on": lambda small: small.append("provenance.yml", "# A note.\n"),
    "a new page": lambda small: small.write("en/scenarios/new.md", "Nothing."),
    "a page that is gone": lambda small: small.remove(GUIDE),
    "a page that can't be read": lambda small: small.write(GUIDE, b"\xff"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_all_is_read_again_if_what_belongs_to_all_changes(
    change: Callable[[SmallHandbook], object], small: SmallHandbook, cache: Path, read: list[str]
) -> None:
    change(small)
    found = study(small.docs, cache)
    assert len(read) == len({*read}) == len(kept_chapters(cache))
    assert same(found, study(small.docs))


def test_other_code_or_another_version_of_a_dependency_reads_all_again(
    small: SmallHandbook, cache: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(studying, "program", lambda: "another")
    study(small.docs, cache)
    assert len(read) == len(kept_chapters(cache))


def test_the_program_is_its_code_and_what_it_uses(monkeypatch: pytest.MonkeyPatch) -> None:
    known = kept.program()
    kept.program.cache_clear()
    assert kept.program() == known
    kept.program.cache_clear()
    monkeypatch.setattr(kept, "version", lambda name: "0")
    assert kept.program() != known
    kept.program.cache_clear()


@pytest.mark.parametrize("damage", [b"", b"\n\n", b"x" * 5000])
def test_a_damaged_file_is_as_good_as_none(
    damage: bytes, small: SmallHandbook, cache: Path, read: list[str]
) -> None:
    expected = study(small.docs)
    read.clear()
    for file in cache.rglob("*-*"):
        content = file.read_bytes()
        file.write_bytes(content[:100] + damage + content[101:] if damage else b"")
    found = study(small.docs, cache)
    assert len(read) == len(kept_chapters(cache))
    assert same(found, expected)
    read.clear()
    study(small.docs, cache)
    assert read == []


def test_what_nobody_asks_for_is_not_kept_and_what_was_asked_for_is(
    small: SmallHandbook, cache: Path, read: list[str]
) -> None:
    expected = study(small.docs)
    read.clear()
    for _ in range(2):
        assert same(study(small.docs, cache), expected)
        assert len(read) == len(kept_chapters(cache))


def test_a_part_that_is_damaged_is_made_again_when_it_is_asked_for(
    small: SmallHandbook, cache: Path, read: list[str]
) -> None:
    expected = study(small.docs)
    read.clear()
    for file in kept_chapters(cache):
        file.write_bytes(file.read_bytes()[:-10])
    found = study(small.docs, cache)
    assert read == []
    path = f"docs/{GUIDE}"
    assert found.content(path) == content_of(expected.rendered[path])
    assert read == ["client-is-leaving"]


def test_where_nothing_can_be_kept_all_is_read(small: SmallHandbook, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("A file, no folder.")
    assert same(study(small.docs, tmp_path / "cache"), study(small.docs))


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes, even for little work."""
    monkeypatch.setattr(share_out, "FEWEST", 1)
    monkeypatch.setattr(share_out, "_can_fork", lambda: True)
    monkeypatch.setattr(share_out, "_processors", lambda: 2)


def test_processes_give_what_one_gives(
    small: SmallHandbook, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setattr(share_out, "_processors", lambda: 1)
    expected = study(small.docs)
    request.getfixturevalue("two_processes")
    assert same(study(small.docs), expected)


@pytest.mark.usefixtures("two_processes")
def test_what_a_process_that_was_killed_leaves_undone_is_done() -> None:
    here = os.getpid()

    def work(task: int) -> bytes:
        if task == 3 and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return str(task).encode()

    assert share_out.share_out(work, range(6)) == [b"0", b"1", b"2", b"3", b"4", b"5"]


def test_what_a_task_leaves_behind_is_gone_before_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(share_out, "_processors", lambda: 1)
    left: list[weakref.ref[threading.Event]] = []

    def work(task: int) -> bytes:
        assert [one() for one in left] == [None] * task
        circle = threading.Event()
        circle.itself = circle  # type: ignore[attr-defined]
        left.append(weakref.ref(circle))
        return b""

    gc.disable()
    try:
        share_out.share_out(work, range(3))
    finally:
        gc.enable()
    assert len(left) == 3


PROCESSES = """
import os
from bridgebook.studying import share_out
share_out._processors = lambda: 2
for _ in range(2):
    print(os.getpid() in map(int, share_out.share_out(lambda task: b"%d" % os.getpid(), range(16))))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="Nowhere else is it safe to fork.")
def test_work_is_shared_out_each_time_there_is_some() -> None:
    """The build does so twice; what the first time leaves behind mustn't keep it from that."""
    said = subprocess.run([sys.executable, "-c", PROCESSES], capture_output=True, check=True)
    assert said.stdout.split() == [b"False", b"False"]
