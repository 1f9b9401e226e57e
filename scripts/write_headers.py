"""Write hosting/, what nginx and Caddy are told to send, from the one source of the policy.

It stands in hooks/bridgebook/publishing/policy.py.

Exit codes: 0 written, 2 wrong usage. `make headers` runs it; a test fails where it wasn't run.
"""

import argparse
import sys
from pathlib import Path

from bridgebook.publishing.host_headers import snippets
from bridgebook.publishing.policy import headers

HOSTING = Path(__file__).resolve().parent.parent / "hosting"


def main() -> int:
    """Run the command."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    for name, text in snippets(headers()).items():
        (HOSTING / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
