"""Fail where a script or a style sheet has changed since its bundle was made.

Whether the same sources still make the same bytes is for a test to see, which needs Node.
"""

import sys
from pathlib import Path

from bridgebook.publishing.bundles import STALE, is_stale, read_bundles


def main() -> None:
    """Run the command, for the docs folder or the one that is named."""
    docs = Path(sys.argv[1] if len(sys.argv) > 1 else "docs")
    if is_stale(read_bundles(docs), docs):
        sys.exit(STALE)


if __name__ == "__main__":
    main()
