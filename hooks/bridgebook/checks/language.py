"""How a text sounds: its register, whom it leaves open, its terms, its typography.

By pronouns, possessives and set phrases, not by guessing at verbs. Where a rule is
wrong about a text, the author excuses it in the line above: `<!-- KB801: why -->`.
"""

import re
from collections.abc import Iterator

from bridgebook.handbook import Handbook
from bridgebook.page import Page
from bridgebook.problems import Problem
from bridgebook.wording import Wording

HIDDEN = re.compile(r"\]\([^)]*\)|\{[#:][^}]*\}|<!--.*?-->|\{\{[^}]*\}\}|`[^`]*`")


def check_register(handbook: Handbook) -> Iterator[Problem]:
    """A template's text keeps to the register it declares."""
    for page, wording in _worded(handbook):
        for template in page.templates:
            for pattern in wording.registers.get(template.register, ()):
                for line, found in _find(pattern, template.body, template.body_line):
                    message = (
                        f'"{found}" isn\'t "{template.register}", which this text declares. '
                        "Keep one register, or excuse it in the line above the template: "
                        '"<!-- KB801: why -->".'
                    )
                    yield from _unless_excused(page, line, "KB801", message, template.line)


def check_gender(handbook: Handbook) -> Iterator[Problem]:
    """A template leaves open whether the sender, or anyone else, is a man or a woman."""
    for page, wording in _worded(handbook):
        for template in page.templates:
            for pattern in wording.gendered:
                for line, found in _find(pattern, template.body, template.body_line):
                    message = (
                        f'"{found}" gives away a gender. Reword it until it fits everybody, or '
                        'excuse it in the line above the template: "<!-- KB802: why -->".'
                    )
                    yield from _unless_excused(page, line, "KB802", message, template.line)


def check_terms_and_typography(handbook: Handbook) -> Iterator[Problem]:
    """A page uses the handbook's terms and its language's typography."""
    for page, wording in _worded(handbook, handbook.all_pages):
        text = _page_text(page)
        for code, rules in (("KB803", wording.terms), ("KB804", wording.typography)):
            for pattern, instead in rules.items():
                for line, found in _find(pattern, text, page.body_line):
                    message = f'"{found}" should be {instead}.'
                    if code == "KB803":
                        message = f'"{found}" isn\'t a word of this handbook. Write "{instead}".'
                    yield from _unless_excused(page, line, code, message, line)


def _worded(
    handbook: Handbook, pages: Iterator[Page] | None = None
) -> Iterator[tuple[Page, Wording]]:
    for page in pages or handbook.guides.values():
        if wording := handbook.wordings.get(page.language):
            yield page, wording


def _page_text(page: Page) -> str:
    """Give the body with what nobody reads (targets, ids, comments, values) blanked out."""
    return HIDDEN.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), page.body)


def _find(pattern: str, text: str, first_line: int) -> Iterator[tuple[int, str]]:
    for match in re.finditer(pattern, text):
        yield first_line + text.count("\n", 0, match.start()), match[0].strip() or match[0]


def _unless_excused(
    page: Page, line: int, code: str, message: str, excused_above: int
) -> Iterator[Problem]:
    """Give the problem unless the line above says why it is none."""
    index = excused_above - page.body_line - 1
    lines = page.body.split("\n")
    above = lines[index] if 0 <= index < len(lines) else ""
    if not re.match(rf"^<!-- {code}: \S.* -->$", above.strip()):
        yield Problem(page.path, line, code, message)
