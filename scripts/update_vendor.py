"""Update the JavaScript libraries that the site and its benchmarks carry along.

    python scripts/update_vendor.py            # the versions named below
    python scripts/update_vendor.py --check    # only compare, change nothing

Each library is fetched with `npm pack` into a temporary folder and only the files
named here are kept: the code, its licence, and VERSION with where it came from. A licence
that a package only names, or that it owes to what it was made from, stands beside them as
LICENSE-<SPDX id>.txt and is kept by hand.
"""

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE = "docs/assets/js/vendor"
BENCHMARKS = "benchmarks/vendor"


@dataclass(frozen=True)
class Library:
    """A package of the npm registry; `files` maps its files to our names."""

    package: str
    version: str
    licence: str
    folder: str
    files: dict[str, str]


LIBRARIES = (
    Library(
        package="@orama/stemmers",
        version="3.1.18",
        licence="Apache-2.0 AND BSD-3-Clause",
        folder=f"{SITE}/orama-stemmers",
        files={
            "dist/en.js": "en.js",
            "dist/it.js": "it.js",
            "dist/ru.js": "ru.js",
            "dist/dk.js": "da.js",
            "LICENSE.md": "LICENSE.txt",
        },
    ),
    Library(
        package="minisearch",
        version="7.2.0",
        licence="MIT",
        folder=f"{BENCHMARKS}/minisearch",
        files={"dist/es/index.js": "minisearch.js", "LICENSE.txt": "LICENSE.txt"},
    ),
)


def main() -> int:
    """Fetch every library; with --check, say which files differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare without writing")
    check = parser.parse_args().check
    stale = [path for library in LIBRARIES for path in update(library, check)]
    for path in stale:
        print(f"{'differs' if check else 'updated'}: {path.relative_to(ROOT)}")
    return 1 if check and stale else 0


def update(library: Library, check: bool) -> list[Path]:
    """Give the files that differ from the package; write them unless only checking."""
    wanted = _fetch(library)
    about = {
        "package": library.package,
        "version": library.version,
        "licence": library.licence,
        "source": f"https://www.npmjs.com/package/{library.package}/v/{library.version}",
    }
    wanted["VERSION"] = (json.dumps(about, indent=2) + "\n").encode()
    folder = ROOT / library.folder
    stale = []
    for name, content in wanted.items():
        path = folder / name
        if path.exists() and path.read_bytes() == content:
            continue
        stale.append(path)
        if not check:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return stale


def _fetch(library: Library) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", f"{library.package}@{library.version}"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as tar:
            return {ours: _member(tar, theirs) for theirs, ours in library.files.items()}


def _member(tar: tarfile.TarFile, name: str) -> bytes:
    member = tar.extractfile(f"package/{name}")
    if member is None:
        raise FileNotFoundError(name)
    return member.read()


if __name__ == "__main__":
    sys.exit(main())
