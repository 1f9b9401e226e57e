"""What a text leaves to its sender: few choices, those of the catalogue, alike everywhere."""

from collections.abc import Iterator, Sequence

from bridgebook.model.blocks import Template
from bridgebook.model.catalogue import Scenario
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Choice, Fixed, Passage
from bridgebook.model.page import Page
from bridgebook.model.sources import CATALOGUE
from bridgebook.problems import Problem, did_you_mean, one_of

MOST_CHOICES = MOST_PASSAGES = 2


def check_choices_are_those_of_the_catalogue(handbook: Handbook) -> Iterator[Problem]:
    """A text's choices, their alternatives and its passages are its scenario's, in that order."""
    for page in handbook.guides.values():
        if page.name not in handbook.catalogue.scenario_ids:
            continue
        scenario = handbook.catalogue.scenario(page.name)
        parts = (part for text in page.templates if text.is_whole for part in text.parts)
        for part in parts:
            match part:
                case Choice() if part.id in scenario.choices:
                    yield from _check_options(page, part, scenario.choices[part.id].options)
                case Choice():
                    yield from _report_unknown(page, part, "Choice", tuple(scenario.choices))
                case Passage() if part.id not in scenario.passages:
                    yield from _report_unknown(page, part, "Passage", scenario.passages)


def _report_unknown(
    page: Page, part: Choice | Passage, what: str, known: tuple[str, ...]
) -> Iterator[Problem]:
    otherwise = f"Add it to {CATALOGUE}." if not known else one_of(known)
    message = (
        f'{what} "{part.id}" isn\'t one of "{page.name}" in the catalogue. '
        f"{did_you_mean(part.id, known, otherwise)}"
    )
    yield Problem(page.path, part.line, "KB416", message)


def _check_options(page: Page, choice: Choice, wanted: tuple[str, ...]) -> Iterator[Problem]:
    found = [option.id for option in choice.options]
    if found == list(wanted):
        return
    for option in choice.options:
        if option.id not in wanted:
            hint = did_you_mean(option.id, set(wanted) - set(found), one_of(wanted))
            message = f'Alternative "{option.id}" isn\'t one of the choice "{choice.id}". {hint}'
            yield Problem(page.path, option.line, "KB417", message)
    missing = [option for option in wanted if option not in found]
    known = [option for option in found if option in wanted]
    if missing and len(known) == len(found):
        message = (
            f'Choice "{choice.id}" has no alternative "{missing[0]}". '
            f"Write all of them, in this order: {', '.join(wanted)}."
        )
        yield Problem(page.path, choice.line, "KB417", message)
    elif not missing:
        message = (
            f'Choice "{choice.id}" has its alternatives as {", ".join(found)}. '
            f"Write each once, in this order: {', '.join(wanted)}."
        )
        yield Problem(page.path, choice.line, "KB417", message)


def check_few_choices(handbook: Handbook) -> Iterator[Problem]:
    """A text has at most two choices and two optional passages, each once."""
    for page in handbook.guides.values():
        for template in page.templates:
            choices = [part for part in template.parts if isinstance(part, Choice)]
            passages = [part for part in template.parts if isinstance(part, Passage)]
            yield from _check_few(page, template, choices, MOST_CHOICES, "choices")
            yield from _check_few(page, template, passages, MOST_PASSAGES, "optional passages")


def _check_few(
    page: Page, template: Template, parts: Sequence[Choice | Passage], most: int, what: str
) -> Iterator[Problem]:
    name = f'"{template.id}" ({template.channel}, {template.register})'
    if len(parts) > most:
        message = (
            f"Template {name} has {len(parts)} {what}; {most} are the most. Leave out what "
            "matters least."
        )
        yield Problem(page.path, parts[most].line, "KB418", message)
    ids = [part.id for part in parts]
    for index, part in enumerate(parts):
        if ids[:index].count(part.id) == 1:
            message = f'"{part.id}" stands twice in template {name}. Keep one.'
            yield Problem(page.path, part.line, "KB418", message)


def check_every_choice_is_used(handbook: Handbook) -> Iterator[Problem]:
    """Every choice and passage of a scenario stands in one of its texts."""
    source = handbook.sources[CATALOGUE]
    default = handbook.catalogue.default_language
    for index, scenario in enumerate(handbook.catalogue.scenarios):
        page = handbook.guides.get((default, scenario.id))
        if page is None or not _is_whole(page, scenario):
            continue
        parts = (part for template in page.templates for part in template.parts)
        used = {part.id for part in parts if not isinstance(part, Fixed)}
        for field, names in (("choices", scenario.choices), ("passages", scenario.passages)):
            for name in names:
                if name not in used:
                    line = source.line(("scenarios", index, field, name))
                    message = f'"{name}" stands in no text of {page.path}. Use it, or remove it.'
                    yield Problem(source.path, line, "KB416", message)


def _is_whole(page: Page, scenario: Scenario) -> bool:
    """Tell whether every text is there: one that is missing has a finding of its own."""
    there = {(template.id, template.channel) for template in page.templates if template.is_whole}
    declared = scenario.templates.items()
    return all((name, channel) in there for name, channels in declared for channel in channels)
