"""What readers have kept under an id that is no longer there goes where there is something."""

from collections.abc import Collection, Iterator

from bridgebook.model.former import Former
from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import CATALOGUE, Place, YamlSource
from bridgebook.problems import Problem, did_you_mean, one_of


def check_former_ids(handbook: Handbook) -> Iterator[Problem]:
    """An id under "former" is gone, is listed once, and leads to ids that are there."""
    catalogue, source = handbook.catalogue, handbook.sources[CATALOGUE]
    former = catalogue.former
    here: Place = ("former", "placeholders")
    yield from _check(former.placeholders, catalogue.placeholders, here, source)
    for kind, groups in (("templates", former.templates), ("items", former.items)):
        for scenario, group in groups.items():
            here = ("former", kind, scenario)
            if scenario not in catalogue.scenario_ids:
                yield _unknown(scenario, kind, catalogue.scenario_ids, source.line(here), source)
                continue
            templates = catalogue.scenario(scenario).templates
            alive = templates if kind == "templates" else _items(handbook, scenario)
            yield from _check(group, alive, here, source)


def _items(handbook: Handbook, scenario: str) -> list[str]:
    page = handbook.guides.get((handbook.catalogue.default_language, scenario))
    checklists = page.checklists if page else ()
    return [item.id for checklist in checklists for item in checklist.items if item.id]


def _check(
    former: Former, alive: Collection[str], here: Place, source: YamlSource
) -> Iterator[Problem]:
    groups = {"moved": former.moved, "offered": former.offered, "dropped": former.dropped}
    seen: dict[str, str] = {}
    for group, names in groups.items():
        for index, old in enumerate(names):
            line = source.line((*here, group, index if group == "dropped" else old))
            if old in alive:
                message = (
                    f'"{old}" stands under "{group}", but is still there. Remove it from "former".'
                )
                yield Problem(source.path, line, "KB115", message)
            if old in seen:
                message = f'"{old}" stands under "{seen[old]}" already. Keep one of the two.'
                yield Problem(source.path, line, "KB115", message)
            seen[old] = group
    for old, new in former.moved.items():
        if new not in alive:
            yield _unknown(new, "moved", alive, source.line((*here, "moved", old)), source)
    for old, offers in former.offered.items():
        line = source.line((*here, "offered", old))
        if not offers:
            message = f'"{old}" is offered nowhere. Name where, or list it under "dropped".'
            yield Problem(source.path, line, "KB115", message)
        for new in offers:
            if new not in alive:
                yield _unknown(new, "offered", alive, line, source)


def _unknown(
    name: str, field: str, known: Collection[str], line: int, source: YamlSource
) -> Problem:
    hint = did_you_mean(name, list(known), one_of(list(known)) if known else "Remove it.")
    return Problem(source.path, line, "KB103", f'"{name}" in "{field}" isn\'t known. {hint}')
