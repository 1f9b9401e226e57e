"""Every scenario is complete in every language."""

from collections import Counter
from collections.abc import Iterator

from bridgebook.catalogue import Measure
from bridgebook.handbook import CATALOGUE, SCENARIOS, Handbook
from bridgebook.page import Checklist, Heading, Labelled, Page, Provenance, Section
from bridgebook.problems import Problem, did_you_mean
from bridgebook.text import LINK, count_words, list_items, section_words

MEASURED = {
    "glance": "at-a-glance cards with all three parts",
    "words": "words",
    "signs": "list items",
    "links": "links to other guides",
    "items": "checklist items",
    "timed": "checklist items with a time (after=3w, every=6w)",
    "steps": "numbered steps",
    "turns": "turns of a dialogue",
    "pairs": "pairs",
    "templates": "channels with a template",
    "provenance": 'blocks "/// provenance"',
}


def check_every_language_has_every_page(handbook: Handbook) -> Iterator[Problem]:
    """Every scenario of the catalogue, and every other page, stands in every language."""
    known = handbook.catalogue.scenario_ids
    source = handbook.sources[CATALOGUE]
    known_pages = {*handbook.guides, *handbook.unreadable}
    for index, scenario in enumerate(known):
        for language in handbook.languages:
            if (language, scenario) not in known_pages:
                path = f"{handbook.root.name}/{language}/{SCENARIOS}/{scenario}.md"
                line = source.line(("scenarios", index, "id"))
                message = f'Scenario "{scenario}" has no page in "{language}". Write {path}.'
                yield Problem(source.path, line, "KB106", message)
    for page in handbook.guides.values():
        if page.name not in known:
            message = f'"{page.name}" is no scenario of the catalogue. ' + did_you_mean(
                page.name, known, "Add it to catalogue.yml, or rename the page."
            )
            yield Problem(page.path, 1, "KB105", message)
    names = {name for _, name in handbook.pages}
    for name in sorted(names):
        present = [lang for lang in handbook.languages if (lang, name) in handbook.pages]
        for language in handbook.languages:
            if language not in present and (language, name) not in handbook.unreadable:
                path = f"{handbook.root.name}/{language}/{name}.md"
                message = f'This page is missing in "{language}". Write {path}.'
                yield Problem(handbook.pages[present[0], name].path, 1, "KB106", message)


def check_sections(handbook: Handbook) -> Iterator[Problem]:
    """A guide has all of the catalogue's sections, once, in order, under their shared names."""
    for page in handbook.guides.values():
        if page.intro:
            message = (
                "Something stands above the first section, where no rule looks at it. "
                "Move it into a section, or remove it."
            )
            yield Problem(page.path, page.intro[0].line, "KB213", message)
        yield from _check_headings(page)
        yield from _check_anchors(page, handbook)


def _check_headings(page: Page) -> Iterator[Problem]:
    for section in page.sections:
        for heading in (section.heading, *section.headings):
            if heading.level == 1:
                message = (
                    f'"{heading.text}" is a heading of level one; the title stands in the front '
                    'matter. Write "##" for a section or "###" for a part of one.'
                )
                yield Problem(page.path, heading.line, "KB211", message)
            elif not heading.id:
                message = (
                    f'The heading "{heading.text}" has no id. End its line with an id that is '
                    'the same in every language, such as "{#say-it}".'
                )
                yield Problem(page.path, heading.line, "KB208", message)


def _check_anchors(page: Page, handbook: Handbook) -> Iterator[Problem]:
    required = [section.id for section in handbook.catalogue.sections]
    words = handbook.interfaces[page.language].sections
    counts = Counter(section.id for section in page.sections)
    seen: list[str] = []
    for section in page.sections:
        line = section.heading.line
        if not section.id:
            continue
        if section.id not in required:
            missing = [anchor for anchor in required if anchor not in counts]
            hint = did_you_mean(section.id, missing, f"Use one of: {', '.join(required)}.")
            message = f'Section anchor "{section.id}" isn\'t known. {hint}'
            yield Problem(page.path, line, "KB204", message)
            continue
        if section.id in seen:
            message = f'Section "{section.id}" stands here twice. Keep one of the two.'
            yield Problem(page.path, line, "KB212", message)
        elif seen and required.index(section.id) < max(required.index(s) for s in seen):
            after = max(seen, key=required.index)
            message = (
                f'Section "{section.id}" stands after "{after}". '
                f"Move it: the order is {', '.join(required)}."
            )
            yield Problem(page.path, line, "KB205", message)
        seen.append(section.id)
        if section.heading.text != words.get(section.id, section.heading.text):
            message = (
                f'Section "{section.id}" is headed "{section.heading.text}". '
                f'In every guide it reads "{words[section.id]}".'
            )
            yield Problem(page.path, line, "KB206", message)
    for anchor in required:
        if anchor not in counts:
            message = (
                f'Section "{anchor}" is missing. '
                f'Add "## {words.get(anchor, anchor)} {{#{anchor}}}" and write it.'
            )
            yield Problem(page.path, page.body_line, "KB203", message)


def check_section_minimums(handbook: Handbook) -> Iterator[Problem]:
    """Each section holds at least what the catalogue says makes it complete."""
    for page in handbook.guides.values():
        for rule in handbook.catalogue.sections:
            section = page.section(rule.id)
            if section is None:
                continue
            for what, minimum in rule.minimum.items():
                found = measure(section, what)
                if found < minimum:
                    message = (
                        f'Section "{rule.id}" needs at least {minimum} {MEASURED[what]}, '
                        f"but has {found}. Add what is missing."
                    )
                    yield Problem(page.path, section.heading.line, "KB207", message)


def measure(section: Section, what: Measure) -> int:
    """Count one thing in a section."""
    pairs = [*section.labelled("reaction"), *section.labelled("avoid")]
    items = [item for checklist in section.checklists for item in checklist.items]
    match what:
        case "glance":
            cards = section.labelled("at-a-glance")
            return sum(len({part.key for part in card.parts}) == 3 for card in cards)
        case "words":
            return count_words(section_words(section))
        case "signs":
            return sum(len(list_items(prose.text, ordered=False)) for prose in section.prose)
        case "steps":
            return sum(len(list_items(prose.text, ordered=True)) for prose in section.prose)
        case "links":
            return sum(len(LINK.findall(prose.text)) for prose in section.prose)
        case "items":
            return len(items)
        case "timed":
            return sum(item.time is not None for item in items)
        case "turns":
            return sum(len(dialogue.parts) for dialogue in section.labelled("dialogue"))
        case "pairs":
            return len(pairs)
        case "templates":
            return len({template.channel for template in section.templates})
        case "provenance":
            return sum(isinstance(block, Provenance) for block in section.blocks)


def check_unique_ids(handbook: Handbook) -> Iterator[Problem]:
    """No id stands twice on a page: an anchor leads to one place, a tick belongs to one item."""
    for page in handbook.guides.values():
        seen: dict[str, int] = {}
        for identifier, line in _ids(page):
            if identifier in seen:
                message = (
                    f'Id "{identifier}" stands twice, first in line {seen[identifier]}. '
                    "Give one of the two another id, in every language."
                )
                yield Problem(page.path, line, "KB209", message)
            seen.setdefault(identifier, line)


def _ids(page: Page) -> Iterator[tuple[str, int]]:
    required: list[tuple[str, int]] = []
    for section in page.sections:
        things: list[Heading | Labelled | Checklist] = [section.heading, *section.headings]
        things += [b for b in section.blocks if isinstance(b, Labelled | Checklist)]
        required += [(thing.id, thing.line) for thing in things]
        items = (item for checklist in section.checklists for item in checklist.items)
        required += [(item.id, item.line) for item in items]
    yield from sorted(((i, line) for i, line in required if i), key=lambda pair: pair[1])


REQUIRED_PARTS = {
    "at-a-glance": ("do", "dont", "say_first"),
    "reaction": ("reply", "why"),
    "avoid": ("better",),
    "dialogue": ("you",),
}


def check_parts(handbook: Handbook) -> Iterator[Problem]:
    """A block has each of its labelled parts, and each but a dialogue's turns only once."""
    for page in handbook.guides.values():
        labels = handbook.interfaces[page.language].authoring.labels
        for kind, required in REQUIRED_PARTS.items():
            for block in page.labelled(kind):
                counts = Counter(part.key for part in block.parts)
                name = block.id or kind
                for key in required:
                    if not counts[key]:
                        word = labels(kind)[key]
                        message = f'Block "{name}" has no part "**{word}:**". Add it.'
                        yield Problem(page.path, block.line, "KB304", message)
                for key, count in counts.items():
                    if count > 1 and kind != "dialogue":
                        word = labels(kind)[key]
                        message = f'Block "{name}" has the part "**{word}:**" twice. Keep one.'
                        yield Problem(page.path, block.line, "KB313", message)
