"""What a reader sees of a rendered text, and where its links stand in it."""

import html
import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown.util import ETX, STX

from bridgebook.rendering.context import Written
from bridgebook.rendering.rendered import Link, Pointer, Tag, Text

_BLANK = re.compile(r"[^\n]")
# How Python-Markdown leaves the text of code.
_CODE = re.compile("&(?:lt|gt|amp);")
ESCAPED = re.compile(f"{STX}(\\d+){ETX}")


@dataclass
class Found:
    """What stands in the texts of one section."""

    texts: list[Text] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    # What the links became, in the same order.
    elements: list[Element] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)


class ReadBack:
    """Reads a rendered text as a reader will, and makes escaped characters plain."""

    def __init__(self, lines: dict[Element, int], found: Found) -> None:
        self.lines, self.found = lines, found
        self.shown: list[str] = []
        self.bare: list[str] = []
        self.length = 0
        self.pointers: list[Pointer] = []

    def read(self, element: Element, literal: bool = False) -> None:
        """Take the element's text and that of what it holds."""
        literal = literal or element.tag == "code"
        if element.tag == "code" and element.text:
            element.text = _CODE.sub(lambda match: html.unescape(match[0]), element.text)
        element.text = self._take(element.text, literal)
        for child in element:
            begin = self.length
            self.read(child, literal)
            if child.tag in ("a", "img"):
                self._take_link(child, begin)
            elif child.tag == "br":
                self._take("\n", literal)
            child.tail = self._take(child.tail, literal)

    def text(self, written: Written, is_tangled: bool) -> Text:
        """Give what was read."""
        return Text(
            text="".join(self.shown),
            line=written.line,
            role=written.role,
            bare="".join(self.bare),
            pointers=tuple(self.pointers),
            is_tangled=is_tangled,
        )

    def _take(self, text: str | None, literal: bool) -> str | None:
        if not text:
            return text
        plain = ESCAPED.sub(lambda match: chr(int(match[1])), text) if STX in text else text
        self.shown.append(plain)
        self.length += len(plain)
        self.bare.append(_BLANK.sub(" ", plain) if literal else ESCAPED.sub(" ", text))
        return plain

    def _take_link(self, element: Element, begin: int) -> None:
        is_image = element.tag == "img"
        for name in ("alt", "title", "href", "src"):
            if value := element.get(name):
                element.set(name, ESCAPED.sub(lambda match: chr(int(match[1])), value))
        target = element.get("src" if is_image else "href") or ""
        words = element.get("alt") or "" if is_image else "".join(self.shown)[begin:]
        line = self.lines.get(element, 0)
        self.found.links.append(Link(target, words, line, is_image))
        self.found.elements.append(element)
        self.pointers.append(Pointer(begin, self.length, target))
