"""Measure how fast the handbook builds, beside bare Material and static-i18n.

    make bench                       # factors 1, 10 and 40, five times each
    make bench ARGUMENTS="--factor 1 --times 1 --modes cold check"

The real handbook is multiplied (see multiply.py); ours is built strictly, with every check,
and the same Markdown under benchmarks/bare/mkdocs.yml, in turn, on the same two processors.
Cold means a project without anything from an earlier build, in a folder of its own; only
compiled modules stay. The figures are printed and written to build.json.
"""

import argparse
import itertools
import json
import math
import os
import platform
import shutil
import socket
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.multiply import multiply
from benchmarks.processes import Command, peak_memory, seconds, start, two_processors

ROOT = Path(__file__).resolve().parent.parent
BARE = ROOT / "benchmarks/bare"
OURS = ("mkdocs.yml", "hooks", "overrides", "scripts")
FACTORS = (1, 10, 40)
SCENARIO = "docs/en/scenarios/client-is-leaving.md"
BUNDLES = "docs/assets/bundles/manifest.json"
SHEET = "assets/css/handbook.css"
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "markdown", "pydantic", "pyyaml")


@dataclass(frozen=True)
class Project:
    """A folder with a multiplied handbook, ours or bare."""

    folder: Path
    options: tuple[str, ...]

    def command(self, *words: str) -> Command:
        """Give a command of Python's, run in the project, which keeps nothing outside of it."""
        home = {"HOME": str(self.folder), "XDG_CACHE_HOME": str(self.folder / ".xdg")}
        return Command(
            (sys.executable, *words),
            self.folder,
            {**home, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""},
        )

    @property
    def build(self) -> Command:
        """Build the site."""
        return self.command("-m", "mkdocs", "build", "--quiet", *self.options)

    @property
    def check(self) -> Command:
        """Check the content alone."""
        return self.command("scripts/check_content.py", "docs")


class Bench:
    """One factor: where the projects are made anew, and how often each thing is measured."""

    def __init__(self, folder: Path, factor: int, times: int) -> None:
        self.folder = folder
        self.times = times
        self.docs = folder / "docs"
        multiply(ROOT / "docs", self.docs, factor)

    def ours(self) -> Project:
        """Give our project, without anything from an earlier build."""
        project = self._project("ours", ROOT, OURS)
        return Project(project, ("--strict",))

    def bare(self) -> Project:
        """Give the bare project, likewise."""
        return Project(self._project("bare", BARE, ("mkdocs.yml", "theme")), ())

    def _project(self, name: str, source: Path, parts: tuple[str, ...]) -> Path:
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for part in parts:
            copy = shutil.copytree if (source / part).is_dir() else shutil.copy2
            copy(source / part, folder / part)
        shutil.copytree(self.docs, folder / "docs")
        return folder

    def cold(self) -> Iterator[tuple[str, float]]:
        """Build each from nothing, in turn."""
        for _ in range(self.times):
            for name, project in (("ours", self.ours()), ("bare", self.bare())):
                took = seconds(project.build)
                yield name, took.wall
                yield f"{name}, busy", took.processor

    def changed(self) -> Iterator[tuple[str, float]]:
        """Build ours again after nothing, one page, or one style has changed."""
        project = self.ours()
        seconds(project.build)
        for number in range(self.times):
            yield "ours, nothing changed", seconds(project.build).wall
            _change(project.folder / SCENARIO, _sentence(number))
            yield "ours, one page changed", seconds(project.build).wall
            _bundle_anew(project.folder, number)
            yield "ours, one style changed", seconds(project.build).wall

    def check(self) -> Iterator[tuple[str, float]]:
        """Check the content alone, from nothing and again after a page has changed."""
        for number in range(self.times):
            project = self.ours()
            yield "check", seconds(project.check).wall
            _change(project.folder / SCENARIO, _sentence(number))
            yield "check, a page edited", seconds(project.check).wall

    def serve(self) -> Iterator[tuple[str, float]]:
        """Save a guide while the site is served, and wait for the page to show it."""
        project = self.ours()
        address = _free_address()
        command = project.command("-m", "mkdocs", "serve", "--quiet", "--dev-addr", address)
        server = start(command, project.folder / "output.txt")
        page = f"http://{address}/scenarios/{Path(SCENARIO).stem}/"
        try:
            _until_shown(page, "")
            for number in range(self.times):
                words = _sentence(number)
                began = time.perf_counter()
                _change(project.folder / SCENARIO, words)
                _until_shown(page, words.strip())
                yield "ours, saved and seen", time.perf_counter() - began
        finally:
            server.terminate()
            server.wait()

    def memory(self) -> Iterator[tuple[str, float]]:
        """Give the peak of each, in MB, in a run that isn't timed."""
        yield "ours, MB", peak_memory(self.ours().build) / 1e6
        yield "bare, MB", peak_memory(self.bare().build) / 1e6


MODES: dict[str, Callable[[Bench], Iterator[tuple[str, float]]]] = {
    "cold": Bench.cold,
    "changed": Bench.changed,
    "check": Bench.check,
    "serve": Bench.serve,
    "memory": Bench.memory,
}


def _free_address() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"127.0.0.1:{server.getsockname()[1]}"


def _sentence(number: int) -> str:
    return f"\nThis is the sentence number {number} that was added.\n"


def _change(path: Path, more: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(more)


def _bundle_anew(project: Path, number: int) -> None:
    """Publish the style sheet under another name, as `make assets` does when one has changed."""
    manifest = project / BUNDLES
    bundles = json.loads(manifest.read_text(encoding="utf-8"))
    before, now = bundles["names"][SHEET], f"assets/bundles/handbook-{number}.css"
    (project / "docs" / before).rename(project / "docs" / now)
    bundles["names"][SHEET] = now
    manifest.write_text(json.dumps(bundles), encoding="utf-8")


def _until_shown(address: str, words: str, limit: float = 600) -> None:
    """Ask for a page until it shows the words. Raises TimeoutError if it never does."""
    deadline = time.perf_counter() + limit
    while time.perf_counter() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass  # It doesn't answer yet.
        time.sleep(0.02)
    raise TimeoutError(f'{address} never showed "{words}"')


def measure(factor: int, times: int, modes: list[str]) -> dict[str, list[float]]:
    """Give the figures of one factor: what was measured, to every run of it."""
    figures: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        bench = Bench(Path(folder), factor, times)
        for mode in modes:
            for name, figure in MODES[mode](bench):
                figures.setdefault(name, []).append(round(figure, 3))
    return figures


def medians(runs: dict[str, list[float]]) -> dict[str, float]:
    """Give the median of each figure, and how it compares with the bare build."""
    found = {name: statistics.median(figures) for name, figures in runs.items()}
    if bare := found.get("bare"):
        built = [name for name in found if name == "ours" or name.endswith("changed")]
        found |= {f"{name} / bare": round(found[name] / bare, 3) for name in built}
    return found


def exponents(results: dict[int, dict[str, float]]) -> dict[str, float]:
    """Give how the times grow from each factor to the next: 1 where twice as much takes twice."""
    found = {}
    factors = sorted(results)
    for less, more in itertools.pairwise(factors):
        for name in ("ours", "bare"):
            if name in results[less] and name in results[more]:
                growth = math.log(results[more][name] / results[less][name])
                found[f"{name}, {less} to {more}"] = round(growth / math.log(more / less), 3)
    return found


def report(results: dict[int, dict[str, float]], grown: dict[str, float]) -> Iterator[str]:
    """Give the table's lines."""
    factors = sorted(results)
    yield "| | " + " | ".join(f"factor {factor}" for factor in factors) + " |"
    yield "|---|" + "---:|" * len(factors)
    for name in dict.fromkeys(name for factor in factors for name in results[factor]):
        cells = (f"{results[factor].get(name, math.nan):.2f}" for factor in factors)
        yield f"| {name} | " + " | ".join(cells) + " |"
    for name, exponent in grown.items():
        yield f"Exponent, {name}: {exponent:.2f}"


def machine() -> dict[str, object]:
    """Say what was measured on."""
    names = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.split(": ")[1] for line in names if line.startswith("model name")), "")
    return {
        "processor": model,
        "processors used": len(two_processors()),
        "system": platform.system(),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
        "load before": round(os.getloadavg()[0], 2),
    }


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--factor", type=int, nargs="+", default=FACTORS)
    parser.add_argument("--times", type=int, default=5, help="how often (default: 5)")
    parser.add_argument("--modes", nargs="+", choices=MODES, default=list(MODES))
    parser.add_argument("--output", type=Path, default=ROOT / "benchmarks/build.json")
    arguments = parser.parse_args()
    about = machine()
    runs = {f: measure(f, arguments.times, arguments.modes) for f in arguments.factor}
    results = {factor: medians(figures) for factor, figures in runs.items()}
    grown = exponents(results)
    print("\n".join(report(results, grown)))
    written = {"machine": about, "medians": results, "exponents": grown, "runs": runs}
    text = json.dumps(written, ensure_ascii=False, indent=2)
    arguments.output.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
