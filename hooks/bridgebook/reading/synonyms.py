"""docs/<language>/synonyms.yml, whose groups may not contradict each other."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bridgebook.model.sources import SYNONYMS, YamlSource
from bridgebook.model.synonyms import Synonyms
from bridgebook.problems import Problem
from bridgebook.reading.files import read_source
from bridgebook.reading.validation import validate
from bridgebook.reading.yaml_source import read_yaml

ADVICE = {
    "forms": "Keep it in one group.",
    "same": 'Keep it in one group, or join the two words under "near".',
}


def load_synonyms(docs: Path, language: str) -> tuple[Synonyms | None, list[Problem]]:
    """Load a language's synonyms; what is wrong with the file comes as problems."""
    relative = f"{language}/{SYNONYMS}"
    shown = f"{docs.name}/{relative}"
    text, problems = read_source(docs, relative)
    if text is None:
        return None, problems
    source = read_yaml(shown, text)
    synonyms, problems = validate(source, Synonyms, "KB103")
    if synonyms:
        problems = [*problems, *check_synonyms(synonyms, source)]
    return synonyms, problems


def check_synonyms(synonyms: Synonyms, source: YamlSource) -> Iterator[Problem]:
    """A group names each expression once, and no group of "same", nor of "forms", stands twice."""
    kinds = {"forms": synonyms.forms, "same": synonyms.same, "near": synonyms.near}
    for kind, groups in kinds.items():
        owners: dict[str, str] = {}
        for index, group in enumerate(groups):
            line = source.line((kind, index))
            for entry in _repeated(group):
                message = f'"{entry}" stands twice in this group. Keep one of the two.'
                yield Problem(source.path, line, "KB108", message)
            if kind == "near":
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
