"""Every rule about the content, each in one place; a rule's docstring says what it demands."""

from collections.abc import Callable, Iterator
from pathlib import Path

from bridgebook.checks import (
    completeness,
    language,
    links,
    provenance,
    templates,
    translations,
    triage,
    wording,
    vocabulary,
)
from bridgebook.handbook import Handbook, load_handbook
from bridgebook.problems import Problem
from bridgebook.search import load_synonyms

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
    vocabulary.check_synonyms,
    triage.check_answers_lead_to_guides,
    triage.check_every_scenario_is_reached,
    triage.check_every_language_asks_the_same,
)


def check_docs(docs: Path) -> list[Problem]:
    """Load and check the handbook in a docs folder; give every problem, by path and line."""
    loaded = load_handbook(docs)
    problems = set(loaded.problems)
    if loaded.handbook:
        problems |= set(check(loaded.handbook))
        for language_code in loaded.handbook.languages:
            problems |= set(load_synonyms(docs, language_code)[1])
    return sorted(problems)


def check(handbook: Handbook) -> Iterator[Problem]:
    """Apply every rule to a loaded handbook."""
    for rule in RULES:
        yield from rule(handbook)
