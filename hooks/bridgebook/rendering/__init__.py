"""From a page as it was read to what a reader gets, piece by piece.

Each piece of prose and each block becomes elements of its own, so that nothing an author
forgets to close can swallow what follows. `render` depends on the page and the handbook
alone, and gives plain values: it may run in any process, and its result may be kept.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from bridgebook.linking.addresses import adapt, find_link, find_picture, is_guide
from bridgebook.model.blocks import Checklist, Details, Labelled, Provenance, Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import runs
from bridgebook.model.page import FrontMatter, Heading, Page, Section, Thing
from bridgebook.model.placeholders import PLACEHOLDER
from bridgebook.model.prose import Prose, ProseList
from bridgebook.rendering.checklist import build_checklist
from bridgebook.rendering.context import Context, Written
from bridgebook.rendering.desk import build_desk
from bridgebook.rendering.inline import inline
from bridgebook.rendering.labelled import build_labelled
from bridgebook.rendering.phrases import SECTION, build_phrases
from bridgebook.rendering.prose import build_details, build_prose, tables
from bridgebook.rendering.provenance import build_provenance
from bridgebook.rendering.read_back import Found
from bridgebook.rendering.rendered import (
    Anchor,
    Rendered,
    RenderedSection,
    Text,
)
from bridgebook.rendering.writing import write_inside, write_on_one_line

__all__ = ["Rendered", "RenderedSection", "render", "render_all", "set_up"]


def set_up() -> None:
    """Set up once what every page needs: that takes longer than a page."""
    inline()
    tables()


def render_all(handbook: Handbook) -> dict[str, Rendered]:
    """Render every page of every language; give {path: what it became}."""
    return {page.path: render(page, handbook) for page in handbook.all_pages}


def render(page: Page, handbook: Handbook) -> Rendered:
    """Render a page."""
    inline().begin(page.references)
    context = Context(handbook, page.language, page.name)
    sections = [_render_section(None, page.intro, page, context)]
    for section in page.sections:
        phrases = page.front if is_guide(page) and section.id == SECTION else None
        sections.append(_render_section(section, section.things, page, context, phrases))
    return Rendered(tuple(sections))


def _render_section(
    section: Section | None,
    things: tuple[Thing, ...],
    page: Page,
    context: Context,
    phrases: object = None,
) -> RenderedSection:
    root, found, anchors = Element("div"), Found(), list[Anchor]()
    for group in group_templates([section.heading, *things] if section else things):
        at = len(root)
        _build(root, group, context)
        anchors += _anchors(root, at, group)
    for element in [element for element in root.iter() if isinstance(element.text, Written)]:
        inline().render(element, found)
    _adapt_links(found, page, context.handbook)
    html = write_inside(root)
    if isinstance(phrases, FrontMatter):
        html += write_on_one_line(build_phrases(phrases, context))
    lists = [
        p for t in things if isinstance(t, Prose) for p in t.pieces if isinstance(p, ProseList)
    ]
    return RenderedSection(
        id=section.id if section else "",
        title=found.texts[0].text if section else "",
        html=html,
        texts=(*found.texts, *_template_texts(things)),
        links=tuple(found.links),
        tags=tuple(found.tags),
        anchors=tuple(anchors),
        bullets=sum(len(each.items) for each in lists if not each.ordered),
        steps=sum(len(each.items) for each in lists if each.ordered),
    )


def group_templates(things: Iterable[Thing]) -> Iterator[tuple[Thing, ...]]:
    """Group the variants of one template that follow each other; other things stand alone."""
    last: object = None

    def group(thing: Thing) -> object:
        nonlocal last
        last = thing.id if isinstance(thing, Template) else object()
        return last

    for _, things_alike in groupby(things, group):
        yield tuple(things_alike)


def _build(parent: Element, group: tuple[Thing, ...], context: Context) -> None:
    match group[0]:
        case Heading() as heading:
            element = SubElement(parent, f"h{heading.level}")
            if heading.id:
                element.set("id", heading.id)
            element.text = Written.at(heading.line, "heading", heading.text)
        case Prose() as prose:
            build_prose(parent, prose.pieces, "prose")
        case Labelled() as labelled:
            build_labelled(parent, labelled, context)
        case Checklist() as checklist:
            build_checklist(parent, checklist, context)
        case Details() as details:
            build_details(parent, details)
        case Provenance():
            build_provenance(parent, context)
        case Template():
            variants = [block for block in group if isinstance(block, Template)]
            build_desk(parent, variants, context)


def _anchors(root: Element, at: int, group: tuple[Thing, ...]) -> Iterator[Anchor]:
    """Give the ids of what was just built; an item's stands on its own line."""
    thing = group[0]
    items = list(thing.items) if isinstance(thing, Checklist) else []
    line = thing.line
    found = [inner.get("id") for element in root[at:] for inner in element.iter()]
    # A variant of a template that stands twice has a finding of its own.
    for identifier in dict.fromkeys(found) if isinstance(thing, Template) else found:
        if identifier:
            if items and identifier == items[0].id:
                line = items.pop(0).line
            yield Anchor(identifier, line)


def _adapt_links(found: Found, page: Page, handbook: Handbook) -> None:
    """Point each link to where its page is; of one that may not be its words are left."""
    for link, element in zip(found.links, found.elements, strict=True):
        if link.is_image:
            destination = find_picture(link.target, page, handbook)
        else:
            destination = find_link(link.target, link.text, page, handbook)
        address = adapt(link.target, destination, page, handbook)
        if address is None:
            element.tag = "span"
            element.text = link.text if link.is_image else element.text
            element.attrib.clear()
            continue
        element.set("src" if link.is_image else "href", address)
        if destination.kind == "elsewhere":
            element.set("rel", "noopener noreferrer")


def _template_texts(things: Iterable[Thing]) -> Iterator[Text]:
    for thing in things:
        if isinstance(thing, Template):
            written = ((run.line, run.text) for run in runs(thing.parts))
            for line, text in ((thing.subject_line, thing.subject), *written):
                if text:
                    bare = PLACEHOLDER.sub(lambda match: " " * len(match[0]), text)
                    yield Text(text, line, "template", bare, is_subject=text is thing.subject)
