"""Work shared out among processes, where this system can fork one; in turn where it can't."""

import contextlib
import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Task = TypeVar("Task")

# Below this, to start processes takes longer than they save.
FEWEST = 4
_work: Callable[[object], bytes] | None = None


def share_out(work: Callable[[Task], bytes], tasks: Sequence[Task]) -> list[bytes]:
    """Give what each task comes to, in their order."""
    return begin(work, tasks)()


def begin(work: Callable[[Task], bytes], tasks: Sequence[Task]) -> Callable[[], list[bytes]]:
    """Share out tasks, and give a way to wait for what each comes to."""
    processes = min(_processors(), len(tasks) // FEWEST + 1)
    global _work
    _work = work  # type: ignore[assignment]
    if processes < 2 or not _can_fork():
        done = _in_turn(tasks)
        return lambda: done
    fork = multiprocessing.get_context("fork")
    # To look for unused cycles among what the processes share would copy it.
    pool = ProcessPoolExecutor(processes, fork, initializer=gc.freeze)
    shared: list[Future[bytes]] = []
    # One by one: several at once would leave a processor idle at the end.
    with contextlib.suppress(BrokenProcessPool):
        shared += (pool.submit(_run, task) for task in tasks)

    def wait() -> list[bytes]:
        try:
            with pool:
                done = [one.result() for one in shared]
        except BrokenProcessPool:  # The system has ended one of them, for want of memory.
            done = []
        return done if len(done) == len(tasks) else _in_turn(tasks)

    return wait


def _in_turn(tasks: Sequence[object]) -> list[bytes]:
    return [_run(task) for task in tasks]


def _run(task: object) -> bytes:
    assert _work is not None
    done = _work(task)
    # Nobody may be looking for unused cycles meanwhile, and by now nearly all is gone.
    gc.collect(0)
    return done


def _processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _can_fork() -> bool:
    """Tell whether a copy of this process works: not on every system, never beside threads."""
    return sys.platform == "linux" and threading.active_count() == 1
