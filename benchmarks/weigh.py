"""Weigh a first visit to a guide on a phone, beside bare Material with the same Markdown.

    make weigh                       # five visits each, in turn; two to three minutes
    make weigh ARGUMENTS="--times 1 --page scenarios/unpaid-and-parting/"

Both are built, and served compressed from this machine to a Chromium whose network is slowed
down to Lighthouse's slow 4G and whose processor to a quarter. Bare Material asks Google for its
typefaces; they never come here, so its figures are those without them. Its search loads all of its
index at once, which is in them.
"""

import argparse
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, ViewportSize, sync_playwright

from benchmarks.build import Bench, Project
from benchmarks.compressing_host import CompressingHost
from benchmarks.processes import seconds
from scripts.ensure_browser import system_browser
from tests.helpers.site import Built, serve

GUIDE = "scenarios/client-is-leaving/"
PHONE: ViewportSize = {"width": 390, "height": 844}
SLOW_4G = {
    "offline": False,
    "latency": 562.5,
    "downloadThroughput": 1_474_560 / 8,
    "uploadThroughput": 675_000 * 0.9 / 8,
}
SLOWER = 4
OBSERVE = """globalThis.seen = { paint: 0, shift: 0, blocking: 0 };
const observe = (type, note) => new PerformanceObserver((list) =>
  list.getEntries().forEach(note)).observe({ type, buffered: true });
observe("largest-contentful-paint", ({ startTime }) => { seen.paint = startTime; });
observe("layout-shift", ({ value }) => { seen.shift += value; });
observe("longtask", ({ duration }) => { seen.blocking += duration - 50; });"""
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
Figures = dict[str, float]


class Traffic:
    """What a page asks for: how much comes, and through how many files it is found."""

    def __init__(self, session: CDPSession) -> None:
        self.depths: dict[str, int] = {}
        self.size = 0
        session.on("Network.requestWillBeSent", self._asked)
        session.on("Network.responseReceived", self._answered)
        session.send("Network.enable")

    def _asked(self, event: dict[str, dict[str, object]]) -> None:
        url, initiator = str(event["request"]["url"]), event["initiator"]
        frames = (initiator.get("stack") or {}).get("callFrames") or [{}]  # type: ignore[attr-defined]
        by = str(initiator.get("url") or frames[0].get("url") or "")
        if url.startswith("http"):
            self.depths[url] = self.depths.get(by, 0) + 1

    def _answered(self, event: dict[str, dict[str, dict[str, str]]]) -> None:
        self.size += int(event["response"]["headers"].get("Content-Length", 0))


def visit(browser: Browser, address: str) -> Figures:
    """Give the figures of one first visit."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    page = context.new_page()
    session = context.new_cdp_session(page)
    traffic = Traffic(session)
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="networkidle", timeout=120_000)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate(SETTLED)
    seen = page.evaluate("seen")
    context.close()
    return {
        "KB": traffic.size / 1024,
        "requests": len(traffic.depths),
        "files in a chain": max(traffic.depths.values()),
        "largest paint, s": seen["paint"] / 1000,
        "shift": seen["shift"],
        "blocked, ms": seen["blocking"],
    }


def weigh(projects: dict[str, Project], page: str, times: int) -> dict[str, list[Figures]]:
    """Visit the same guide of each project in turn."""
    figures: dict[str, list[Figures]] = {name: [] for name in projects}
    for project in projects.values():
        seconds(project.build)
    sites = {name: Built(project.folder / "site", "", 0) for name, project in projects.items()}
    with sync_playwright() as playwright:
        path = system_browser()
        rules = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
        browser = playwright.chromium.launch(
            executable_path=str(path) if path else None, args=[rules, "--no-sandbox"]
        )
        for _ in range(times):
            for name, built in sites.items():
                with serve(built, ("en",), CompressingHost) as site:
                    figures[name].append(visit(browser, site.url(page)))
        browser.close()
    return figures


def report(figures: dict[str, list[Figures]]) -> Iterator[str]:
    """Give the lines of a table with the medians."""
    names = list(figures)
    yield "| | " + " | ".join(names) + " |"
    yield "|---|" + "---:|" * len(names)
    for what in figures[names[0]][0]:
        medians = (statistics.median(run[what] for run in figures[name]) for name in names)
        yield f"| {what} | " + " | ".join(f"{median:.4g}" for median in medians) + " |"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--page", default=GUIDE, help=f"a page of each site (default: {GUIDE})")
    parser.add_argument("--times", type=int, default=5, help="how often (default: 5)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="weigh-") as folder:
        bench = Bench(Path(folder), 1, 1)
        projects = {"ours": bench.ours(), "bare Material": bench.bare()}
        print("\n".join(report(weigh(projects, arguments.page, arguments.times))))


if __name__ == "__main__":
    main()
