"""How a text sounds: its register, whom it leaves open, its terms, its typography.

By pronouns, possessives and set phrases, not by guessing at verbs. Where a rule is
wrong about a text, the author excuses it in the line above: `<!-- KB801: why -->`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from bridgebook.checks.patterns import matches, report_slow
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Version, versions
from bridgebook.model.page import Page
from bridgebook.model.wording import Wording
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered
from bridgebook.rendering.rendered import Text


def check_register(handbook: Handbook) -> Iterator[Problem]:
    """A template's text keeps to the register it declares."""
    slow: set[str] = set()
    for page, wording in _worded(handbook):
        for template in page.templates:
            for pattern in wording.registers.get(template.register, ()):
                for line, found in _find(pattern, versions(template.parts), slow):
                    message = (
                        f'"{found}" isn\'t "{template.register}", which this text declares. '
                        "Keep one register, or excuse it in the line above the template: "
                        '"<!-- KB801: why -->".'
                    )
                    yield from _unless_excused(page, line, "KB801", message, template.line)
    yield from report_slow(handbook, slow)


def check_gender(handbook: Handbook) -> Iterator[Problem]:
    """A template leaves open whether the sender, or anyone else, is a man or a woman."""
    slow: set[str] = set()
    for page, wording in _worded(handbook):
        for template in page.templates:
            for pattern in wording.gendered:
                for line, found in _find(pattern, versions(template.parts), slow):
                    message = (
                        f'"{found}" gives away a gender. Reword it until it fits everybody, or '
                        'excuse it in the line above the template: "<!-- KB802: why -->".'
                    )
                    yield from _unless_excused(page, line, "KB802", message, template.line)
    yield from report_slow(handbook, slow)


def check_words_before_dates(handbook: Handbook) -> Iterator[Problem]:
    """No word stands before a date that the day, once it is written there, doesn't go with."""
    placeholders = handbook.catalogue.placeholders.items()
    slow: set[str] = set()
    dates = "|".join(name for name, placeholder in placeholders if placeholder.kind == "date")
    for page, wording in _worded(handbook):
        words = "|".join(map(re.escape, wording.before_dates))
        if not (words and dates):
            continue
        pattern = rf"(?<!\w)(?i:{words})\s*\{{\{{\s*(?:{dates})\s*\}}\}}"
        for template in page.templates:
            subject = Version(template.subject, ((0, template.line),))
            for line, phrase in _find(pattern, (subject, *versions(template.parts)), slow):
                word = phrase.split("{{")[0].strip()
                message = (
                    f'"{phrase}" breaks once a day stands there: messages write the day without '
                    f'"{word}". Reword it, or excuse it in the line above the template: '
                    '"<!-- KB805: why -->".'
                )
                yield from _unless_excused(page, line, "KB805", message, template.line)


def check_terms_and_typography(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """A page uses the handbook's terms and its language's typography."""
    slow: set[str] = set()
    for page, wording in _worded(handbook, handbook.all_pages):
        texts = sorted(rendered[page.path].texts, key=lambda text: text.line)
        for code, rules in (("KB803", wording.terms), ("KB804", wording.typography)):
            for pattern, instead in rules.items():
                for text, found, line in _find_in_texts(pattern, texts, slow):
                    message = f'"{found}" should be {instead}.'
                    if code == "KB803":
                        message = f'"{found}" isn\'t a word of this handbook. Write "{instead}".'
                    above = _template_line(page, text) or line
                    yield from _unless_excused(page, line, code, message, above)
    yield from report_slow(handbook, slow)


def _find_in_texts(
    pattern: str, texts: Sequence[Text], slow: set[str]
) -> Iterator[tuple[Text, str, int]]:
    """Give (text, what was found, line); all of a page's texts are searched at once."""
    joined = "\n\n".join(text.bare for text in texts)
    starts = list(accumulate((len(text.bare) + 2 for text in texts), initial=0))
    for match in matches(pattern, joined, slow):
        at = min(bisect_right(starts, match.start()), len(texts)) - 1
        line = texts[at].line_at(match.start() - starts[at])
        yield texts[at], match[0].strip() or match[0], line


def _template_line(page: Page, text: Text) -> int:
    """Give the line of the template that a text stands in, 0 outside of one."""
    if text.role != "template":
        return 0
    return max((t.line for t in page.templates if t.line <= text.line), default=0)


def _worded(
    handbook: Handbook, pages: Iterator[Page] | None = None
) -> Iterator[tuple[Page, Wording]]:
    for page in pages or handbook.guides.values():
        if wording := handbook.wordings.get(page.language):
            yield page, wording


def _find(pattern: str, messages: Iterable[Version], slow: set[str]) -> Iterator[tuple[int, str]]:
    """Give (line, what was found): each alternative is read where it would be sent."""
    for message in messages:
        for match in matches(pattern, message.text, slow):
            yield message.line_at(match.start()), match[0].strip() or match[0]


def _unless_excused(
    page: Page, line: int, code: str, message: str, excused_above: int
) -> Iterator[Problem]:
    """Give the problem unless a comment in the line above says why it is none."""
    for comment in page.comments:
        if comment.end == excused_above - 1 and re.match(rf"{code}: \S", comment.text):
            return
    yield Problem(page.path, line, code, message)
