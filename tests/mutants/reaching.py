"""Which tests reach which lines, and how long each takes, without any mutant."""

import json
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Any

import coverage
import pytest

PACKAGE = "bridgebook"
SESSION = "once per session: "


@dataclass(frozen=True)
class Reach:
    """What the tests reach: {path: {line: tests}}, the processor's seconds of each that passes."""

    lines: dict[str, dict[int, frozenset[str]]]
    seconds: dict[str, float]
    failed: list[str]

    def of(self, path: Path, lines: Iterable[int]) -> frozenset[str]:
        """Give the tests that reach one of these lines."""
        return frozenset().union(*(self.tests(path, line) for line in lines))

    def tests(self, path: Path, line: int) -> frozenset[str]:
        """Give the tests that reach a line."""
        return self.lines.get(str(path), {}).get(line, frozenset())


class Watch:
    """A plugin of pytest that tells coverage which test is running.

    What is set up once per session is reached by every test that uses it, and what a function
    remembers would be reached by the first test alone: so that is forgotten before each.
    """

    def __init__(self, cover: coverage.Coverage) -> None:
        self.cover = cover
        self.now = ""
        self.forget: list[Callable[[], None]] = []
        self.uses: dict[str, list[str]] = {}
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        modules = [vars(module) for name, module in sys.modules.items() if name.startswith(PACKAGE)]
        found = (
            getattr(value, "cache_clear", None) for names in modules for value in names.values()
        )
        self.forget = [clear for clear in found if clear]
        self.uses = {item.nodeid: list(_fixtures(item)) for item in session.items}

    @contextmanager
    def during(self, what: str) -> Iterator[None]:
        """Say what is running, and for how long it was."""
        before, self.now, start = self.now, what, process_time()
        self.cover.switch_context(what)
        yield
        self.seconds[what] = process_time() - start
        self.now = before
        self.cover.switch_context(before)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        for clear in self.forget:
            clear()
        with self.during(item.nodeid):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Generator[None, Any, Any]:
        if fixturedef.scope != "session":
            return (yield)
        with self.during(SESSION + fixturedef.argname):
            return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)


def _fixtures(item: pytest.Item) -> Iterator[str]:
    return (SESSION + name for name in getattr(item, "fixturenames", ()))


def look(arguments: list[str], folder: Path, result: Path) -> None:
    """Run the tests once, and write what they reach of this folder into a file."""
    cover = coverage.Coverage(data_file=None, include=[f"{folder}/*"])
    watch = Watch(cover)
    cover.start()
    pytest.main(arguments, plugins=[watch])
    cover.stop()
    users: dict[str, set[str]] = {}
    for test, used in watch.uses.items():
        for what in (test, *used):
            users.setdefault(what, set()).add(test)
    data = cover.get_data()
    place = {test: number for number, test in enumerate(watch.uses)}
    lines = {
        path: {
            line: sorted({place[test] for what in contexts for test in users.get(what, ())})
            for line, contexts in data.contexts_by_lineno(path).items()
        }
        for path in data.measured_files()
    }
    # By test, in the order in which `lines` counts them.
    seconds = {
        test: sum(watch.seconds.get(what, 0) for what in (test, *used))
        for test, used in watch.uses.items()
    }
    kept = {"lines": lines, "seconds": seconds, "failed": sorted(set(watch.failed))}
    result.write_text(json.dumps(kept), encoding="utf-8")


def read(result: Path) -> Reach:
    """Read what was written, leaving out what fails anyway."""
    kept = json.loads(result.read_text(encoding="utf-8"))
    failed, names = set(kept["failed"]), list(kept["seconds"])
    return Reach(
        lines={
            path: {
                int(line): frozenset(names[number] for number in tests) - failed
                for line, tests in lines.items()
            }
            for path, lines in kept["lines"].items()
        },
        seconds=kept["seconds"],
        failed=kept["failed"],
    )
