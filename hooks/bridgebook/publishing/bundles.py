"""As what the scripts and styles are published: `make assets` makes few small files of them.

They are committed, so that a build needs no Node, and named after their content, so that browsers
may keep them for good.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "assets/bundles/"
# What the first paint needs: so that it waits for no file, it stands in each page.
FIRST_STYLES, FIRST_SCRIPT = "assets/css/first.css", "assets/js/start.js"
MANIFEST = f"{FOLDER}manifest.json"
SOURCES = ("assets/css/", "assets/js/")
STALE = (
    "docs/assets/bundles/manifest.json:1: The bundles are older than the scripts or style sheets "
    "that they are made of, so readers would get the old ones. Run `make assets`, and commit what "
    "it writes."
)


@dataclass(frozen=True)
class Bundles:
    """`names`: what each source is published as, below the docs folder; `sources`: their digest.

    `first`: the text of those that stand in each page.
    """

    names: Mapping[str, str]
    sources: str
    first: Mapping[str, str]


def read_bundles(docs: Path) -> Bundles:
    """Read what `make assets` has written. Raises OSError where it hasn't."""
    manifest = json.loads((docs / MANIFEST).read_text(encoding="utf-8"))
    names: dict[str, str] = manifest["names"]
    first = {
        source: (docs / names.pop(source)).read_text(encoding="utf-8")
        for source in (FIRST_STYLES, FIRST_SCRIPT)
    }
    return Bundles(names, manifest["sources"], first)


def is_stale(bundles: Bundles, docs: Path) -> bool:
    """Tell whether a source has changed since."""
    return bundles.sources != digest_of_sources(docs)


def digest_of_sources(docs: Path) -> str:
    """Give one hash of all scripts and sheets, with their paths; the bundler does the same."""
    digest = hashlib.sha256()
    for path in sorted(_sources(docs)):
        digest.update(b"%b\0%b\0" % (path.encode(), (docs / path).read_bytes()))
    return digest.hexdigest()


def _sources(docs: Path) -> Iterator[str]:
    for folder in SOURCES:
        for path in (docs / folder).rglob("*"):
            if path.suffix in (".css", ".js"):
                yield path.relative_to(docs).as_posix()
