"""Prose: what the reader found between blocks, built piece by piece."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.tables import TableExtension

from bridgebook.model.blocks import Details
from bridgebook.model.prose import Paragraph, Piece, ProseList, Quote, Rule, Table
from bridgebook.rendering.context import Role, Written


def build_prose(parent: Element, pieces: Iterable[Piece], role: Role) -> None:
    """Append the pieces; their texts are rendered later, when every reference is known."""
    for piece in pieces:
        match piece:
            case Paragraph():
                SubElement(parent, "p").text = Written.at(piece.line, role, piece.text)
            case ProseList():
                _build_list(parent, piece, role)
            case Quote():
                build_prose(SubElement(parent, "blockquote"), piece.pieces, role)
            case Table():
                _build_table(parent, piece, role)
            case Rule():
                SubElement(parent, "hr")


def build_details(parent: Element, details: Details) -> None:
    """Append a folded block: its title shows, its prose on request."""
    element = SubElement(parent, "details", {"class": "kb-details", "id": details.id})
    SubElement(element, "summary").text = Written.at(details.line, "title", details.title)
    build_prose(element, details.pieces, "prose")


def _build_list(parent: Element, prose_list: ProseList, role: Role) -> None:
    tag, first = ("ol", prose_list.first) if prose_list.ordered else ("ul", 1)
    element = SubElement(parent, tag, {} if first == 1 else {"start": str(first)})
    for item in prose_list.items:
        row, pieces = SubElement(element, "li"), item.pieces
        if pieces and isinstance(pieces[0], Paragraph) and not prose_list.loose:
            row.text = Written.at(pieces[0].line, role, pieces[0].text)
            pieces = pieces[1:]
        build_prose(row, pieces, role)


@lru_cache(maxsize=1)
def tables() -> Markdown:
    """Give what reads tables, the one instance of this process."""
    return Markdown(extensions=[TableExtension(use_align_attribute=True)])


def _build_table(parent: Element, table: Table, role: Role) -> None:
    parser: Any = tables().parser
    built = Element("div")
    parser.parseBlocks(built, [table.text])
    for element in built:
        # The line of dashes below the names of the columns makes no row.
        for number, row in enumerate(element.iter("tr")):
            line = table.line + number + (1 if number else 0)
            for cell in row:
                cell.text = Written.at(line, role, cell.text or "")
        parent.append(element)
