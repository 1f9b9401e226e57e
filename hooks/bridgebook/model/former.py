"""Ids that are no longer there, and what becomes of what readers have kept under them.

A reader's browser keeps values under placeholders, ticks under items, texts changed by hand
under templates, and what was decided under choices, their alternatives and passages. Such an
id is never just removed: the catalogue lists it.
"""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field


class Former(BaseModel):
    """The ids of one kind that are no longer there.

    `moved` names the id that means the same now: what is kept goes there. `offered` names those
    that may mean it: beside them it is offered, never filled in. Nothing is done with what is
    kept under a `dropped` one.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    moved: Mapping[str, str] = Field(default_factory=dict)
    offered: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    dropped: tuple[str, ...] = ()

    def moved_to(self, current: str) -> tuple[str, ...]:
        """Give the ids whose kept value is now that one's."""
        return tuple(old for old, new in self.moved.items() if new == current)

    def offered_to(self, current: str) -> tuple[str, ...]:
        """Give the ids whose kept value is offered beside that one."""
        return tuple(old for old, new in self.offered.items() if current in new)


NOTHING = Former()


class FormerIds(BaseModel):
    """All ids that are no longer there; all but placeholders by scenario.

    Alternatives are listed by the choice that they belong to, under its id of today.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    placeholders: Former = NOTHING
    templates: Mapping[str, Former] = Field(default_factory=dict)
    items: Mapping[str, Former] = Field(default_factory=dict)
    choices: Mapping[str, Former] = Field(default_factory=dict)
    passages: Mapping[str, Former] = Field(default_factory=dict)
    alternatives: Mapping[str, Mapping[str, Former]] = Field(default_factory=dict)

    def templates_of(self, scenario: str) -> Former:
        """Give the former templates of a scenario."""
        return self.templates.get(scenario, NOTHING)

    def items_of(self, scenario: str) -> Former:
        """Give the former items of a scenario's checklists."""
        return self.items.get(scenario, NOTHING)

    def choices_of(self, scenario: str) -> Former:
        """Give the former choices of a scenario."""
        return self.choices.get(scenario, NOTHING)

    def passages_of(self, scenario: str) -> Former:
        """Give the former optional passages of a scenario."""
        return self.passages.get(scenario, NOTHING)
