"""The catalogue agrees with itself."""

from collections.abc import Iterator, Sequence

from bridgebook.model.catalogue import Catalogue, Choice, Scenario
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import NOT_KNOWN, OWN_WORDS
from bridgebook.model.sources import CATALOGUE, LANGUAGE, Place, YamlSource
from bridgebook.problems import Problem, did_you_mean, one_of

FEWEST_OPTIONS, MOST_OPTIONS = 2, 5


def check_catalogue(handbook: Handbook) -> Iterator[Problem]:
    """Every name in the catalogue that refers to another entry refers to one that exists."""
    catalogue, source = handbook.catalogue, handbook.sources[CATALOGUE]
    for field in ("languages", "currencies", "moments", "parties"):
        yield from _check_twice(field, getattr(catalogue, field), source)
    for name, channel in catalogue.channels.items():
        places = [*catalogue.moments, *catalogue.scenario_ids]
        for index, needed in enumerate(channel.needed_by):
            yield from _known(source, ("channels", name, "needed_by", index), needed, places)
    yield from _check_placeholders(catalogue, source)
    seen: set[str] = set()
    for index, scenario in enumerate(catalogue.scenarios):
        here: Place = ("scenarios", index)
        if scenario.id in seen:
            line = source.line((*here, "id"))
            message = f'Scenario "{scenario.id}" stands here twice. Keep one of the two.'
            yield Problem(source.path, line, "KB103", message)
        seen.add(scenario.id)
        yield from _check_scenario(scenario, catalogue, source, here)


def _check_twice(field: str, names: Sequence[str], source: YamlSource) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name in names[:index]:
            message = f'"{name}" stands twice in "{field}". Keep one.'
            yield Problem(source.path, source.line((field, index)), "KB103", message)


def check_settings(handbook: Handbook) -> Iterator[Problem]:
    """A language's currency and channels are those of the catalogue."""
    for code, language in handbook.settings.items():
        source = handbook.sources[f"{code}/{LANGUAGE}"]
        currencies, channels = handbook.catalogue.currencies, list(handbook.catalogue.channels)
        yield from _known(source, ("currency",), language.currency, currencies)
        for channel in language.registers:
            yield from _known(source, ("registers", channel), channel, channels)


def _check_placeholders(catalogue: Catalogue, source: YamlSource) -> Iterator[Problem]:
    days = [name for name, other in catalogue.placeholders.items() if other.kind == "date"]
    for name, placeholder in catalogue.placeholders.items():
        here: Place = ("placeholders", name)
        if placeholder.same_as:
            known = list(catalogue.placeholders)
            yield from _known(source, (*here, "same_as"), placeholder.same_as, known)
        if name in days and not placeholder.lies:
            message = (
                f'Date "{name}" doesn\'t say where it lies. '
                'Add "lies: ahead", or "lies: anywhere" if the day may have passed.'
            )
            yield Problem(source.path, source.line(here), "KB103", message)
        if name not in days and (placeholder.lies or placeholder.after):
            message = f'"{name}" is no date. Remove "lies" and "after".'
            yield Problem(source.path, source.line(here), "KB103", message)
        elif placeholder.after:
            others = [day for day in days if day != name]
            yield from _known(source, (*here, "after"), placeholder.after, others)


def _check_scenario(
    scenario: Scenario, catalogue: Catalogue, source: YamlSource, here: Place
) -> Iterator[Problem]:
    others = [other for other in catalogue.scenario_ids if other != scenario.id]
    yield from _known(source, (*here, "moment"), scenario.moment, catalogue.moments)
    if scenario.moment in scenario.also_moments:
        line = source.line((*here, "also_moments"))
        message = f'"{scenario.moment}" is the moment of "{scenario.id}" already. Remove it here.'
        yield Problem(source.path, line, "KB103", message)
    references = {
        "also_moments": (scenario.also_moments, catalogue.moments),
        "parties": (scenario.parties, catalogue.parties),
        "neighbours": (scenario.neighbours, others),
        "follows": (scenario.follows, others),
    }
    for field, (values, known) in references.items():
        for index, value in enumerate(values):
            yield from _known(source, (*here, field, index), value, known)
    yield from _check_choices(scenario, source, here)
    for template, channels in scenario.templates.items():
        for index, channel in enumerate(channels):
            place = (*here, "templates", template, index)
            yield from _known(source, place, channel, list(catalogue.channels))
    offered = {channel for channels in scenario.templates.values() for channel in channels}
    if not offered <= catalogue.channels.keys():
        return  # What is misspelt has a finding of its own.
    for name, rule in catalogue.channels.items():
        if {scenario.moment, scenario.id} & {*rule.needed_by} and name not in offered:
            message = (
                f'Scenario "{scenario.id}" has no text for "{name}", which its readers need. Add '
                "the channel to one of its templates."
            )
            yield Problem(source.path, source.line((*here, "templates")), "KB117", message)


def _check_choices(scenario: Scenario, source: YamlSource, here: Place) -> Iterator[Problem]:
    for name, choice in scenario.choices.items():
        line = source.line((*here, "choices", name))
        for message in _faults(name, choice):
            yield Problem(source.path, line, "KB103", message)
    for index, name in enumerate(scenario.passages):
        if name in scenario.choices or name in scenario.passages[:index]:
            line = source.line((*here, "passages", index))
            message = f'"{name}" stands twice among choices and passages. Give one another id.'
            yield Problem(source.path, line, "KB103", message)


def _faults(name: str, choice: Choice) -> Iterator[str]:
    count = len(choice.options)
    if not FEWEST_OPTIONS <= count <= MOST_OPTIONS:
        yield (
            f'Choice "{name}" has {count} alternatives. Give it {FEWEST_OPTIONS} to '
            f'{MOST_OPTIONS}, "{OWN_WORDS}" among them.'
        )
    for option in dict.fromkeys(choice.options):
        if choice.options.count(option) > 1:
            yield f'Choice "{name}" has the alternative "{option}" twice. Keep one.'
    if OWN_WORDS not in choice.options:
        yield f'Choice "{name}" leaves no room for other words. Add "{OWN_WORDS}".'
    if choice.kind == "cause" and NOT_KNOWN not in choice.options:
        yield f'Choice "{name}" is a cause, which may not be known yet. Add "{NOT_KNOWN}".'


def _known(source: YamlSource, place: Place, value: str, known: Sequence[str]) -> Iterator[Problem]:
    if value not in known:
        hint = did_you_mean(value, known, one_of(known) if known else "Remove it.")
        field = next(part for part in reversed(place) if isinstance(part, str) and part != value)
        message = f'"{value}" in "{field}" isn\'t known. {hint}'
        yield Problem(source.path, source.line(place), "KB103", message)
