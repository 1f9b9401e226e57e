"""The catalogue: what is the same in every language, typed (docs/catalogue.yml)."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from bridgebook.model.former import FormerIds
from bridgebook.model.ids import is_id


def _check_id(text: str) -> str:
    if not is_id(text):
        raise ValueError("it is one of the site's own ids, write another")
    return text


Id = Annotated[
    str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"), AfterValidator(_check_id)
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

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Channel(Entry):
    """A way to send a message.

    `words` is the longest a text may be; `year` says that its dates always carry the year.
    `needed_by` names the moments, and the scenarios, in which readers look for it.
    """

    words: int = Field(gt=0)
    subject: bool = False
    year: bool = False
    needed_by: tuple[Id, ...] = ()


class Section(Entry):
    """A required section of a guide: what makes it complete, and what is too much to take in."""

    id: Id
    minimum: dict[Measure, int]
    maximum: dict[Measure, int] = Field(default_factory=dict)


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

    `moment` says where its card stands; `also_moments` are others in which the filter finds it.
    `choices` and `passages` are what its texts leave to the sender.
    """

    id: Id
    moment: Id
    also_moments: tuple[Id, ...] = ()
    parties: tuple[Id, ...] = Field(min_length=1)
    neighbours: tuple[Id, ...]
    follows: tuple[Id, ...]
    templates: dict[Id, tuple[Id, ...]]
    choices: dict[Id, Choice] = Field(default_factory=dict)
    passages: tuple[Id, ...] = ()


class Catalogue(Entry):
    """Everything that no page repeats."""

    languages: tuple[LanguageCode, ...] = Field(min_length=1)
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
        return self.languages[0]

    @cached_property
    def scenario_ids(self) -> tuple[str, ...]:
        """Every scenario's id, in order."""
        return tuple(scenario.id for scenario in self.scenarios)

    def scenario(self, scenario_id: str) -> Scenario:
        """Give the scenario of that id; KeyError if there is none."""
        return self._by_id[scenario_id]

    @cached_property
    def _by_id(self) -> dict[str, Scenario]:
        """Of scenarios with the same id, which is a finding, the first."""
        return {scenario.id: scenario for scenario in reversed(self.scenarios)}

    @property
    def choice_ids(self) -> tuple[str, ...]:
        """Every choice's id, of all scenarios."""
        return tuple(dict.fromkeys(name for each in self.scenarios for name in each.choices))

    @property
    def passage_ids(self) -> tuple[str, ...]:
        """Every optional passage's id, of all scenarios."""
        return tuple(dict.fromkeys(name for each in self.scenarios for name in each.passages))
