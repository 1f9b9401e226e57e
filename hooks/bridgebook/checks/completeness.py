"""Every scenario is complete in every language."""

from collections import Counter
from collections.abc import Iterator, Mapping

from bridgebook.model.blocks import LABELLED
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter, Heading, Page
from bridgebook.model.sources import CATALOGUE, SCENARIOS
from bridgebook.problems import Problem, did_you_mean
from bridgebook.rendering import Rendered

Pages = Mapping[str, Rendered]


def check_every_language_has_every_page(handbook: Handbook) -> Iterator[Problem]:
    """Every scenario of the catalogue, and every other page, stands in every language."""
    known = handbook.catalogue.scenario_ids
    source = handbook.sources[CATALOGUE]
    known_pages = {*handbook.guides, *handbook.unreadable}
    for index, scenario in enumerate(known):
        for language in handbook.languages:
            if (language, scenario) not in known_pages:
                path = f"{handbook.root.name}/{language}/{SCENARIOS}/{scenario}.md"
                line = source.line(("scenarios", index, "id"))
                message = f'Scenario "{scenario}" has no page in "{language}". Write {path}.'
                yield Problem(source.path, line, "KB106", message)
    for page in handbook.guides.values():
        if page.name not in known:
            message = f'"{page.name}" is no scenario of the catalogue. ' + did_you_mean(
                page.name, known, "Add it to catalogue.yml, or rename the page."
            )
            yield Problem(page.path, 1, "KB105", message)
    names = {name for _, name in handbook.pages}
    for name in sorted(names):
        present = [lang for lang in handbook.languages if (lang, name) in handbook.pages]
        for language in handbook.languages:
            if language not in present and (language, name) not in handbook.unreadable:
                path = f"{handbook.root.name}/{language}/{name}.md"
                message = f'This page is missing in "{language}". Write {path}.'
                yield Problem(handbook.pages[present[0], name].path, 1, "KB106", message)


def check_sections(handbook: Handbook) -> Iterator[Problem]:
    """A guide has all of the catalogue's sections, once, in order, under their shared names."""
    for page in handbook.guides.values():
        if page.intro:
            message = (
                "Something stands above the first section, where no rule looks at it. "
                "Move it into a section, or remove it."
            )
            yield Problem(page.path, page.intro[0].line, "KB213", message)
        yield from _check_anchors(page, handbook)
    for page in handbook.all_pages:
        yield from _check_headings(page)


def _check_headings(page: Page) -> Iterator[Problem]:
    is_guide = isinstance(page.front, FrontMatter)
    # Above a guide's first section nothing may stand at all.
    intro = [] if is_guide else [thing for thing in page.intro if isinstance(thing, Heading)]
    for headings in (intro, *((section.heading, *section.headings) for section in page.sections)):
        for heading in headings:
            if heading.level == 1:
                message = (
                    f'"{heading.text}" is a heading of level one; the title stands in the front '
                    'matter. Write "##" for a section or "###" for a part of one.'
                )
                yield Problem(page.path, heading.line, "KB211", message)
            elif not heading.id:
                message = (
                    f'The heading "{heading.text}" has no id. End its line with an id that is '
                    'the same in every language, such as "{#say-it}".'
                )
                yield Problem(page.path, heading.line, "KB208", message)


def _check_anchors(page: Page, handbook: Handbook) -> Iterator[Problem]:
    required = [section.id for section in handbook.catalogue.sections]
    words = handbook.interfaces[page.language].sections
    counts = Counter(section.id for section in page.sections)
    seen: list[str] = []
    for section in page.sections:
        line = section.heading.line
        if not section.id:
            continue
        if section.id not in required:
            missing = [anchor for anchor in required if anchor not in counts]
            hint = did_you_mean(section.id, missing, f"Use one of: {', '.join(required)}.")
            message = f'Section anchor "{section.id}" isn\'t known. {hint}'
            yield Problem(page.path, line, "KB204", message)
            continue
        if section.id in seen:
            message = f'Section "{section.id}" stands here twice. Keep one of the two.'
            yield Problem(page.path, line, "KB212", message)
        elif seen and required.index(section.id) < max(required.index(s) for s in seen):
            after = max(seen, key=required.index)
            message = (
                f'Section "{section.id}" stands after "{after}". '
                f"Move it: the order is {', '.join(required)}."
            )
            yield Problem(page.path, line, "KB205", message)
        seen.append(section.id)
        if section.heading.text != words.get(section.id, section.heading.text):
            message = (
                f'Section "{section.id}" is headed "{section.heading.text}". '
                f'In every guide it reads "{words[section.id]}".'
            )
            yield Problem(page.path, line, "KB206", message)
    for anchor in required:
        if anchor not in counts:
            message = (
                f'Section "{anchor}" is missing. '
                f'Add "## {words.get(anchor, anchor)} {{#{anchor}}}" and write it.'
            )
            yield Problem(page.path, page.body_line, "KB203", message)


def check_unique_ids(handbook: Handbook, rendered: Pages) -> Iterator[Problem]:
    """No id stands twice on a page: an anchor leads to one place, a tick belongs to one item."""
    for page in handbook.all_pages:
        seen: dict[str, int] = {}
        told: set[int] = set()
        for anchor in sorted(rendered[page.path].anchors, key=lambda anchor: anchor.line):
            # One finding is enough for an id and those that are made from it.
            if anchor.id in seen and anchor.line not in told:
                told.add(anchor.line)
                message = (
                    f'Id "{anchor.id}" stands twice, first in line {seen[anchor.id]}. '
                    "Give one of the two another id, in every language."
                )
                yield Problem(page.path, anchor.line, "KB209", message)
            seen.setdefault(anchor.id, anchor.line)


def check_parts(handbook: Handbook) -> Iterator[Problem]:
    """A block has each of its labelled parts, and each but a dialogue's turns only once."""
    for page in handbook.guides.values():
        labels = handbook.interfaces[page.language].authoring.labels
        for name, kind in LABELLED.items():
            for block in page.labelled(name):
                counts = Counter(part.key for part in block.parts)
                shown = block.id or name
                for key in kind.required:
                    if not counts[key]:
                        word = labels(name)[key]
                        message = f'Block "{shown}" has no part "**{word}:**". Add it.'
                        yield Problem(page.path, block.line, "KB304", message)
                for key, count in counts.items():
                    if count > 1 and not kind.repeats:
                        word = labels(name)[key]
                        message = f'Block "{shown}" has the part "**{word}:**" twice. Keep one.'
                        yield Problem(page.path, block.line, "KB313", message)
