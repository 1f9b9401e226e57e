"""Every section says what it rests on, and everything that may be cited is used and worded."""

from collections.abc import Iterator

from bridgebook.linking.elsewhere import reason_against, reason_against_characters
from bridgebook.model.articles import EDITORIAL
from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import ARTICLES, FURTHER_READING, PROVENANCE
from bridgebook.problems import Problem, did_you_mean


def check_citations(handbook: Handbook) -> Iterator[Problem]:
    """Every section of every scenario names points or advice that exist, or "editorial"."""
    if not handbook.provenance or not handbook.articles:
        return  # One of the two files could not be read, which has its own finding.
    source = handbook.sources[PROVENANCE]
    points = {point for article in handbook.articles for point in article.point_ids}
    citable = points | set(handbook.advice)
    sections = [section.id for section in handbook.catalogue.sections]
    scenarios = handbook.catalogue.scenario_ids
    for scenario in scenarios:
        cited = handbook.provenance.get(scenario, {})
        for section in sections:
            if not cited.get(section):
                message = (
                    f'Section "{section}" of "{scenario}" doesn\'t say what it rests on. '
                    'Name points of the articles, further reading, or "editorial".'
                )
                yield Problem(source.path, source.line((scenario,)), "KB701", message)
    for scenario, cited in handbook.provenance.items():
        if scenario not in scenarios:
            hint = did_you_mean(scenario, scenarios, "Remove it.")
            message = f'"{scenario}" is no scenario of the catalogue. {hint}'
            yield Problem(source.path, source.line((scenario,)), "KB702", message)
        for section, names in cited.items():
            if section not in sections:
                hint = did_you_mean(section, sections, "Remove it.")
                message = f'"{section}" is no section of a guide. {hint}'
                yield Problem(source.path, source.line((scenario, section)), "KB702", message)
            for index, name in enumerate(names):
                if name != EDITORIAL and name not in citable:
                    instead = (
                        'Use a point of articles.yml, an id of further-reading.yml, or "editorial".'
                    )
                    hint = did_you_mean(name, citable, instead)
                    line = source.line((scenario, section, index))
                    yield Problem(source.path, line, "KB702", f'"{name}" is no point. {hint}')


def check_every_point_is_used(handbook: Handbook) -> Iterator[Problem]:
    """Every point of every article is used by some guide or set aside with a reason, and worded."""
    if not handbook.provenance:
        return
    source = handbook.sources[ARTICLES]
    used = _used(handbook)
    for index, article in enumerate(handbook.articles):
        for number, point in enumerate(article.point_ids, 1):
            if point not in used and number not in article.set_aside:
                message = (
                    f'Point "{point}" is used by no guide. Cite it in provenance.yml, or add it '
                    'to "set_aside" with the reason.'
                )
                yield Problem(source.path, source.line((index, "id")), "KB703", message)
        for language, articles in handbook.article_words.items():
            path = f"{language}/{ARTICLES}"
            words = articles.get(article.id)
            worded = set(words.points) if words else set()
            for number in sorted(set(range(1, article.points + 1)) ^ worded):
                message = (
                    f'Point {number} of "{article.id}" is missing here. Word it.'
                    if number not in worded
                    else f'"{article.id}" has no point {number}. Remove it.'
                )
                line = handbook.sources[path].line((article.id, "points", number))
                yield Problem(handbook.sources[path].path, line, "KB704", message)


def check_further_reading(handbook: Handbook) -> Iterator[Problem]:
    """Every advice is one link that is what it looks like, cited by a guide, and worded."""
    if not handbook.provenance:
        return
    used = _used(handbook)
    for name, advice in handbook.advice.items():
        source = handbook.sources[FURTHER_READING]
        if reason := _reason_against_address(advice.address):
            line = source.line((name, "address"))
            yield Problem(source.path, line, "KB607", f'"{advice.address}" {reason}')
        if name not in used:
            message = (
                f'"{name}" is cited by no guide. Cite it in provenance.yml where you read and '
                "weighed it, or remove it."
            )
            yield Problem(source.path, source.line((name,)), "KB703", message)
    for language, words in handbook.advice_words.items():
        source = handbook.sources[f"{language}/{FURTHER_READING}"]
        for name in (name for name in handbook.advice if name not in words):
            message = f'"{name}" has no words here. Say in one line what it advises.'
            yield Problem(source.path, 1, "KB704", message)
        for name in (name for name in words if name not in handbook.advice):
            hint = did_you_mean(name, handbook.advice, "Remove it.")
            message = f'"{name}" is no id of further-reading.yml. {hint}'
            yield Problem(source.path, source.line((name,)), "KB704", message)


def _reason_against_address(address: str) -> str:
    if not address.startswith("https://"):
        return 'is no address of a page. Begin it with "https://".'
    try:
        return reason_against_characters(address) or reason_against(address)
    except ValueError:
        return "is no address. Correct it."


def _used(handbook: Handbook) -> set[str]:
    return {
        name for cited in handbook.provenance.values() for names in cited.values() for name in names
    }
