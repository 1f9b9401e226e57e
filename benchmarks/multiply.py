"""Multiply the real handbook, so that building hundreds of scenarios can be measured.

Copy 1 is the handbook itself. In every further copy each word is another word of the same
language and length, so that no paragraph, item or template is equal to any other; ids,
links, what sections rest on and the ways through the triage are those of the copy, and the
checks find nothing. The same factor and seed give the same files.
"""

import random
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex
import yaml

from bridgebook.checks.triage import MOST_FITS

# What the handbook reads as syntax, by name or by address: no word of it is replaced.
SYNTAX = re.compile(
    r"""
      ^---$ | ^```.*$ | ^//// ?.*$
    | ^///\ [a-z-]+(?:\ \|)?                  # a block and what stands before its title
    | ^\?\ .*$ | ^[-+]\ [a-z0-9-]+(?::|$)     # a choice, its alternatives, a passage
    | ^\#\#\ .*$                              # a section's heading, the same in every guide
    | ^\*\*[^*\n]+:\*\*                       # a label
    | ^(?:id|channel|register):.*$ | ^[a-z_]+:  # headers of templates, keys of front matter
    | \]\([^)]*\) | \{[#:][^}\n]*\} | \{\{.*?\}\} | `[^`\n]*` | <!--.*?-->
    """,
    re.MULTILINE | re.VERBOSE,
)
LETTERS = re.compile(r"[^\W\d_]+")
LINK = re.compile(r"(\]\()([a-z0-9-]+)(\.md)")
TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
SHORTEST = 3
LONGEST = 9
# Words that are no text for YAML.
NO_TEXT = {"true", "false", "null", "yes", "no", "on", "off"}


@dataclass(frozen=True)
class Vocabulary:
    """A language's words by their length, each length in an order of its own."""

    words: dict[int, tuple[str, ...]]
    places: dict[str, int]

    def reworded(self, text: str, copy: int) -> str:
        """Give a text in the other words of a copy, what is syntax left as it is."""
        pieces: list[str] = []
        end = 0
        for match in SYNTAX.finditer(text):
            pieces += [self._other_words(text[end : match.start()], copy), match[0]]
            end = match.end()
        return "".join([*pieces, self._other_words(text[end:], copy)])

    def _other_words(self, text: str, copy: int) -> str:
        return LETTERS.sub(lambda match: self._other(match[0], copy), text)

    def _other(self, word: str, copy: int) -> str:
        folded = word.lower()
        if len(word) < SHORTEST:
            return word
        if len(word) > LONGEST:  # There are too few so long: it is made of shorter ones.
            half = len(word) // 2
            return self._other(word[:half], copy) + self._other(word[half:], copy).lower()
        others = self.words[len(word)]
        place = self.places.get(folded, sum(map(ord, folded)))
        other = others[(place + copy - 1) % len(others)]
        if word.isupper():
            return other.upper()
        return other.capitalize() if word[0].isupper() else other


def read_vocabulary(
    texts: list[str], wording: str, telling: frozenset[str], seed: str
) -> Vocabulary:
    """Collect the words of a language's pages that its rules of wording have nothing against.

    `wording` is the text of the language's wording.yml, `telling` the words that tell a language.
    """
    found = {word.lower() for text in texts for word in LETTERS.findall(SYNTAX.sub(" ", text))}
    named = {word.lower() for word in LETTERS.findall(wording)}
    free = found - NO_TEXT - telling - named - _ruled_out(found, _patterns(yaml.safe_load(wording)))
    words: dict[int, tuple[str, ...]] = {}
    for length in range(SHORTEST, LONGEST + 1):
        same = sorted(word for word in free if len(word) == length)
        random.Random(f"{seed} {length}").shuffle(same)
        words[length] = tuple(same)
    places = {word: at for same in words.values() for at, word in enumerate(same)}
    return Vocabulary(words, places)


def _patterns(rules: dict[str, Any]) -> list[str]:
    registers = [pattern for patterns in rules["registers"].values() for pattern in patterns]
    return [*registers, *rules["gendered"], *rules["terms"], *rules["typography"]]


def _ruled_out(words: set[str], patterns: list[str]) -> set[str]:
    """Give the words that a pattern finds alone or behind a short word, which stays where it is."""
    short = sorted(word for word in words if len(word) < SHORTEST)
    lines = [f"{before} {word}".strip() for word in sorted(words) for before in ("", *short)]
    text = "\n".join(lines)
    ends = (match.end() for pattern in patterns for match in regex.finditer(pattern, text))
    return {text[text.rfind("\n", 0, end) + 1 : end].split()[-1] for end in ends}


def multiply(docs: Path, target: Path, factor: int, seed: str = "bridgebook") -> None:
    """Write the handbook in `docs` to `target`, with factor − 1 further copies of its scenarios."""
    shutil.copytree(docs, target)
    catalogue = _read(docs / "catalogue.yml")
    scenarios = [scenario["id"] for scenario in catalogue["scenarios"]]
    vocabularies = {}
    telling = _telling_words(docs, catalogue["languages"])
    for language in catalogue["languages"]:
        folder = docs / language
        pages = [folder / "scenarios" / f"{name}.md" for name in scenarios]
        texts = [page.read_text(encoding="utf-8") for page in pages]
        wording = (folder / "wording.yml").read_text(encoding="utf-8")
        vocabularies[language] = read_vocabulary(texts, wording, telling, f"{seed} {language}")
    copies = range(2, factor + 1)
    for language, vocabulary in vocabularies.items():
        for copy in copies:
            for name in scenarios:
                page = docs / language / "scenarios" / f"{name}.md"
                text = vocabulary.reworded(page.read_text(encoding="utf-8"), copy)
                written = LINK.sub(rf"\g<1>\g<2>{_id('', copy)}\g<3>", text)
                path = target / language / "scenarios" / f"{_id(name, copy)}.md"
                path.write_text(written, encoding="utf-8")
    if copies:
        _multiply_catalogue(target, catalogue, copies)
        _multiply_provenance(target, scenarios, copies)
        _multiply_triage(target, catalogue, vocabularies, copies)


def _telling_words(docs: Path, languages: Iterable[str]) -> frozenset[str]:
    """Give the words by which a rule tells each language: in any order they would be a finding."""
    stops = (_read(docs / language / "synonyms.yml")["stop"] for language in languages)
    return frozenset(word for stop in stops for word in stop.split())


def _id(scenario: str, copy: int) -> str:
    return f"{scenario}-{copy:02d}"


def _multiply_catalogue(target: Path, catalogue: dict[str, Any], copies: range) -> None:
    scenarios = [
        {
            **scenario,
            "id": _id(scenario["id"], copy),
            "neighbours": [_id(other, copy) for other in scenario["neighbours"]],
            "follows": [_id(other, copy) for other in scenario["follows"]],
        }
        for copy in copies
        for scenario in catalogue["scenarios"]
    ]
    _write(target / "catalogue.yml", {**catalogue, "scenarios": catalogue["scenarios"] + scenarios})


def _multiply_provenance(target: Path, scenarios: list[str], copies: range) -> None:
    provenance = _read(target / "provenance.yml")
    more = {_id(name, copy): provenance[name] for copy in copies for name in scenarios}
    _write(target / "provenance.yml", {**provenance, **more})


def _multiply_triage(
    target: Path, catalogue: dict[str, Any], vocabularies: dict[str, Vocabulary], copies: range
) -> None:
    """Give the first question an answer per scenario of a copy, which leads to it."""
    triage = _read(target / "triage.yml")
    first = triage["questions"][0]
    for copy in copies:
        for scenario in catalogue["scenarios"]:
            fits = [scenario["id"], *scenario["neighbours"]][:MOST_FITS]
            first["answers"][_id(scenario["id"], copy)] = [_id(name, copy) for name in fits]
    _write(target / "triage.yml", triage)
    for language, vocabulary in vocabularies.items():
        words = _read(target / language / "triage.yml")
        answers = words["questions"][first["id"]]["answers"]
        for copy in copies:
            for scenario in catalogue["scenarios"]:
                page = target / language / "scenarios" / f"{scenario['id']}.md"
                (title,) = TITLE.findall(page.read_text(encoding="utf-8"))
                answers[_id(scenario["id"], copy)] = vocabulary.reworded(title, copy)
        _write(target / language / "triage.yml", words)


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


class _Written(yaml.SafeDumper):
    """What stands twice is written twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _write(path: Path, value: Any) -> None:
    text = yaml.dump(value, Dumper=_Written, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text(text, encoding="utf-8")
