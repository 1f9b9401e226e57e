"""Change the checks and the reader in small ways, one at a time, and see whether a test fails.

    make mutants                                  # 600 mutants
    make mutants ARGUMENTS="--sample 50 --seed 2"

mutmut makes the mutants; a sample of them is tried, chosen by the seed, each against the tests
that reach the lines it changes. Survivors are printed with what was changed; those that change
nothing a reader or an author could notice stand in tests/equivalent-mutants.yml with the
reason, and don't count. What was found out is kept for as long as neither the code nor a test
changes: when interrupted, the same command goes on.
"""

import argparse
import hashlib
import json
import multiprocessing
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import monotonic

import pytest
import yaml
from hypothesis import Phase, settings

from tests.mutants import reaching
from tests.mutants.making import Mutant, make
from tests.mutants.trying import Outcome, Trial

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ROOT / "hooks"
MUTATED = ("bridgebook/checks", "bridgebook/reading")
EQUIVALENT = ROOT / "tests/equivalent-mutants.yml"
KEPT = ROOT / ".cache/mutants"
# What the outcomes depend on.
WATCHED = ("docs", "hooks", "scripts", "tests", "CONTRIBUTING.md", "requirements.lock")
PYTEST = [
    *(
        "-q",
        "-s",
        "--tb=no",
        "--disable-warnings",
        "-p",
        "no:cacheprovider",
        "-o",
        "tmp_path_retention_policy=none",
    ),
    *("-m", "not browser and not build", "tests/unit", "tests/content"),
]
OURS = ("tests/mutants/", "tests/equivalent-mutants.yml")
# As many tests may fail without a mutant, such as those of what isn't installed here.
FEW = 5
ENOUGH = 85
ALIVE = ("survived", "no tests")


class Notebook:
    """What became of each mutant, in a file to which each outcome is added at once."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "outcomes.jsonl"
        lines = self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else []
        self.outcomes = {tuple(key): Outcome(*told) for key, told in map(json.loads, lines)}
        self.still, self.total, self.start = 0, 0, monotonic()

    def missing(self, sample: list[Mutant]) -> list[Mutant]:
        """Give the mutants that have not been tried."""
        missing = [mutant for mutant in sample if key(mutant) not in self.outcomes]
        self.still = self.total = len(missing)
        return missing

    def note(self, mutant: Mutant, outcome: Outcome) -> None:
        """Write down what became of a mutant, and say how far it is."""
        self.outcomes[key(mutant)] = outcome
        with self.file.open("a", encoding="utf-8") as file:
            print(json.dumps([key(mutant), [outcome.what, outcome.by]]), file=file)
        self.still -= 1
        seconds = (monotonic() - self.start) / (self.total - self.still) * self.still
        alive = f" {mutant.name}" if outcome.what in ALIVE else ""
        print(f"{self.still} to go, {seconds / 60:.0f} min: {outcome.what}{alive}", flush=True)


def key(mutant: Mutant) -> tuple[str, ...]:
    """Give what names a mutant: its function, and the source that it becomes."""
    return (mutant.name, hashlib.sha256(mutant.source.encode()).hexdigest()[:16])


def fingerprint() -> str:
    """Give what is the same as long as the outcomes are."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *WATCHED]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    names = [name for name in said.splitlines() if not name.startswith(OURS)]
    found = hashlib.sha256("\n".join(names).encode())
    for name in names:
        if (ROOT / name).is_file():
            found.update((ROOT / name).read_bytes())
    return found.hexdigest()[:16]


def look(folder: Path) -> reaching.Reach:
    """Give what the tests reach, from a process of its own, unless it is known."""
    result = folder / "reach.json"
    if not result.exists():
        print("The tests run once without a mutant …", flush=True)
        words = (PYTEST, PACKAGES / "bridgebook", result)
        child = multiprocessing.get_context("fork").Process(target=reaching.look, args=words)
        child.start()
        child.join()
    reach = reaching.read(result)
    for test in reach.failed:
        print(f"Left out, for it fails anyway: {test}")
    if len(reach.failed) > FEW:
        result.unlink()
        sys.exit("Too many tests fail without a mutant.")
    return reach


def read_equivalent() -> set[tuple[str, str, str]]:
    """Give the mutants that change nothing, as (function, lines before, lines after)."""
    listed = yaml.safe_load(EQUIVALENT.read_text(encoding="utf-8"))
    return {(entry["function"], entry["before"], entry["after"]) for entry in listed}


def report(known: int, sample: list[Mutant], outcomes: dict[tuple[str, ...], Outcome]) -> bool:
    """Print the survivors and the figures, and tell whether enough were killed."""
    equivalent = read_equivalent()
    tried = [mutant for mutant in sample if key(mutant) in outcomes]
    alive = [mutant for mutant in tried if outcomes[key(mutant)].what in ALIVE]
    counted = [m for m in alive if (m.name, m.before, m.after) not in equivalent]
    for mutant in sorted(counted, key=lambda mutant: (str(mutant.path), min(mutant.lines))):
        place = f"{mutant.path.relative_to(ROOT)}:{min(mutant.lines)}"
        print(f"\n{place} {mutant.name} ({outcomes[key(mutant)].what})")
        print("\n".join(f"  - {line}" for line in mutant.before.splitlines()))
        print("\n".join(f"  + {line}" for line in mutant.after.splitlines()))
    whats = Counter(outcomes[key(mutant)].what for mutant in tried)
    total = len(tried) - (len(alive) - len(counted)) - whats["not put in"]
    killed = 100 * (total - len(counted)) / total
    print(f"\n{known} mutants; of {len(sample)}, {len(tried)} tried: {dict(whats)}")
    print(f"{killed:.1f} % of {total} killed; {len(alive) - len(counted)} change nothing.")
    return killed >= ENOUGH and len(tried) == len(sample)


def main() -> int:
    """Run the command: 0 if enough of the sample was killed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sample", type=int, default=600, help="how many (default: 600)")
    parser.add_argument("--seed", type=int, default=1, help="which (default: 1)")
    parser.add_argument("--workers", type=int, default=2, help="at a time (default: 2)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mutants-") as room:
        # Where tests of others write, pytest removes what it takes for old.
        os.environ["PYTEST_DEBUG_TEMPROOT"] = room
        return run(arguments)


def run(arguments: argparse.Namespace) -> int:
    """Try a sample of the mutants."""
    folder = KEPT / fingerprint()
    folder.mkdir(parents=True, exist_ok=True)
    for other in KEPT.iterdir():
        if other != folder:
            shutil.rmtree(other)
    # A test that fails needs no smaller example.
    settings.register_profile("unshrunk", phases=(Phase.explicit, Phase.generate))
    settings.load_profile("unshrunk")
    reach = look(folder)
    paths = sorted(path for part in MUTATED for path in (PACKAGES / part).rglob("*.py"))
    known = [one for path in paths for one in make(path, PACKAGES)]
    chosen = random.Random(arguments.seed).sample(known, min(arguments.sample, len(known)))
    sample = [one() for one in chosen]
    notebook = Notebook(folder)
    # Were it killed, then not by what was changed.
    control = max(sample, key=lambda mutant: len(reach.of(mutant.path, mutant.lines))).unchanged()
    if missing := notebook.missing([control, *sample]):
        pytest.main(PYTEST, plugins=[Trial(missing, reach, arguments.workers, notebook.note)])
    told = notebook.outcomes.get(key(control))
    if told and told.what not in ALIVE:
        sys.exit(f"{control.name} was {told.what} unchanged, by {told.by}.")
    return 0 if report(len(known), sample, notebook.outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
