"""Where the handbook comes from: the articles, their points, and what rests on them."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from pydantic import Field, RootModel

from bridgebook.model.catalogue import Entry, Id

EDITORIAL = "editorial"
Damage = Literal["lists-lost", "examples-lost", "foreign-text", "machine-translated"]


class Article(Entry):
    """An article; its points are numbered from 1 in the order of its passages."""

    id: Id
    title: str | None = None
    language: str
    published: date | None = None
    author: str | None = None
    damage: tuple[Damage, ...] = ()
    points: int = Field(gt=0, le=500)
    set_aside: dict[int, str] = Field(default_factory=dict)

    @property
    def point_ids(self) -> Iterator[str]:
        """The id of each point, such as "end-of-love-3"."""
        return (f"{self.id}-{number}" for number in range(1, self.points + 1))


class ArticlesFile(RootModel[tuple[Article, ...]]):
    """docs/articles.yml."""


class ArticleWords(Entry):
    """What an article says, in one language: about what, how damaged, point by point."""

    about: str
    damage: str
    points: dict[int, str]


class ArticleWordsFile(RootModel[dict[str, ArticleWords]]):
    """docs/<language>/articles.yml: {article id: words}."""


class ProvenanceFile(RootModel[dict[str, dict[str, tuple[str, ...]]]]):
    """docs/provenance.yml: {scenario: {section: ids of points and of advice, or "editorial"}}."""
