"""Render a piece of a guide and look at what a reader gets."""

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page, PageFrontMatter
from bridgebook.reading.page import read_page
from bridgebook.reading.source_text import leave_out_hidden
from bridgebook.rendering import Rendered
from bridgebook.rendering import render as render_page

FRONT = "---\ntitle: A page\ndescription: What the page of this test is about.\n---\n"


def read(
    handbook: Handbook, markdown: str, language: str = "en", name: str = "client-is-leaving"
) -> Page:
    """Read Markdown as it would be on that page, in the front matter's fifth line and below."""
    path = f"docs/{language}/scenarios/{name}.md"
    authoring = handbook.interfaces[language].authoring
    text, _ = leave_out_hidden(FRONT + markdown, path)
    return read_page(path, language, text, authoring, PageFrontMatter)[0]


def rendered(
    handbook: Handbook, markdown: str, language: str = "en", name: str = "client-is-leaving"
) -> Rendered:
    """Render Markdown as it would be on that page."""
    return render_page(read(handbook, markdown, language, name), handbook)


def render(
    handbook: Handbook, markdown: str, language: str = "en", name: str = "client-is-leaving"
) -> Element:
    """Give what a reader gets of it, as one element around it all."""
    html = rendered(handbook, markdown, language, name).html
    return ElementTree.fromstring(f"<main>{html}</main>")


def text(element: Element) -> str:
    """Give all text of an element, as one line."""
    return " ".join("".join(element.itertext()).split())


def by(root: Element, **attributes: str) -> Element:
    """Give the only element with these attributes; `data_x` means `data-x`."""
    found = list(all_by(root, **attributes))
    assert len(found) == 1, f"{len(found)} elements have {attributes}"
    return found[0]


def all_by(root: Element, **attributes: str) -> Iterator[Element]:
    """Give every element with these attributes; `class_` matches one of several classes."""
    wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    for element in root.iter():
        values = {**element.attrib, "tag": element.tag}
        if all(
            value in values.get(name, "").split() if name == "class" else values.get(name) == value
            for name, value in wanted.items()
        ):
            yield element
