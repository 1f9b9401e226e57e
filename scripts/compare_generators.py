"""Build the site with MkDocs and with ProperDocs, and compare the two file by file.

Nothing may differ but the generator's name in the head of each page. Each builds a copy of the
project, strictly and from nothing.

Exit codes: 0 equal, 1 not, 2 wrong usage. `make properdocs` runs it.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("mkdocs.yml", "docs", "hooks", "overrides")
ADDRESS = "https://example.org/handbook/"
GENERATOR = re.compile(rb'<meta name="generator" content="mkdocs-[\w. ]+">')


def differences(one: Path, other: Path) -> Iterator[str]:
    """Say how two sites differ, a line for each file."""
    names, others = files(one), files(other)
    for name in sorted(names - others):
        yield f"{name}: only {one.name} writes it."
    for name in sorted(others - names):
        yield f"{name}: only {other.name} writes it."
    for name in sorted(names & others):
        if nameless(one / name) != nameless(other / name):
            yield f"{name}: the two differ."


def files(site: Path) -> set[str]:
    """Give the path of every file of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def nameless(path: Path) -> bytes:
    """Give a file without its generator's name. Raises ValueError if a page has none."""
    content = path.read_bytes()
    if path.suffix != ".html":
        return content
    without, found = GENERATOR.subn(b"", content)
    if found != 1:
        raise ValueError(f"{path} names {found} generators, not one.")
    return without


def build(python: str, generator: str, project: Path, site: Path) -> None:
    """Build a copy of the handbook. Raises SystemExit with what was said if that fails."""
    project.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
        copy(ROOT / part, project / part)
    result = subprocess.run(
        [python, "-m", generator, "build", "--strict", "--quiet", "--site-dir", site],
        cwd=project,
        env={**os.environ, "SITE_URL": ADDRESS},
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        sys.exit(f"{generator}: {result.stdout}{result.stderr}")


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("python", help="the Python of the environment that has ProperDocs")
    properdocs = str(Path(parser.parse_args().python).absolute())
    with tempfile.TemporaryDirectory(prefix="compare-") as folder:
        sites = Path(folder, "MkDocs"), Path(folder, "ProperDocs")
        build(sys.executable, "mkdocs", Path(folder, "one"), sites[0])
        build(properdocs, "properdocs", Path(folder, "other"), sites[1])
        found = list(differences(*sites))
        count = len(files(sites[0]))
    print("\n".join(found) or f"{count} files, equal but for the generator's name.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
