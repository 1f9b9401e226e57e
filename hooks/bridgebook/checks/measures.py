"""Each section holds enough of what makes it complete, and not too much."""

from collections.abc import Iterator, Mapping

from bridgebook.model.blocks import Provenance
from bridgebook.model.catalogue import Measure
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Section
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered, RenderedSection
from bridgebook.rendering.counting import section_words

Pages = Mapping[str, Rendered]

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


def check_section_measures(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """Each section holds what the catalogue says makes it complete, and no more than it allows."""
    for page in handbook.guides.values():
        for rule in handbook.catalogue.sections:
            section, shown = page.section(rule.id), rendered[page.path].section(rule.id)
            if section is None or shown is None:
                continue
            for what, minimum in rule.minimum.items():
                found = measure(section, shown, what)
                if found < minimum:
                    message = (
                        f'Section "{rule.id}" needs at least {minimum} {MEASURED[what]}, '
                        f"but has {found}. Add what is missing."
                    )
                    yield Problem(page.path, section.heading.line, "KB207", message)
            for what, maximum in rule.maximum.items():
                found = measure(section, shown, what)
                if found > maximum:
                    message = (
                        f'Section "{rule.id}" may have {maximum} {MEASURED[what]} at most, '
                        f"but has {found}. Keep those that really come."
                    )
                    yield Problem(page.path, section.heading.line, "KB215", message)


def measure(section: Section, shown: RenderedSection, what: Measure) -> int:
    """Count one thing in a section: blocks as they were read, text as it is shown."""
    match what:
        case "glance":
            cards = section.labelled("at-a-glance")
            return sum(len({part.key for part in card.parts}) == 3 for card in cards)
        case "words":
            return section_words(shown)
        case "signs":
            return shown.bullets
        case "steps":
            return shown.steps
        case "links":
            return len(shown.links)
        case "items":
            return sum(len(checklist.items) for checklist in section.checklists)
        case "timed":
            items = (item for checklist in section.checklists for item in checklist.items)
            return sum(item.time is not None for item in items)
        case "turns":
            return sum(len(dialogue.parts) for dialogue in section.labelled("dialogue"))
        case "pairs":
            return len([*section.labelled("reaction"), *section.labelled("avoid")])
        case "templates":
            return len({template.channel for template in section.templates})
        case "provenance":
            return sum(isinstance(block, Provenance) for block in section.blocks)
