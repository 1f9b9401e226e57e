"""What must be the same in every language is the same."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bridgebook.model.blocks import LABELLED, Checklist, Details, Item, Labelled, Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Fixed, runs
from bridgebook.model.page import Page
from bridgebook.model.placeholders import placeholders_in, used_placeholders
from bridgebook.problems import Problem


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
        for kind in (name for name, kind in LABELLED.items() if kind.titled):
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


def _texts(handbook: Handbook) -> Iterator[tuple[Page, Template, Page, Template]]:
    """Give (page, template, reference page, template there) for each text that could be read."""
    default = handbook.catalogue.default_language
    for page in handbook.guides.values():
        reference = handbook.guides.get((default, page.name))
        if reference is None:
            continue
        there: dict[tuple[str, str], Template] = {}
        for template in reference.templates:
            there.setdefault((template.id, template.channel), template)
        for template in page.templates:
            expected = there.get((template.id, template.channel))
            if expected and expected.is_whole and template.is_whole:
                yield page, template, reference, expected


def check_same_placeholders(handbook: Handbook) -> Iterator[Problem]:
    """A template asks for the same values in every language and register of a channel."""
    placeholders = handbook.catalogue.placeholders

    def is_known(template: Template) -> bool:
        return all(name in placeholders for name in used_placeholders(template))

    for page, template, reference, expected in _texts(handbook):
        if not (is_known(template) and is_known(expected)):
            continue
        for asking, there in _pairs_of_texts(template, expected):
            ours, theirs = (
                {placeholders[name].same_as or name for name in text.asks}
                for text in (asking, there)
            )
            if ours == theirs:
                continue
            message = (
                f"{asking.name} doesn't ask for the same values as "
                f"{reference.path}:{there.line}: "
                f"missing {', '.join(sorted(theirs - ours)) or 'none'}; "
                f"too many {', '.join(sorted(ours - theirs)) or 'none'}. Make them the same."
            )
            yield Problem(page.path, asking.line, "KB502", message)


class _Asking(NamedTuple):
    """A text, or one of its alternatives, and the values that it asks for."""

    name: str
    line: int
    asks: Iterable[str]


def _pairs_of_texts(ours: Template, theirs: Template) -> Iterator[tuple[_Asking, _Asking]]:
    """Give two variants of a text, then each alternative that both have."""

    def whole(template: Template) -> _Asking:
        name = f'Template "{template.id}" ({template.channel}, {template.register})'
        return _Asking(name, template.line, used_placeholders(template))

    def alternatives(template: Template) -> dict[tuple[str, ...], _Asking]:
        return {
            run.alternative: _Asking(
                f'Alternative "{run.alternative[-1]}"', run.line, placeholders_in(run.text)
            )
            for run in runs(template.parts)
            if run.alternative
        }

    yield whole(ours), whole(theirs)
    there = alternatives(theirs)
    for name, alternative in alternatives(ours).items():
        if name in there:
            yield alternative, there[name]


def check_same_choices(handbook: Handbook) -> Iterator[Problem]:
    """A text holds the same choices and passages, in order, in every language and register."""
    for page, template, reference, there in _texts(handbook):
        if _decisions(template) == _decisions(there):
            continue
        message = (
            f'Template "{template.id}" ({template.channel}, {template.register}) holds '
            f"{_listed(_decisions(template))}, but {reference.path}:{there.line} "
            f"{_listed(_decisions(there))}. Make them the same."
        )
        yield Problem(page.path, template.line, "KB506", message)


def _decisions(template: Template) -> list[str]:
    ids = (part.id for part in template.parts if not isinstance(part, Fixed))
    return list(dict.fromkeys(ids))


def _listed(ids: list[str]) -> str:
    return ", ".join(f'"{identifier}"' for identifier in ids) or "no choice"
