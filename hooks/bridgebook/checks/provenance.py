"""Every section says what it rests on, and every point of every article is used or set aside."""

from collections.abc import Iterator

from bridgebook.model.articles import EDITORIAL
from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import ARTICLES, PROVENANCE
from bridgebook.problems import Problem, did_you_mean


def check_citations(handbook: Handbook) -> Iterator[Problem]:
    """Every section of every scenario names points that exist, or "editorial"."""
    if not handbook.provenance or not handbook.articles:
        return  # One of the two files could not be read, which has its own finding.
    source = handbook.sources[PROVENANCE]
    points = {point for article in handbook.articles for point in article.point_ids}
    sections = [section.id for section in handbook.catalogue.sections]
    scenarios = handbook.catalogue.scenario_ids
    for scenario in scenarios:
        cited = handbook.provenance.get(scenario, {})
        for section in sections:
            if not cited.get(section):
                message = (
                    f'Section "{section}" of "{scenario}" doesn\'t say what it rests on. '
                    'Name points of the articles, or "editorial".'
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
                if name != EDITORIAL and name not in points:
                    hint = did_you_mean(name, points, 'Use a point of articles.yml or "editorial".')
                    line = source.line((scenario, section, index))
                    yield Problem(source.path, line, "KB702", f'"{name}" is no point. {hint}')


def check_every_point_is_used(handbook: Handbook) -> Iterator[Problem]:
    """Every point of every article is used by some guide or set aside with a reason, and worded."""
    if not handbook.provenance:
        return
    source = handbook.sources[ARTICLES]
    used = {
        name for cited in handbook.provenance.values() for names in cited.values() for name in names
    }
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
