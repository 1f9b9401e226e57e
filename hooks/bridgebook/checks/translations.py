"""What must be the same in every language is the same."""

from collections.abc import Iterator, Mapping

from bridgebook.handbook import Handbook
from bridgebook.page import Checklist, Details, Item, Labelled, Page, Template
from bridgebook.placeholders import used_placeholders
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered
from bridgebook.text import WORD

# Below this, equal wording is a name or a set phrase rather than a forgotten translation.
SHARED_PARAGRAPH_WORDS = 5


def _pairs(handbook: Handbook) -> Iterator[tuple[Page, Page]]:
    """Give (reference page, page in another language) for every guide."""
    default = handbook.catalogue.default_language
    for (language, name), page in handbook.guides.items():
        reference = handbook.guides.get((default, name))
        if reference and language != default:
            yield reference, page


def check_same_items(handbook: Handbook) -> Iterator[Problem]:
    """A guide has the same checklists, items and times, in the same order, in every language."""
    for reference, page in _pairs(handbook):
        theirs = {checklist.id: checklist for checklist in reference.checklists if checklist.id}
        ours = {checklist.id: checklist for checklist in page.checklists if checklist.id}
        yield from _compare_ids("Checklist", list(theirs), list(ours), ours, page, reference)
        for name in (name for name in theirs if name in ours):
            wanted = {item.id: item for item in theirs[name].items}
            items = {item.id: item for item in ours[name].items}
            yield from _compare_ids(
                "Item", list(wanted), list(items), items, page, reference, ours[name].line
            )
            for item_id in (item_id for item_id in wanted if item_id in items):
                expected, time = wanted[item_id].time, items[item_id].time
                if expected != time:
                    message = (
                        f'Item "{item_id}" has the time "{time or "none"}", but in '
                        f'{reference.path} "{expected or "none"}". Make them the same.'
                    )
                    yield Problem(page.path, items[item_id].line, "KB505", message)


def check_same_pairs(handbook: Handbook) -> Iterator[Problem]:
    """A guide has the same reactions, phrases to avoid and dialogues in every language."""
    for reference, page in _pairs(handbook):
        for kind in ("dialogue", "reaction", "avoid"):
            theirs = [block.id for block in reference.labelled(kind) if block.id]
            ours = {block.id: block for block in page.labelled(kind) if block.id}
            yield from _compare_ids(
                f'Block "{kind}"', theirs, list(ours), ours, page, reference, code="KB504"
            )
        folded = {block.id: block for block in page.details if block.id}
        wanted = [block.id for block in reference.details if block.id]
        yield from _compare_ids(
            'Block "details"', wanted, list(folded), folded, page, reference, code="KB504"
        )


def _compare_ids(
    what: str,
    wanted: list[str],
    found: list[str],
    places: Mapping[str, Checklist | Details | Labelled | Item],
    page: Page,
    reference: Page,
    line: int | None = None,
    code: str = "KB501",
) -> Iterator[Problem]:
    for identifier in wanted:
        if identifier not in found:
            message = f'{what} "{identifier}" of {reference.path} is missing here. Add it.'
            yield Problem(page.path, line or page.body_line, code, message)
    for identifier in found:
        if identifier not in wanted:
            message = (
                f'{what} "{identifier}" isn\'t in {reference.path}. '
                "Add it there, or remove it here."
            )
            here = places[identifier].line
            yield Problem(page.path, here, code, message)
    if sorted(wanted) == sorted(found) and wanted != found:
        first = next(ours for theirs, ours in zip(wanted, found, strict=True) if theirs != ours)
        here = places[first].line
        message = (
            f'{what} "{first}" stands in another place than in {reference.path}. '
            f"Keep the order {', '.join(wanted)}."
        )
        yield Problem(page.path, here, code, message)


def check_same_placeholders(handbook: Handbook) -> Iterator[Problem]:
    """A template asks for the same values in every language and register of a channel."""
    placeholders = handbook.catalogue.placeholders

    def values(template: Template) -> set[str]:
        return {placeholders[name].same_as or name for name in used_placeholders(template)}

    def is_known(template: Template) -> bool:
        return all(name in placeholders for name in used_placeholders(template))

    default = handbook.catalogue.default_language
    for page in handbook.guides.values():
        reference = handbook.guides.get((default, page.name))
        if reference is None:
            continue
        wanted: dict[tuple[str, str], Template] = {}
        for template in reference.templates:
            wanted.setdefault((template.id, template.channel), template)
        for template in page.templates:
            expected = wanted.get((template.id, template.channel))
            if expected is None or not (is_known(template) and is_known(expected)):
                continue
            if values(template) == values(expected):
                continue
            missing = ", ".join(sorted(values(expected) - values(template))) or "none"
            surplus = ", ".join(sorted(values(template) - values(expected))) or "none"
            message = (
                f'Template "{template.id}" ({template.channel}, {template.register}) doesn\'t ask '
                f"for the same values as {reference.path}:{expected.line}: "
                f"missing {missing}; too many {surplus}. Make them the same."
            )
            yield Problem(page.path, template.line, "KB502", message)


def check_no_shared_paragraph(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """No paragraph is the same in two languages: one of them would be untranslated."""
    seen: dict[tuple[str, str], tuple[Page, int]] = {}
    for page in handbook.guides.values():
        for line, paragraph in _paragraphs(rendered[page.path]):
            words = tuple(word.casefold() for word in WORD.findall(paragraph))
            if len(words) < SHARED_PARAGRAPH_WORDS:
                continue
            key = (page.name, " ".join(words))
            if key in seen and seen[key][0].language != page.language:
                other, other_line = seen[key]
                message = (
                    f'"{_clip(paragraph)}" stands in {other.path}:{other_line} in the same words. '
                    "Write it in this page's language."
                )
                yield Problem(page.path, line, "KB503", message)
            seen.setdefault(key, (page, line))


def _clip(text: str, length: int = 50) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= length else folded[:length].rstrip() + "…"


def _paragraphs(rendered: Rendered) -> Iterator[tuple[int, str]]:
    """Give (line, text); a template's text line by line, as its paragraphs stand."""
    for text in sorted(rendered.texts, key=lambda text: text.line):
        if text.role == "template":
            lines = enumerate(text.text.split("\n"), text.line)
            yield from ((line, shown) for line, shown in lines if shown.strip())
        elif text.role != "heading":
            yield text.line, text.text
