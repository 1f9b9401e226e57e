"""Every rule about the content, each in one place; a rule's docstring says what it demands."""

from collections.abc import Callable, Iterator, Mapping

from bridgebook.checks import (
    catalogue,
    choices,
    completeness,
    credits,
    former,
    language,
    links,
    markdown,
    measures,
    provenance,
    synonyms,
    template_text,
    templates,
    titles,
    translations,
    triage,
    untranslated,
    voices,
    wording,
)
from bridgebook.model.handbook import Handbook
from bridgebook.problems import Problem
from bridgebook.rendering import Rendered

Rule = Callable[[Handbook], Iterator[Problem]]
RenderedRule = Callable[[Handbook, Mapping[str, Rendered]], Iterator[Problem]]

# Rules about a chapter: a guide, or another page, in all of its languages. They see no other
# chapter, so that each can be checked on its own, in any process.
CHAPTER_RULES: tuple[Rule, ...] = (
    completeness.check_sections,
    completeness.check_parts,
    templates.check_templates_are_those_of_the_catalogue,
    templates.check_registers,
    template_text.check_placeholders,
    template_text.check_plain_text,
    templates.check_length_and_subject,
    choices.check_choices_are_those_of_the_catalogue,
    choices.check_few_choices,
    choices.check_every_choice_is_used,
    translations.check_same_items,
    translations.check_same_pairs,
    translations.check_same_placeholders,
    translations.check_same_choices,
    language.check_messages,
    credits.check_marks_are_well_formed,
    credits.check_marked_points_are_credited,
    credits.check_credited_points_are_marked,
)

# Those that ask what a reader gets: {page's path: what it became}.
RENDERED_CHAPTER_RULES: tuple[RenderedRule, ...] = (
    measures.check_section_measures,
    completeness.check_unique_ids,
    template_text.check_no_placeholder_outside,
    untranslated.check_pages_are_translated,
    markdown.check_no_mark_is_left,
    markdown.check_html,
    language.check_terms_and_typography,
    voices.check_voice,
    voices.check_speech,
    voices.check_prose_gender,
    wording.check_nothing_left_to_do,
    wording.check_no_copied_run,
)

# Rules about the handbook as a whole: each page that they ask for more than is at hand
# (see studying/at_hand.py) has to be read again.
HANDBOOK_RULES: tuple[Rule, ...] = (
    catalogue.check_catalogue,
    catalogue.check_settings,
    completeness.check_every_language_has_every_page,
    titles.check_titles_tell_guides_apart,
    provenance.check_citations,
    provenance.check_every_point_is_used,
    provenance.check_further_reading,
    former.check_former_ids,
    synonyms.check_synonyms,
    untranslated.check_words_are_translated,
    triage.check_answers_lead_to_guides,
    triage.check_every_scenario_is_reached,
    triage.check_every_language_asks_the_same,
)


def check_chapter(handbook: Handbook, rendered: Mapping[str, Rendered]) -> frozenset[Problem]:
    """Give the problems of a chapter; the handbook has its pages only."""
    problems: set[Problem] = set()
    for rule in CHAPTER_RULES:
        problems |= set(rule(handbook))
    for rendered_rule in RENDERED_CHAPTER_RULES:
        problems |= set(rendered_rule(handbook, rendered))
    return frozenset(problems)


def check_whole(handbook: Handbook, rendered: Mapping[str, Rendered]) -> frozenset[Problem]:
    """Give the problems that are those of no chapter: what refers to each other."""
    problems = set(links.check_links(handbook, rendered))
    for rule in HANDBOOK_RULES:
        problems |= set(rule(handbook))
    return frozenset(problems)
