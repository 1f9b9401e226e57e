"""The package's rooms: what each may use stands before it."""

import ast
from pathlib import Path

from tests.helpers.handbook import ROOT

PACKAGE = ROOT / "hooks/bridgebook"
# In the order in which a guide goes through them.
ROOMS = (
    "problems",
    "model",
    "reading",
    "linking",
    "rendering",
    "checks",
    "framing",
    "publishing",
    "studying",
)


def room_of(module: str) -> str:
    return module.split(".")[1]


def modules(path: Path) -> set[str]:
    """Give the modules that a file imports, or imports from."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = {n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module}
    return names | {each.name for n in nodes if isinstance(n, ast.Import) for each in n.names}


def imported(path: Path) -> set[str]:
    return {room_of(name) for name in modules(path) if name.startswith("bridgebook.")}


def test_every_file_stands_in_a_room() -> None:
    files = {path.stem for path in PACKAGE.glob("[!_]*.py")}
    found = files | {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert found == set(ROOMS)


def test_a_room_uses_only_those_before_it() -> None:
    order = {room: place for place, room in enumerate(ROOMS)}
    wrong = [
        f"{path.relative_to(PACKAGE)} uses {other}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent != PACKAGE
        for room in [path.relative_to(PACKAGE).parts[0]]
        for other in sorted(imported(path))
        if order[other] > order[room]
    ]
    assert wrong == []


def test_no_room_knows_the_site_generator_or_its_theme() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} uses {name}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for name in sorted(modules(path))
        if name.split(".")[0]
        in {"jinja2", "material", "mkdocs", "mkdocs_static_i18n", "properdocs"}
    ]
    assert wrong == []


def test_the_rooms_are_those_that_the_architecture_describes() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert [room for room in ROOMS[1:] if f"| `{room}/` |" not in text] == []
