"""The words the search knows."""

from collections.abc import Iterable, Iterator, Mapping

from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter, Page
from bridgebook.model.sources import SYNONYMS, YamlSource
from bridgebook.model.synonyms import Group, Synonyms
from bridgebook.problems import Problem

ADVICE = {
    "forms": "Keep it in one group.",
    "same": 'Keep it in one group, or join the two words under "near".',
}


def check_synonyms(handbook: Handbook) -> Iterator[Problem]:
    """A group names each expression once, and no word of "same", nor of "forms", has two groups.

    Every language knows the same missing topics, and none asks about one in a guide's words.
    """
    topics = {topic: code for code, each in handbook.synonyms.items() for topic in each.missing}
    for language, synonyms in handbook.synonyms.items():
        source = handbook.sources[f"{language}/{SYNONYMS}"]
        yield from _check(synonyms, source)
        for topic in sorted(topics.keys() - synonyms.missing.keys()):
            message = (
                f'The missing topic "{topic}" stands in "{topics[topic]}" and not here. '
                "Add what people ask about it, or remove it in every language."
            )
            yield Problem(source.path, source.line(("missing",)), "KB118", message)
        said = {phrase: page.name for phrase, page in _phrases(handbook, language)}
        for topic, asked in synonyms.missing.items():
            for phrase in sorted(said.keys() & set(asked)):
                message = f'"{phrase}" stands in {said[phrase]}.md, too. Keep it there or here.'
                yield Problem(source.path, source.line(("missing", topic)), "KB119", message)


def _phrases(handbook: Handbook, language: str) -> Iterator[tuple[str, Page]]:
    """Give each phrase of a language's guides, with its page."""
    for page in handbook.guides.values():
        if page.language == language and isinstance(page.front, FrontMatter):
            for phrase in (*page.front.phrases, *page.front.heard):
                yield phrase, page


def _check(synonyms: Synonyms, source: YamlSource) -> Iterator[Problem]:
    kinds: dict[str, Mapping[int, Group] | Mapping[str, Group]] = {
        kind: dict(enumerate(getattr(synonyms, kind))) for kind in ("forms", "same", "near")
    }
    kinds["missing"] = synonyms.missing
    for kind, groups in kinds.items():
        owners: dict[str, str] = {}
        for place, group in groups.items():
            line = source.line((kind, place))
            for entry in _repeated(group):
                message = f'"{entry}" stands twice in this group. Keep one of the two.'
                yield Problem(source.path, line, "KB108", message)
            if kind not in ADVICE:
                continue
            for entry in dict.fromkeys(group):
                if entry in owners:
                    message = f'"{entry}" already means "{owners[entry]}". {ADVICE[kind]}'
                    yield Problem(source.path, line, "KB108", message)
                owners.setdefault(entry, group[0])


def _repeated(group: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for entry in group:
        if entry in seen:
            yield entry
        seen.add(entry)
