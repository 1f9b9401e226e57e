"""Change the checks and the reader in small ways, one at a time, and see whether a test fails.

    make mutants                                  # 600 mutants, about half an hour
    make mutants ARGUMENTS="--sample 50 --seed 2"

mutmut makes the mutants and runs each against the tests that reach its function. It wants
the package beside the tests, so both are copied into a folder of their own. A sample is
tried, chosen by the seed. Survivors are printed with what was changed; those that change
nothing a reader or an author could notice stand in tests/equivalent-mutants.yml with the
reason, and don't count.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "bridgebook"
MUTATED = ("checks", "reading", "reading/markdown")
TESTS = ("tests/unit", "tests/content")
EQUIVALENT = ROOT / "tests/equivalent-mutants.yml"
ENOUGH = 85
ALIVE = ("survived", "no tests")
# mutmut says that no mutant has this name, but only after it has made them all.
NONE = "none"
SETTINGS = f"""
[mutmut]
source_paths={PACKAGE}
only_mutate={{mutated}}
also_copy={{read}}
pytest_add_cli_args=-m
    not browser and not build
    -q{{left_out}}
pytest_add_cli_args_test_selection={{tests}}
"""


@dataclass(frozen=True)
class Mutant:
    """A changed function: its name for mutmut, and the lines that were taken out and put in."""

    name: str
    before: str
    after: str

    @property
    def function(self) -> str:
        """Give the function's dotted name."""
        module, _, function = self.name.partition("__mutmut_")[0].rpartition(".")
        return f"{module}.{re.sub(r'^x_?', '', function).replace('ǁ', '.').lstrip('.')}"


class Laboratory:
    """A copy of the package and its tests, in which mutmut works."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in _tracked():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
        beside = sorted(path.name for path in folder.iterdir())
        shutil.copytree(folder / "hooks" / PACKAGE, folder / PACKAGE)
        mutated = (f"{PACKAGE}/{part}/*.py" for part in MUTATED)
        left_out = (f"--deselect={test}" for test in failing())
        settings = SETTINGS.format(
            mutated=_listed(mutated),
            read=_listed(beside),
            tests=_listed(TESTS),
            left_out=_listed(left_out),
        )
        (folder / "setup.cfg").write_text(settings, encoding="utf-8")

    def mutmut(self, *words: str) -> str:
        """Run a command of mutmut's and give what it says. Raises RuntimeError if it fails."""
        result = subprocess.run(
            [Path(sys.executable).with_name("mutmut"), *words],
            cwd=self.folder,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            raise RuntimeError((result.stdout + result.stderr)[-4000:])
        return result.stdout

    def make(self) -> list[str]:
        """Make all mutants, find out which tests reach them, and give their names."""
        try:
            self.mutmut("run", NONE)
        except RuntimeError as error:
            if NONE not in str(error):
                raise
        return sorted(self.outcomes())

    def try_out(self, names: list[str], workers: int) -> dict[str, str]:
        """Run each of these mutants against its tests, and give what became of it."""
        self.mutmut("run", "--max-children", str(workers), *names)
        outcomes = self.outcomes()
        return {name: outcomes[name] for name in names}

    def outcomes(self) -> dict[str, str]:
        """Give what became of each mutant: "killed", "survived", "timeout", "not checked" …"""
        lines = self.mutmut("results", "--all", "true").splitlines()
        found = (line.strip().rpartition(": ") for line in lines if "__mutmut_" in line)
        return {name: outcome for name, _, outcome in found}

    def show(self, name: str) -> Mutant:
        """Give what a mutant changes."""
        lines = self.mutmut("show", name).splitlines()

        def changed(sign: str) -> str:
            marked = (line for line in lines if line.startswith(sign))
            return "\n".join(line[1:].strip() for line in marked if not line.startswith(sign * 3))

        return Mutant(name, changed("-"), changed("+"))


def failing() -> list[str]:
    """Give the tests that fail without any mutant, and tell nothing; print them."""
    marked = ["-m", "not browser and not build", "--tb=no", "-q", "-rf"]
    command = [sys.executable, "-m", "pytest", *marked, *TESTS]
    said = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True).stdout
    found = re.findall(r"^FAILED (\S+::.+?)(?: - .*)?$", said, re.MULTILINE)
    for test in found:
        print(f"Left out, for it fails anyway: {test}")
    return found


def _tracked() -> list[str]:
    """Give every file of the project that is there, as git knows them."""
    command = ["git", "ls-files"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in listed.splitlines() if (ROOT / name).exists()]


def _listed(values: Iterable[str]) -> str:
    return "".join(f"\n    {value}" for value in values)


def read_equivalent() -> set[tuple[str, str, str]]:
    """Give the mutants that change nothing, as (function, line before, line after)."""
    listed = yaml.safe_load(EQUIVALENT.read_text(encoding="utf-8"))
    return {(entry["function"], entry["before"], entry["after"]) for entry in listed}


def main() -> int:
    """Run the command: 0 if enough of the sample was killed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sample", type=int, default=600, help="how many (default: 600)")
    parser.add_argument("--seed", type=int, default=1, help="which (default: 1)")
    parser.add_argument("--workers", type=int, default=2, help="at a time (default: 2)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        laboratory = Laboratory(Path(folder))
        known = laboratory.make()
        sample = random.Random(arguments.seed).sample(known, min(arguments.sample, len(known)))
        outcomes = laboratory.try_out(sample, arguments.workers)
        alive = [name for name in sorted(sample) if outcomes[name] in ALIVE]
        survivors = [laboratory.show(name) for name in alive]
    equivalent = read_equivalent()
    counted = [m for m in survivors if (m.function, m.before, m.after) not in equivalent]
    for mutant in counted:
        print(f"{mutant.function}\n  - {mutant.before}\n  + {mutant.after}")
    total = len(sample) - (len(survivors) - len(counted))
    killed = 100 * (total - len(counted)) / total
    print(f"{len(known)} mutants; of {len(sample)} tried: {dict(Counter(outcomes.values()))}")
    print(f"{killed:.1f} % of {total} killed; {len(survivors) - len(counted)} change nothing.")
    return 0 if killed >= ENOUGH else 1


if __name__ == "__main__":
    sys.exit(main())
