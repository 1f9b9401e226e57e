"""Put attacks into a small handbook, each in a place where its author can write."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bridgebook.reading.yaml_source import read_yaml
from tests.helpers.handbook import ROOT, SmallHandbook

ATTACKS = ROOT / "tests/content/hostile/attacks.yml"
GUIDE = "en/scenarios/client-is-leaving.md"
SIGN = "- They told you on a call.\n"


@dataclass(frozen=True)
class Attack:
    """What is written where, and the findings that it gets: none if it is shown as it is."""

    place: str
    text: str
    expect: tuple[str, ...]


def attacks() -> Mapping[str, tuple[Attack, ...]]:
    """Give {place: its attacks}."""
    told = yaml.safe_load(ATTACKS.read_text(encoding="utf-8"))
    return {
        place: tuple(Attack(place, each["attack"], tuple(each["expect"])) for each in listed)
        for place, listed in told.items()
    }


Put = Callable[[SmallHandbook, Sequence[str]], list[tuple[str, int]]]


def _after(anchor: str, form: str) -> Put:
    """Put each attack on lines of its own below a line; `%` is the attack, `@` its number."""

    def put(small: SmallHandbook, texts: Sequence[str]) -> list[tuple[str, int]]:
        path = small.docs / GUIDE
        before, found, after = path.read_text(encoding="utf-8").partition(anchor)
        assert found
        places, whole = [], before + found
        for number, text in enumerate(texts):
            start, mark, end = form.replace("@", f"{number}").partition("%")
            assert mark
            places.append((GUIDE, (whole + start).count("\n") + 1))
            whole += start + text + end
        path.write_text(whole + after, encoding="utf-8")
        return places

    return put


def _at(file: str, *keys: str) -> Put:
    """Put each attack into a value of a YAML file, at "a.b.0" of one key after the other."""

    def put(small: SmallHandbook, texts: Sequence[str]) -> list[tuple[str, int]]:
        path = small.docs / file
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        places = [tuple(_steps(key)) for key in keys[: len(texts)]]
        assert len(places) == len(texts), f"{file} has too few places"
        for place, text in zip(places, texts, strict=True):
            inner = data
            for step in place[:-1]:
                inner = inner[step]
            inner[place[-1]] = text
        whole = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100_000)
        path.write_text(whole, encoding="utf-8")
        source = read_yaml(file, whole)
        return [(file, source.line(place)) for place in places]

    return put


def _names(small: SmallHandbook, texts: Sequence[str]) -> list[tuple[str, int]]:
    """Put two attacks into the names of the two languages."""
    files = ("en/language.yml", "da/language.yml")
    return [
        place
        for file, text in zip(files, texts, strict=True)
        for place in _at(file, "name")(small, [text])
    ]


def _steps(key: str) -> Iterator[Any]:
    for step in key.split("."):
        yield int(step) if step.isdigit() else step


def _phrases(small: SmallHandbook, texts: Sequence[str]) -> list[tuple[str, int]]:
    """Put the first six attacks in the place of what is shown, the others before what is heard."""
    written = [json.dumps(text) for text in texts]
    page = small.docs / GUIDE
    shown = re.search(r"phrases: \[.*?\]", page.read_text(encoding="utf-8"), re.DOTALL)
    assert shown
    small.replace(GUIDE, shown[0], "phrases: [" + ",\n  ".join(written[:6]) + "]")
    small.replace(GUIDE, "heard: [", "heard: [" + "".join(f"{text},\n  " for text in written[6:]))
    return [(GUIDE, 4 + number) for number in range(len(texts))]


PLACES: Mapping[str, Put] = {
    "paragraph": _after(SIGN, "\n%\n"),
    "list item": _after(SIGN, "- %\n"),
    "quotation": _after(SIGN, "\n> %\n"),
    "table cell": _after(SIGN, "\n| a | b |\n|---|---|\n| % | x |\n"),
    "heading": _after(SIGN, "\n### % {#heading-@}\n"),
    "heading's braces": _after(SIGN, "\n### Words {%}\n"),
    "block's braces": _after(SIGN, "\n/// details | Words {#words-@ %}\nText.\n///\n"),
    "checklist item": _after(
        "- [ ] Read the notice twice. {#read-the-notice}\n", "- [ ] % {#an-item-@}\n"
    ),
    "block title": _after(SIGN, "\n/// details | % {#details-@}\nText.\n///\n"),
    "part of a block": _after(
        SIGN, "\n/// reaction | Title {#part-@}\n**You say:** %\n\n**Why it works:** It is.\n///\n"
    ),
    "label": _after(SIGN, "\n/// reaction | Title {#label-@}\n**%:** Text.\n///\n"),
    "template": _after(
        "Thank you for telling me openly. Our last day will be {{end_date}}.\n", "%\n"
    ),
    "phrase": _phrases,
    "interface word": _at(
        "en/interface.yml",
        "site.header",
        "site.menu",
        "site.navigation",
        "search_box.label",
        "search_box.start",
        "footer.privacy",
        "footer.text_licence",
        "guide.phrases",
        "checklist.progress",
        "desk.subject",
        "desk.said.copied",
        "placeholders.my_name.blank",
        "channels.email",
        "not_found.title",
        "search_results.failed",
    ),
    "article": _at("articles.yml", "0.title", "0.author"),
    "article's words": _at(
        "en/articles.yml", "end-of-love.about", "end-of-love.damage", "end-of-love.points.1"
    ),
    "further reading": _at(
        "further-reading.yml", "leaving-well.title", "leaving-well.site", "leaving-well.address"
    ),
    "further reading's words": _at("en/further-reading.yml", "leaving-well"),
    "question": _at("en/triage.yml", "questions.what.question", "questions.what.answers.unpaid"),
    "synonym": _at("en/synonyms.yml", "same.0", "stop"),
    "language": _names,
    "wording": _at("en/wording.yml", "terms.(?i)\\bdeadlines?\\b"),
}


def put(small: SmallHandbook, listed: Sequence[Attack]) -> list[tuple[str, int]]:
    """Write the attacks of one place; give the file and line of each."""
    return PLACES[listed[0].place](small, [attack.text for attack in listed])


def findings_at(docs: Path, found: Sequence[str], file: str, line: int) -> list[str]:
    """Give the findings at a line, without their path and line."""
    start = f"{docs.name}/{file}:{line}: "
    return [finding.removeprefix(start) for finding in found if finding.startswith(start)]
