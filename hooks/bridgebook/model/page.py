"""A page, as read from its source: its front matter, its sections, what stands in each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bridgebook.model.blocks import Block, Checklist, Details, Labelled, Template
from bridgebook.model.prose import Prose


class PageFrontMatter(BaseModel):
    """What a page says about itself; `template` and `hide` are for the theme."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    title: str = Field(min_length=3, max_length=90)
    description: str = Field(min_length=20, max_length=160)
    template: Literal["home.html", "triage.html", "articles.html", "casebook.html"] | None = None
    hide: tuple[Literal["navigation", "toc"], ...] = ()


class FrontMatter(PageFrontMatter):
    """What a guide says about itself.

    `phrases` are six things that people say when they live this: shown on the page, quoted in
    results.
    `heard` is what else they type: searched, and never shown.
    """

    phrases: tuple[str, ...] = Field(min_length=6, max_length=6)
    heard: tuple[str, ...] = Field(min_length=6)


@dataclass(frozen=True)
class Heading:
    """A Markdown heading with an explicit id ("" if the author gave none)."""

    level: int
    text: str
    id: str
    line: int


Thing = Heading | Prose | Block


@dataclass(frozen=True)
class Section:
    """A level-two heading and what stands under it, in order."""

    heading: Heading
    things: tuple[Thing, ...] = ()

    @property
    def id(self) -> str:
        """The section's anchor."""
        return self.heading.id

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of the section's parts."""
        return tuple(thing for thing in self.things if isinstance(thing, Heading))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The section's blocks."""
        return tuple(thing for thing in self.things if not isinstance(thing, Heading | Prose))

    def labelled(self, kind: str) -> tuple[Labelled, ...]:
        """Give the labelled blocks of one kind."""
        return tuple(b for b in self.blocks if isinstance(b, Labelled) and b.kind == kind)

    @cached_property
    def checklists(self) -> tuple[Checklist, ...]:
        """The section's checklists."""
        return tuple(b for b in self.blocks if isinstance(b, Checklist))

    @cached_property
    def templates(self) -> tuple[Template, ...]:
        """The section's templates."""
        return tuple(b for b in self.blocks if isinstance(b, Template))


@dataclass(frozen=True)
class Comment:
    """A note that no reader sees; what is written inside is left out.

    `before` is what stands before it on its line.
    """

    text: str
    line: int
    end: int
    before: str = ""


@dataclass(frozen=True)
class Page:
    """One Markdown page of one language, read.

    `references` are the addresses that links name by a word: {word: (address, title)}.
    """

    path: str
    language: str
    name: str
    front: PageFrontMatter | None
    front_lines: dict[str, int]
    intro: tuple[Thing, ...]
    sections: tuple[Section, ...]
    comments: tuple[Comment, ...] = ()
    references: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    body_line: int = 1

    def section_at(self, line: int) -> Section | None:
        """Give the section that a line stands in, None above the first."""
        above = (section for section in self.sections if section.heading.line <= line)
        return max(above, key=lambda section: section.heading.line, default=None)

    def section(self, anchor: str) -> Section | None:
        """Give the section with that anchor."""
        return next((section for section in self.sections if section.id == anchor), None)

    @property
    def templates(self) -> Iterator[Template]:
        """Every template on the page."""
        return (template for section in self.sections for template in section.templates)

    @property
    def details(self) -> Iterator[Details]:
        """Every folded block on the page."""
        blocks = (block for section in self.sections for block in section.blocks)
        return (block for block in blocks if isinstance(block, Details))

    @property
    def checklists(self) -> Iterator[Checklist]:
        """Every checklist on the page."""
        return (checklist for section in self.sections for checklist in section.checklists)

    @cached_property
    def item_ids(self) -> tuple[str, ...]:
        """The ids of what can be ticked, "" where an author gave none."""
        return tuple(item.id for checklist in self.checklists for item in checklist.items)

    @cached_property
    def labelled_at(self) -> Mapping[int, Labelled]:
        """{line: the labelled block that stands there}."""
        blocks = (block for section in self.sections for block in section.blocks)
        return {
            line: block
            for block in blocks
            if isinstance(block, Labelled)
            for line in range(block.line, block.end + 1)
        }

    def labelled(self, kind: str) -> Iterator[Labelled]:
        """Every labelled block of one kind on the page."""
        return (block for section in self.sections for block in section.labelled(kind))
