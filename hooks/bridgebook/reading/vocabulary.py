"""Every id of the catalogue has its word in every language's interface.yml.

A missing word is a finding; its id stands in for it, so that the other checks can go on.
"""

from collections.abc import Iterator

from bridgebook.model.articles import Article
from bridgebook.model.block_words import DecisionWords, PlaceholderWords
from bridgebook.model.catalogue import Catalogue
from bridgebook.model.interface import Interface
from bridgebook.model.language import Language
from bridgebook.model.sources import Place, YamlSource
from bridgebook.problems import Problem

UNITS = ("d", "w", "m")


def _wanted(
    language: Language, catalogue: Catalogue, articles: tuple[Article, ...]
) -> dict[str, tuple[str, ...]]:
    """Give {field of the interface: the ids that need a word}."""
    registers = (name for names in language.registers.values() for name in names)
    return {
        "sections": tuple(section.id for section in catalogue.sections),
        "channels": tuple(catalogue.channels),
        "registers": tuple(dict.fromkeys(registers)),
        "placeholders": tuple(catalogue.placeholders),
        "former_placeholders": tuple(catalogue.former.placeholders.offered),
        "choices": catalogue.choice_ids,
        "passages": catalogue.passage_ids,
        "moments": catalogue.moments,
        "parties": catalogue.parties,
        "times.after": UNITS,
        "times.every": UNITS,
        "articles.language": tuple(dict.fromkeys(article.language for article in articles)),
    }


def check_words(
    interface: Interface,
    language: Language,
    catalogue: Catalogue,
    articles: tuple[Article, ...],
    source: YamlSource,
) -> Iterator[Problem]:
    """Every id of the catalogue has a word, every counted phrase its last resort, "other".

    A value that a reader types has an example; a day is picked.
    """
    for field, ids in _wanted(language, catalogue, articles).items():
        place: Place = tuple(field.split("."))
        words = _words(interface, field)
        for identifier in ids:
            if identifier not in words:
                message = f'"{field}" has no word for "{identifier}". Add it.'
                yield Problem(source.path, source.line(place), "KB109", message)
    for name, placeholder in interface.placeholders.items():
        known = catalogue.placeholders.get(name)
        if known and known.kind != "date" and not placeholder.example:
            message = f'"{name}" has no "example". Add one, as a reader would type it.'
            yield Problem(source.path, source.line(("placeholders", name)), "KB109", message)
    for field in ("times.after", "times.every"):
        for unit, forms in _words(interface, field).items():
            if "other" not in forms:
                line = source.line((*field.split("."), unit))
                message = f'"{field}.{unit}" has no form "other". Add it.'
                yield Problem(source.path, line, "KB109", message)
    if "other" not in interface.guide.reading_time:
        message = '"guide.reading_time" has no form "other". Add it.'
        yield Problem(source.path, source.line(("guide", "reading_time")), "KB109", message)


def _words(interface: Interface, field: str) -> dict[str, dict[str, str]]:
    value: object = interface
    for part in field.split("."):
        value = getattr(value, part)
    assert isinstance(value, dict)
    return value


def with_stand_ins(
    interface: Interface, language: Language, catalogue: Catalogue, articles: tuple[Article, ...]
) -> Interface:
    """Give the interface with an id in the place of each word that is missing."""
    wanted = _wanted(language, catalogue, articles)
    plain = ("sections", "channels", "registers", "moments", "parties", "former_placeholders")
    update: dict[str, object] = {
        field: {identifier: identifier for identifier in wanted[field]} | getattr(interface, field)
        for field in plain
    }
    update["placeholders"] = {
        name: PlaceholderWords(label=name, hint="", blank=name) for name in wanted["placeholders"]
    } | interface.placeholders
    for field in ("choices", "passages"):
        stand_ins = {name: DecisionWords(label=name) for name in wanted[field]}
        update[field] = stand_ins | getattr(interface, field)
    update["times"] = interface.times.model_copy(
        update={
            how: {unit: {"other": f"{{n}} {unit}"} for unit in UNITS}
            | {
                unit: {"other": f"{{n}} {unit}"} | forms
                for unit, forms in getattr(interface.times, how).items()
            }
            for how in ("after", "every")
        }
    )
    languages = {code: code for code in wanted["articles.language"]} | interface.articles.language
    update["articles"] = interface.articles.model_copy(update={"language": languages})
    reading_time = {"other": "{n}"} | interface.guide.reading_time
    update["guide"] = interface.guide.model_copy(update={"reading_time": reading_time})
    return interface.model_copy(update=update)
