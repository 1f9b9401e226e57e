"""Credits are true in every language: what provenance.yml credits to a guide, the guide says."""

from collections.abc import Iterator, Sequence

from bridgebook.model.credits import Mark, is_malformed, read_marks
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.problems import Problem, did_you_mean


def check_marks_are_well_formed(handbook: Handbook) -> Iterator[Problem]:
    """A comment that begins like a mark of a point is one."""
    for page in handbook.all_pages:
        for comment in page.comments:
            if is_malformed(comment):
                message = (
                    f'"{comment.text}" marks no point. Write "point: its-id" in the comment, '
                    "and commas between several."
                )
                yield Problem(page.path, comment.line, "KB706", message)


def check_marked_points_are_credited(handbook: Handbook) -> Iterator[Problem]:
    """A mark names a point that its section rests on, once a guide and language."""
    known = _points(handbook)
    if not known or not handbook.provenance:
        return  # One of the two files could not be read, which has its own finding.
    for page in handbook.all_pages:
        credited = handbook.provenance.get(page.name, {})
        first: dict[str, Mark] = {}
        for mark in read_marks(page):
            sections = [name for name, points in credited.items() if mark.point in points]
            if message := _fault(mark, sections, known):
                yield Problem(page.path, mark.comment.line, "KB707", message)
            elif mark.point in first:
                message = (
                    f'Point "{mark.point}" is marked in line {first[mark.point].comment.line} '
                    "already. Keep the mark where it is said best."
                )
                yield Problem(page.path, mark.comment.line, "KB708", message)
            else:
                first[mark.point] = mark


def _points(handbook: Handbook) -> list[str]:
    return [point for article in handbook.articles for point in article.point_ids]


def _fault(mark: Mark, sections: Sequence[str], known: Sequence[str]) -> str:
    """Say what is wrong with what a mark names; `sections` are those that rest on it."""
    if mark.point not in known:
        return f'"{mark.point}" is no point. {did_you_mean(mark.point, known, "Remove the mark.")}'
    if not sections:
        return (
            f'Point "{mark.point}" isn\'t credited to this page. Remove the mark, or add the '
            "point to provenance.yml."
        )
    if mark.section not in sections:
        where = f'in "{mark.section}"' if mark.section else "above the first section"
        named = ", ".join(f'"{section}"' for section in sections)
        return (
            f'Point "{mark.point}" is credited to {named}, but marked {where}. Move the mark, or '
            "credit the point there in provenance.yml."
        )
    return ""


def check_credited_points_are_marked(handbook: Handbook) -> Iterator[Problem]:
    """Every point that a guide is credited with is marked on its page in every language."""
    known = _points(handbook)
    for page in handbook.guides.values():
        marked = {mark.point for mark in read_marks(page)}
        credited = handbook.provenance.get(page.name, {})
        for point in dict.fromkeys(p for points in credited.values() for p in points):
            if point in known and point not in marked:
                sections = [name for name, points in credited.items() if point in points]
                message = (
                    f'Point "{point}" is credited to this guide, but no sentence is marked as '
                    f'saying it. Write "<!-- point: {point} -->" behind the one that does, or '
                    "take the point out of provenance.yml."
                )
                yield Problem(page.path, _line(page, sections), "KB709", message)


def _line(page: Page, sections: Sequence[str]) -> int:
    """Give the line of the first of these sections that the page has."""
    found = (page.section(name) for name in sections)
    return next((section.heading.line for section in found if section), page.body_line)
