"""Pages of which only what the whole handbook asks is at hand; the rest is fetched when asked for.

A handbook of hundreds of guides needn't be in memory at once: between two chapters' pages there
are titles, links, ids and what can be ticked, and those are small.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from bridgebook.model.page import Page
from bridgebook.rendering import Rendered

# Attributes that are at hand. Whatever else is asked for comes from the whole.
AT_HAND: dict[type, tuple[str, ...]] = {
    Page: ("path", "language", "name", "front", "item_ids"),
    Rendered: ("links", "anchors", "minutes"),
}


@dataclass(frozen=True)
class Part:
    """What is at hand of a page, or of what it became, as it is kept."""

    kind: type
    values: dict[str, Any]


def take(whole: Page | Rendered) -> Part:
    """Give what is at hand of a whole."""
    kind = type(whole)
    return Part(kind, {name: getattr(whole, name) for name in AT_HAND[kind]})


def stand_in(part: Part, fetch: Callable[[], object]) -> Any:
    """Give what behaves as the whole does; `fetch` gives the whole, each time it is needed."""
    made: Any = object.__new__(_stand_in_for(part.kind))
    made.__dict__.update(part.values, _fetch=fetch)
    return made


class _FromTheWhole:
    """An attribute that isn't at hand."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, made: Any, owner: type | None = None) -> Any:
        return getattr(made._fetch(), self.name)


@cache
def _stand_in_for(kind: type) -> type:
    """Give a class whose fields are fetched, unless they are at hand."""
    elsewhere = {field.name: _FromTheWhole() for field in fields(kind)}
    return type(f"{kind.__name__}AtHand", (kind,), elsewhere)
