"""Weigh a visit to each language's longest guide on a phone, beside bare Material's.

    make weigh                       # five visits each, in turn; a quarter of an hour
    make weigh ARGUMENTS="--times 1 --languages en"
    make weigh ARGUMENTS="--write"   # puts the tables and the day into README.md

Both are built from the same Markdown, and served compressed from this machine to a Chromium whose
network is slowed down to Lighthouse's slow 4G and whose processor to a quarter; after the longest
guide each reads the second longest. Ours are visited on every other kind of page, too. Bare
Material asks Google for its typefaces; they never come here, so its figures are without them.

Times depend on the machine: they mean something where nothing else runs. What is short of a goal
is said, and then the command ends with 1.
"""

import argparse
import datetime
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from benchmarks.build import Bench
from benchmarks.compressing_host import counting
from benchmarks.processes import seconds
from benchmarks.visit import (
    BLOCKED,
    CHAIN,
    KB,
    PAINT,
    REQUESTS,
    SECOND_KB,
    SECOND_REQUESTS,
    SHIFT,
    Figures,
    visit,
)
from bridgebook.reading.handbook import read_languages
from scripts.ensure_browser import system_browser
from tests.helpers.handbook import ROOT
from tests.helpers.site import Built, Site, build, serve

OURS, BARE = "ours", "bare Material"
# Where the kinds of page other than guides stand.
KINDS = {
    "home": "",
    "questions": "find/",
    "sources": "sources/",
    "case file": "case-file/",
    "404": "404.html",
}
LANGUAGES = tuple(read_languages(ROOT / "docs"))
WRITTEN = {
    KB: ".0f",
    REQUESTS: ".0f",
    CHAIN: ".0f",
    PAINT: ".2f",
    SHIFT: ".3f",
    BLOCKED: ".0f",
    SECOND_KB: ".0f",
    SECOND_REQUESTS: ".0f",
}
# The paint as a part of bare Material's on the same page; the others as they are.
MOST = {PAINT: 0.7, SHIFT: 0.01, BLOCKED: 100}
README = ROOT / "README.md"
BEGINS, ENDS = "<!-- make weigh -->\n", "<!-- /make weigh -->\n"
# {(page, whose): figures}
Visits = Mapping[tuple[str, str], Figures]


@dataclass(frozen=True)
class Weighed:
    """A site, and what its host has sent since somebody last looked: the size of each file."""

    site: Site
    sent: list[int]


@contextmanager
def both() -> Iterator[dict[str, Weighed]]:
    """Build and serve our site and the other; ours knows its address, as it does elsewhere."""
    with tempfile.TemporaryDirectory(prefix="weigh-") as folder:
        bare = Bench(Path(folder), 1, 1).bare()
        seconds(bare.build)
        with _served(Path(folder, "ours")) as ours, _served(bare.folder / "site") as beside:
            built = build(ROOT, ours.site.built.folder, "--strict", site_url=ours.site.url())
            if built.code:
                sys.exit(built.said)
            yield {OURS: ours, BARE: beside}


@contextmanager
def _served(folder: Path) -> Iterator[Weighed]:
    host, sent = counting()
    with serve(Built(folder, "", 0), LANGUAGES, host) as site:
        yield Weighed(site, sent)


def longest_guides(built: Built, language: str) -> list[str]:
    """Give where the guides of a language stand, the heaviest page first."""
    folder = "" if language == LANGUAGES[0] else f"{language}/"
    pages = built.folder.glob(f"{folder}scenarios/*/index.html")
    heaviest = sorted(pages, key=lambda page: -page.stat().st_size)
    return [f"scenarios/{page.parent.name}/" for page in heaviest]


def weigh(sites: Mapping[str, Weighed], languages: list[str], times: int) -> Visits:
    """Give the medians of each page: the guides of all sites in turn, and our other pages."""
    built = sites[OURS].site.built
    pages = {
        (f"guide, {language}", whose): (language, *longest_guides(built, language)[:2])
        for language in languages
        for whose in sites
    } | {(f"{kind}, {languages[-1]}", OURS): (languages[-1], page) for kind, page in KINDS.items()}
    runs: dict[tuple[str, str], list[Figures]] = {key: [] for key in pages}
    with sync_playwright() as playwright:
        path = system_browser()
        rules = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
        browser = playwright.chromium.launch(
            executable_path=str(path) if path else None, args=[rules, "--no-sandbox"]
        )
        for _, (key, (language, *read)) in product(range(times), pages.items()):
            weighed = sites[key[1]]
            addresses = [weighed.site.url(page, language) for page in read]
            runs[key].append(visit(browser, weighed.sent, *addresses))
        browser.close()
    return {key: medians(figures) for key, figures in runs.items()}


def medians(runs: list[Figures]) -> Figures:
    """Give the median of each figure."""
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def table(visits: Visits) -> Iterator[str]:
    """Give the lines of a table."""
    yield f"| | | {' | '.join(WRITTEN)} |"
    yield f"|---|---|{'---:|' * len(WRITTEN)}"
    for (page, whose), figures in visits.items():
        cells = (
            f"{figures[name]:{how}}" if name in figures else "" for name, how in WRITTEN.items()
        )
        yield f"| {page} | {whose} | {' | '.join(cells)} |"


def shortcomings(visits: Visits) -> Iterator[str]:
    """Say what of ours is more than it may be."""
    for (page, whose), figures in visits.items():
        if whose != OURS:
            continue
        if beside := visits.get((page, BARE)):
            part = figures[PAINT] / beside[PAINT]
            if part > MOST[PAINT]:
                yield f"{page}: its largest paint takes {part:.2f} of {BARE}'s, not {MOST[PAINT]}."
        for name in (SHIFT, BLOCKED):
            if figures[name] > MOST[name]:
                yield f"{page}: {name} {figures[name]:{WRITTEN[name]}} is more than {MOST[name]}."


def with_table(text: str, lines: list[str], day: datetime.date, times: int) -> str:
    """Give the README with the table, its day, and of how many visits it gives the medians."""
    start, end = text.index(BEGINS) + len(BEGINS), text.index(ENDS)
    said = f"Measured on {day.day} {day:%B %Y}; the median of {times} visits each:\n\n"
    return text[:start] + said + "\n".join(lines) + "\n" + text[end:]


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=5, help="how often (default: 5)")
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))
    parser.add_argument("--write", action="store_true", help="put the table into README.md")
    arguments = parser.parse_args()
    with both() as sites:
        visits = weigh(sites, arguments.languages, arguments.times)
    lines = list(table(visits))
    print("\n".join(lines))
    if arguments.write:
        text = README.read_text(encoding="utf-8")
        written = with_table(text, lines, datetime.date.today(), arguments.times)
        README.write_text(written, encoding="utf-8")
    short = list(shortcomings(visits))
    print("\n".join(short), file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
