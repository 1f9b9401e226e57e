"""What is published of the scripts is what `make assets` makes of them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bridgebook.publishing.bundles import FOLDER, is_stale, read_bundles
from tests.helpers.handbook import ROOT

NODE = Path(sys.executable).parent / "node"
DOCS = ROOT / "docs"


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The assets alone, to be changed."""
    shutil.copytree(DOCS / "assets", tmp_path / "assets", ignore=shutil.ignore_patterns("images"))
    return tmp_path


def test_the_bundles_are_made_of_todays_sources(tmp_path: Path) -> None:
    subprocess.run([NODE, "scripts/bundle_assets.js", tmp_path], cwd=ROOT, check=True)
    assert contents(DOCS / FOLDER) == contents(tmp_path / FOLDER), "Run `make assets`."


def test_bundles_of_the_same_sources_are_not_stale(copied: Path) -> None:
    (copied / "assets/js/vendor/NOTES.txt").write_text("No source.")
    assert not is_stale(read_bundles(copied), copied)


@pytest.mark.parametrize("source", ["css/desk.css", "js/desk.js", "js/vendor/orama-stemmers/it.js"])
def test_bundles_are_stale_once_a_source_has_changed(copied: Path, source: str) -> None:
    with (copied / "assets" / source).open("a") as file:
        file.write("\n")
    assert is_stale(read_bundles(copied), copied)


@pytest.mark.parametrize(
    ("old", "new"), [("js/desk.js", "js/desk-2.js"), ("js/menu.js", "js/a.js")]
)
def test_bundles_are_stale_once_a_source_has_another_name(copied: Path, old: str, new: str) -> None:
    (copied / "assets" / old).rename(copied / "assets" / new)
    assert is_stale(read_bundles(copied), copied)


def test_bundles_are_stale_once_a_source_is_new_or_gone(copied: Path) -> None:
    new = copied / "assets/js/new.js"
    new.write_text("")
    assert is_stale(read_bundles(copied), copied)
    new.unlink()
    assert not is_stale(read_bundles(copied), copied)
    (copied / "assets/js/menu.js").unlink()
    assert is_stale(read_bundles(copied), copied)


def test_stale_bundles_are_told_with_what_to_do(copied: Path) -> None:
    command = [sys.executable, "scripts/check_bundles.py", str(copied)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    (copied / "assets/js/menu.js").write_text("")
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert said.stderr == (
        "docs/assets/bundles/manifest.json:1: The bundles are older than the scripts or style "
        "sheets that they are made of, so readers would get the old ones. Run `make assets`, and "
        "commit what it writes.\n"
    )


def test_every_script_of_ours_has_its_types_checked() -> None:
    scripts = (DOCS / "assets/js").rglob("*.js")
    ours = [path for path in scripts if "vendor" not in path.parts]
    unchecked = [path.name for path in ours if not path.read_text().startswith("// @ts-check\n")]
    assert ours
    assert unchecked == []
