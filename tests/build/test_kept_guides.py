"""What is kept from an earlier build changes nothing but the time it takes.

Each kind of change is built on top of what was kept before it, and from nothing.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.helpers.handbook import ROOT
from tests.helpers.site import build

GUIDE = "client-is-leaving"
KEPT = ".cache/bridgebook"


@dataclass
class Project:
    """A copy of the project, to be changed and built."""

    folder: Path
    site: dict[str, bytes] = field(default_factory=dict)

    def replace(self, path: str, text: str, other: str) -> None:
        file = self.folder / path
        before = file.read_text(encoding="utf-8")
        assert text in before
        file.write_text(before.replace(text, other, 1), encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        with (self.folder / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def guides(self) -> dict[str, int]:
        """Give the kept scenarios, each with the time when its guides were laid out."""
        guides = self.folder / KEPT / "guides"
        return {path.name: path.stat().st_mtime_ns for path in guides.iterdir()}

    def build(self, name: str = "site") -> dict[str, bytes]:
        """Build the site and give its files; `sitemap.xml.gz` holds the time."""
        site = self.folder / name
        built = build(self.folder, site, "--strict", "--quiet")
        assert built.code == 0, built.said
        return {
            path.relative_to(site).as_posix(): path.read_bytes()
            for path in site.rglob("*")
            if path.is_file() and path.suffix != ".gz"
        }

    def build_from_nothing(self) -> dict[str, bytes]:
        """Build the site as if it had never been built, and leave what is kept as it is."""
        (self.folder / ".cache").rename(self.folder / ".put-aside")
        try:
            return self.build("from-nothing")
        finally:
            shutil.rmtree(self.folder / ".cache")
            (self.folder / ".put-aside").rename(self.folder / ".cache")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project that has been built once."""
    folder = tmp_path_factory.mktemp("kept") / "project"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    project = Project(folder)
    project.site = project.build()
    return project


def edit_a_page(project: Project) -> None:
    project.append(f"docs/en/scenarios/{GUIDE}.md", "\nOne more sentence stands here.\n")


def rename_a_guide(project: Project) -> None:
    project.replace(f"docs/en/scenarios/{GUIDE}.md", "title: ", "title: Now ")


def edit_the_catalogue(project: Project) -> None:
    project.append("docs/catalogue.yml", "# A note.\n")


def edit_a_word(project: Project) -> None:
    project.replace("docs/en/interface.yml", "  menu: ", "  menu: The ")


def edit_a_template(project: Project) -> None:
    project.replace("overrides/guide.html", '<div class="kb-guide"', '<div class="kb-guide kb-x"')


def edit_a_hook(project: Project) -> None:
    project.replace("hooks/lay_out_pages.py", "AnchorLink(title,", 'AnchorLink("Nothing",')


def edit_the_settings(project: Project) -> None:
    project.replace("mkdocs.yml", "site_name: Bridgebook", "site_name: Another")


def bundle_anew(project: Project) -> None:
    """Publish a script under another name, as after `make assets`."""
    folder = project.folder / "docs/assets/bundles"
    [bundle] = folder.glob("guide-*.js")
    bundle.rename(folder / "guide-0.js")
    project.replace("docs/assets/bundles/manifest.json", bundle.name, "guide-0.js")


def bundle_the_first_screen_anew(project: Project) -> None:
    """Let other styles and another script stand in each page."""
    for name, more in (("first-*.css", "p{color:red}"), ("start-*.js", "void 0;")):
        [bundle] = (project.folder / "docs/assets/bundles").glob(name)
        bundle.write_text(bundle.read_text(encoding="utf-8") + more, encoding="utf-8")


def update_a_dependency(project: Project) -> None:
    """Let the builds after this one see another version of Jinja."""
    (project.folder / "sitecustomize.py").write_text(
        "import importlib.metadata as metadata\n"
        "known = metadata.version\n"
        'metadata.version = lambda name: "0" if name.lower() == "jinja2" else known(name)\n',
        encoding="utf-8",
    )


def edit_a_style(project: Project) -> None:
    project.append("docs/assets/css/tokens.css", "\n.kb-x { color: inherit; }\n")


def edit_a_script(project: Project) -> None:
    project.append("docs/assets/js/desk.js", '\nconst more = "more";\nexport { more };\n')


OF_ONE = (edit_a_page, rename_a_guide)
OF_NONE = (edit_a_style, edit_a_script, bundle_anew, bundle_the_first_screen_anew)
# What is published changes with the bundles alone, and no page says what else these change.
UNSEEN = (edit_a_style, edit_a_script, edit_the_catalogue, update_a_dependency)
OF_ALL = (
    edit_the_catalogue,
    edit_a_word,
    edit_a_template,
    edit_a_hook,
    edit_the_settings,
    update_a_dependency,
)


@pytest.mark.parametrize("change", [*OF_ONE, *OF_NONE, *OF_ALL])
def test_after_any_change_the_site_is_what_it_would_be_from_nothing(
    change: Callable[[Project], None],
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(project.folder), prepend=os.pathsep)
    before = project.guides()
    site = project.site
    change(project)
    project.site = project.build()
    now = project.guides()
    written = {name for name, time in now.items() if before.get(name) != time}
    expected = {
        OF_ONE: {GUIDE},
        OF_NONE: set(),
        OF_ALL: set(before),
    }
    assert written == next(names for kind, names in expected.items() if change in kind)
    assert project.site == project.build_from_nothing()
    assert project.site != site or change in UNSEEN
