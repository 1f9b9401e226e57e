"""Section by section, what a guide rests on: points of articles, or our own."""

from xml.etree.ElementTree import Element

from bridgebook.model.articles import EDITORIAL
from bridgebook.rendering.context import Context, add


def build_provenance(parent: Element, context: Context) -> None:
    """Append the list, folded: it is for those who want to check, not for the hurried."""
    handbook, interface = context.handbook, context.interface
    provenance = handbook.provenance.get(context.name, {})
    words = interface.provenance
    details = add(parent, "details", "kb-provenance")
    add(details, "summary", text=words.summary)
    terms = add(details, "dl", "kb-provenance__sections")
    for section in handbook.catalogue.sections:
        points = provenance.get(section.id, ())
        row = add(terms, "div", "kb-provenance__section")
        add(row, "dt", text=interface.sections[section.id])
        description = add(add(row, "dd"), "ul")
        for point in (point for point in points if point != EDITORIAL):
            add(description, "li", text=_write_point(point, context))
        if EDITORIAL in points:
            add(description, "li", "kb-provenance__editorial", words.editorial)


def _write_point(point: str, context: Context) -> str:
    article_id, _, number = point.rpartition("-")
    words = context.handbook.article_words.get(context.language, {}).get(article_id)
    if not words or not number.isdigit() or int(number) not in words.points:
        return point
    titles = {article.id: article.title for article in context.handbook.articles}
    return f"{words.points[int(number)]} ({titles.get(article_id) or words.about})"
