"""Show where the guides say what the articles say: per point the marked words of each language.

    python scripts/show_points.py                      # every guide
    python scripts/show_points.py client-is-leaving    # one of them, or several

For whoever reads them beside each other, as a native of one language. Exit code 0.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from shutil import get_terminal_size
from textwrap import fill

from bridgebook.model.credits import Mark, read_marks
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Heading, Page
from bridgebook.model.prose import Prose
from bridgebook.rendering import Rendered
from bridgebook.studying.study import CACHE, study

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=\S)|(?<=[.!?…][”»“)])\s+(?=[A-ZА-ЯЁÆØÅÀ-Þ«„»“])")
# What an author writes around words: marks of lists, labels and emphasis, a link's address.
LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?")
LABEL = re.compile(r"^\*\*[^*]+:\*\*\s*")
EMPHASIS = re.compile(r"\*\*|(?<!\w)[*_]|[*_](?!\w)|\{#[^}]*\}")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
LONGEST = 600
WIDEST = 110


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("guides", nargs="*", help="ids of scenarios; all of them if none is named")
    wanted = parser.parse_args().guides
    found = study(Path("docs"), Path(CACHE))
    if found.handbook is None:
        print("The catalogue or a language file can't be read. Run `make check` first.")
        return 1
    for line in show(found.handbook, found.rendered, wanted or found.handbook.provenance):
        print(line)
    return 0


def show(
    handbook: Handbook, rendered: Mapping[str, Rendered], scenarios: Iterable[str]
) -> Iterator[str]:
    """Give the lines to print: guide by guide and point by point, each language in turn."""
    width = min(WIDEST, get_terminal_size().columns)
    points = {point for article in handbook.articles for point in article.point_ids}
    for scenario in scenarios:
        credited = handbook.provenance.get(scenario, {})
        cited = [point for names in credited.values() for point in names if point in points]
        if cited:
            yield f"\n{scenario}\n{'=' * len(scenario)}"
        for point in dict.fromkeys(cited):
            yield "\n" + fill(f"{point}: {said_by_article(handbook, point)}", width)
            for language in handbook.languages:
                page = handbook.guides.get((language, scenario))
                for words in _marked(page, rendered, point) if page else ():
                    indent = f"  {language}  "
                    yield fill(words, width, initial_indent=indent, subsequent_indent=" " * 6)


def said_by_article(handbook: Handbook, point: str) -> str:
    """Give the words of a point in the default language, "" if there are none."""
    article, _, number = point.rpartition("-")
    words = handbook.article_words.get(handbook.catalogue.default_language, {}).get(article)
    return words.points.get(int(number), "") if words else ""


def _marked(page: Page, rendered: Mapping[str, Rendered], point: str) -> Iterator[str]:
    """Give the words that are marked with a point, each with its line and section."""
    marks = [mark for mark in read_marks(page) if mark.point == point]
    for mark in marks:
        words = marked_words(mark, page, rendered[page.path])
        yield f"{mark.comment.line} {mark.section}: {words}"
    if not marks:
        yield "– marked nowhere –"


def marked_words(mark: Mark, page: Page, rendered: Rendered) -> str:
    """Give the sentence before a mark, or all of what begins behind one that stands alone."""
    if before := plain(mark.comment.before):
        return SENTENCE_END.split(before)[-1]
    texts = sorted(rendered.texts, key=lambda text: text.line)
    behind = [text for text in texts if text.line >= mark.comment.end]
    if not behind:
        return ""
    start = behind[0].line
    ends = (end for first, end in _wholes(page) if mark.comment.end <= first <= start <= end)
    end = next(ends, start)
    words = " / ".join(" ".join(text.text.split()) for text in behind if text.line <= end)
    return words if len(words) <= LONGEST else words[:LONGEST] + " …"


def _wholes(page: Page) -> Iterator[tuple[int, int]]:
    """Give the first and the last line of each block, and of each piece of prose."""
    for thing in (thing for section in page.sections for thing in section.things):
        if isinstance(thing, Prose):
            starts = [piece.line for piece in thing.pieces]
            yield from zip(starts, [*(start - 1 for start in starts[1:]), thing.end], strict=True)
        elif not isinstance(thing, Heading):
            yield thing.line, thing.end


def plain(written: str) -> str:
    """Give words without the Markdown around them."""
    text = LINK.sub(r"\1", LABEL.sub("", LIST_MARK.sub("", written)))
    return " ".join(EMPHASIS.sub("", text).split())


if __name__ == "__main__":
    sys.exit(main())
