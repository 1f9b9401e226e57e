"""What the benchmark builds: a larger handbook, no two texts alike, nothing wrong in it."""

import re
import shutil
from pathlib import Path

import pytest

from benchmarks.multiply import LETTERS, SYNTAX, multiply
from bridgebook.linking.addresses import page_address
from bridgebook.model.handbook import Handbook
from bridgebook.studying.study import study
from tests.helpers.handbook import ROOT
from tests.helpers.site import Built, build

pytestmark = pytest.mark.build


@pytest.fixture(scope="module")
def doubled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    docs = tmp_path_factory.mktemp("doubled") / "docs"
    multiply(ROOT / "docs", docs, 2)
    return docs


def texts(page: Path) -> set[str]:
    """Give what a page says, line by line, where a line has more than short words."""
    said = SYNTAX.sub(" ", page.read_text(encoding="utf-8"))
    lines = (" ".join(line.split()) for line in said.splitlines())
    return {line for line in lines if max(map(len, LETTERS.findall(line)), default=0) > 4}


def test_twice_the_handbook_has_no_findings(doubled: Path) -> None:
    assert list(map(str, study(doubled).problems)) == []


def test_a_copy_says_nothing_that_the_handbook_says(doubled: Path) -> None:
    pages = sorted(doubled.glob("*/scenarios/*.md"))
    copies = [page for page in pages if re.search(r"-\d\d$", page.stem)]
    assert len(pages) == 2 * len(copies) > 0
    for page in copies:
        original = page.with_stem(page.stem.removesuffix("-02"))
        assert texts(page)
        assert texts(page) & texts(original) == set(), page


def test_links_stay_inside_a_copy(doubled: Path) -> None:
    for page in doubled.glob("*/scenarios/*-02.md"):
        links = re.findall(r"\]\(([\w-]+)\.md", page.read_text(encoding="utf-8"))
        assert [link for link in links if not link.endswith("-02")] == [], page


def test_a_guide_stays_as_long_as_it_is_however_many_there_are(
    doubled: Path, built: Built, real: Handbook
) -> None:
    project = doubled.parent
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    larger = build(project, project / "site", "--strict", "--quiet")
    assert larger.code == 0, larger.said
    paths = [f"{page_address(guide, real)}index.html" for guide in real.guides.values()]
    assert paths
    assert [path for path in paths if larger.text(path) != built.text(path)] == []


def test_every_layout_that_a_page_names_is_there_for_the_bare_build() -> None:
    named = {
        name
        for page in (ROOT / "docs").glob("*/*.md")
        for name in re.findall(r"^template: (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert named
    assert {path.name for path in (ROOT / "benchmarks/bare/theme").iterdir()} == named
