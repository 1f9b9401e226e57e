"""Templates: the ones the catalogue declares, complete, and fit to be pasted as they are."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from bridgebook.model.blocks import Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Choice, has_choices, runs
from bridgebook.model.page import Page
from bridgebook.model.placeholders import PLACEHOLDER, split_placeholders
from bridgebook.model.sources import LANGUAGE
from bridgebook.problems import Problem, did_you_mean, one_of
from bridgebook.reading.source_text import HTML
from bridgebook.rendering import Rendered
from bridgebook.rendering.counting import count_words

BRACES = re.compile(r"\{\{.{0,60}?\}\}?|\{\{\S{0,60}|(?<!\S)\S{0,60}\}\}|\}\}")
MARKUP = re.compile(
    r"^\s*(?:[-*+]\s|#{1,6}\s|>\s)|\*\*|__|~~|\]\(|\]\[|^\s*\||^\s*(?:-{3,}|={3,}|`{3,})\s*$"
    r"|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])|(?<!\w)_(?=[^\s_])[^_\n]*[^\s_]_(?!\w)"
    r"|`[^`\n]+`|" + HTML.pattern,
    re.MULTILINE | re.IGNORECASE,
)
# Without one of these a line has no Markdown in it.
MARKUP_SIGN = re.compile(r"[]*#>~|`<&]|__|(?<!\w)_|^\s*[-+=]")
# A placeholder and not one brace more.
WHOLE = re.compile(rf"(?<!\{{){PLACEHOLDER.pattern}(?!\}})")
# What people put around a name that is to be filled in.
DRESS = r"[{{(\[<%$]\s*(?:{names})\s*[}})\]>%$]"
# Without one of these a line has no name in such a dress, nor one that no sentence has.
DRESS_SIGN = re.compile(r"[{}(\[<%$_]")


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


def check_placeholders(handbook: Handbook) -> Iterator[Problem]:
    """Every placeholder is in the catalogue, whole, and inside a template."""
    known = list(handbook.catalogue.placeholders)
    names = "|".join(map(re.escape, known)) or r"(?!)"
    # A name that no sentence has ("client_first_name") is one without any dress, too.
    alone = "|".join(re.escape(name) for name in known if "_" in name) or r"(?!)"
    undressed = re.compile(DRESS.format(names=names) + rf"|\b(?:{alone})\b")
    for page in handbook.guides.values():
        for template in page.templates:
            for line, text in _lines(template, DRESS_SIGN):
                for piece in split_placeholders(text):
                    if piece.placeholder and piece.placeholder not in known:
                        hint = did_you_mean(piece.placeholder, known, one_of(known))
                        message = f'Placeholder "{{{{{piece.placeholder}}}}}" isn\'t known. {hint}'
                        yield Problem(page.path, line, "KB405", message)
                rest = WHOLE.sub("", text)
                is_dressed = DRESS_SIGN.search(rest) and undressed.search(rest)
                if is_dressed or "{{" in rest or "}}" in rest:
                    message = (
                        f'"{text.strip()}" has a broken placeholder. '
                        'Write its name between two braces on each side: "{{client_first_name}}".'
                    )
                    yield Problem(page.path, line, "KB413", message)


def check_no_placeholder_outside(
    handbook: Handbook, rendered: Mapping[str, Rendered]
) -> Iterator[Problem]:
    """No placeholder stands outside a template: nobody would fill it in."""
    for page in handbook.all_pages:
        for text in rendered[page.path].texts:
            if text.role == "template" or not ("{{" in text.text or "}}" in text.text):
                continue
            for match in BRACES.finditer(text.text):
                message = (
                    f'Placeholder "{match[0]}" stands outside a template, where nobody '
                    "fills it in. Write the sentence without it."
                )
                yield Problem(page.path, text.line_at(match.start()), "KB414", message)


def check_plain_text(handbook: Handbook) -> Iterator[Problem]:
    """A template's text has no Markdown in it: it is pasted as plain text."""
    for page in handbook.guides.values():
        for template in page.templates:
            for line, text in _lines(template, MARKUP_SIGN):
                if match := MARKUP.search(text):
                    message = (
                        f'"{match[0].strip()}" in a template is Markdown and would be pasted '
                        "as it is. Write plain text."
                    )
                    yield Problem(page.path, line, "KB407", message)


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


def _lines(template: Template, sign: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Give (line, text) of the subject, the text and its alternatives, where there is a sign."""
    if sign.search(template.subject):
        yield template.line, template.subject
    for run in runs(template.parts):
        for line, text in enumerate(run.text.split("\n"), run.line):
            if sign.search(text):
                yield line, text
