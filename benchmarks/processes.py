"""Run a command as a user would, and say how long it took or how much memory it held."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

PROCESSORS = 2
INTERVAL = 0.05


@dataclass(frozen=True)
class Command:
    """What to run, where, and which processors of this machine it may use."""

    words: tuple[str, ...]
    folder: Path
    environment: dict[str, str]


def two_processors() -> set[int]:
    """Give the processors that every measured command shares."""
    return set(sorted(os.sched_getaffinity(0))[:PROCESSORS])


def start(command: Command, output: Path) -> subprocess.Popen[bytes]:
    """Start a command on two processors; what it says goes to a file."""
    os.sched_setaffinity(0, two_processors())
    with output.open("wb") as said:
        return subprocess.Popen(
            command.words,
            cwd=command.folder,
            env={**os.environ, **command.environment},
            stdout=said,
            stderr=subprocess.STDOUT,
        )


@dataclass(frozen=True)
class Seconds:
    """How long a command took, and for how long it kept processors busy."""

    wall: float
    processor: float


def seconds(command: Command) -> Seconds:
    """Run a command to its end and time it. Raises RuntimeError if it fails."""
    output = command.folder / "output.txt"
    began = time.perf_counter()
    process = start(command, output)
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = output.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise RuntimeError(f"{' '.join(command.words)} ended with {process.returncode}:\n{said}")
    return Seconds(took, usage.ru_utime + usage.ru_stime)


def peak_memory(command: Command) -> int:
    """Run a command to its end and give the most that its processes held together, in bytes.

    The proportional set size: what processes share is counted once. Reading it slows them
    down, so time and memory are never taken from the same run.
    """
    process = start(command, command.folder / "output.txt")
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(map(_proportional_size, _family(process.pid))))
        time.sleep(INTERVAL)
    return peak


def _family(pid: int) -> list[int]:
    """Give a process and all that it has started, directly or not."""
    family = [pid]
    for member in family:
        for children in Path(f"/proc/{member}/task").glob("*/children"):
            try:
                family += map(int, children.read_text().split())
            except OSError:
                continue  # It has ended meanwhile.
    return family


def _proportional_size(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0  # It has ended meanwhile.
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
