"""What comes from others: pinned by hash, from no host in particular, with whole licences."""

import json
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from tests.helpers.handbook import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
VENDORED = sorted(
    path.parent
    for folder in ("benchmarks", "docs")
    for path in (ROOT / folder).glob("**/vendor/*/VERSION")
)
# What a whole licence says at its beginning, in its middle and at its end.
WHOLE = {
    "Apache-2.0": (
        "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION",
        "7. Disclaimer of Warranty.",
        "END OF TERMS AND CONDITIONS",
    ),
    "BSD-3-Clause": (
        "Copyright (c) 2001, Dr Martin Porter",
        "Redistributions in binary form must reproduce",
        "EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE",
    ),
    "MIT": (
        "Copyright ",
        "The above copyright notice and this permission notice shall be included",
        "OR THE USE OR OTHER DEALINGS IN THE SOFTWARE",
    ),
    "OFL": (
        "Copyright ",
        "SIL OPEN FONT LICENSE Version 1.1",
        "OTHER DEALINGS IN THE FONT SOFTWARE",
    ),
}


@pytest.mark.parametrize("folder", [".", "benchmarks/lighthouse"])
def test_every_npm_package_has_a_hash_and_names_no_host(folder: str) -> None:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: about for name, about in lock["packages"].items() if name}
    assert packages
    assert [name for name, about in packages.items() if "integrity" not in about] == []
    assert [name for name, about in packages.items() if "resolved" in about] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-properdocs.lock"])
def test_every_python_package_has_a_hash_and_names_no_host(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    pins = re.split(r"^(?=\S+==)", lock, flags=re.MULTILINE)[1:]
    assert pins
    assert [pin.split()[0] for pin in pins if "--hash=sha256:" not in pin] == []
    assert re.findall(r"://\S+|--index-url|--find-links", lock) == []


def pins(name: str) -> set[str]:
    return set(re.findall(r"^\S+==\S+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))


def test_both_locks_agree_and_properdocs_alone_is_new() -> None:
    more = pins("requirements-properdocs.lock") - pins("requirements.lock")
    assert [pin.split("==")[0] for pin in more] == ["properdocs"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_to_a_commit_and_name_their_version(path: Path) -> None:
    used = re.findall(r"uses: *(.+)", path.read_text(encoding="utf-8"))
    assert used
    pinned = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+")
    assert [action for action in used if not pinned.fullmatch(action)] == []


def test_every_python_that_is_supported_is_tested() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    workflow = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"))
    versions = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    minors = [int(version.removeprefix("3.")) for version in versions]
    assert project["requires-python"] == f">={versions[0]}"
    assert minors == list(range(minors[0], minors[-1] + 1))
    assert minors[-1] >= 14


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.name)
def test_what_is_vendored_carries_its_licences_whole(folder: Path) -> None:
    about = json.loads((folder / "VERSION").read_text(encoding="utf-8"))
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("LICENSE*.txt"))]
    for licence in about["licence"].split(" AND "):
        assert any(all(part in text for part in WHOLE[licence]) for text in texts), licence
    assert any("Copyright" in text for text in texts)


def test_every_font_carries_its_licence_whole() -> None:
    folder = ROOT / "docs/assets/fonts"
    licences = [path.read_text(encoding="utf-8") for path in folder.glob("*-OFL.txt")]
    assert len(licences) == 2
    for text in licences:
        assert [part for part in WHOLE["OFL"] if part not in text] == []


def test_both_vendored_libraries_are_looked_at() -> None:
    assert [folder.name for folder in VENDORED] == ["minisearch", "orama-stemmers"]
