"""A build that is strict fails with every finding of every language, each once."""

import shutil
from pathlib import Path

from tests.helpers.handbook import ROOT
from tests.helpers.site import build


def test_every_finding_of_every_language_is_listed_once(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    wanted = []
    for language in ("en", "it", "ru", "da"):
        page = project / f"docs/{language}/index.md"
        text = page.read_text(encoding="utf-8").rstrip() + "\n\nTODO\n"
        page.write_text(text, encoding="utf-8")
        line = text.count("\n")
        wanted.append(
            f'docs/{language}/index.md:{line}: KB210 "TODO" is left over. Write what belongs here.'
        )
    built = build(project, tmp_path / "site", "--strict", "--quiet")
    assert built.code != 0
    assert "Traceback" not in built.said
    for finding in wanted:
        assert built.said.count(finding) == 1


def test_a_language_whose_words_cannot_be_read_stops_any_build(tmp_path: Path) -> None:
    project = tmp_path / "project"
    for name in ("docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", project)
    words = project / "docs/da/interface.yml"
    words.write_text(f"{words.read_text(encoding='utf-8')}odd: value\n", encoding="utf-8")
    built = build(project, tmp_path / "site", "--quiet")
    assert built.code != 0
    assert "Traceback" not in built.said
    assert 'KB103 "odd" isn\'t known here. Remove it.' in built.said
