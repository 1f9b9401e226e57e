"""The catalogue: what is the same in every language, typed (docs/catalogue.yml)."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from bridgebook.former import FormerIds
from bridgebook.ids import is_id
from bridgebook.message import NOT_KNOWN, OWN_WORDS
from bridgebook.problems import Problem, did_you_mean, one_of
from bridgebook.yaml_source import Place, YamlSource

FEWEST_OPTIONS, MOST_OPTIONS = 2, 5


def _check_id(text: str) -> str:
    if not is_id(text):
        raise ValueError("it is one of the site's own ids, write another")
    return text


Id = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), AfterValidator(_check_id)
]


def _check_locale(text: str) -> str:
    try:
        Locale.parse(text, sep="-")
    except (ValueError, UnknownLocaleError):
        raise ValueError('it is no locale, such as "en-GB"') from None
    return text


LocaleId = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"),
    AfterValidator(_check_locale),
]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
PlaceholderId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
Measure = Literal[
    "glance",
    "words",
    "signs",
    "links",
    "items",
    "timed",
    "steps",
    "turns",
    "pairs",
    "templates",
    "provenance",
]


class Entry(BaseModel):
    """What every entry has in common: it is closed and doesn't change."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Language(Entry):
    """A language of the handbook; `locale` writes its dates and amounts, in `currency` first."""

    name: str
    locale: LocaleId
    date: Literal["weekday", "plain"]
    currency: Currency

    @property
    def direction(self) -> str:
        """The direction it is written in: "ltr" or "rtl"."""
        return Locale.parse(self.locale, sep="-").text_direction


class Channel(Entry):
    """A way to send a message.

    `words` is the longest a text may be; `year` says that its dates always carry the year.
    """

    words: int = Field(gt=0)
    subject: bool = False
    year: bool = False
    registers: dict[LanguageCode, tuple[Id, ...]]


class Section(Entry):
    """A required section of a guide and what makes it complete."""

    id: Id
    minimum: dict[Measure, int]


class Placeholder(Entry):
    """A value the reader fills in once; `same_as` names another way to write the same thing.

    `lies` says of a day whether it lies ahead, or may lie anywhere; `after` names a day that
    it comes after.
    """

    kind: Literal["text", "date", "amount"]
    same_as: str | None = None
    lies: Literal["ahead", "anywhere"] | None = None
    after: str | None = None


class Choice(Entry):
    """Alternatives of which a sender takes one; a `cause` may be not known yet."""

    kind: Literal["cause"] | None = None
    options: tuple[Id, ...]


class Scenario(Entry):
    """A situation a reader can be in; `templates` maps a template's id to its channels.

    `choices` and `passages` are what its texts leave to the sender.
    """

    id: Id
    moment: Id
    parties: tuple[Id, ...] = Field(min_length=1)
    neighbours: tuple[Id, ...]
    follows: tuple[Id, ...]
    templates: dict[Id, tuple[Id, ...]]
    choices: dict[Id, Choice] = Field(default_factory=dict)
    passages: tuple[Id, ...] = ()


class Catalogue(Entry):
    """Everything that no page repeats."""

    languages: dict[LanguageCode, Language] = Field(min_length=1)
    currencies: tuple[Currency, ...]
    channels: dict[Id, Channel]
    sections: tuple[Section, ...]
    placeholders: dict[PlaceholderId, Placeholder]
    moments: tuple[Id, ...]
    parties: tuple[Id, ...]
    scenarios: tuple[Scenario, ...]
    former: FormerIds = FormerIds()

    @property
    def default_language(self) -> str:
        """The language at the root of the site, and the reference for the others."""
        return next(iter(self.languages))

    @property
    def scenario_ids(self) -> tuple[str, ...]:
        """Every scenario's id, in order."""
        return tuple(scenario.id for scenario in self.scenarios)

    def scenario(self, scenario_id: str) -> Scenario:
        """Give the scenario of that id; KeyError if there is none."""
        for scenario in self.scenarios:
            if scenario.id == scenario_id:
                return scenario
        raise KeyError(scenario_id)

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """Every choice's id, of all scenarios."""
        return tuple(dict.fromkeys(name for each in self.scenarios for name in each.choices))

    @property
    def passage_ids(self) -> tuple[str, ...]:
        """Every optional passage's id, of all scenarios."""
        return tuple(dict.fromkeys(name for each in self.scenarios for name in each.passages))

    def registers(self, channel: str, language: str) -> tuple[str, ...]:
        """Give the registers a channel has in a language, the default first."""
        return self.channels[channel].registers.get(language, ())


def check_catalogue(catalogue: Catalogue, source: YamlSource) -> Iterator[Problem]:
    """Every name in the catalogue that refers to another entry refers to one that exists."""
    languages = list(catalogue.languages)
    for code, language in catalogue.languages.items():
        place: Place = ("languages", code, "currency")
        yield from _known(source, place, language.currency, catalogue.currencies)
    for name, channel in catalogue.channels.items():
        for code in channel.registers:
            place = ("channels", name, "registers", code)
            yield from _known(source, place, code, languages)
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
    references = {
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
