"""The triage: a few questions that lead a reader who can't name it to a guide (docs/triage.yml).

docs/assets/js/triage-outcome.js ranks the same way in the browser; a test compares the two.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod
from typing import Self

from pydantic import Field, model_validator

from bridgebook.model.catalogue import Entry, Id

# Every one is tried, until each scenario has come out first.
MOST_PATHS = 100_000

Answers = Mapping[str, str]


class Question(Entry):
    """A question: {answer: the scenarios it fits, the likeliest first}.

    `counts` is how much one of its answers weighs beside those to the other questions.
    """

    id: Id
    counts: int = Field(default=1, gt=0)
    answers: dict[Id, tuple[Id, ...]] = Field(min_length=2)


class Triage(Entry):
    """The questions, in the order they are asked."""

    questions: tuple[Question, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        if prod(len(question.answers) + 1 for question in self.questions) > MOST_PATHS:
            raise ValueError("there are more ways to answer than anyone can try, ask less")
        return self

    @property
    def paths(self) -> Iterator[dict[str, str]]:
        """Every way to answer, as {question: answer}; each question may be skipped, not all."""
        ids = [question.id for question in self.questions]
        for choice in product(*(("", *question.answers) for question in self.questions)):
            answers = {ids[n]: answer for n, answer in enumerate(choice) if answer}
            if answers:
                yield answers

    def rank(self, answers: Answers) -> tuple[str, ...]:
        """Give the scenarios that fit any answer, those that fit most first.

        Among equals, the one that the earlier question's answer lists first.
        """
        given = [
            (question.counts, question.answers[answers[question.id]])
            for question in self.questions
            if answers.get(question.id) in question.answers
        ]
        scores: dict[str, int] = {}
        for counts, fits in given:
            for scenario in fits:
                scores[scenario] = scores.get(scenario, 0) + counts

        def order(scenario: str) -> tuple[int, ...]:
            listed = (fits.index(scenario) if scenario in fits else len(fits) for _, fits in given)
            return (-scores[scenario], *listed)

        return tuple(sorted(scores, key=order))


class QuestionWords(Entry):
    """A question in one language: {answer: what the reader says}."""

    question: str
    answers: dict[str, str]


class TriageWords(Entry):
    """docs/<language>/triage.yml."""

    questions: dict[str, QuestionWords]
