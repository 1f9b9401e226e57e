"""Every rule about the content, each in one place; a rule's docstring says what it demands."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bridgebook.checks import (
    choices,
    completeness,
    former,
    language,
    links,
    markdown,
    provenance,
    search_words,
    templates,
    translations,
    triage,
    wording,
)
from bridgebook.handbook import Handbook, Loaded, load_handbook
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered, render_all

Rule = Callable[[Handbook], Iterator[Problem]]
RenderedRule = Callable[[Handbook, Mapping[str, Rendered]], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    completeness.check_every_language_has_every_page,
    completeness.check_sections,
    completeness.check_parts,
    templates.check_templates_are_those_of_the_catalogue,
    templates.check_registers,
    templates.check_placeholders,
    templates.check_plain_text,
    templates.check_length_and_subject,
    choices.check_choices_are_those_of_the_catalogue,
    choices.check_few_choices,
    choices.check_every_choice_is_used,
    translations.check_same_items,
    translations.check_same_pairs,
    translations.check_same_placeholders,
    translations.check_same_choices,
    language.check_register,
    language.check_gender,
    language.check_words_before_dates,
    provenance.check_citations,
    provenance.check_every_point_is_used,
    former.check_former_ids,
    search_words.check_synonyms,
    triage.check_answers_lead_to_guides,
    triage.check_every_scenario_is_reached,
    triage.check_every_language_asks_the_same,
)

# Rules that ask what a reader gets: {page's path: what it became}.
RENDERED_RULES: tuple[RenderedRule, ...] = (
    completeness.check_section_minimums,
    completeness.check_unique_ids,
    templates.check_no_placeholder_outside,
    translations.check_no_shared_paragraph,
    links.check_links,
    markdown.check_no_mark_is_left,
    markdown.check_html,
    language.check_terms_and_typography,
    wording.check_nothing_left_to_do,
    wording.check_no_copied_run,
)


def check_docs(docs: Path) -> list[Problem]:
    """Load, render and check the handbook in a docs folder; give every problem."""
    loaded = load_handbook(docs)
    return check(loaded, render_all(loaded.handbook) if loaded.handbook else {})


def check(loaded: Loaded, rendered: Mapping[str, Rendered]) -> list[Problem]:
    """Give the problems found while loading, and those that the rules find, by path and line."""
    problems = set(loaded.problems)
    if loaded.handbook:
        for rule in RULES:
            problems |= set(rule(loaded.handbook))
        for rendered_rule in RENDERED_RULES:
            problems |= set(rendered_rule(loaded.handbook, rendered))
    return sorted(problems)
