"""Templates: the ones that the catalogue declares, complete, none too long for its channel."""

from collections import Counter
from collections.abc import Iterator

from bridgebook.model.blocks import Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Choice, has_choices
from bridgebook.model.page import Page
from bridgebook.model.sources import LANGUAGE
from bridgebook.problems import Problem, did_you_mean, one_of
from bridgebook.rendering.counting import count_words


def _guides(handbook: Handbook) -> Iterator[Page]:
    known = handbook.catalogue.scenario_ids
    return (page for page in handbook.guides.values() if page.name in known)


def check_templates_are_those_of_the_catalogue(handbook: Handbook) -> Iterator[Problem]:
    """A guide has each template of its scenario, in each of its channels, under a heading."""
    channels = handbook.catalogue.channels
    for page in _guides(handbook):
        declared = handbook.catalogue.scenario(page.name).templates
        headings = {h.id for section in page.sections for h in section.headings}
        present: set[tuple[str, str]] = set()
        for template in page.templates:
            present.add((template.id, template.channel))
            if template.channel not in channels:
                hint = did_you_mean(template.channel, channels, one_of(channels))
                message = f'Channel "{template.channel}" isn\'t known. {hint}'
                yield Problem(page.path, template.line, "KB402", message)
            elif template.id not in declared:
                hint = did_you_mean(template.id, declared, "Add it to catalogue.yml.")
                message = f'Template "{template.id}" isn\'t in the catalogue. {hint}'
                yield Problem(page.path, template.line, "KB410", message)
            elif template.channel not in declared[template.id]:
                message = (
                    f'Template "{template.id}" has no channel "{template.channel}" in the '
                    f"catalogue. {one_of(declared[template.id])}"
                )
                yield Problem(page.path, template.line, "KB410", message)
            if template.id in declared and template.id not in headings:
                message = (
                    f'Template "{template.id}" has no heading. '
                    f'Write "### Its name {{#{template.id}}}" above its first text.'
                )
                yield Problem(page.path, template.line, "KB412", message)
                headings.add(template.id)
        for template_id, wanted in declared.items():
            for channel in wanted:
                if (template_id, channel) not in present:
                    message = f'Template "{template_id}" has no text for "{channel}". Write it.'
                    yield Problem(page.path, _write_it_line(page), "KB409", message)


def _write_it_line(page: Page) -> int:
    section = page.section("write-it")
    return section.heading.line if section else page.body_line


def check_registers(handbook: Handbook) -> Iterator[Problem]:
    """A template has, per channel, exactly the registers its language declares, each once."""
    for page in _guides(handbook):
        counts: Counter[tuple[str, str, str]] = Counter()
        for template in page.templates:
            allowed = handbook.catalogue.channels
            if template.channel not in allowed:
                continue
            registers = handbook.registers(template.channel, page.language)
            if template.register not in registers:
                own = handbook.sources[f"{page.language}/{LANGUAGE}"].path
                otherwise = one_of(registers) if registers else f"Name the channel's in {own}."
                hint = did_you_mean(template.register, registers, otherwise)
                message = (
                    f'Register "{template.register}" isn\'t known for "{template.channel}" '
                    f'in "{page.language}". {hint}'
                )
                yield Problem(page.path, template.line, "KB403", message)
                continue
            variant = (template.id, template.channel, template.register)
            counts[variant] += 1
            if counts[variant] == 2:
                message = (
                    f'Template "{template.id}" stands here twice for "{template.channel}", '
                    f'"{template.register}". Keep one of the two.'
                )
                yield Problem(page.path, template.line, "KB404", message)
        for template_id, channel in dict.fromkeys((t, c) for t, c, _ in counts):
            for register in handbook.registers(channel, page.language):
                if not counts[template_id, channel, register]:
                    message = (
                        f'Template "{template_id}" has no text for "{channel}" in the '
                        f'register "{register}". Write it.'
                    )
                    yield Problem(page.path, _write_it_line(page), "KB409", message)


def check_length_and_subject(handbook: Handbook) -> Iterator[Problem]:
    """A template is no longer than its channel allows, and has a subject where there is one."""
    for page in handbook.guides.values():
        for template in page.templates:
            channel = handbook.catalogue.channels.get(template.channel)
            if channel is None:
                continue
            words = _most_words(template)
            if words > channel.words:
                longest = " with its longest alternatives" if has_choices(template.parts) else ""
                message = (
                    f'Template "{template.id}" ({template.channel}, {template.register}) has '
                    f"{words} words{longest}; {channel.words} is the most. Shorten it."
                )
                yield Problem(page.path, template.line, "KB406", message)
            if channel.subject and not template.subject:
                message = (
                    f'Template "{template.id}" ({template.channel}) has no subject. '
                    'Add a line "subject: …" that can be sent as it is.'
                )
                yield Problem(page.path, template.line, "KB401", message)
            if template.subject and not channel.subject:
                message = (
                    f'Template "{template.id}" ({template.channel}) has a subject, but this '
                    "channel shows none. Remove the line."
                )
                yield Problem(page.path, template.line, "KB401", message)


def _most_words(template: Template) -> int:
    """Count the words of the longest message: each choice's longest alternative, all passages."""
    return sum(
        max((count_words(option.text) for option in part.options), default=0)
        if isinstance(part, Choice)
        else count_words(part.text)
        for part in template.parts
    )
