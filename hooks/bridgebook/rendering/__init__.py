"""Python-Markdown extension: from a guide's Markdown to HTML.

The reader finds the blocks, line by line; here each is swapped for a marker
before Markdown sees it, and the marker is built into HTML elements afterwards.
Markdown never parses our syntax a second time.
"""

import re
from collections.abc import Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor

from bridgebook.handbook import Handbook
from bridgebook.page import Block, Checklist, Labelled, Provenance, Template
from bridgebook.reader import read_body
from bridgebook.rendering.checklist import build_checklist
from bridgebook.rendering.context import Context
from bridgebook.rendering.desk import build_desk
from bridgebook.rendering.labelled import build_labelled
from bridgebook.rendering.phrases import PhraseShower
from bridgebook.rendering.provenance import build_provenance

# Private-use characters: no author types them, and Markdown leaves them alone.
MARK_START, MARK_END = "\ue000", "\ue001"
# An author's note to the checks; no reader needs it.
EXCUSE = re.compile(r"^<!-- KB\d{3}: .* -->\s*$")


class BridgebookExtension(Extension):
    """Render guides. Options: `handbook`, `language`, and `name`, the file name without .md."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            # Not None: Python-Markdown would turn the option into a boolean.
            "handbook": ["", "the loaded handbook"],
            "language": ["", "the page's language"],
            "name": ["", "the page's file name without .md"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register what a page needs: ids in braces, better emphasis, tables, our blocks."""
        md.registerExtensions(["attr_list", "tables", "pymdownx.betterem"], {})
        handbook = self.getConfig("handbook")
        if not isinstance(handbook, Handbook):
            return
        context = Context(handbook, self.getConfig("language"), self.getConfig("name"))
        blocks = BlockSwapper(md, context)
        # Above "html_block" (20), so that HTML in a template's text stays text.
        md.preprocessors.register(blocks, "bridgebook-blocks", 28)
        md.parser.blockprocessors.register(
            BlockBuilder(md.parser, blocks), "bridgebook-blocks", 200
        )
        # Below "attr_list" (8), which gives headings their ids, and so below "inline" (20):
        # a phrase is shown as people type it.
        md.treeprocessors.register(PhraseShower(md, context), "bridgebook-phrases", 7)


class BlockSwapper(Preprocessor):
    """Swap each block's lines for a marker, and keep the block for the builder."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context
        self.groups: list[tuple[Block, ...]] = []

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with a marker in the place of each group of blocks."""
        blocks = read_body("", lines, self.context.interface.authoring).blocks
        self.groups = group_templates(blocks)
        swapped: list[str] = []
        at = 0
        for number, group in enumerate(self.groups):
            first, last = group[0].line - 1, group[-1].end
            swapped += [*lines[at:first], "", f"{MARK_START}{number}{MARK_END}", ""]
            at = last
        return [line for line in [*swapped, *lines[at:]] if not EXCUSE.match(line)]


class BlockBuilder(BlockProcessor):
    """Build the HTML of the block that a marker stands for."""

    def __init__(self, parser: Any, swapper: BlockSwapper) -> None:
        super().__init__(parser)
        self.swapper = swapper

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether this is a marker of ours."""
        return block.startswith(MARK_START)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Append the block's elements to the parent."""
        number = int(blocks.pop(0).strip().strip(MARK_START + MARK_END))
        group = self.swapper.groups[number]
        context = self.swapper.context
        match group[0]:
            case Labelled() as labelled:
                build_labelled(parent, labelled, self.parser, context)
            case Checklist() as checklist:
                build_checklist(parent, checklist, context)
            case Provenance():
                build_provenance(parent, context)
            case Template():
                variants = [block for block in group if isinstance(block, Template)]
                build_desk(parent, variants, context)


def group_templates(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    """Group the variants of one template that follow each other; other blocks stand alone."""
    groups: list[tuple[Block, ...]] = []
    for block in blocks:
        last = groups[-1][0] if groups else None
        if isinstance(block, Template) and isinstance(last, Template) and last.id == block.id:
            groups[-1] = (*groups[-1], block)
        else:
            groups.append((block,))
    return groups


def makeExtension(**options: Any) -> BridgebookExtension:  # noqa: N802 (Python-Markdown's name)
    """Give the extension to Python-Markdown."""
    return BridgebookExtension(**options)
