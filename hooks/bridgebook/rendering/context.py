"""What the builders need to know about the page they build, and how they put it together."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, Self
from xml.etree.ElementTree import Element, SubElement

from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface

Role = Literal["heading", "prose", "title", "part", "item", "template"]


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


class Written(str):
    """Text as its author wrote it: the only kind whose inline Markdown is rendered."""

    line: int
    role: Role

    @classmethod
    def at(cls, line: int, role: Role, text: str) -> Self:
        """Give the text with the line it begins on and the part it plays on the page."""
        written = cls(text)
        written.line, written.role = line, role
        return written


def add(parent: Element, tag: str, classes: str = "", text: str = "", **attributes: str) -> Element:
    """Append an element; its text is shown as it is, unless `Written`. `data_x`: `data-x`."""
    named = {_attribute(name): value for name, value in attributes.items()} if attributes else {}
    if classes:
        named["class"] = classes
    element = SubElement(parent, tag, named)
    element.text = text
    return element


@cache
def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def add_button(parent: Element, part: str, word: str, look: str) -> None:
    """Append a button that a script wakes: `part` is its name there, `look` that of its style."""
    button = add(parent, "button", f"kb-button kb-button--{look}", word, type="button")
    button.set("data-part", part)


def add_note(parent: Element, part: str, words: str) -> Element:
    """Append a line about the message, hidden until a script has reason to show it."""
    note = add(parent, "p", "kb-editor__note", data_part=part, hidden="hidden")
    add(note, "span", text=words)
    return note
