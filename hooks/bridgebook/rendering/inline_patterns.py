"""The marks that a text may have: the patterns of Python-Markdown, and tags of HTML."""

import html
import re
import unicodedata
from string import punctuation
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.inlinepatterns import InlineProcessor
from markdown.util import ETX, INLINE_PLACEHOLDER_RE, STX

from bridgebook.reading.source_text import HIDDEN
from bridgebook.rendering.read_back import Found
from bridgebook.rendering.rendered import Tag

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


class Notes:
    """What patterns note of the text that is being rendered."""

    def __init__(self, treeprocessor: Any) -> None:
        self.treeprocessor = treeprocessor
        self.begin(1, Found())

    def begin(self, line: int, found: Found) -> None:
        """Forget the text before; this one begins at a line."""
        self.line, self.found = line, found
        # Where each link and picture stands.
        self.lines: dict[Element, int] = {}

    def line_of(self, data: str, position: int) -> int:
        """Give the line of a place in a text; what was rendered already keeps its line ends."""
        lines = data.count("\n", 0, position)
        for placeholder in INLINE_PLACEHOLDER_RE.finditer(data, 0, position):
            node = self.treeprocessor.stashed_nodes.get(placeholder[1], "")
            text = node if isinstance(node, str) else "".join(node.itertext())
            lines += text.count("\n")
        return self.line + lines


class _Placed(InlineProcessor):
    """A pattern of Python-Markdown that notes the line of each link it finds."""

    notes: Notes
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        result = super().handleMatch(m, data)
        element = result[0]
        if isinstance(element, Element):
            self.notes.lines[element] = self.notes.line_of(data, m.start())
            for name in ("href", "src"):
                if (value := element.get(name)) is not None:
                    element.set(name, html.unescape(value))
        return result


def _placed(pattern: type[InlineProcessor], expression: str) -> Any:
    """Give a maker of that pattern which notes lines."""
    kind = type(pattern.__name__, (_Placed, pattern), {})

    def make(md: Markdown, notes: Notes) -> InlineProcessor:
        processor: InlineProcessor = kind(expression, md)
        processor.notes = notes  # type: ignore[attr-defined]
        return processor

    return make


class _Mail(InlineProcessor):
    """`<someone@example.org>`, without the theme's disguise."""

    notes: Notes

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        element = Element("a", {"href": f"mailto:{m[1].removeprefix('mailto:')}"})
        element.text = m[1]
        self.notes.lines[element] = self.notes.line_of(data, m.start())
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

    notes: Notes

    def handleMatch(self, m: Any, data: str) -> Any:  # type: ignore[override]  # noqa: N802
        name, line = m["name"].lower(), self.notes.line_of(data, m.start())
        attributes = tuple(_attributes(m["attributes"]))
        kept = {key: value for key, value in attributes if fits(key, value)}
        element, end = None, m.end()
        if not m["end"] and name in ALONE:
            element = Element(name, kept)
        elif not m["end"] and name in PAIRED and (close := _close(data, m.end(), name)):
            element, end = Element(name, kept), close.end()
            element.text = data[m.end() : close.start()]
        self.notes.found.tags.append(
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


def _with_notes(kind: type[InlineProcessor], expression: str) -> Any:
    def make(md: Markdown, notes: Notes) -> InlineProcessor:
        processor = kind(expression, md)
        processor.notes = notes  # type: ignore[attr-defined]
        return processor

    return make


PATTERNS: dict[str, Any] = {
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
    "automail": _with_notes(_Mail, inlinepatterns.AUTOMAIL_RE),
    "html": _with_notes(_Html, TAG),
    "entity": _with_notes(_Entity, inlinepatterns.ENTITY_RE),
}
PRIORITIES = {
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
