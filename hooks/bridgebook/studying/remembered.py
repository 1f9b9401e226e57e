"""What was made of the files that belong to no page, kept in one: many take longer to write."""

import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from bridgebook.reading.remember import Remember
from bridgebook.studying.kept import Kept, digest, program

Made = TypeVar("Made")
# The file, below what chapters are kept in.
NAME = "other-files"


@contextmanager
def remembered(cache: Path | None) -> Iterator[Remember]:
    """Give a way to what was made of each file's text: kept, or made anew and kept in the end."""
    kept = Kept(cache)
    stored = kept.get(NAME, program())
    # {path: (what stands for its text, what was made of it)}
    known: dict[str, tuple[str, bytes]] = pickle.loads(stored) if stored else {}
    before = dict(known)

    def remember(path: str, text: str, make: Callable[[], Made]) -> Made:
        key = digest((text.encode(),))
        if path in known and known[path][0] == key:
            found: Made = pickle.loads(known[path][1])
            return found
        made = make()
        known[path] = key, pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        return made

    yield remember
    if known != before:
        kept.put(NAME, program(), pickle.dumps(known, pickle.HIGHEST_PROTOCOL))
