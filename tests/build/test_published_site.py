"""What the strict build writes, with an address and without one."""

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

from bridgebook.model.handbook import Handbook
from tests.conftest import ADDRESS
from tests.helpers.handbook import ROOT
from tests.helpers.site import Built

ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
LOADED = re.compile(
    r'<(?:script|link rel="(?:stylesheet|preload|icon)")[^>]*? (?:src|href)="([^"]+)"'
)
TARGET = re.compile(r'\b(?:href|src)="([^"]*)"')


def address_of(path: str) -> str:
    return ADDRESS + path.removesuffix("index.html")


def content_pages(built: Built) -> list[str]:
    return [path for path in built.pages() if path.endswith("index.html")]


def test_the_strict_build_says_nothing_that_needs_looking_at(published: Built) -> None:
    assert "WARNING" not in published.said
    assert "ERROR" not in published.said


def test_each_page_names_its_own_address(published: Built) -> None:
    for path in content_pages(published):
        assert CANONICAL.findall(published.text(path)) == [address_of(path)], path


def test_each_page_names_its_other_languages_and_only_those_that_exist(
    published: Built, real: Handbook
) -> None:
    for path in content_pages(published):
        links = dict(ALTERNATE.findall(published.text(path)))
        default = links.pop("x-default")
        assert set(links) == set(real.languages), path
        assert default == links[real.catalogue.default_language]
        assert address_of(path) in links.values()
        for link in links.values():
            assert (published.folder / link.removeprefix(ADDRESS) / "index.html").is_file(), link


def test_alternates_are_mutual(published: Built) -> None:
    pages = {address_of(path): published.text(path) for path in content_pages(published)}
    for address, html in pages.items():
        for _, link in ALTERNATE.findall(html):
            assert address in [target for _, target in ALTERNATE.findall(pages[link])]


def test_each_page_says_its_language(published: Built, real: Handbook) -> None:
    for path in content_pages(published):
        first = path.split("/")[0]
        language = first if first in real.languages else real.catalogue.default_language
        assert f'<html lang="{language}"' in published.text(path), path


def test_the_sitemap_lists_every_page_once(published: Built) -> None:
    root = ElementTree.fromstring(published.text("sitemap.xml"))
    listed = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(filter(None, listed)) == sorted(map(address_of, content_pages(published)))


def test_pages_of_nothing_are_not_for_search_engines(published: Built) -> None:
    for path in published.pages():
        if path.endswith("404.html"):
            html = published.text(path)
            assert '<meta name="robots" content="noindex">' in html
            assert not CANONICAL.findall(html)


def test_without_an_address_everything_is_relative(built: Built) -> None:
    for path in built.pages():
        html = built.text(path)
        assert not CANONICAL.findall(html), path
        if path.endswith("404.html"):
            continue  # It is served for addresses of any depth.
        for target in TARGET.findall(html):
            assert not target.startswith("/"), (path, target)


def test_every_link_and_file_of_the_site_exists(built: Built) -> None:
    root = "https://site.test/"
    pages = {path: built.text(path) for path in built.pages() if not path.endswith("404.html")}
    for path, html in pages.items():
        for target in TARGET.findall(html):
            whole = urljoin(root + path, target.replace("&amp;", "&")).split("?")[0]
            if not whole.startswith(root):
                continue
            file, _, anchor = whole.removeprefix(root).partition("#")
            place = built.folder / file
            place = place / "index.html" if place.is_dir() else place
            assert place.is_file(), (path, target)
            if anchor and place.suffix == ".html" and anchor not in ("__skip", ""):
                there = place.relative_to(built.folder).as_posix()
                assert re.search(rf'id="?{re.escape(anchor)}["\s>]', pages[there]), (path, target)


def test_no_page_shows_the_words_of_another_language(built: Built, real: Handbook) -> None:
    """The words of the interface that only one language has stand on its pages only."""

    def texts(value: object) -> set[str]:
        if isinstance(value, str):
            return {value} if len(value.split()) > 2 and "{" not in value else set()
        if isinstance(value, dict):
            return set().union(*map(texts, value.values())) if value else set()
        return set()

    # Said in another language's page on purpose: the offer of this language.
    said = {
        language: texts(words.model_dump(exclude={"language_offer"}))
        for language, words in real.interfaces.items()
    }
    for path in content_pages(built):
        first = path.split("/")[0]
        language = first if first in real.languages else real.catalogue.default_language
        html = built.text(path)
        for other in real.languages:
            if other != language:
                foreign = [text for text in said[other] - said[language] if text in html]
                assert foreign == [], path


def test_no_template_syntax_is_left_in_any_page(built: Built) -> None:
    for path in built.pages():
        html = built.text(path)
        assert "{{" not in html, path
        assert not re.search(r"^\s*///", html, re.MULTILINE), path


def test_sources_and_words_are_not_published(built: Built, real: Handbook) -> None:
    """Every text file of the content stays at home; only licences go along with the assets."""
    assert all((ROOT / f"docs/{language}/words.txt").is_file() for language in real.languages)
    files = (path.relative_to(built.folder) for path in built.folder.rglob("*"))
    left = [
        path.as_posix()
        for path in files
        if path.suffix in (".yml", ".md") or (path.suffix == ".txt" and path.parts[0] != "assets")
    ]
    assert left == []


def test_nothing_is_published_that_no_page_loads(published: Built) -> None:
    """Each script, sheet and typeface is named by a page, or by one that is; licences go along."""
    texts = [published.text(path) for path in published.pages()]
    files = {
        path.relative_to(published.folder / "assets").as_posix(): path
        for path in published.folder.glob("assets/**/*")
        if path.is_file() and not re.match(r"LICENSE|.*-OFL\.txt", path.name)
    }
    code = [path for path in files.values() if path.suffix in (".js", ".css")]
    texts += [path.read_text(encoding="utf-8") for path in code]
    assert [path for path in files if not any(Path(path).name in text for text in texts)] == []
    assert {path.partition("/")[0] for path in files} == {"bundles", "fonts", "images", "tools"}
    assert {Path(path).suffix for path in files} == {".css", ".js", ".png", ".svg", ".woff2"}


def test_a_page_names_files_that_are_there_and_only_ours(published: Built) -> None:
    for path in published.pages():
        html = published.text(path)
        named = LOADED.findall(html)
        assert len(named) > 4
        for name in named:
            address = urljoin(ADDRESS + path, name)
            assert address.startswith(ADDRESS), (path, name)
            assert (published.folder / address.removeprefix(ADDRESS)).is_file(), (path, name)


def test_no_note_of_an_author_reaches_a_reader(published: Built, real: Handbook) -> None:
    notes = {comment.text for page in real.all_pages for comment in page.comments}
    assert "point: end-of-love-2" in notes
    for path in published.pages():
        html = published.text(path)
        assert [note for note in notes if note in html] == [], path
