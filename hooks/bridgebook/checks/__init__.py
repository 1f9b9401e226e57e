"""Every rule about the content, each in one place; a rule's docstring says what it demands."""

from collections.abc import Callable, Iterator
from pathlib import Path

from bridgebook.checks import (
    completeness,
    language,
    links,
    provenance,
    search_words,
    templates,
    translations,
    triage,
    wording,
)
from bridgebook.handbook import Handbook, Loaded, load_handbook
from bridgebook.problems import Problem

Rule = Callable[[Handbook], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    completeness.check_every_language_has_every_page,
    completeness.check_sections,
    completeness.check_section_minimums,
    completeness.check_unique_ids,
    completeness.check_parts,
    templates.check_templates_are_those_of_the_catalogue,
    templates.check_registers,
    templates.check_placeholders,
    templates.check_no_placeholder_outside,
    templates.check_plain_text,
    templates.check_length_and_subject,
    translations.check_same_items,
    translations.check_same_pairs,
    translations.check_same_placeholders,
    translations.check_no_shared_paragraph,
    links.check_links,
    language.check_register,
    language.check_gender,
    language.check_terms_and_typography,
    provenance.check_citations,
    provenance.check_every_point_is_used,
    wording.check_nothing_left_to_do,
    wording.check_no_copied_run,
    search_words.check_synonyms,
    triage.check_answers_lead_to_guides,
    triage.check_every_scenario_is_reached,
    triage.check_every_language_asks_the_same,
)


def check_docs(docs: Path) -> list[Problem]:
    """Load and check the handbook in a docs folder; give every problem, by path and line."""
    return check(load_handbook(docs))


def check(loaded: Loaded) -> list[Problem]:
    """Give the problems found while loading, and those that the rules find, by path and line."""
    problems = set(loaded.problems)
    if loaded.handbook:
        for rule in RULES:
            problems |= set(rule(loaded.handbook))
    return sorted(problems)
