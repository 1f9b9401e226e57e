"""What the triage's page shows: every question, every answer, and the guides behind each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bridgebook.framing.cards import Card, Moment
from bridgebook.model.handbook import Handbook
from bridgebook.model.triage import Question, QuestionWords


@dataclass(frozen=True)
class ShownAnswer:
    """An answer in the words of a reader, and the guides that fit it, the likeliest first."""

    id: str
    text: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class ShownQuestion:
    """A question; `counts` is how much its answer weighs."""

    id: str
    text: str
    counts: int
    answers: tuple[ShownAnswer, ...]


def show_questions(
    handbook: Handbook, language: str, moments: Iterable[Moment]
) -> Iterator[ShownQuestion]:
    """Give the questions in a language; an id stands in where a word is missing."""
    if handbook.triage is None:
        return
    cards = {card.id: card for moment in moments for card in moment.cards}
    known = handbook.triage_words.get(language)
    for question in handbook.triage.questions:
        said = known.questions.get(question.id) if known else None
        yield _show(question, said or QuestionWords(question=question.id, answers={}), cards)


def all_cards(questions: Iterable[ShownQuestion]) -> tuple[Card, ...]:
    """Give every guide that an answer can lead to, once."""
    cards = (card for question in questions for answer in question.answers for card in answer.cards)
    return tuple({card.id: card for card in cards}.values())


def _show(question: Question, said: QuestionWords, cards: dict[str, Card]) -> ShownQuestion:
    answers = (
        ShownAnswer(
            id=answer,
            text=said.answers.get(answer, answer),
            cards=tuple(cards[scenario] for scenario in fits if scenario in cards),
        )
        for answer, fits in question.answers.items()
    )
    return ShownQuestion(question.id, said.question, question.counts, tuple(answers))
