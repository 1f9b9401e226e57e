"""Render a piece of a guide and look at what a reader gets."""

from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from markdown import Markdown

from bridgebook.handbook import Handbook
from bridgebook.rendering import BridgebookExtension


def render(
    handbook: Handbook, markdown: str, language: str = "en", name: str = "client-is-leaving"
) -> Element:
    """Render Markdown as it would be on that page; the result is one element around it all."""
    extension = BridgebookExtension(handbook=handbook, language=language, name=name)
    html = Markdown(extensions=[extension], output_format="xhtml").convert(markdown)
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
