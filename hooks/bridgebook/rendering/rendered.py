"""What a page became: the HTML, and all that the rules, the search and the frame ask about it.

Plain values only, so that a page can be rendered in another process, and kept.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from bridgebook.rendering.context import Role
from bridgebook.rendering.counting import reading_minutes


@dataclass(frozen=True)
class Link:
    """A link or, if `is_image`, a picture: its target as the author wrote it."""

    target: str
    text: str
    line: int
    is_image: bool = False


@dataclass(frozen=True)
class Pointer:
    """Where in a text a link's words stand, and where it leads."""

    start: int
    end: int
    target: str


class Text(NamedTuple):
    """A run of text as a reader sees it; its line ends are those of the source.

    `bare` is the same without what is meant literally (code, escaped characters): a mark
    of Markdown that is left in it was meant to do something. `is_tangled`: it has more of
    them than can be rendered, and is shown as it was written.
    """

    text: str
    line: int
    role: Role
    bare: str
    pointers: tuple[Pointer, ...] = ()
    is_subject: bool = False
    is_tangled: bool = False

    def line_at(self, position: int) -> int:
        """Give the line of the source on which a character stands."""
        return self.line + self.text.count("\n", 0, position)


@dataclass(frozen=True)
class Tag:
    """An HTML tag that the author wrote. `end`: "</b>"; `shown`: it became an element."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    line: int
    end: bool
    shown: bool


class Anchor(NamedTuple):
    """An id on the page, with the line of what has it."""

    id: str
    line: int


@dataclass(frozen=True)
class RenderedSection:
    """A section, or what stands above the first one (then `id` is "").

    `bullets` and `steps` count the items at the top level of lists in prose.
    """

    id: str
    title: str
    html: str
    texts: tuple[Text, ...]
    links: tuple[Link, ...]
    tags: tuple[Tag, ...]
    anchors: tuple[Anchor, ...]
    bullets: int
    steps: int


@dataclass(frozen=True)
class Rendered:
    """A page, section by section; the first one is what stands above all headings."""

    sections: tuple[RenderedSection, ...]

    @property
    def html(self) -> str:
        """The whole page's content."""
        return join_html(self.sections).rstrip()

    @property
    def toc(self) -> tuple[tuple[str, str], ...]:
        """(id, title) of each section."""
        return tuple((section.id, section.title) for section in self.sections[1:] if section.id)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Everything an author wrote, as shown, in the order of the source's lines."""
        texts = (text for section in self.sections for text in section.texts)
        return tuple(sorted(texts, key=lambda text: text.line))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link and picture."""
        return tuple(link for section in self.sections for link in section.links)

    @property
    def tags(self) -> Iterator[Tag]:
        """Every HTML tag that the author wrote."""
        return (tag for section in self.sections for tag in section.tags)

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """Every id."""
        return tuple(anchor for section in self.sections for anchor in section.anchors)

    @cached_property
    def minutes(self) -> int:
        """The minutes it takes to read the page; at least one."""
        return reading_minutes(self)

    def section(self, anchor: str) -> RenderedSection | None:
        """Give the section with that anchor."""
        return next((section for section in self.sections[1:] if section.id == anchor), None)


def join_html(sections: tuple[RenderedSection, ...]) -> str:
    """Give the HTML of some sections, one below the other."""
    return "".join(section.html for section in sections)
