"""Write the table of findings in CONTRIBUTING.md from hooks/bridgebook/checks/codes.yml.

Exit codes: 0 written, 2 wrong usage. `make codes` runs it; a test fails where it wasn't run.
"""

import argparse
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
CODES = ROOT / "hooks/bridgebook/checks/codes.yml"
GUIDE = ROOT / "CONTRIBUTING.md"
# Would end a cell.
BAR = r"\|"
HEAD = "| code | what it means | for example | what to do |\n|---|---|---|---|\n"


def write_table(codes: dict[str, dict[str, str]]) -> str:
    """Give the table in Markdown, a row per code, in their order."""
    rows = []
    for code, entry in codes.items():
        cells = (code, entry["means"], entry["example"], entry["do"])
        rows.append(f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |\n")
    return HEAD + "".join(rows)


def with_table(text: str, codes: dict[str, dict[str, str]]) -> str:
    """Give the guide with the table as the register has it."""
    start = text.index("| code |")
    end = text.index("\n\n", start) + 1
    return text[:start] + write_table(codes) + text[end:]


def main() -> int:
    """Run the command."""
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    codes = yaml.safe_load(CODES.read_text(encoding="utf-8"))
    GUIDE.write_text(with_table(GUIDE.read_text(encoding="utf-8"), codes), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
