"""What was made of something, kept on disk until anything changes that it depends on.

One file per thing: a line with the key, which names everything that it depends on; a line with
the length and the sum of each of its parts; then the parts, so that one can be read without the
others. A file that doesn't fit is as good as none.
"""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

# What a chapter is made with.
PACKAGES = ("babel", "Markdown", "pydantic", "pymdown-extensions", "PyYAML", "regex")


class Kept:
    """What is kept in a folder; nothing where there is no folder."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def get(self, name: str, key: str, part: int = 0) -> bytes | None:
        """Give a part of what is kept under this name and key, None if nothing is."""
        found = self._parts(name, key, part, part + 1)
        return found[0] if found else None

    def get_all(self, name: str, key: str) -> list[bytes]:
        """Give every part of it."""
        return self._parts(name, key, 0, None)

    def _parts(self, name: str, key: str, start: int, stop: int | None) -> list[bytes]:
        if self.folder is None:
            return []
        try:
            with (self.folder / name).open("rb") as file:
                if file.readline().decode() != f"{key}\n":
                    return []
                described = [entry.split(":") for entry in file.readline().decode().split()]
                file.seek(sum(int(length) for length, _ in described[:start]), os.SEEK_CUR)
                wanted = [
                    (file.read(int(length)), known) for length, known in described[start:stop]
                ]
                is_whole = all(digest([part]) == known for part, known in wanted)
                return [part for part, _ in wanted] if is_whole else []
        except (OSError, ValueError):
            return []

    def put(self, name: str, key: str, *parts: bytes) -> bool:
        """Keep something, and tell whether it is: a full or closed disk keeps nothing."""
        if self.folder is None:
            return False
        described = " ".join(f"{len(part)}:{digest([part])}" for part in parts)
        try:
            _replace(self.folder / name, b"".join((f"{key}\n{described}\n".encode(), *parts)))
        except OSError:
            return False
        return True


def digest(parts: Iterable[bytes]) -> str:
    """Tell one sequence of bytes from another."""
    found = sha256()
    for part in parts:
        found.update(len(part).to_bytes(8) + part)
    return found.hexdigest()


@cache
def program() -> str:
    """Tell one state of this program, and of what it uses, from another."""
    used = f"{sys.version} {[version(name) for name in PACKAGES]}"
    return f"{used} {digest_files(Path(__file__).parent.parent, '*.py')}"


def digest_files(folder: Path, pattern: str) -> str:
    """Tell one state of the files below a folder from another."""
    files = sorted(path for path in folder.rglob(pattern) if path.is_file())
    return digest(
        part for path in files for part in (bytes(path.relative_to(folder)), path.read_bytes())
    )


def _replace(path: Path, content: bytes) -> None:
    """Write a file at once: another build sees the old one or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
