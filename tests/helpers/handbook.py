"""A small valid handbook in two languages, to be broken in one place by a test."""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

import yaml

from bridgebook.model.handbook import Handbook
from bridgebook.reading.handbook import load_handbook
from bridgebook.studying.study import study

ROOT = Path(__file__).resolve().parents[2]
SMALL_DOCS = ROOT / "tests/content/handbook/docs"


def complete_interface(language: str) -> str:
    """Give the words the small handbook is written with, then all others from the real file.

    So the real words can change, or grow, without a line here.
    """
    real = yaml.safe_load((ROOT / f"docs/{language}/interface.yml").read_text(encoding="utf-8"))
    own = (SMALL_DOCS / language / "interface.yml").read_text(encoding="utf-8")
    rest = {key: value for key, value in real.items() if key not in yaml.safe_load(own)}
    return own + yaml.safe_dump(rest, allow_unicode=True, sort_keys=False)


class SmallHandbook:
    """A copy of the small handbook: change it, then look at what is found."""

    def __init__(self, folder: Path) -> None:
        self.docs = folder / "docs"

    def copy_from(self, source: Path) -> Self:
        shutil.copytree(source, self.docs)
        return self

    def complete(self) -> Self:
        for path in self.docs.glob("*/interface.yml"):
            path.write_text(complete_interface(path.parent.name), encoding="utf-8")
        return self

    def replace(self, file: str, old: str, new: str) -> Self:
        """Replace text that stands exactly once in the file."""
        path = self.docs / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}, not once"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return self

    def append(self, file: str, text: str) -> Self:
        path = self.docs / file
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
        return self

    def write(self, file: str, text: str | bytes) -> Self:
        path = self.docs / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self

    def encode(self, file: str, encoding: str) -> Self:
        """Save the file as it is, in another encoding."""
        path = self.docs / file
        path.write_bytes(path.read_text(encoding="utf-8").encode(encoding))
        return self

    def remove(self, file: str) -> Self:
        (self.docs / file).unlink()
        return self

    def change(self, edits: Sequence[Mapping[str, Any]]) -> Self:
        """Apply the edits of a content case."""
        for edit in edits:
            match edit:
                case {"replace": old, "with": new, "in": file}:
                    self.replace(file, old, new)
                case {"append": text, "to": file}:
                    self.append(file, text)
                case {"write": text, "to": file}:
                    self.write(file, text)
                case {"encode": encoding, "in": file}:
                    self.encode(file, encoding)
                case {"remove": file}:
                    self.remove(file)
                case _:
                    raise AssertionError(f"A case can't do this: {edit}")
        return self

    def findings(self) -> list[str]:
        found = study(self.docs)
        return [str(problem) for problem in (*found.outdated, *found.problems)]

    def load(self) -> Handbook:
        handbook = load_handbook(self.docs).handbook
        assert handbook is not None
        return handbook
