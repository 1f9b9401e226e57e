"""Measure how well, how fast and how small the search is.

    python scripts/measure_search.py                      # our engine, on docs/
    python scripts/measure_search.py --engine all         # beside MiniSearch and the stock search
    python scripts/measure_search.py --in-browser site    # the built site's own search box
    python scripts/measure_search.py --leave-out          # the pages' own phrases, left out
    python scripts/measure_search.py --growth 10          # ten times as many guides

Prints success@1, success@3 and MRR per language and kind of query, the misses, the
size of the data and the time of a query with the processor slowed down four times. In
the site's search box that is the time from a key press to the frame that shows the
answer, and beside it stands the page's own work for that key press, painting included.
"""

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from shutil import which
from statistics import mean, median
from threading import Thread
from typing import Any

from playwright.sync_api import CDPSession, Page, Route, sync_playwright

from bridgebook.publishing.search import read_all_searched, search_data
from bridgebook.reading.handbook import load_handbook
from bridgebook.rendering import render_all

ROOT = Path(__file__).resolve().parent.parent
SETS = ("queries", "practice", "unseen", "fresh")
QUERIES = [ROOT / f"tests/data/search-{name}.json" for name in SETS]
ENGINES = ("bridgebook", "minisearch", "material")
THROTTLE = 4
FOLDS = 8
PHRASES = ("phrases", "heard")
FIELD = "input[name=query]"
LIST = "#kb-search-results"
READY_AFTER = 4000
PAUSE = 250
"""Milliseconds: until the engine is warm; between two key presses."""
WORK = {
    "work": "TaskDuration",
    "scripts": "ScriptDuration",
    "style": "RecalcStyleDuration",
    "layout": "LayoutDuration",
}
"""What the page's own thread spends its time on; painting and the rest are in "work" only."""
OURS = ("scripts", "style", "layout")
"""What the site's own code asks of it; the rest is what a browser does for any letter typed."""


@dataclass(frozen=True)
class Answer:
    """A query, the guide that should come first, and the guides that did come."""

    language: str
    kind: str
    query: str
    expect: str
    first: tuple[str, ...]
    milliseconds: float
    work: Mapping[str, float] = field(default_factory=dict)

    @property
    def rank(self) -> int:
        """The place of the right guide, from 1; 0 if it isn't there."""
        return self.first.index(self.expect) + 1 if self.expect in self.first else 0


@dataclass(frozen=True)
class Measure:
    """How well a group of queries was answered."""

    queries: int
    first: float
    first_three: float
    mrr: float

    @classmethod
    def of(cls, answers: Sequence[Answer]) -> "Measure":
        """Measure some answers."""
        ranks = [answer.rank for answer in answers]
        return cls(
            queries=len(ranks),
            first=round(100 * mean(rank == 1 for rank in ranks), 1),
            first_three=round(100 * mean(1 <= rank <= 3 for rank in ranks), 1),
            mrr=round(mean(1 / rank if rank else 0 for rank in ranks), 3),
        )

    def __str__(self) -> str:
        return f"{self.queries:4}  {self.first:5.1f}  {self.first_three:5.1f}  {self.mrr:.3f}"


def main() -> int:
    """Run the command."""
    arguments = _arguments()
    sets = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in arguments.queries}
    report: dict[str, Any] = {}
    if arguments.in_browser:
        for name, queries in sets.items():
            report[name] = _show(
                f"The site’s search box: {name}",
                ask_site(arguments.in_browser, queries, arguments.throttle, arguments.fast_worker),
            )
        report["a letter in a bare page"] = bare_key_presses(arguments.throttle)
    else:
        data = load_data(arguments.docs, arguments.growth)
        report["size"] = _show_sizes(data)
        if arguments.leave_out:
            report["leave-out"] = _show("Phrases left out", ask_phrases(data))
            sets = {}
        for engine in ENGINES if arguments.engine == "all" else (arguments.engine,):
            for name, queries in sets.items():
                answers, ready = ask_engine(engine, data, _known(queries, data))
                shown = _show(f"{engine}: {name}", answers) | {"ready": ready}
                if engine != ENGINES[0]:
                    del shown["misses"]  # Ours are what can be mended.
                report[f"{engine}: {name}"] = shown
                print(f"ready after (ms, {THROTTLE}× throttled): {ready}")
    if arguments.save:
        arguments.save.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return 0


def _known(
    queries: Sequence[Mapping[str, Any]], data: Mapping[str, Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """Give the queries whose guide is written."""
    known = {(lang, guide["id"]) for lang in data for guide in data[lang]["guides"]}
    asked = [query for query in queries if (query["lang"], query["expect"]) in known]
    if left := len(queries) - len(asked):
        print(f"{left} queries left out: their guide isn't written yet.")
    return asked


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--docs", type=Path, default=ROOT / "docs")
    parser.add_argument("--queries", type=Path, nargs="+", default=QUERIES)
    parser.add_argument("--engine", choices=(*ENGINES, "all"), default="bridgebook")
    parser.add_argument("--in-browser", type=Path, metavar="SITE", help="the built site's folder")
    parser.add_argument("--leave-out", action="store_true", help="ask the pages' own phrases")
    parser.add_argument("--throttle", type=int, default=THROTTLE, help="in the browser: how much")
    parser.add_argument(
        "--fast-worker", action="store_true", help="in the browser: slow down the page alone"
    )
    parser.add_argument("--growth", type=int, default=1, help="repeat the guides this many times")
    parser.add_argument("--save", type=Path, help="write the results to this JSON file")
    return parser.parse_args()


def load_data(docs: Path, growth: int = 1) -> dict[str, dict[str, Any]]:
    """Give the search data of every language, as the build writes it."""
    loaded = load_handbook(docs)
    if loaded.handbook is None:
        sys.exit("The handbook can't be read:\n" + "\n".join(map(str, loaded.problems)))
    searched = read_all_searched(loaded.handbook, render_all(loaded.handbook))
    data = {}
    for language in loaded.handbook.languages:
        synonyms = loaded.handbook.synonyms[language]
        data[language] = search_data(loaded.handbook, language, searched, synonyms)
        data[language]["guides"] = list(_grown(data[language]["guides"], growth))
    return data


def _grown(guides: Sequence[Mapping[str, Any]], growth: int) -> Iterator[Mapping[str, Any]]:
    """Repeat the guides with their words turned round, so that the vocabulary grows too."""
    for copy in range(growth):
        for guide in guides:
            if copy == 0:
                yield guide
                continue
            text = json.dumps(guide["sections"], ensure_ascii=False)
            turned = [
                {**section, "text": [_turned(paragraph, copy) for paragraph in section["text"]]}
                for section in json.loads(text)
            ]
            name = f"{guide['id']}-{copy}"
            phrases = {key: [_turned(phrase, copy) for phrase in guide[key]] for key in PHRASES}
            changed = {"id": name, "url": f"scenarios/{name}/", **phrases}
            yield {**guide, **changed, "sections": turned}


def _turned(text: str, by: int) -> str:
    """Turn the letters of every third word round, a different way for each copy."""
    words = text.split(" ")
    for at in range(by % 3, len(words), 3):
        shift = by % max(1, len(words[at]))
        words[at] = words[at][shift:] + words[at][:shift]
    return " ".join(words)


def _show_sizes(data: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, int]]:
    sizes = {}
    for language, content in data.items():
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        packed = len(gzip.compress(text, 9))
        sizes[language] = {"guides": len(content["guides"]), "bytes": len(text), "gzip": packed}
        print(f"{language}: {len(content['guides'])} guides, {packed / 1024:.1f} KB gzip")
    return sizes


def _show(title: str, answered: Iterable[Answer]) -> dict[str, Any]:
    answers = list(answered)
    print(f"\n{title}\n{'':14}   n     @1     @3  MRR")
    groups = {"all": answers}
    for key in ("language", "kind"):
        for value in sorted({getattr(answer, key) for answer in answers}):
            groups[value] = [answer for answer in answers if getattr(answer, key) == value]
    measures = {name: Measure.of(group) for name, group in groups.items()}
    for name, measure in measures.items():
        print(f"{name:14}{measure}")
    times = {
        "milliseconds": _show_times("milliseconds", answers, [a.milliseconds for a in answers])
    }
    for name in answers[0].work:
        times[name] = _show_times(name, answers, [a.work[name] for a in answers])
    misses = [answer for answer in answers if answer.rank != 1]
    for miss in misses:
        print(f"  {miss.rank or '–'} {miss.language} {miss.kind}: {miss.query}")
        print(f"      {miss.expect}, not {', '.join(miss.first[:3])}")
    return {
        "measures": {name: asdict(measure) for name, measure in measures.items()},
        **times,
        "misses": [asdict(miss) | {"rank": miss.rank} for miss in misses],
    }


def _show_times(name: str, answers: Sequence[Answer], times: Sequence[float]) -> dict[str, Any]:
    ordered = sorted(zip(times, range(len(times)), strict=True))
    slow = ordered[int(len(ordered) * 0.95)][0]
    most, slowest = ordered[-1]
    shown = f"{answers[slowest].language}: {answers[slowest].query}"
    middle = round(median(times), 1)
    print(f"{name}: median {middle}, 95 % under {slow}, most {most} ({shown})")
    return {"median": middle, "p95": slow, "most": most, "slowest": shown}


def ask_engine(
    engine: str, data: Mapping[str, Mapping[str, Any]], queries: Sequence[Mapping[str, Any]]
) -> tuple[list[Answer], dict[str, float]]:
    """Ask an engine every query, each in its language, in a slowed-down browser."""
    answers: list[Answer] = []
    ready = {}
    folders = {"docs": ROOT / "docs", "benchmarks": ROOT / "benchmarks", **_stock()}
    with serve(folders) as url, browse() as page:
        for language, content in data.items():
            page.goto(f"{url}/benchmarks/empty.html")
            slow_down(page)
            own = [query for query in queries if query["lang"] == language]
            result = page.evaluate(
                """async ([engine, data, queries]) =>
                (await import("/benchmarks/contenders.js")).run(engine, data, queries)""",
                [engine, content, [query["query"] for query in own]],
            )
            ready[language] = round(result["ready"])
            answers += map(_answer, own, result["answers"])
    return answers, ready


def ask_phrases(data: Mapping[str, Mapping[str, Any]]) -> Iterator[Answer]:
    """Ask the phrases of the pages, an eighth of them at a time, as if no page had them."""
    for fold in range(FOLDS):
        queries = []
        reduced = {}
        for language, content in data.items():
            guides = []
            for number, guide in enumerate(content["guides"]):
                kept: dict[str, list[str]] = {key: [] for key in PHRASES}
                own = [(key, phrase) for key in PHRASES for phrase in guide[key]]
                for at, (key, phrase) in enumerate(own):
                    if (at + number) % FOLDS != fold:
                        kept[key].append(phrase)
                        continue
                    query = {"lang": language, "kind": "phrase", "query": phrase}
                    queries.append(query | {"expect": guide["id"]})
                guides.append({**guide, **kept})
            reduced[language] = {**content, "guides": guides}
        yield from ask_engine("bridgebook", reduced, queries)[0]


def _answer(query: Mapping[str, Any], result: Mapping[str, Any]) -> Answer:
    return Answer(
        language=query["lang"],
        kind=query["kind"],
        query=query["query"],
        expect=query["expect"],
        first=tuple(result["first"]),
        milliseconds=round(result["milliseconds"], 1),
        work=result.get("work", {}),
    )


def _stock() -> dict[str, Path]:
    """Where the theme's own search worker lies, without importing the theme."""
    spec = find_spec("material")
    if spec is None or spec.origin is None:
        return {}
    scripts = Path(spec.origin).parent / "templates/assets/javascripts"
    (worker,) = scripts.glob("workers/search.*.min.js")
    return {"material/worker.js": worker, "lunr": scripts / "lunr"}


def ask_site(
    site: Path, queries: Sequence[Mapping[str, Any]], throttle: int, fast_worker: bool
) -> Iterator[Answer]:
    """Type every query into the search box of the built site, its last letter as readers do."""
    languages = list(dict.fromkeys(query["lang"] for query in queries))
    with serve({"": site}) as url, browse() as page:
        page.add_init_script(path=ROOT / "benchmarks/key-press.js")
        if not fast_worker:
            page.route(re.compile(r"/search/worker-\w+\.js"), partial(_slow_worker, throttle))
        session = _watch_work(page)
        for language in languages:
            page.goto(f"{url}/" if language == "en" else f"{url}/{language}/")
            slow_down(page, throttle)
            page.locator("[data-open-search]").first.click()
            page.wait_for_timeout(READY_AFTER)
            for query in queries:
                if query["lang"] == language:
                    yield _answer(query, _press(page, session, query["query"]))


def bare_key_presses(throttle: int) -> dict[str, float]:
    """Measure what the browser itself works for a letter in a page that does nothing."""
    with browse() as page:
        page.set_content("<!doctype html><input name=query>")
        slow_down(page, throttle)
        session = _watch_work(page)
        page.locator(FIELD).focus()
        spent = [_spent(session)["work"]]
        for letter in "what happened, and what to do now":
            page.keyboard.type(letter)
            page.wait_for_timeout(PAUSE)
            spent.append(_spent(session)["work"])
    times = sorted(after - before for before, after in pairwise(spent))
    result = {"median": round(median(times), 1), "p95": round(times[int(len(times) * 0.95)], 1)}
    print(f"\nIn a bare page a letter takes: median {result['median']}, 95 % under {result['p95']}")
    return result


def _watch_work(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    return session


def _slow_worker(throttle: int, route: Route) -> None:
    response = route.fetch()
    slow = (ROOT / "benchmarks/slow-worker.js").read_text(encoding="utf-8")
    slow = slow.replace("SLOWER", str(throttle))
    route.fulfill(response=response, body=f"{{{slow}}}\n{response.text()}")


def _press(page: Page, session: CDPSession, query: str) -> dict[str, Any]:
    """Type a query; measure its last letter."""
    page.locator(FIELD).fill(query[:-1])
    page.wait_for_selector(f"{LIST}[aria-busy=false]")
    page.wait_for_timeout(PAUSE)
    page.evaluate("keyPress.next()")
    page.wait_for_timeout(PAUSE)
    before = _spent(session)
    page.keyboard.type(query[-1])
    page.wait_for_timeout(PAUSE)
    after = _spent(session)
    while not (result := page.evaluate("keyPress.result")):
        page.wait_for_timeout(PAUSE)
        after = _spent(session)
    work = {name: round(after[name] - before[name], 1) for name in after}
    work["ours"] = round(sum(work[name] for name in OURS), 1)
    return {**result, "work": work}


def _spent(session: CDPSession) -> dict[str, float]:
    """Give the milliseconds that the page's own thread has worked so far, and at what."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    values = {metric["name"]: metric["value"] * 1000 for metric in metrics}
    return {name: values[key] for name, key in WORK.items()}


@contextmanager
def serve(folders: Mapping[str, Path]) -> Iterator[str]:
    """Serve folders (or single files) under these names on a local address."""

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            asked = path.split("?")[0].split("#")[0].strip("/")
            for name in sorted(folders, key=len, reverse=True):
                if name == asked or not name or asked.startswith(f"{name}/"):
                    rest = asked.removeprefix(name).strip("/")
                    found = folders[name] / rest if rest else folders[name]
                    return str(found / "index.html" if (found / "index.html").exists() else found)
            return str(ROOT / "nothing-here")

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


@contextmanager
def browse() -> Iterator[Page]:
    """Open a page in the system's Chromium or Chrome, else in Playwright's own."""
    names: Iterable[str] = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    path = next(filter(None, map(which, names)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser.new_page()
        finally:
            browser.close()


def slow_down(page: Page, throttle: int = THROTTLE) -> None:
    """Make the page's processor as slow as a phone's."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": throttle})


if __name__ == "__main__":
    sys.exit(main())
