"""No pattern of the package takes ever longer over a line: what it looks at is cut at a length.

Up to that, the square of the length is quick enough; a pattern that can be read in several ways
takes a power of it, and would not end. Counted in the processor's time, so that others' work
doesn't matter, and stopped by a signal, which `re` heeds.
"""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from itertools import product

import bridgebook

LENGTH, SECONDS = 1500, 3
BEGINNINGS = ("", "/// a | ", "- [ ] ", "**", "## ", "[a]: ", "| ", "<a ")
REPEATED = ("a", " ", "- ", "a.", "[", "{#", "{{", "<a b=c ", "`", "&#", "a-", "|:", "**a ", "1")


def patterns() -> dict[str, re.Pattern[str]]:
    """Give {where: pattern} of all that stand at the top of a module."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(bridgebook.__path__, "bridgebook."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(_inside(value)):
                found.setdefault(pattern, f"{module.name}.{name}[{number}]")
    return {where: pattern for pattern, where in found.items()}


def _inside(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _inside(each)


def ends(pattern: re.Pattern[str]) -> bool:
    """Tell whether the pattern gets through every long line in time."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        for beginning, repeated in product(BEGINNINGS, REPEATED):
            line = (beginning + repeated * LENGTH)[:LENGTH]
            for text in (line, f"{line}\x00"):
                for _ in pattern.finditer(text):
                    pass
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return True


def test_a_pattern_that_never_ends_is_found() -> None:
    assert not ends(re.compile(r"(?:a+)+!"))


def test_every_pattern_ends() -> None:
    found = patterns()
    assert len(found) > 50
    assert [where for where, pattern in found.items() if not ends(pattern)] == []
