"""Section by section, what a guide rests on: points of articles, further reading, or our own."""

from xml.etree.ElementTree import Element

from bridgebook.model.advice import Advice
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
        names = provenance.get(section.id, ())
        row = add(terms, "div", "kb-provenance__section")
        add(row, "dt", text=interface.sections[section.id])
        description = add(add(row, "dd"), "ul")
        for name in (name for name in names if name != EDITORIAL):
            item = add(description, "li")
            if advice := handbook.advice.get(name):
                _link_advice(item, name, advice, context)
            else:
                item.text = _write_point(name, context)
        if EDITORIAL in names:
            add(description, "li", "kb-provenance__editorial", words.editorial)


def _link_advice(item: Element, name: str, advice: Advice, context: Context) -> None:
    """Say what the advice is, then where it stands, under the title it has there."""
    words = context.handbook.advice_words.get(context.language, {})
    if name in words:
        item.text = f"{words[name]} "
    tag = "a" if advice.leads_to_a_page else "span"
    link = add(item, tag, text=advice.title, lang=advice.language)
    if advice.leads_to_a_page:
        link.set("href", advice.address)
        link.set("rel", "noopener noreferrer")
    link.tail = f" ({advice.site})"


def _write_point(point: str, context: Context) -> str:
    article_id, _, number = point.rpartition("-")
    words = context.handbook.article_words.get(context.language, {}).get(article_id)
    if not words or not number.isdigit() or int(number) not in words.points:
        return point
    titles = {article.id: article.title for article in context.handbook.articles}
    return f"{words.points[int(number)]} ({titles.get(article_id) or words.about})"
