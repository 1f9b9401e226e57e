"""Every link leads somewhere: to a page of the same language, and to an anchor on it."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from bridgebook.handbook import Handbook
from bridgebook.page import Page
from bridgebook.problems import Problem, did_you_mean
from bridgebook.rendering import BridgebookExtension

HTML_LINK = re.compile(r"""<(?:a|img)\b[^>]*?\b(?:href|src)\s*=\s*["']?([^"'\s>]+)""", re.I)


@dataclass(frozen=True)
class Link:
    """A link as it was rendered, with the line its target stands on."""

    target: str
    line: int


@dataclass(frozen=True)
class Rendered:
    """What a page's links lead to, and the anchors it has."""

    links: tuple[Link, ...]
    ids: frozenset[str]


class _Collector(Treeprocessor):
    """Collect links and ids from the finished tree: what the reader will see is what counts."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.targets: list[str] = []
        self.ids: set[str] = set()

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in ("a", "img") and (target := element.get("href", element.get("src"))):
                self.targets.append(target)
            if identifier := element.get("id"):
                self.ids.add(identifier)


class _Collect(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        self.collector = _Collector(md)
        md.treeprocessors.register(self.collector, "bridgebook-links", -100)


def check_links(handbook: Handbook) -> Iterator[Problem]:
    """Every link leads to a page that exists in the same language, and to an anchor on it."""
    pages = {page.path: page for page in handbook.all_pages}
    found = {path: _render(page, handbook) for path, page in pages.items()}
    for path, page in pages.items():
        for link in found[path].links:
            yield from _check_link(link, page, pages, found, handbook)
        yield from _check_html_links(page)
        yield from _check_neighbours(page, found[path].links, handbook)


def _render(page: Page, handbook: Handbook) -> Rendered:
    collect = _Collect()
    blocks = BridgebookExtension(handbook=handbook, language=page.language, name=page.name)
    Markdown(extensions=[blocks, collect]).convert(page.body)
    links = tuple(_with_lines(page, collect.collector.targets))
    return Rendered(links, frozenset(collect.collector.ids))


def _with_lines(page: Page, targets: list[str]) -> Iterator[Link]:
    """Find each target's line in the source: the first one not yet taken by an equal target."""
    taken: defaultdict[str, int] = defaultdict(int)
    places: dict[str, list[int]] = {}
    for target in targets:
        if target not in places:
            needle = re.compile(r"\(<?" + re.escape(target) + r"[>)\s]")
            places[target] = [
                page.body_line + index
                for index, line in enumerate(page.body.split("\n"))
                for _ in needle.findall(line)
            ]
        lines = places[target] or [page.body_line]
        yield Link(target, lines[min(taken[target], len(lines) - 1)])
        taken[target] += 1


def _check_link(
    link: Link,
    page: Page,
    pages: dict[str, Page],
    found: dict[str, Rendered],
    handbook: Handbook,
) -> Iterator[Problem]:
    parts = urlsplit(link.target)
    if parts.scheme or parts.netloc:
        return
    target = page.path
    if parts.path:
        folder = posixpath.dirname(page.path)
        target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
        if target not in pages:
            if not target.endswith(".md") and (handbook.root.parent / target).is_file():
                return
            if _is_unreadable(target, page, handbook):
                return
            near = [
                posixpath.relpath(path, folder)
                for path, other in pages.items()
                if other.language == page.language
            ]
            hint = did_you_mean(parts.path, near, "Link to a page's .md file in this folder.")
            message = f'The link "{link.target}" leads nowhere. {hint}'
            yield Problem(page.path, link.line, "KB601", message)
            return
        if pages[target].language != page.language:
            message = (
                f'The link "{link.target}" leads into another language. '
                "Link to the page of this language; the reader switches languages above."
            )
            yield Problem(page.path, link.line, "KB605", message)
            return
    anchor = unquote(parts.fragment)
    if anchor and anchor not in found[target].ids:
        hint = did_you_mean(anchor, found[target].ids, f"No id in {target} is like it.")
        message = f'The link "{link.target}" leads to an anchor that isn\'t there. {hint}'
        yield Problem(page.path, link.line, "KB602", message)


def _check_html_links(page: Page) -> Iterator[Problem]:
    """No link is written as HTML: MkDocs turns `.md` files into addresses in Markdown only."""
    for line, text in enumerate(page.body.split("\n"), page.body_line):
        for target in HTML_LINK.findall(text):
            message = (
                f'The link "{target}" is written as HTML, so its address won\'t be adapted. '
                f"Write it as Markdown: [its words]({target})."
            )
            yield Problem(page.path, line, "KB606", message)


def _is_unreadable(target: str, page: Page, handbook: Handbook) -> bool:
    """Tell whether the target is there but can't be read, which has its own finding."""
    name = posixpath.basename(target).removesuffix(".md")
    return (page.language, name) in handbook.unreadable


def _check_neighbours(page: Page, links: tuple[Link, ...], handbook: Handbook) -> Iterator[Problem]:
    """Check that a guide links to each neighbour: the reader may have come to the wrong one."""
    section = page.section("is-this-you")
    if section is None or page.name not in handbook.catalogue.scenario_ids:
        return
    linked = {posixpath.basename(urlsplit(link.target).path) for link in links}
    for neighbour in handbook.catalogue.scenario(page.name).neighbours:
        if neighbour in handbook.catalogue.scenario_ids and f"{neighbour}.md" not in linked:
            message = (
                f'The guide doesn\'t link to its neighbour "{neighbour}". Say in "is-this-you" '
                f"how to tell them apart, with a link to {neighbour}.md."
            )
            yield Problem(page.path, section.heading.line, "KB604", message)
