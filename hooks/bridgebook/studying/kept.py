"""What was made of a chapter, kept on disk until anything changes that it depends on.

One file per chapter: a line with the key, which names everything the chapter depends on; a line
with the sum of what follows; then the chapter. A file that doesn't fit is as good as none.
"""

import contextlib
import os
import pickle
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bridgebook.model.sources import PageSource

# What a chapter is made with.
PACKAGES = ("babel", "Markdown", "pydantic", "pymdown-extensions", "PyYAML", "regex")


class Kept:
    """What is kept in a folder; nothing where there is no folder.

    `digest` stands for all that belongs to no page.
    """

    def __init__(self, folder: Path | None, digest: str) -> None:
        self.folder = folder
        self.basis = f"{program()} {digest}"

    def get(self, name: str, sources: Sequence[PageSource]) -> Any:
        """Give what is kept of a chapter, None if it has to be read."""
        if self.folder is None:
            return None
        try:
            key, _, rest = (self.folder / name).read_bytes().partition(b"\n")
        except OSError:
            return None
        total, _, written = rest.partition(b"\n")
        fits = key == self._key(sources) and total == _sum(written)
        return self.load(written) if fits else None

    def put(self, name: str, sources: Sequence[PageSource], value: object) -> bytes:
        """Keep a chapter, and give it as it is written. A full or closed disk keeps nothing."""
        written = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        if self.folder is not None:
            with contextlib.suppress(OSError):
                content = b"\n".join((self._key(sources), _sum(written), written))
                _replace(self.folder / name, content)
        return written

    @staticmethod
    def load(written: bytes) -> Any:
        """Give a chapter back."""
        return pickle.loads(written)

    def _key(self, sources: Sequence[PageSource]) -> bytes:
        texts = "\0".join(text for source in sources for text in (source.path, source.text))
        return _sum(f"{self.basis}\0{texts}".encode())


@cache
def program() -> str:
    """Tell one state of this program, and of what it uses, from another."""
    code = sha256(f"{sys.version} {[version(name) for name in PACKAGES]}".encode())
    package = Path(__file__).parent.parent
    for path in sorted(package.rglob("*.py")):
        code.update(str(path.relative_to(package)).encode() + path.read_bytes())
    return code.hexdigest()


def _sum(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()


def _replace(path: Path, content: bytes) -> None:
    """Write a file at once: another build sees the old one or the new one, never a part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
