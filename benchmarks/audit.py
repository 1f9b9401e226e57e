"""Let Lighthouse judge one page of each kind as a phone would show it, in two languages.

    make lighthouse                       # three times each, in turn; about ten minutes
    make lighthouse ARGUMENTS="--times 1 --languages da --pages guide"

The site is built as it is published, with an address, and served compressed from this machine; the
browser can reach nothing else. The medians are printed, and what is short of the goals with what
Lighthouse found; then the command ends with 1. Performance is time: on a machine that does
anything else its figures mean nothing.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.compressing_host import CompressingHost
from bridgebook.reading.handbook import read_languages
from scripts.ensure_browser import find_chromium
from tests.helpers.handbook import ROOT
from tests.helpers.site import Built, Site, build, serve

NODE = Path(sys.executable).with_name("node")
LIGHTHOUSE = ROOT / "benchmarks/lighthouse/node_modules/lighthouse/cli/index.js"
PAGES = {
    "home": "",
    "guide": "scenarios/client-is-leaving/",
    "questions": "find/",
    "case file": "case-file/",
    "404": "404.html",
}
LANGUAGES = tuple(read_languages(ROOT / "docs") or ())
# What each category must reach, of 100.
GOALS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
# No search engine shall list it: all else that SEO asks for counts.
UNLISTED = {"404": "is-crawlable"}
FLAGS = "--headless=new --no-sandbox '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'"


@dataclass(frozen=True)
class Judgement:
    """One run: what each category got, of 100, and what kept it from more."""

    scores: Mapping[str, int]
    faults: Mapping[str, tuple[str, ...]]


def read(report: Mapping[str, Any]) -> Judgement:
    """Read Lighthouse's report. Raises RuntimeError if it couldn't look at the page."""
    if error := report.get("runtimeError"):
        raise RuntimeError(f"{report['requestedUrl']}: {error['message']}")
    scores, faults = {}, {}
    for name in GOALS:
        category = report["categories"][name]
        audits = [report["audits"][ref["id"]] for ref in category["auditRefs"] if ref["weight"]]
        scores[name] = round((category["score"] or 0) * 100)
        faults[name] = tuple(
            " ".join(filter(None, (audit["title"], audit.get("displayValue"))))
            for audit in audits
            if audit["score"] is not None and audit["score"] < 0.9
        )
    return Judgement(scores, faults)


def judge(address: str, skipped: str = "") -> Judgement:
    """Let Lighthouse look at a page once. Raises RuntimeError if it couldn't."""
    command = [
        *(str(NODE), str(LIGHTHOUSE), address, "--quiet", "--output=json"),
        *(f"--only-categories={','.join(GOALS)}", f"--chrome-flags={FLAGS}"),
        *([f"--skip-audits={skipped}"] if skipped else []),
    ]
    browser = {"CHROME_PATH": str(find_chromium())}
    result = subprocess.run(
        command, env={**os.environ, **browser}, capture_output=True, text=True, check=False
    )
    if not result.stdout:
        raise RuntimeError(f"{address}: {result.stderr[-2000:]}")
    return read(json.loads(result.stdout))


def median(judgements: list[Judgement]) -> Judgement:
    """Give the median of each score, with what was found in the last run that got no more."""
    scores = {name: statistics.median_low([j.scores[name] for j in judgements]) for name in GOALS}
    faults = {
        name: [j.faults[name] for j in judgements if j.scores[name] <= scores[name]][-1]
        for name in GOALS
    }
    return Judgement(scores, faults)


def table(judgements: Mapping[str, Judgement]) -> Iterator[str]:
    """Give the lines of a table."""
    yield "| | " + " | ".join(GOALS) + " |"
    yield "|---|" + "---:|" * len(GOALS)
    for page, judgement in judgements.items():
        yield f"| {page} | " + " | ".join(str(judgement.scores[name]) for name in GOALS) + " |"


def shortcomings(judgements: Mapping[str, Judgement]) -> Iterator[str]:
    """Say what is short of its goal, and why."""
    for page, judgement in judgements.items():
        for name, goal in GOALS.items():
            if judgement.scores[name] < goal:
                why = "; ".join(judgement.faults[name]) or "no single audit"
                yield f"{page}: {name} {judgement.scores[name]} is short of {goal} ({why})."


def visit_all(
    site: Site, pages: list[str], languages: list[str], times: int
) -> dict[str, Judgement]:
    """Judge each page in each language, in turn."""
    found: dict[str, list[Judgement]] = {}
    for _ in range(times):
        for page in pages:
            for language in languages:
                judgement = judge(site.url(PAGES[page], language), UNLISTED.get(page, ""))
                found.setdefault(f"{page}, {language}", []).append(judgement)
    return {name: median(judgements) for name, judgements in found.items()}


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=3, help="how often (default: 3)")
    parser.add_argument("--pages", nargs="+", choices=PAGES, default=list(PAGES))
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=["en", "ru"])
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="lighthouse-") as folder,
        serve(Built(Path(folder), "", 0), LANGUAGES, CompressingHost) as site,
    ):
        built = build(ROOT, site.built.folder, "--strict", site_url=site.url())
        if built.code:
            sys.exit(built.said)
        found = visit_all(site, arguments.pages, arguments.languages, arguments.times)
    print("\n".join(table(found)))
    short = list(shortcomings(found))
    print("\n".join(short), file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
