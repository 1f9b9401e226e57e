"""Inline Markdown: from what an author wrote in one element to what stands in it.

Python-Markdown's inline patterns do the work, on one text at a time. No HTML passes: a tag
that a text may hold becomes an element, any other is shown as the characters it is.
"""

import re
from functools import lru_cache
from string import punctuation
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from pymdownx.betterem import BetterEmExtension
from pymdownx.mark import MarkExtension
from pymdownx.tilde import DeleteSubExtension

from bridgebook.rendering.context import Written
from bridgebook.rendering.inline_patterns import PATTERNS, PRIORITIES, Notes
from bridgebook.rendering.read_back import Found, ReadBack
from bridgebook.rendering.rendered import Text

# Without one of these a text has nothing to render.
SPECIAL = re.compile(r"[\\`*_\[<&~=!\x02]|\n(?<=  \n)")
# What each pattern can't do without: most texts have a link, or stress, and no more.
SIGNS = {
    "backtick": "`",
    "backslash-break": "\\",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
    "delimiter": "*_~=",
}
SIGN = re.compile(r"[\\`*_\[<&~=!\n]")
# More brackets in each other, and more marks in one paragraph, than anyone writes: looking for
# their ends would take ever longer.
DEEPEST, MOST = 40, 1000
# Characters in one text.
LONGEST = 10_000
MARK = re.compile(r"[\\`*_\[(<~=]")


class Inline:
    """Renders texts; begin anew for each page."""

    def __init__(self) -> None:
        deletion = DeleteSubExtension(subscript=False)
        self.md = Markdown(extensions=[BetterEmExtension(), deletion, MarkExtension()])
        # As on code hosts: a backslash takes the meaning of any mark, and breaks a line.
        self.md.ESCAPED_CHARS = list(punctuation)
        line_break = SubstituteTagInlineProcessor(r"\\\n", "br")
        self.md.inlinePatterns.register(line_break, "backslash-break", 185)
        self.treeprocessor: Any = self.md.treeprocessors["inline"]
        self.notes = Notes(self.treeprocessor)
        for name, pattern in PATTERNS.items():
            self.md.inlinePatterns.register(pattern(self.md, self.notes), name, PRIORITIES[name])
        self.names = sorted(SIGNS, key=self.md.inlinePatterns.get_index_for_name)
        self.fitting: dict[frozenset[str], list[Any]] = {}

    def begin(self, references: Any) -> None:
        """Forget the page before, and take this one's references."""
        self.md.references = dict(references)

    def render(self, element: Element, found: Found) -> None:
        """Render the element's own text, before the elements that it holds already."""
        written = element.text
        assert isinstance(written, Written)
        if _is_plain(written):
            element.text = str(written)
            found.texts.append(Text(element.text, written.line, written.role, element.text))
            return
        self.notes.begin(written.line, found)
        inner = Element(element.tag)
        inner.text = str(written)
        is_tangled = _is_tangled(written)
        if not is_tangled and SPECIAL.search(written):
            around = Element("div")
            around.append(inner)
            self.treeprocessor.inlinePatterns = self._patterns(written)
            try:
                self.treeprocessor.run(around)
            except RecursionError:
                inner, is_tangled = Element(element.tag), True
                inner.text = str(written)
        reading = ReadBack(self.notes.lines, found)
        reading.read(inner)
        found.texts.append(reading.text(written, is_tangled))
        element.text = inner.text
        for place, child in enumerate(inner):
            element.insert(place, child)

    def _patterns(self, text: str) -> list[Any]:
        """Give the patterns that may find something in the text."""
        signs = frozenset(SIGN.findall(text))
        if signs not in self.fitting:
            names = (name for name in self.names if not signs.isdisjoint(SIGNS[name]))
            self.fitting[signs] = [self.md.inlinePatterns[name] for name in names]
        return self.fitting[signs]


@lru_cache(maxsize=1)
def inline() -> Inline:
    """Give the one instance of this process: to set it up takes longer than a page."""
    return Inline()


def _is_plain(text: str) -> bool:
    """Tell whether a text is shown just as it is written."""
    if len(text) > LONGEST or SPECIAL.search(text):
        return False
    return text.count("(") <= DEEPEST


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
