"""Measure what a reader waits for the search's first answer, from the focus on its field.

    make site && python -m benchmarks.first_answer
    python -m benchmarks.first_answer --growth 6        # as many times the guides
    python -m benchmarks.first_answer --languages en --queries 3

Each query is typed into a guide of which nothing is kept yet: the cache is empty, the site is
served compressed from this machine, the page's processor is slowed down four times and the
search's worker is held back as long (slow-worker.js says how). Then the same over Lighthouse's
slow 4G. Prints the median and the most, in milliseconds.
"""

import argparse
import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.compressing_host import CompressingHost
from benchmarks.visit import PHONE, SLOW_4G, SLOWER
from bridgebook.publishing.search import in_two
from scripts.ensure_browser import system_browser
from scripts.measure_search import QUERIES, ROOT, load_data
from tests.helpers.site import BASE, Built, Host, serve

GUIDE = "scenarios/client-is-leaving/"
LANGUAGES = ("en", "it", "ru", "da")
FRESH = QUERIES[-1]
NETWORKS = {"local": None, "slow 4G": SLOW_4G}


def host_with(data: Mapping[str, bytes]) -> type[Host]:
    """Make a host that slows down the search's worker, and sends these data for the site's own."""
    slow = (ROOT / "benchmarks/slow-worker.js").read_text(encoding="utf-8")
    before = f"{{{slow.replace('SLOWER', str(SLOWER))}}}\n".encode()

    class SlowHost(CompressingHost):
        def _answer(self, status: int, body: bytes, kind: str) -> None:
            path = self.path.split("?")[0].removeprefix(BASE)
            body = data.get(path, body)
            super()._answer(status, before + body if "/search/worker" in path else body, kind)

    return SlowHost


def grown_data(growth: int) -> dict[str, bytes]:
    """Give {path: the search's data}, of as many times the guides."""
    if growth == 1:
        return {}
    files = {}
    for language, data in load_data(ROOT / "docs", growth).items():
        folder = "" if language == LANGUAGES[0] else f"{language}/"
        for name, part in zip(("search", "sections"), in_two(data), strict=True):
            text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
            files[f"{folder}search/{name}.json"] = text.encode()
    return files


def first_answer(
    browser: Browser, address: str, query: str, network: Mapping[str, object] | None
) -> dict[str, float]:
    """Give the milliseconds from the press and from the focus to the painted answer."""
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.add_init_script(path=ROOT / "benchmarks/first-answer.js")
    page.goto(address, wait_until="networkidle")
    session = context.new_cdp_session(page)
    if network:
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", dict(network))
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.wait_for_timeout(300)
    times: dict[str, float] = page.evaluate("(query) => firstAnswer(query)", query)
    context.close()
    return times


def measure(
    site: Path, languages: Sequence[str], queries: int, growth: int
) -> Iterator[tuple[str, str, list[dict[str, float]]]]:
    """Give each language and network with the times of its queries."""
    fresh = json.loads(FRESH.read_text(encoding="utf-8"))
    with (
        serve(Built(site, "", 0), LANGUAGES, host_with(grown_data(growth))) as served,
        sync_playwright() as playwright,
    ):
        path = system_browser()
        browser = playwright.chromium.launch(
            executable_path=str(path) if path else None, args=["--no-sandbox"]
        )
        for network, conditions in NETWORKS.items():
            for language in languages:
                own = [query["query"] for query in fresh if query["lang"] == language]
                address = served.url(GUIDE, language)
                asked = own[:: max(1, len(own) // queries)][:queries]
                times = [first_answer(browser, address, query, conditions) for query in asked]
                yield network, language, times
        browser.close()


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built site's folder")
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--queries", type=int, default=15, help="how many of each language")
    parser.add_argument("--growth", type=int, default=1, help="repeat the guides this many times")
    arguments = parser.parse_args()
    print(
        "| network | language | from the focus | most | from the press |\n|---|---|---:|---:|---:|"
    )
    for network, language, times in measure(
        arguments.site, arguments.languages, arguments.queries, arguments.growth
    ):
        focus = [each["focus"] for each in times]
        press = statistics.median(each["press"] for each in times)
        print(
            f"| {network} | {language} | {statistics.median(focus):.0f} |"
            f" {max(focus):.0f} | {press:.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
