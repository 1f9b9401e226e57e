"""What the builders need to know about the page they build."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from bridgebook.handbook import Handbook
from bridgebook.interface import Interface


@dataclass(frozen=True)
class Context:
    """The handbook, and the language and name of the page being rendered."""

    handbook: Handbook
    language: str
    name: str

    @property
    def interface(self) -> Interface:
        """The words of the page's language."""
        return self.handbook.interfaces[self.language]


def add(parent: Element, tag: str, classes: str = "", text: str = "", **attributes: str) -> Element:
    """Append an element; `text` is Markdown's inline syntax. `data_x` becomes `data-x`."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    element = SubElement(parent, tag, {"class": classes, **named} if classes else named)
    element.text = text
    return element


def literal(text: str) -> str:
    """Mark text that Markdown must leave as it is."""
    return AtomicString(text)
