"""Inline Markdown: from what an author wrote in one element to what stands in it.

Python-Markdown's inline patterns do the work, on one text at a time. No HTML passes: a tag
that a text may hold becomes an element, any other is shown as the characters it is.
"""

import html
import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from string import punctuation
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.util import ETX, INLINE_PLACEHOLDER_RE, STX

from bridgebook.reading.source_text import HIDDEN
from bridgebook.rendering.context import Written
from bridgebook.rendering.rendered import Link, Pointer, Tag, Text

# Without one of these a text has nothing to render.
SPECIAL = re.compile(r"[\\`*_\[<&~=!\x02]|  \n")
MARKED = frozenset(("abbr", "cite", "del", "dfn", "ins", "mark", "q", "s", "small", "span", "u"))
STRESSED = frozenset(("b", "em", "i", "strong", "sub", "sup", "code", "kbd", "samp", "var"))
PAIRED = MARKED | STRESSED
ALONE = frozenset(["br", "wbr"])
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
TAG = (
    r"<(?P<end>/)?(?P<name>[A-Za-z][A-Za-z0-9-]*)"
    r"(?P<attributes>(?:\s+[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=]+))?)*)\s*/?>"
)
ATTRIBUTE = re.compile(
    r"(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)'|(?P<c>[^\s\"'<>=]+)))?"
)
_BLANK = re.compile(r"[^\n]")
# How Python-Markdown leaves the text of code.
_CODE = re.compile("&(?:lt|gt|amp);")
ESCAPED = re.compile(f"{STX}(\\d+){ETX}")
# More brackets in each other, and more marks in one paragraph, than anyone writes: looking for
# their ends would take ever longer.
DEEPEST, MOST = 40, 1000
# Characters in one text.
LONGEST = 10_000
MARK = re.compile(r"[\\`*_\[(<~=]")


@dataclass
class Found:
    """What stands in the texts of one section."""

    texts: list[Text] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    # What the links became, in the same order.
    elements: list[Element] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)


class Inline:
    """Renders texts; begin anew for each page."""

    def __init__(self) -> None:
        extensions = ["pymdownx.betterem", "pymdownx.tilde", "pymdownx.mark"]
        configs = {"pymdownx.tilde": {"subscript": False}}
        self.md = Markdown(extensions=extensions, extension_configs=configs)
        # As on code hosts: a backslash takes the meaning of any mark, and breaks a line.
        self.md.ESCAPED_CHARS = list(punctuation)
        line_break = SubstituteTagInlineProcessor(r"\\\n", "br")
        self.md.inlinePatterns.register(line_break, "backslash-break", 185)
        self.treeprocessor: Any = self.md.treeprocessors["inline"]
        self.lines: dict[Element, int] = {}
        self.line = 1
        self.found = Found()
        for name, pattern in _PATTERNS.items():
            self.md.inlinePatterns.register(pattern(self), name, _PRIORITIES[name])

    def begin(self, references: Any) -> None:
        """Forget the page before, and take this one's references."""
        self.md.references = dict(references)

    def render(self, element: Element, found: Found) -> None:
        """Render the element's own text, before the elements that it holds already."""
        written = element.text
        assert isinstance(written, Written)
        self.line, self.lines, self.found = written.line, {}, found
        inner = Element(element.tag)
        inner.text = str(written)
        is_tangled = _is_tangled(written)
        if not is_tangled and SPECIAL.search(written):
            around = Element("div")
            around.append(inner)
            try:
                self.treeprocessor.run(around)
            except RecursionError:
                inner, is_tangled = Element(element.tag), True
                inner.text = str(written)
        reading = _ReadBack(self.lines, found)
        reading.read(inner)
        found.texts.append(reading.text(written, is_tangled))
        element.text = inner.text
        for place, child in enumerate(inner):
            element.insert(place, child)

    def line_of(self, data: str, position: int) -> int:
        """Give the line of a place in a text; what was rendered already keeps its line ends."""
        lines = data.count("\n", 0, position)
        for placeholder in INLINE_PLACEHOLDER_RE.finditer(data, 0, position):
            node = self.treeprocessor.stashed_nodes.get(placeholder[1], "")
            text = node if isinstance(node, str) else "".join(node.itertext())
            lines += text.count("\n")
        return self.line + lines


@lru_cache(maxsize=1)
def inline() -> Inline:
    """Give the one instance of this process: to set it up takes longer than a page."""
    return Inline()


def _is_tangled(text: str) -> bool:
    """Tell whether a text has too many marks, or brackets too deep in each other."""
    if len(text) > LONGEST:
        return True
    if len(text) <= DEEPEST or len(MARK.findall(text)) <= DEEPEST:
        return False
    depth = deepest = 0
    for character in text:
        if character in "[(":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "])" and depth:
            depth -= 1
    return deepest > DEEPEST or len(MARK.findall(text)) > MOST


class _ReadBack:
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


class _Placed(InlineProcessor):
    """A pattern of Python-Markdown that notes the line of each link it finds."""

    inline: Inline
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        result = super().handleMatch(m, data)
        element = result[0]
        if isinstance(element, Element):
            self.inline.lines[element] = self.inline.line_of(data, m.start())
            for name in ("href", "src"):
                if (value := element.get(name)) is not None:
                    element.set(name, html.unescape(value))
        return result


def _placed(pattern: type[InlineProcessor], expression: str) -> Any:
    """Give a maker of that pattern which notes lines."""
    kind = type(pattern.__name__, (_Placed, pattern), {})

    def make(inline: Inline) -> InlineProcessor:
        processor: InlineProcessor = kind(expression, inline.md)
        processor.inline = inline  # type: ignore[attr-defined]
        return processor

    return make


class _Mail(InlineProcessor):
    """`<someone@example.org>`, without the theme's disguise."""

    inline: Inline

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        element = Element("a", {"href": f"mailto:{m[1].removeprefix('mailto:')}"})
        element.text = m[1]
        self.inline.lines[element] = self.inline.line_of(data, m.start())
        return element, m.start(), m.end()


class _Entity(InlineProcessor):
    """A character by its name or number, a soft hyphen or a space too."""

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        character = html.unescape(m[0])
        if character in ("", m[0]) or any(map(_is_no_character, character)):
            return None, None, None
        if character in punctuation:  # Meant as it is, like after a backslash.
            character = f"{STX}{ord(character)}{ETX}"
        return character, m.start(), m.end()


def _is_no_character(character: str) -> bool:
    """Whether nobody sees it, or it is half of a pair, or stands for what can't be read."""
    is_none = unicodedata.category(character) in ("Cc", "Cs", "Cn") or character == "\ufffd"
    return is_none or bool(HIDDEN.search(character))


class _Html(InlineProcessor):
    """An HTML tag: an element if a text may hold it and it is closed, its characters otherwise."""

    inline: Inline

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        name, line = m["name"].lower(), self.inline.line_of(data, m.start())
        attributes = tuple(_attributes(m["attributes"]))
        kept = {key: value for key, value in attributes if fits(key, value)}
        element, end = None, m.end()
        if not m["end"] and name in ALONE:
            element = Element(name, kept)
        elif not m["end"] and name in PAIRED and (close := _close(data, m.end(), name)):
            element, end = Element(name, kept), close.end()
            element.text = data[m.end() : close.start()]
        self.inline.found.tags.append(
            Tag(name, attributes, line, bool(m["end"]), element is not None)
        )
        return (element, m.start(), end) if element is not None else (None, None, None)


def fits(attribute: str, value: str) -> bool:
    """Tell whether an HTML tag may have the attribute."""
    if attribute == "lang":
        return bool(LANGUAGE.fullmatch(value))
    return attribute == "title" and not HIDDEN.search(value)


def _close(data: str, start: int, name: str) -> re.Match[str] | None:
    """Give the tag that closes one of that name."""
    depth = 1
    for match in re.compile(rf"<(/?){name}\b[^<>]*>", re.IGNORECASE).finditer(data, start):
        depth += -1 if match[1] else 1
        if not depth:
            return match
    return None


def _attributes(text: str) -> Any:
    for match in ATTRIBUTE.finditer(text):
        value = next((match[key] for key in "abc" if match[key] is not None), "")
        yield match["name"].lower(), html.unescape(value)


def _with_inline(kind: type[InlineProcessor], expression: str) -> Any:
    def make(inline: Inline) -> InlineProcessor:
        processor = kind(expression, inline.md)
        processor.inline = inline  # type: ignore[attr-defined]
        return processor

    return make


_PATTERNS: dict[str, Any] = {
    "reference": _placed(inlinepatterns.ReferenceInlineProcessor, inlinepatterns.REFERENCE_RE),
    "link": _placed(inlinepatterns.LinkInlineProcessor, inlinepatterns.LINK_RE),
    "image_link": _placed(inlinepatterns.ImageInlineProcessor, inlinepatterns.IMAGE_LINK_RE),
    "image_reference": _placed(
        inlinepatterns.ImageReferenceInlineProcessor, inlinepatterns.IMAGE_REFERENCE_RE
    ),
    "short_reference": _placed(
        inlinepatterns.ShortReferenceInlineProcessor, inlinepatterns.REFERENCE_RE
    ),
    "short_image_ref": _placed(
        inlinepatterns.ShortImageReferenceInlineProcessor, inlinepatterns.IMAGE_REFERENCE_RE
    ),
    "autolink": _placed(inlinepatterns.AutolinkInlineProcessor, inlinepatterns.AUTOLINK_RE),
    "automail": _with_inline(_Mail, inlinepatterns.AUTOMAIL_RE),
    "html": _with_inline(_Html, TAG),
    "entity": _with_inline(_Entity, inlinepatterns.ENTITY_RE),
}
_PRIORITIES = {
    "reference": 170,
    "link": 160,
    "image_link": 150,
    "image_reference": 140,
    "short_reference": 130,
    "short_image_ref": 125,
    "autolink": 120,
    "automail": 110,
    "html": 90,
    "entity": 80,
}
