"""The style sheets agree by their order in the cascade, never by out-ranking one another."""

import re

from tests.helpers.handbook import ROOT
from tests.helpers.site import Built

FOLDER = ROOT / "docs/assets/css"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
IMPORT = re.compile(r'@import "([\w/]+)\.css"(.*);')
RULE = re.compile(r"[^{}]+\{[^{}]*\}")
# What names the others, each with the folder of those that it names.
SHEETS = {"first": "first/", "handbook": ""}
FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
# They only give names, for the layers to use.
IN_NO_LAYER = ["fonts", "tokens"]
# What the theme's own document holds: there is nothing else of the theme's to dress.
OF_THE_THEME = {
    *("md-container", "md-dialog", "md-grid", "md-main"),
    *("md-main__inner", "md-overlay", "md-skip", "md-toggle"),
}
CLASS = re.compile(r"\.([a-z]+-[\w-]+)(?=[^{}]*\{)")


def sheets() -> dict[str, str]:
    """Give the text of each sheet, without comments, by its name."""
    return {
        path.relative_to(FOLDER).with_suffix("").as_posix(): COMMENT.sub(
            "", path.read_text(encoding="utf-8")
        )
        for path in sorted(FOLDER.rglob("*.css"))
    }


def test_each_sheet_is_a_layer_of_its_own_name() -> None:
    named = {sheet: IMPORT.findall(sheets()[sheet]) for sheet in SHEETS}
    everything = sorted(name for each in named.values() for name, _ in each)
    assert everything == sorted(sheets().keys() - SHEETS)
    for sheet, folder in SHEETS.items():
        for name, kind in named[sheet]:
            assert name == folder + name.rpartition("/")[2]
            own = name.removeprefix(folder)
            layer = "" if own in IN_NO_LAYER else f" layer({own})"
            assert kind.removesuffix(" print") == layer, name


def test_the_first_sheet_puts_every_layer_in_order() -> None:
    [order] = re.findall(r"@layer ([\w, ]+);", sheets()["first"])
    layers = {name.rpartition("/")[2] for name in sheets()} - {*SHEETS, *IN_NO_LAYER}
    assert sorted(order.split(", ")) == sorted(layers)


def test_what_stands_in_the_page_is_not_loaded_again() -> None:
    rules = {sheet: set(RULE.findall(text)) for sheet, text in sheets().items()}
    first = set[str]().union(*(each for sheet, each in rules.items() if sheet[:6] == "first/"))
    later = set[str]().union(*(each for sheet, each in rules.items() if "/" not in sheet))
    assert first
    assert first & later == set()


def test_only_names_stand_in_no_layer() -> None:
    for name, text in sheets().items():
        if name.rpartition("/")[2] in IN_NO_LAYER:
            declared = set(re.findall(r"^\s*([\w-]+):", FACE.sub("", text), re.MULTILINE))
            assert {each for each in declared if each[:5] != "--kb-"} <= {"color-scheme"}


def test_nothing_is_important() -> None:
    assert [name for name, text in sheets().items() if "!important" in text] == []


def test_of_the_theme_only_its_document_is_dressed() -> None:
    for name, text in sheets().items():
        assert set(re.findall(r"(?:\.|--)(md-[\w-]+)", text)) <= OF_THE_THEME, f"{name}.css"


def test_whatever_is_dressed_is_there(built: Built) -> None:
    tools = built.folder.glob("assets/tools/*.js")
    scripts = [*(ROOT / "docs/assets/js").rglob("*.js"), *tools]
    written = "\n".join(
        [*map(built.text, built.pages()), *(path.read_text("utf-8") for path in scripts)]
    )
    there = set(re.findall(r"[\w-]+", written))
    dressed = {each for text in sheets().values() for each in CLASS.findall(text)}
    assert len(dressed) > 100
    # Of "kb-found--${kind}" a script writes the end later.
    gone = {each for each in dressed - there if f"{each.split('--')[0]}--${{" not in written}
    assert sorted(gone) == []
