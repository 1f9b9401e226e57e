"""Try mutants: each in a process of its own, against the tests that reach it, until one fails."""

import gc
import os
import resource
import shutil
import signal
import tempfile
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise

import pytest

from tests.mutants.making import Mutant
from tests.mutants.reaching import Reach

# What takes longer is left to the tests as they are: a survivor runs all that reach it.
SLOW = 3.0
# A test may take so many times as long as without the mutant, then it counts as endless.
PATIENCE, AT_LEAST = 10, 3.0
# Seconds for one test that waits for what never comes, which takes no time of a processor.
AT_MOST = 120
# So many tests notice nearly every mutant that any does.
FIRST = 60
MEMORY = 4 * 2**30
SURVIVED, KILLED, NOT_PUT_IN = range(3)
EXITS = ("survived", "killed", "not put in")
SIGNALS = {signal.SIGPROF: "endless", signal.SIGALRM: "endless"}


@dataclass(frozen=True)
class Outcome:
    """What became of a mutant: "killed", "endless", "survived", "no tests" …, and by which test."""

    what: str
    by: str = ""


Tell = Callable[[Mutant, Outcome], None]


class Trial:
    """A plugin of pytest that runs, instead of all tests once, some of them for each mutant.

    The tests are imported and collected once; nothing of the package has run when a process
    is forked for a mutant, so nothing is remembered from before.
    """

    def __init__(self, mutants: Sequence[Mutant], reach: Reach, workers: int, tell: Tell) -> None:
        self.mutants, self.reach, self.workers, self.tell = mutants, reach, workers, tell
        self.killers: dict[str, Counter[str]] = defaultdict(Counter)
        self.running: dict[int, tuple[Mutant, list[pytest.Item], int, str]] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        waiting: deque[tuple[Mutant, list[pytest.Item] | None]]
        waiting = deque((mutant, None) for mutant in self.mutants)
        gc.freeze()  # So that a process shares what was there before it.
        try:
            while waiting or self.running:
                if not waiting or len(self.running) == self.workers:
                    waiting.extend(self.wait())
                    continue
                mutant, tests = waiting.popleft()
                if tests is None:
                    tests = [items[test] for test in self.order(mutant) if test in items]
                if tests:
                    self.start(session, mutant, tests)
                else:
                    self.tell(mutant, Outcome("no tests"))
        finally:
            for child in self.running:
                _end(child)
        return True

    def order(self, mutant: Mutant) -> list[str]:
        """Give the tests that reach the mutant: those first that will sooner kill it.

        That is what has killed others of its function, then what reaches lines of the function
        that few others reach, in little time.
        """
        reaching = self.reach.of(mutant.path, mutant.lines)
        rare: Counter[str] = Counter()
        for line in mutant.around:
            tests = self.reach.tests(mutant.path, line)
            for test in tests & reaching:
                rare[test] += 1 / len(tests)  # type: ignore[assignment]
        seconds, killers = self.reach.seconds, self.killers[mutant.name]
        return sorted(
            (test for test in reaching if seconds[test] <= SLOW),
            key=lambda test: (-killers[test], -rare[test] / (seconds[test] + 0.02), test),
        )

    def start(self, session: pytest.Session, mutant: Mutant, tests: list[pytest.Item]) -> None:
        """Fork a process that tries the mutant: against its first tests, the others later.

        So what is noticed is known soon, and what isn't takes the rest of the time.
        """
        reading, writing = os.pipe()
        room = tempfile.mkdtemp(prefix="mutant-")
        child = os.fork()
        if child:
            os.close(writing)
            self.running[child] = (mutant, tests[FIRST:], reading, room)
            return
        code = NOT_PUT_IN
        try:
            prepare(room)
            mutant.put_in()
            code = KILLED
            killed = self.run(session, tests[:FIRST])
            os.write(writing, killed.encode())
            code = KILLED if killed else SURVIVED
        finally:
            os._exit(code)

    def run(self, session: pytest.Session, tests: Sequence[pytest.Item]) -> str:
        """Run the tests until one fails, and give its name; "" if none does."""
        for test, following in pairwise([*tests, None]):
            assert test
            limit = max(AT_LEAST, PATIENCE * self.reach.seconds[test.nodeid])
            signal.setitimer(signal.ITIMER_PROF, limit)
            signal.alarm(AT_MOST)
            session.config.hook.pytest_runtest_protocol(item=test, nextitem=following)
            if session.testsfailed:
                return test.nodeid
        return ""

    def wait(self) -> list[tuple[Mutant, list[pytest.Item]]]:
        """Wait until one has been tried, and tell what became of it, or give it with more tests."""
        child, status = os.wait()
        mutant, later, reading, room = self.running.pop(child)
        with os.fdopen(reading) as said:
            by = said.read()
        _end(child)
        shutil.rmtree(room, ignore_errors=True)
        self.killers[mutant.name][by] += bool(by)
        if os.WIFSIGNALED(status):
            what = SIGNALS.get(signal.Signals(os.WTERMSIG(status)), "crashed")
        else:
            what = EXITS[os.WEXITSTATUS(status)]
        if what == EXITS[SURVIVED] and later:
            return [(mutant, later)]
        self.tell(mutant, Outcome(what, by))
        return []


def _end(child: int) -> None:
    """End a process, and what its tests had started."""
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


def prepare(room: str) -> None:
    """Make a new process silent, and sure to end; its tests write into a folder of its own."""
    os.setsid()
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    os.environ["PYTEST_DEBUG_TEMPROOT"] = room
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
