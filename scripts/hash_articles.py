"""Write the hashes of every word and eight-word run of the articles, for the check KB705.

Run it where the articles are: `python scripts/hash_articles.py ARTICLE… > docs/articles-runs.txt`.
The project doesn't hold the articles; with the hashes the check works anywhere.
"""

import sys
from pathlib import Path

from bridgebook.checks.wording import hash_runs
from bridgebook.rendering.counting import find_words


def main(paths: list[str]) -> int:
    """Print each distinct hash once, sorted."""
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    found: set[str] = set()
    for path in paths:
        found.update(hash_runs(find_words(Path(path).read_text(encoding="utf-8"))))
    print("\n".join(sorted(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
