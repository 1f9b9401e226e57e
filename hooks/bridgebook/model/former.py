"""Ids that are no longer there, and what becomes of what readers have kept under them.

A reader's browser keeps values under placeholders, ticks under items, and texts changed by
hand under templates. Such an id is never just removed: the catalogue lists it.
"""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, Field


class Former(BaseModel):
    """The ids of one kind that are no longer there.

    `moved` names the id that means the same now: what is kept goes there. `offered` names those
    that may mean it: beside them it is offered, never filled in. Nothing is done with what is
    kept under a `dropped` one.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    moved: Mapping[str, str] = Field(default_factory=dict)
    offered: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    dropped: tuple[str, ...] = ()

    def moved_to(self, current: str) -> tuple[str, ...]:
        """Give the ids whose kept value is now that one's."""
        return tuple(old for old, new in self.moved.items() if new == current)

    def offered_to(self, current: str) -> tuple[str, ...]:
        """Give the ids whose kept value is offered beside that one."""
        return tuple(old for old, new in self.offered.items() if current in new)


class FormerIds(BaseModel):
    """All ids that are no longer there; those of templates and items by scenario."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    placeholders: Former = Former()
    templates: Mapping[str, Former] = Field(default_factory=dict)
    items: Mapping[str, Former] = Field(default_factory=dict)

    def templates_of(self, scenario: str) -> Former:
        """Give the former templates of a scenario."""
        return self.templates.get(scenario, Former())

    def items_of(self, scenario: str) -> Former:
        """Give the former items of a scenario's checklists."""
        return self.items.get(scenario, Former())
