"""What we use of the theme's style sheet is what stands among our sheets."""

import subprocess
import sys
from pathlib import Path

from tests.helpers.handbook import ROOT
from tests.helpers.theme import theme_sheet

NODE = Path(sys.executable).parent / "node"


def test_what_we_use_of_the_theme_is_as_it_would_be_written_now() -> None:
    command = [str(NODE), "scripts/prune_theme.js", str(theme_sheet())]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
    assert printed == (ROOT / "docs/assets/css/material.css").read_bytes()
