"""A page names what its scripts import."""

import pytest

from bridgebook.publishing.module_preloads import static_imports, with_preloads

IMPORTS = {
    "assets/js/a.js": ("assets/js/b.js", "assets/js/c.js"),
    "assets/js/b.js": ("assets/js/c.js", "assets/js/a.js"),
}


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ('import{a}from"./b.js";run()', ("assets/js/search/b.js",)),
        ('import"./b.js";', ("assets/js/search/b.js",)),
        ('import { a, b } from "../c.js";', ("assets/js/c.js",)),
        ('export*from"./b.js";', ("assets/js/search/b.js",)),
        ('import("./b.js").then(run)', ()),
        ('import("./b.js");import{a}from"../c.js"', ("assets/js/c.js",)),
        ('say("from","./b.js")', ()),
    ],
)
def test_what_a_script_imports_before_it_runs(script: str, found: tuple[str, ...]) -> None:
    assert static_imports("assets/js/search/a.js", script) == found


def test_what_is_imported_is_named_once_before_the_first_script() -> None:
    start = '<script src="../assets/start.js"></script>\n'
    scripts = (
        '<script src="../assets/js/a.js" type="module"></script>'
        '<script type="module" src="../assets/js/b.js"></script>'
    )
    link = '<link rel="modulepreload" href="../assets/js/c.js" fetchpriority="low">\n'
    assert with_preloads(start + scripts, IMPORTS) == start + link + scripts


def test_a_page_without_scripts_stays_as_it_is() -> None:
    assert with_preloads("<p>Read</p>", IMPORTS) == "<p>Read</p>"
