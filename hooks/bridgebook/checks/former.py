"""What readers have kept under an id that is no longer there goes where there is something."""

from collections.abc import Callable, Collection, Iterator, Mapping

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
    kinds: tuple[tuple[str, Mapping[str, Former], Callable[[str], Collection[str]]], ...] = (
        ("templates", former.templates, lambda name: catalogue.scenario(name).templates),
        ("items", former.items, lambda name: _items(handbook, name)),
        ("choices", former.choices, lambda name: catalogue.scenario(name).choices),
        ("passages", former.passages, lambda name: catalogue.scenario(name).passages),
    )
    for kind, groups, alive in kinds:
        here = ("former", kind)
        yield from _unknown_keys(groups, catalogue.scenario_ids, here, source)
        for name in groups.keys() & set(catalogue.scenario_ids):
            yield from _check(groups[name], alive(name), (*here, name), source)
    yield from _check_alternatives(handbook, source)


def _check_alternatives(handbook: Handbook, source: YamlSource) -> Iterator[Problem]:
    catalogue, here = handbook.catalogue, ("former", "alternatives")
    groups = catalogue.former.alternatives
    yield from _unknown_keys(groups, catalogue.scenario_ids, here, source)
    for name in groups.keys() & set(catalogue.scenario_ids):
        choices = catalogue.scenario(name).choices
        yield from _unknown_keys(groups[name], choices, (*here, name), source)
        for choice in groups[name].keys() & choices.keys():
            former, options = groups[name][choice], choices[choice].options
            yield from _check(former, options, (*here, name, choice), source)


def _unknown_keys(
    groups: Mapping[str, object], known: Collection[str], here: Place, source: YamlSource
) -> Iterator[Problem]:
    for name in groups:
        if name not in known:
            yield _unknown(name, str(here[-1]), known, source.line((*here, name)), source)


def _items(handbook: Handbook, scenario: str) -> list[str]:
    page = handbook.guides.get((handbook.catalogue.default_language, scenario))
    return [item for item in page.item_ids if item] if page else []


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
