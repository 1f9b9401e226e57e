"""What the templates print is escaped, or is HTML that was made for this place.

MkDocs' templates don't escape by themselves.
"""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from tests.helpers.handbook import ROOT

OVERRIDES = ROOT / "overrides"
TEMPLATES = [path for path in sorted(OVERRIDES.rglob("*.*")) if path.suffix in (".html", ".xml")]
ESCAPED = re.compile(r"\| (?:e|tojson)$")
# A file, a partial or an icon, named in the template itself.
CONSTANT = re.compile(
    r"alike\(\"partials/[a-z-]+\.html\"\)|icon\(\"[a-z]+/[a-z0-9-]+\"\)"
    r"|'[a-z0-9/.-]+' \| (?:published \| )?url"
    r"|' ?[a-z_-]+' if [a-z.]+(?: else '[a-z_-]+')?"
)
AS_IT_IS = {
    'drawn | replace("<svg ", \'<svg width="24" height="24" \', 1)': (
        "a drawing of ours or of the theme's, named in a template"
    ),
    "guide_rest": "rendered, from elements that bridgebook.rendering builds",
    "guide_start": "rendered, from elements that bridgebook.rendering builds",
    "page.content": "rendered, from elements that bridgebook.rendering builds",
    "policy": "built from our own words by bridgebook.publishing.policy, without double quotes",
    "super()": "a block of another template",
    "start": "a script of ours",
    "waiting": "a script of ours",
    "'assets/css/first.css' | in_page": "a style sheet of ours",
    'said.text_licence | e | replace("{licence}", \'<a href="https://creativecommons.org/licenses/'
    'by/4.0/" rel="license noopener">CC BY 4.0</a>\' | safe)': "escaped before its link goes in",
    'said.built_with | e | replace("{mkdocs}", \'<a href="https://www.mkdocs.org/" rel="noopener">'
    'MkDocs</a>\' | safe) | replace("{material}", \'<a href="https://squidfunk.github.io/'
    'mkdocs-material/" rel="noopener">Material for MkDocs</a>\' | safe)': (
        "escaped before its links go in"
    ),
}


def printed(path: Path) -> list[str]:
    """Give what a template prints, each expression with single spaces."""
    found, inside = [], list[str]()
    environment = Environment()
    for _, kind, text in environment.lex(path.read_text(encoding="utf-8")):
        if kind == "variable_begin":
            inside = [""]
        elif kind == "variable_end":
            found.append(" ".join("".join(inside).split()))
            inside = []
        elif inside:
            inside.append(text)
    return found


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(OVERRIDES).as_posix())
def test_what_a_template_prints_is_escaped(path: Path) -> None:
    raw = [
        expression
        for expression in printed(path)
        if not (ESCAPED.search(expression) or CONSTANT.fullmatch(expression))
    ]
    assert [expression for expression in raw if expression not in AS_IT_IS] == []


def test_what_may_stand_as_it_is_still_does() -> None:
    every = {expression for path in TEMPLATES for expression in printed(path)}
    assert set(AS_IT_IS) <= every


def test_no_template_ends_the_quotes_around_a_value() -> None:
    """`e` escapes quotes, but can't keep a value without any within its attribute."""
    for path in TEMPLATES:
        text = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"\s[\w-]+=\{\{", text), path
