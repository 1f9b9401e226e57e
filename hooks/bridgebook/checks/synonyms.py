"""The words the search knows."""

from collections.abc import Iterable, Iterator

from bridgebook.model.handbook import Handbook
from bridgebook.model.sources import SYNONYMS, YamlSource
from bridgebook.model.synonyms import Synonyms
from bridgebook.problems import Problem

ADVICE = {
    "forms": "Keep it in one group.",
    "same": 'Keep it in one group, or join the two words under "near".',
}


def check_synonyms(handbook: Handbook) -> Iterator[Problem]:
    """A group names each expression once, and no word of "same", nor of "forms", has two groups."""
    for language, synonyms in handbook.synonyms.items():
        yield from _check(synonyms, handbook.sources[f"{language}/{SYNONYMS}"])


def _check(synonyms: Synonyms, source: YamlSource) -> Iterator[Problem]:
    kinds = {name: getattr(synonyms, name) for name in ("forms", "same", "near", "missing")}
    for kind, groups in kinds.items():
        owners: dict[str, str] = {}
        for index, group in enumerate(groups):
            line = source.line((kind, index))
            for entry in _repeated(group):
                message = f'"{entry}" stands twice in this group. Keep one of the two.'
                yield Problem(source.path, line, "KB108", message)
            if kind in ("near", "missing"):
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
