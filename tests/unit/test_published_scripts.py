"""Scripts are published without spaces: no space of theirs that a reader sees may be among them."""

import re
from pathlib import Path

import pytest
from rjsmin import jsmin

SCRIPTS = Path(__file__).parents[2] / "docs/assets/js"
OURS = [path for path in sorted(SCRIPTS.rglob("*.js")) if "vendor" not in path.parts]
# "`a ${b ? ` c` : ""}`": jsmin takes the inner text for code, and its spaces for nothing.
TEMPLATE_IN_A_TEMPLATE = re.compile(r"\$\{[^}`]*`")


@pytest.mark.parametrize("script", OURS, ids=lambda path: path.relative_to(SCRIPTS).as_posix())
def test_no_template_stands_in_another(script: Path) -> None:
    assert TEMPLATE_IN_A_TEMPLATE.findall(script.read_text(encoding="utf-8")) == []


def test_a_template_in_another_would_lose_its_spaces() -> None:
    assert jsmin('x = `a ${b ? ` c` : ""}`;') != 'x=`a ${b ? ` c` : ""}`;'
