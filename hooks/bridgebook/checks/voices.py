"""How prose speaks: in which register, and whether it gives away somebody's gender.

Two voices stand on a page. The handbook's own speaks to its readers, always in the register
that wording.yml calls `voice`. The other is that of people who speak with each other, in
dialogues and between quotation marks: whichever register they use, they keep to it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from bridgebook.checks.excuses import unless_excused
from bridgebook.checks.patterns import Joined, report_slow, worded
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.model.wording import Wording
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered
from bridgebook.rendering.rendered import Text

# Between the quotation marks of any of the languages.
QUOTED = re.compile(r"«[^«»]{0,2000}»|»[^«»]{0,2000}«|“[^“”„]{0,2000}”|„[^“”„]{0,2000}“")
# What somebody who reads a dialogue aloud doesn't say: "(Wait.)".
ASIDE = re.compile(r"\([^()]{0,500}\)")
EXCUSE = 'or excuse it in the line above: "<!-- {code}: why -->".'


def check_voice(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """The handbook speaks to its readers in one register."""
    slow: set[str] = set()
    for page, wording in worded(handbook, handbook.all_pages):
        patterns = _distinctive(handbook, page.language, wording).get(wording.voice or "", ())
        if not patterns:
            continue
        texts = _prose(rendered[page.path])
        told = Joined(texts, (_told(text, page) for text in texts))
        for pattern in patterns:
            for _, found, line in told.find(pattern, slow):
                message = (
                    f'"{found}" isn\'t "{wording.voice}", in which the handbook speaks to its '
                    f"readers. Reword it, {EXCUSE.format(code='KB801')}"
                )
                yield from unless_excused(page, line, "KB801", message, line)
    yield from report_slow(handbook, slow)


def check_speech(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """A dialogue, and what is said within a block or a paragraph, keeps to one register."""
    slow: set[str] = set()
    for page, wording in worded(handbook):
        registers = _distinctive(handbook, page.language, wording)
        for slips in _slips(page, rendered[page.path], registers, slow):
            kept = min(slips, key=lambda register: len(slips[register]), default="")
            for found, line in slips.get(kept, ()):
                message = (
                    f'"{found}" isn\'t "{kept}", in which the rest of this is said. Keep one '
                    f"register, {EXCUSE.format(code='KB801')}"
                )
                yield from unless_excused(page, line, "KB801", message, line)
    yield from report_slow(handbook, slow)


def check_prose_gender(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """Prose leaves open whether the reader, or who speaks, is a man or a woman."""
    slow: set[str] = set()
    for page, wording in worded(handbook, handbook.all_pages):
        texts = Joined(_prose(rendered[page.path]))
        for pattern in wording.gendered:
            for _, found, line in texts.find(pattern, slow):
                message = (
                    f'"{found}" gives away a gender. Reword it until it fits everybody, '
                    f"{EXCUSE.format(code='KB802')}"
                )
                yield from unless_excused(page, line, "KB802", message, line)
    yield from report_slow(handbook, slow)


def _distinctive(handbook: Handbook, language: str, wording: Wording) -> dict[str, list[str]]:
    """Give each register's patterns without those of all registers, which tell none apart."""
    channels = handbook.catalogue.channels
    names = dict.fromkeys(name for each in channels for name in handbook.registers(each, language))
    given = {name: wording.registers.get(name, ()) for name in names}
    return {
        name: [p for p in patterns if len(given) == 1 or not all(p in g for g in given.values())]
        for name, patterns in given.items()
    }


def _prose(rendered: Rendered) -> list[Text]:
    return [text for text in rendered.texts if text.role != "template"]


def _slips(
    page: Page, rendered: Rendered, registers: Mapping[str, Sequence[str]], slow: set[str]
) -> Iterator[dict[str, list[tuple[str, int]]]]:
    """Give for each speech {register: (what isn't of that register, line)}.

    A speech is what is said within a block, or within another piece of prose.
    """
    texts = [t for t in _prose(rendered) if _is_turn(t, page) or QUOTED.search(t.bare)]
    said = Joined(texts, (_said(text, page) for text in texts))
    slips: dict[int, dict[str, list[tuple[str, int]]]] = {}
    for register, patterns in registers.items():
        for pattern in patterns:
            for text, found, line in said.find(pattern, slow):
                block = page.labelled_at.get(text.line)
                speech = block.line if block else text.line
                in_speech = slips.setdefault(speech, {name: [] for name in registers})
                in_speech[register].append((found, line))
    yield from slips.values()


def _is_turn(text: Text, page: Page) -> bool:
    block = page.labelled_at.get(text.line)
    return text.role == "part" and block is not None and block.kind == "dialogue"


def _said(text: Text, page: Page) -> str:
    """Give a text with blanks for all but what people say in it."""
    return _without(ASIDE, text.bare) if _is_turn(text, page) else _only(QUOTED, text.bare)


def _told(text: Text, page: Page) -> str:
    """Give a text with blanks for all but what the handbook itself says in it."""
    return _only(ASIDE, text.bare) if _is_turn(text, page) else _without(QUOTED, text.bare)


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: _blank(match[0]), text)


def _only(pattern: re.Pattern[str], text: str) -> str:
    kept, at = "", 0
    for match in pattern.finditer(text):
        kept += _blank(text[at : match.start()]) + match[0]
        at = match.end()
    return kept + _blank(text[at:])


def _blank(text: str) -> str:
    """Give as many blanks; the ends of lines stay where they are."""
    return "\n".join(" " * len(line) for line in text.split("\n"))
