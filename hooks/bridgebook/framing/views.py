"""What the pages of each language show around their content, computed once per language."""

from collections.abc import Mapping
from dataclasses import dataclass

from bridgebook.framing.articles import ShownAdvice, ShownArticle, show_advice, show_articles
from bridgebook.framing.cards import (
    Card,
    GuideFrame,
    Moment,
    Pages,
    guide_frames,
    guides_by_moment,
)
from bridgebook.framing.triage import ShownQuestion, all_cards, show_questions
from bridgebook.linking.addresses import language_path
from bridgebook.model.handbook import Handbook
from bridgebook.model.interface import Interface


@dataclass(frozen=True)
class GuideView:
    """What a guide shows around its content: nothing that depends on other pages."""

    language: str
    language_path: str
    words: Interface
    fonts: tuple[str, ...]
    guide: GuideFrame


@dataclass(frozen=True)
class LanguageView:
    """All that belongs to a language and to none of its pages; `guides` maps a scenario."""

    language: str
    language_path: str
    words: Interface
    fonts: tuple[str, ...]
    moments: tuple[Moment, ...]
    guides: Mapping[str, GuideFrame]
    articles: tuple[ShownArticle, ...]
    advice: tuple[ShownAdvice, ...]
    questions: tuple[ShownQuestion, ...]
    question_cards: tuple[Card, ...]

    def of_guide(self, scenario: str) -> GuideView:
        """Give what a guide shows of it."""
        return GuideView(
            language=self.language,
            language_path=self.language_path,
            words=self.words,
            fonts=self.fonts,
            guide=self.guides[scenario],
        )


def views(handbook: Handbook, rendered: Pages) -> dict[str, LanguageView]:
    """Give {language: what its pages show}."""
    return {language: _view(handbook, language, rendered) for language in handbook.languages}


def _view(handbook: Handbook, language: str, rendered: Pages) -> LanguageView:
    words = handbook.interfaces[language]
    moments = tuple(guides_by_moment(handbook, language, rendered))
    questions = tuple(show_questions(handbook, language, moments))
    return LanguageView(
        language=language,
        language_path=language_path(handbook, language),
        words=words,
        fonts=handbook.settings[language].fonts,
        moments=moments,
        guides=guide_frames(moments, words.sections),
        articles=show_articles(handbook, language),
        advice=show_advice(handbook, language),
        questions=questions,
        question_cards=all_cards(questions),
    )
