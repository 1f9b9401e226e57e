"""The command that checks the content: its lines, its summary, its exit codes."""

import subprocess
import sys

from tests.helpers.handbook import ROOT, SmallHandbook


def check(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts/check_content.py"), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_valid_handbook_has_no_findings(small: SmallHandbook) -> None:
    result = check(str(small.docs))
    assert (result.stdout, result.stderr, result.returncode) == ("No findings.\n", "", 0)


def test_findings_come_one_a_line_with_a_summary(small: SmallHandbook) -> None:
    small.replace("en/index.md", "What to say", "TODO: what to say")
    small.replace("da/index.md", "Hvad man siger", "TODO: hvad man siger")
    result = check(str(small.docs))
    assert result.stdout.splitlines() == [
        'docs/da/index.md:6: KB210 "TODO" is left over. Write what belongs here.',
        'docs/en/index.md:6: KB210 "TODO" is left over. Write what belongs here.',
        "2 findings in 2 files.",
    ]
    assert (result.stderr, result.returncode) == ("", 1)


def test_a_folder_that_is_not_there_is_wrong_usage() -> None:
    result = check("nowhere")
    assert result.returncode == 2
    assert 'there is no folder "nowhere"' in result.stderr
