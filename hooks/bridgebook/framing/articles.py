"""The articles and the further reading, as the page about them lists them."""

from collections.abc import Iterator
from dataclasses import dataclass

from babel.dates import format_date

from bridgebook.model.articles import Article
from bridgebook.model.handbook import Handbook


@dataclass(frozen=True)
class ShownArticle:
    """An article in the words of one language. `facts`: language, date and author, where known."""

    id: str
    title: str
    title_language: str
    about: str
    facts: tuple[str, ...]
    damage: str
    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShownAdvice:
    """Further reading; `says` is what it advises, in the page's language."""

    id: str
    title: str
    language: str
    site: str
    address: str
    says: str


def show_advice(handbook: Handbook, language: str) -> tuple[ShownAdvice, ...]:
    """Give the further reading in the order of docs/further-reading.yml, if it leads to a page.

    An address that runs a script has its finding; it is no link even where nobody listens to that.
    """
    words = handbook.advice_words.get(language, {})
    return tuple(
        ShownAdvice(name, advice.title, advice.language, advice.site, advice.address, words[name])
        for name, advice in handbook.advice.items()
        if name in words and advice.leads_to_a_page
    )


def show_articles(handbook: Handbook, language: str) -> tuple[ShownArticle, ...]:
    """Give the articles in the order of docs/articles.yml, each with its points as (id, text)."""
    words = handbook.interfaces[language].articles
    known = handbook.article_words.get(language, {})
    return tuple(
        ShownArticle(
            id=article.id,
            title=article.title or words.untitled,
            title_language=article.language if article.title else language,
            about=known[article.id].about,
            facts=tuple(_facts(handbook, language, article)),
            damage=known[article.id].damage,
            points=tuple(
                (f"{article.id}-{n}", text) for n, text in known[article.id].points.items()
            ),
        )
        for article in handbook.articles
        if article.id in known
    )


def _facts(handbook: Handbook, language: str, article: Article) -> Iterator[str]:
    words = handbook.interfaces[language].articles
    yield words.language[article.language]
    if article.published:
        locale = handbook.settings[language].locale.replace("-", "_")
        yield words.published.replace("{date}", format_date(article.published, "long", locale))
    if article.author:
        yield words.author.replace("{author}", article.author)
