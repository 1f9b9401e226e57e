"""Every text is in its page's language: none was left in another one.

A language is told by its most frequent words, those of `stop` in its synonyms.yml: of a dozen
words some are among them, and a text of five words or more that has three of another language's
is hardly ever one of its own.
"""

from collections.abc import Iterator, Mapping, Sequence

from bridgebook.checks.excuses import unless_excused
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter, Page
from bridgebook.model.sources import ARTICLES, FURTHER_READING, INTERFACE, TRIAGE, Place
from bridgebook.problems import Problem
from bridgebook.reading.markdown.reading import clip
from bridgebook.rendering import Rendered
from bridgebook.rendering.counting import find_words

# Below this, equal wording is a name or a set phrase rather than a forgotten translation.
FEWEST_WORDS = 5
# Frequent words of another language that give a text away; its own must be far fewer.
FEWEST_SIGNS = 3
EXCUSE = 'or excuse it in the line above: "<!-- KB503: why -->".'
# What stands in a language's folder beside its pages and is shown to readers.
SHOWN = (INTERFACE, ARTICLES, FURTHER_READING, TRIAGE)


def check_pages_are_translated(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """No paragraph is in another language, nor the same in two: it would be untranslated."""
    languages = Languages(handbook)
    seen: dict[tuple[str, tuple[str, ...]], tuple[Page, int]] = {}
    for page in handbook.all_pages:
        for line, above, text in _texts(page, rendered[page.path]):
            words = find_words(text)
            if len(words) < FEWEST_WORDS:
                continue
            other, other_line = seen.setdefault((page.name, words), (page, line))
            message = ""
            if found := languages.other_of(words, page.language):
                message = f"{_message(text, found, page.language)}, {EXCUSE}"
            elif other is not page and other.language != page.language:
                message = (
                    f'"{_short(text)}" stands in {other.path}:{other_line} in the same words. '
                    "Write it in this page's language."
                )
            if message:
                yield from unless_excused(page, line, "KB503", message, above)


def check_words_are_translated(handbook: Handbook) -> Iterator[Problem]:
    """No word of a language's folder that readers see is in another language."""
    languages = Languages(handbook)
    for path, source in handbook.sources.items():
        language, _, name = path.partition("/")
        if language in handbook.synonyms and name in SHOWN:
            for place, text in _values(source.data, ()):
                if found := languages.other(text, language):
                    message = f"{_message(text, found, language)}."
                    yield Problem(source.path, source.line(place), "KB503", message)


class Languages:
    """Tells another language from a page's own."""

    def __init__(self, handbook: Handbook) -> None:
        frequent = {code: frozenset(each.stop) for code, each in handbook.synonyms.items()}
        # {language: {another: the frequent words of that one that aren't this one's}}
        self.signs = {
            own: {code: theirs - ours for code, theirs in frequent.items()}
            for own, ours in frequent.items()
        }
        self.any_sign = {
            own: frozenset().union(*theirs.values()) for own, theirs in self.signs.items()
        }

    def other(self, text: str, own: str) -> str:
        """Give the other language that a text is in, "" if it may be in its own."""
        return self.other_of(find_words(text), own)

    def other_of(self, words: Sequence[str], own: str) -> str:
        """Give the same of the words of a text, in lower case."""
        if len(words) < FEWEST_WORDS:
            return ""
        if sum(map(self.any_sign.get(own, frozenset()).__contains__, words)) < FEWEST_SIGNS:
            return ""
        found, most = "", FEWEST_SIGNS - 1
        for language, signs in self.signs.get(own, {}).items():
            count = sum(map(signs.__contains__, words))
            if count > most and count > 2 * sum(map(self.signs[language][own].__contains__, words)):
                found, most = language, count
        return found


def _message(text: str, found: str, own: str) -> str:
    return f'"{_short(text)}" is in "{found}". Write it in "{own}"'


def _short(text: str) -> str:
    return clip(" ".join(text.split()), 50)


def _texts(page: Page, rendered: Rendered) -> Iterator[tuple[int, int, str]]:
    """Give (line, line of what may be excused, text); a template's line by line."""
    if page.front:
        for name in ("title", "description"):
            line = page.front_lines[name]
            yield line, line, getattr(page.front, name)
    if isinstance(page.front, FrontMatter):
        for name in ("phrases", "heard"):
            line = page.front_lines.get(name, 1)
            yield from ((line, line, phrase) for phrase in getattr(page.front, name))
    templates = [template.line for template in page.templates]
    for text in rendered.texts:
        if text.role == "template":
            begin = max((line for line in templates if line <= text.line), default=text.line)
            for line, shown in enumerate(text.text.split("\n"), text.line):
                yield line, begin, shown
        else:
            yield text.line, text.line, text.text


def _values(data: object, place: Place) -> Iterator[tuple[Place, str]]:
    """Give each text in YAML, with its place."""
    if isinstance(data, str):
        yield place, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _values(value, (*place, key))
