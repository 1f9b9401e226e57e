"""Record that translations have been looked over: they say what their originals say now.

    make translated                                                # every page
    make translated PAGES="docs/it/scenarios/client-is-leaving.md"

Writes docs/<language>/translated.yml: {page: {section: fingerprint of the original's}}. `make
check` tells of each section whose original has changed since. Exit codes: 0 written, 1 the
handbook can't be read or has no such page, 2 wrong usage.
"""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from bridgebook.checks.outdated import fingerprints, originals
from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import TRANSLATED
from bridgebook.rendering import Rendered
from bridgebook.studying.study import CACHE, study

NOTE = "# What each page was last compared with; `make translated` writes it.\n"

Recorded = dict[str, dict[str, str]]


def record(
    handbook: Handbook, rendered: Mapping[str, Rendered], paths: set[str]
) -> dict[str, Recorded]:
    """Give {language: what is recorded}: these pages anew, all if none is named."""
    recorded: dict[str, Recorded] = {}
    for page, original in originals(handbook):
        before = handbook.translated.get(page.language, {}).get(page.name, {})
        is_meant = not paths or page.path in paths
        now = fingerprints(original, rendered) if is_meant else dict(before)
        if now:
            recorded.setdefault(page.language, {})[page.name] = now
    return recorded


def write(recorded: Recorded) -> str:
    """Write it as YAML, one section a line, so that git can merge it."""
    lines = [NOTE]
    for page, sections in sorted(recorded.items()):
        lines.append(f"{page}:\n")
        lines += [f'  {name}: "{fingerprint}"\n' for name, fingerprint in sections.items()]
    return "".join(lines)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", help="paths of pages; all if none is named")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the docs folder")
    arguments = parser.parse_args()
    docs = arguments.docs.resolve()
    found = study(docs, docs.parent / CACHE)
    if found.handbook is None:
        print("The handbook can't be read. Run `make check` first.", file=sys.stderr)
        return 1
    known = {page.path for page, _ in originals(found.handbook)}
    if unknown := sorted(set(arguments.pages) - known):
        print(f"{unknown[0]} is no translated page.", file=sys.stderr)
        return 1
    for language, recorded in record(found.handbook, found.rendered, set(arguments.pages)).items():
        (docs / language / TRANSLATED).write_text(write(recorded), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
