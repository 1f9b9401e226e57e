"""What of a script is published: its code, line for line, without what explains it."""

import re
from pathlib import Path

import pytest

from bridgebook.script_comments import without_comments

SCRIPTS = Path(__file__).resolve().parents[2] / "docs/assets/js"


@pytest.mark.parametrize(
    ("script", "published"),
    [
        ("/** One line. */\nrun();\n", "\nrun();\n"),
        ("/**\n * Several.\n */\nrun();\n", "\n\n\nrun();\n"),
        ("// why\nrun();\n", "\nrun();\n"),
        ("  // why\n  run();\n", "\nrun();\n"),
        ('const a = "// no comment";\n', 'const a = "// no comment";\n'),
        ('const a = "/* no comment */";\n', 'const a = "/* no comment */";\n'),
        ("run(); // stays\n", "run(); // stays\n"),
        ("/** @type {Text} */ (node).data;\n", "/** @type {Text} */ (node).data;\n"),
        ("/* a */\n/* b */\nrun();\n", "\n\nrun();\n"),
        ("run();\n/** never closed\nrun();\n", "run();\n/** never closed\nrun();\n"),
    ],
)
def test_only_comments_on_lines_of_their_own_go(script: str, published: str) -> None:
    assert without_comments(script) == published


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("**/*.js")), ids=lambda path: path.name)
def test_every_line_of_code_stays_where_it_is(path: Path) -> None:
    script = path.read_text(encoding="utf-8")
    published = without_comments(script)
    before, after = script.splitlines(), published.splitlines()
    assert len(before) == len(after)
    assert all(new in (old.lstrip(), "") for old, new in zip(before, after, strict=True))


@pytest.mark.parametrize("path", sorted(SCRIPTS.glob("**/*.js")), ids=lambda path: path.name)
def test_no_template_literal_spans_lines(path: Path) -> None:
    # A backtick alone may stand in a string or in a character class.
    alone = re.compile(r"\"[^\"]*\"|\[(?:\\.|[^\]])*\]")
    for line in without_comments(path.read_text(encoding="utf-8")).splitlines():
        assert 0 in (line.count("`") % 2, alone.sub("", line).count("`") % 2), line
