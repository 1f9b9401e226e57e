"""How a text sounds: its register, whom it leaves open, its terms, its typography.

By pronouns, possessives and set phrases, not by guessing at verbs. Where a rule is
wrong about a text, the author excuses it in the line above: `<!-- KB801: why -->`.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product

from bridgebook.checks.excuses import unless_excused
from bridgebook.checks.patterns import Joined, Messages, report_slow, sent_from, worded
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Version
from bridgebook.model.page import Page
from bridgebook.model.wording import Wording
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered
from bridgebook.rendering.rendered import Text


def check_messages(handbook: Handbook) -> Iterator[Problem]:
    """A message keeps to its register, leaves genders open, and has days where they can stand."""
    slow: set[str] = set()
    for page, wording in worded(handbook):
        registers = dict.fromkeys(template.register for template in page.templates)
        sent = {
            register: Messages(sent_from(t for t in page.templates if t.register == register))
            for register in registers
        }
        yield from _check_register(page, wording, sent, slow)
        yield from _check_gender(page, wording, sent, slow)
        yield from _check_words_before_dates(handbook, page, wording, sent, slow)
    yield from report_slow(handbook, slow)


def _check_register(
    page: Page, wording: Wording, sent: Mapping[str, Messages], slow: set[str]
) -> Iterator[Problem]:
    """A template's text keeps to the register it declares."""
    for register, messages in sent.items():
        for pattern in wording.registers.get(register, ()):
            for template, found, line in messages.find(pattern, slow):
                message = (
                    f'"{found}" isn\'t "{register}", which this text declares. '
                    "Keep one register, or excuse it in the line above the template: "
                    '"<!-- KB801: why -->".'
                )
                yield from unless_excused(page, line, "KB801", message, template.line)


def _check_gender(
    page: Page, wording: Wording, sent: Mapping[str, Messages], slow: set[str]
) -> Iterator[Problem]:
    """A template leaves open whether the sender, or anyone else, is a man or a woman."""
    for messages, pattern in product(sent.values(), wording.gendered):
        for template, found, line in messages.find(pattern, slow):
            message = (
                f'"{found}" gives away a gender. Reword it until it fits everybody, or '
                'excuse it in the line above the template: "<!-- KB802: why -->".'
            )
            yield from unless_excused(page, line, "KB802", message, template.line)


def _check_words_before_dates(
    handbook: Handbook,
    page: Page,
    wording: Wording,
    sent: Mapping[str, Messages],
    slow: set[str],
) -> Iterator[Problem]:
    """No word stands before a date that the day, once it is written there, doesn't go with."""
    placeholders = handbook.catalogue.placeholders.items()
    dates = "|".join(name for name, placeholder in placeholders if placeholder.kind == "date")
    # Read from behind, where few places have a date: so the longest word comes first.
    words = "|".join(map(re.escape, sorted(wording.before_dates, key=len, reverse=True)))
    if not (words and dates):
        return
    pattern = rf"(?r)(?<!\w)(?i:{words})\s*\{{\{{\s*(?:{dates})\s*\}}\}}"
    subjects = Messages((t, Version(t.subject, ((0, t.line),))) for t in page.templates)
    for messages in (subjects, *sent.values()):
        for template, phrase, line in messages.find(pattern, slow):
            word = phrase.split("{{")[0].strip()
            message = (
                f'"{phrase}" breaks once a day stands there: messages write the day without '
                f'"{word}". Reword it, or excuse it in the line above the template: '
                '"<!-- KB805: why -->".'
            )
            yield from unless_excused(page, line, "KB805", message, template.line)


def check_terms_and_typography(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """A page uses the handbook's terms and its language's typography."""
    slow: set[str] = set()
    for page, wording in worded(handbook, handbook.all_pages):
        texts = Joined(rendered[page.path].texts)
        for code, rules in (("KB803", wording.terms), ("KB804", wording.typography)):
            for pattern, instead in rules.items():
                for text, found, line in texts.find(pattern, slow):
                    message = f'"{found}" should be {instead}.'
                    if code == "KB803":
                        message = f'"{found}" isn\'t a word of this handbook. Write "{instead}".'
                    above = _template_line(page, text) or line
                    yield from unless_excused(page, line, code, message, above)
    yield from report_slow(handbook, slow)


def _template_line(page: Page, text: Text) -> int:
    """Give the line of the template that a text stands in, 0 outside of one."""
    if text.role != "template":
        return 0
    return max((t.line for t in page.templates if t.line <= text.line), default=0)
