"""What `make properdocs` takes for a difference between two sites."""

from pathlib import Path

import pytest

from scripts.compare_generators import differences

PAGE = '<meta name="generator" content="mkdocs-{}">\n<p>{}</p>\n'


def site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_the_generators_name_is_no_difference_all_else_is(tmp_path: Path) -> None:
    one = {
        "index.html": PAGE.format("1.6.1", "Same"),
        "da/index.html": PAGE.format("1.6.1", "Changed"),
        "data.json": "{}",
        "old.css": "",
    }
    other = {
        "index.html": PAGE.format("ProperDocs 1.6.7", "Same"),
        "da/index.html": PAGE.format("ProperDocs 1.6.7", "changed"),
        "data.json": "{} ",
        "new/a.css": "",
    }
    assert list(differences(site(tmp_path / "MkDocs", one), site(tmp_path / "New", other))) == [
        "old.css: only MkDocs writes it.",
        "new/a.css: only New writes it.",
        "da/index.html: the two differ.",
        "data.json: the two differ.",
    ]


def test_a_page_without_a_generators_name_is_not_passed_over(tmp_path: Path) -> None:
    one = site(tmp_path / "MkDocs", {"index.html": PAGE.format("1.6.1", "")})
    other = site(tmp_path / "New", {"index.html": "<p></p>\n"})
    with pytest.raises(ValueError, match=r"index\.html names 0 generators, not one\.$"):
        list(differences(one, other))
