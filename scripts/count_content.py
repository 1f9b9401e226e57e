"""Count what the handbook holds, per language, and how much of the articles it uses.

Prints a table: guides, sections, templates, items to tick, phrases, words a guide; then the
articles' points that are cited or set aside, and the findings of the checks. Exit code 0.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

from bridgebook.model.articles import EDITORIAL
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter
from bridgebook.rendering import Rendered
from bridgebook.rendering.counting import guide_words
from bridgebook.studying.study import CACHE, study

COLUMNS = ("guides", "sections", "templates", "items", "phrases", "words a guide")


def main() -> int:
    """Run the command."""
    found = study(Path("docs"), Path(CACHE))
    if found.handbook is None:
        print("The catalogue or a language file can't be read. Run `make check` first.")
        return 1
    print(f"{'':10}" + "".join(f"{column:>15}" for column in COLUMNS))
    for language in found.handbook.languages:
        numbers = count_language(found.handbook, language, found.rendered)
        print(f"{language:10}" + "".join(f"{number:>15}" for number in numbers))
    print(count_points(found.handbook))
    print(f"Findings of the checks: {len(found.problems)}")
    return 0


def count_language(
    handbook: Handbook, language: str, rendered: Mapping[str, Rendered]
) -> tuple[int, ...]:
    """Count what one language holds, in the order of COLUMNS; words are the mean."""
    pages = [page for _, page in handbook.guides_in(language)]
    return (
        len(pages),
        sum(len(page.sections) for page in pages),
        sum(len(list(page.templates)) for page in pages),
        sum(len(checklist.items) for page in pages for checklist in page.checklists),
        sum(
            len(page.front.phrases) + len(page.front.heard)
            for page in pages
            if isinstance(page.front, FrontMatter)
        ),
        round(mean(guide_words(rendered[page.path]) for page in pages)),
    )


def count_points(handbook: Handbook) -> str:
    """Say how many citations there are, and how many points they cover."""
    cited = [
        name
        for sections in handbook.provenance.values()
        for names in sections.values()
        for name in names
        if name != EDITORIAL
    ]
    points = {point for article in handbook.articles for point in article.point_ids}
    aside = sum(len(article.set_aside) for article in handbook.articles)
    used = len(points & set(cited))
    return f"{len(cited)} citations; {used} of {len(points)} points cited, {aside} set aside"


if __name__ == "__main__":
    sys.exit(main())
