"""Write hosting/, what nginx and Caddy are told to send, from the one source of the policy.

It stands in hooks/bridgebook/publishing/policy.py.

Exit codes: 0 written, 2 wrong usage. `make headers` runs it; a test fails where it wasn't run.
"""

import argparse
import sys
from pathlib import Path

from bridgebook.publishing.bundles import FIRST_SCRIPT, FIRST_STYLES, read_bundles
from bridgebook.publishing.host_headers import snippets
from bridgebook.publishing.policy import headers

ROOT = Path(__file__).resolve().parent.parent
HOSTING = ROOT / "hosting"


def main() -> int:
    """Run the command."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    first = read_bundles(ROOT / "docs").first
    for name, text in snippets(headers(first[FIRST_SCRIPT], first[FIRST_STYLES])).items():
        (HOSTING / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
