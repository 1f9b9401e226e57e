"""Fail where a script or a style sheet has changed since its bundle was made.

The same bytes from the same sources are for a test to see, which needs Node.
"""

import sys
from pathlib import Path

from bridgebook.publishing.bundles import STALE, is_stale, read_bundles

DOCS = Path(__file__).parents[1] / "docs"

if __name__ == "__main__":
    if is_stale(read_bundles(DOCS), DOCS):
        sys.exit(STALE)
