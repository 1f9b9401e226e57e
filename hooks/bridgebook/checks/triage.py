"""The triage leads from every answer to a guide, to every guide, and in every language."""

from collections.abc import Collection, Iterator, Mapping
from itertools import chain, combinations

from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import CATALOGUE, TRIAGE, Place, YamlSource
from bridgebook.model.triage import Triage
from bridgebook.problems import Problem, did_you_mean, one_of

# What the page of questions lists below one answer where no script ranks it.
MOST_FITS = 8


def check_answers_lead_to_guides(handbook: Handbook) -> Iterator[Problem]:
    """A question is asked once, and each of its answers leads to scenarios of the catalogue."""
    if handbook.triage is None:
        return
    source = handbook.sources[TRIAGE]
    known = handbook.catalogue.scenario_ids
    asked: set[str] = set()
    for number, question in enumerate(handbook.triage.questions):
        place: Place = ("questions", number)
        if question.id in asked:
            message = f'Question "{question.id}" stands here twice. Keep one of the two.'
            yield Problem(source.path, source.line((*place, "id")), "KB904", message)
        asked.add(question.id)
        for answer, fits in question.answers.items():
            here: Place = (*place, "answers", answer)
            if not fits:
                message = f'Answer "{answer}" leads to no guide. Name a scenario that it fits.'
                yield Problem(source.path, source.line(here), "KB903", message)
            if len(fits) > MOST_FITS:
                message = (
                    f'Answer "{answer}" lists {len(fits)} scenarios, {MOST_FITS} are the most. '
                    "Keep those that fit it best."
                )
                yield Problem(source.path, source.line(here), "KB907", message)
            for index, scenario in enumerate(fits):
                line = source.line((*here, index))
                if scenario not in known:
                    hint = did_you_mean(scenario, known, one_of(known))
                    message = f'"{scenario}" is no scenario of the catalogue. {hint}'
                    yield Problem(source.path, line, "KB901", message)
                elif scenario in fits[:index]:
                    message = f'Answer "{answer}" lists "{scenario}" twice. Keep one of the two.'
                    yield Problem(source.path, line, "KB904", message)


def check_every_scenario_is_reached(handbook: Handbook) -> Iterator[Problem]:
    """Every scenario comes out first for some way of answering."""
    if handbook.triage is None:
        return
    reached = _reached(handbook.triage, handbook.catalogue.scenario_ids)
    source = handbook.sources[CATALOGUE]
    for number, scenario in enumerate(handbook.catalogue.scenario_ids):
        if scenario not in reached:
            message = (
                f'No way of answering the triage leads to "{scenario}" first. '
                f"List it earlier, or under more answers, in {handbook.sources[TRIAGE].path}."
            )
            line = source.line(("scenarios", number, "id"))
            yield Problem(source.path, line, "KB902", message)


def _reached(triage: Triage, wanted: Collection[str]) -> set[str]:
    """Give what comes out first somewhere; most does for one or two answers, tried first."""
    single = [{question.id: answer} for question in triage.questions for answer in question.answers]
    pairs = (one | other for one, other in combinations(single, 2) if one.keys() != other.keys())
    reached: set[str] = set()
    for answers in chain(single, pairs, triage.paths):
        reached.update(triage.rank(answers)[:1])
        if reached.issuperset(wanted):
            break
    return reached


def check_every_language_asks_the_same(handbook: Handbook) -> Iterator[Problem]:
    """Every question and every answer has its words in every language, and nothing more has."""
    if handbook.triage is None:
        return
    asked = {question.id: question for question in handbook.triage.questions}
    for language, words in handbook.triage_words.items():
        source = handbook.sources[f"{language}/{TRIAGE}"]
        yield from _compare(source, ("questions",), asked, words.questions)
        for name, question in words.questions.items():
            if name in asked:
                place: Place = ("questions", name, "answers")
                yield from _compare(source, place, asked[name].answers, question.answers)


def _compare(
    source: YamlSource, place: Place, wanted: Mapping[str, object], found: Mapping[str, object]
) -> Iterator[Problem]:
    name = ".".join(map(str, place))
    for identifier in wanted:
        if identifier not in found:
            message = f'"{name}" has no words for "{identifier}". Add them.'
            yield Problem(source.path, source.line(place), "KB905", message)
    for identifier in found:
        if identifier not in wanted:
            missing = [other for other in wanted if other not in found]
            hint = did_you_mean(identifier, missing, f"Add it to {TRIAGE}, or remove it.")
            message = f'"{identifier}" in "{name}" isn\'t asked. {hint}'
            yield Problem(source.path, source.line((*place, identifier)), "KB906", message)
