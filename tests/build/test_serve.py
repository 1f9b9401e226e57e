"""While the handbook is served, what is saved is seen at once, with what is wrong with it."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.handbook import ROOT
from tests.helpers.site import build

GUIDE = "docs/en/scenarios/client-is-leaving.md"
ADDRESS = "scenarios/client-is-leaving/"
UNFINISHED = '"TODO" is left over. Write what belongs here.'
LIMIT = 120


@dataclass
class Served:
    """A copy of the project that is served, and what was said in the terminal."""

    folder: Path
    address: str
    said: list[str]
    build: int = 0

    def wait(self) -> None:
        """Wait as a browser does: until there is a newer build than the last one."""
        with urlopen(f"{self.address}/livereload/{self.build}/1", timeout=LIMIT) as answer:
            self.build = int(answer.read())

    def page(self, path: str) -> str:
        try:
            with urlopen(f"{self.address}/{path}", timeout=LIMIT) as answer:
                return str(answer.read().decode())
        except HTTPError as error:
            return error.read().decode()

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.write_text(text, encoding="utf-8")
        self.wait()

    def replace(self, path: str, text: str, other: str) -> str:
        """Replace a text, and give what the file held."""
        before = (self.folder / path).read_text(encoding="utf-8")
        assert text in before
        self.write(path, before.replace(text, other, 1))
        return before


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", address]
    server = subprocess.Popen(
        command, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    said: list[str] = []
    try:
        assert server.stdout
        for line in server.stdout:
            said.append(line)
            if "Serving on" in line:
                break
        Thread(target=said.extend, args=(server.stdout,), daemon=True).start()
        served = Served(folder, f"http://{address}", said)
        served.wait()
        yield served
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("served") / "project"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    with serve(folder) as served:
        yield served


def test_without_findings_a_page_is_as_it_is_published(served: Served) -> None:
    assert "data-findings" not in served.page(ADDRESS)


def test_a_finding_stands_in_the_page_and_in_the_terminal_until_it_is_mended(
    served: Served,
) -> None:
    before = (served.folder / GUIDE).read_text(encoding="utf-8")
    text = f"{before.rstrip()}\n\nA sentence that was just saved. TODO\n"
    finding = f"{GUIDE}:{text.count(chr(10))}: KB210 {UNFINISHED}"
    served.write(GUIDE, text)
    page = served.page(ADDRESS)
    assert "A sentence that was just saved." in page
    assert f"<div>{finding.replace(chr(34), '&quot;')}</div>" in page
    assert any(finding in line for line in served.said)
    assert "<summary>On other pages: 1</summary>" in served.page("")
    served.write(GUIDE, before)
    assert "data-findings" not in served.page(ADDRESS)
    assert "A sentence that was just saved." not in served.page(ADDRESS)


def test_words_and_templates_are_seen(served: Served) -> None:
    words = served.replace("docs/en/interface.yml", "  menu: ", "  menu: Our ")
    assert 'aria-label="Our ' in served.page(ADDRESS)
    served.write("docs/en/interface.yml", words)
    template = served.replace("overrides/guide.html", 'class="kb-guide"', 'class="kb-guide kb-x"')
    assert 'class="kb-guide kb-x"' in served.page(ADDRESS)
    served.write("overrides/guide.html", template)


def test_scripts_and_styles_are_served_as_they_were_written(served: Served) -> None:
    for source in (
        "assets/js/pages/guide.js",
        "assets/js/start.js",
        "assets/css/first.css",
        "assets/css/handbook.css",
    ):
        assert f'"../../{source}"' in served.page(ADDRESS)
        served.replace(f"docs/{source}", "/**" if source.endswith("js") else "/*", "/*! New. ")
        assert "/*! New. " in served.page(source)
    assert "assets/bundles/" not in served.page(ADDRESS)
    assert '"../../assets/tools/en.js"' in served.page(ADDRESS)


def test_guides_kept_while_serving_are_not_what_is_published(
    served: Served, tmp_path: Path
) -> None:
    """A page that is published holds what it needs first; one that is served loads it."""
    built = build(served.folder, tmp_path / "site", site_url=f"{served.address}/")
    html = built.text(f"{ADDRESS}index.html")
    assert html.count("<style>@layer ") == 1
    assert html.count("@layer base{") == 1
    assert "assets/css/first.css" not in html


def test_new_renamed_and_deleted_pages_are_seen(served: Served) -> None:
    text = "---\ntitle: A new page\ndescription: It is new.\n---\n\nIt has just been written.\n"
    served.write("docs/en/new.md", text)
    assert "It has just been written." in served.page("new/")
    (served.folder / "docs/en/new.md").rename(served.folder / "docs/en/newer.md")
    served.wait()
    assert "It has just been written." in served.page("newer/")
    assert "It has just been written." not in served.page("new/")
    (served.folder / "docs/en/newer.md").unlink()
    served.wait()
    assert "It has just been written." not in served.page("newer/")


def test_where_nothing_can_be_built_the_last_site_stays_and_says_why(served: Served) -> None:
    catalogue = served.replace("docs/catalogue.yml", "scenarios:", "scenarios: [")
    page = served.page(ADDRESS)
    assert 'class="kb-guide"' in page
    assert "docs/catalogue.yml:" in page
    assert "KB102" in page
    served.write("docs/catalogue.yml", catalogue)
    assert "data-findings" not in served.page(ADDRESS)


def test_a_page_reloads_under_its_policy_and_shows_findings_as_they_look(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.address}/{ADDRESS}")
    before = (served.folder / GUIDE).read_text(encoding="utf-8")
    served.write(GUIDE, f"{before.rstrip()}\n\nA sentence that was just saved. TODO\n")
    shown = page.locator("[data-findings]")
    expect(shown).to_contain_text("KB210")
    expect(shown).to_have_css("background-color", "rgb(138, 28, 28)")
    served.write(GUIDE, before)
    expect(shown).to_be_hidden()
