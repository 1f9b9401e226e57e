"""The text of a template is fit to be pasted: plain, each placeholder whole, and none elsewhere."""

import re
from collections.abc import Iterator, Mapping

from bridgebook.model.blocks import Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import runs
from bridgebook.model.placeholders import PLACEHOLDER, placeholders_in
from bridgebook.problems import Problem, did_you_mean, one_of
from bridgebook.reading.source_text import HTML
from bridgebook.rendering import Rendered

BRACES = re.compile(r"\{\{.{0,60}?\}\}?|\{\{\S{0,60}|(?<!\S)\S{0,60}\}\}|\}\}")
MARKUP = re.compile(
    r"^\s*(?:[-*+]\s|#{1,6}\s|>\s)|\*\*|__|~~|\]\(|\]\[|^\s*\||^\s*(?:-{3,}|={3,}|`{3,})\s*$"
    r"|(?<![\w*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\w*])|(?<!\w)_(?=[^\s_])[^_\n]*[^\s_]_(?!\w)"
    r"|`[^`\n]+`|" + HTML.pattern,
    re.MULTILINE | re.IGNORECASE,
)
# Without one of these a line, after the end of the one before, has no Markdown in it. Each
# alternative begins with another character: so the others are passed over at once.
MARKUP_SIGN = re.compile(r"[]*#>~|`<&]|_(?:_|(?<!\w_))|\n\s*[-+=]")
# A placeholder and not one brace more.
WHOLE = re.compile(rf"(?<!\{{){PLACEHOLDER.pattern}(?!\}})")
# What people put around a name that is to be filled in.
DRESS = r"[{{(\[<%$]\s*(?:{names})\s*[}})\]>%$]"
# Without one of these a line has no name in such a dress, nor one that no sentence has.
DRESS_SIGN = re.compile(r"[{}(\[<%$_]")


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
                for name in placeholders_in(text):
                    if name not in known:
                        hint = did_you_mean(name, known, one_of(known))
                        message = f'Placeholder "{{{{{name}}}}}" isn\'t known. {hint}'
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


def _lines(template: Template, sign: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """Give (line, text) of the subject, the text and its alternatives, where there is a sign."""
    if sign.search(f"\n{template.subject}"):
        yield template.line, template.subject
    for run in runs(template.parts):
        if not sign.search(f"\n{run.text}"):
            continue
        for line, text in enumerate(run.text.split("\n"), run.line):
            if sign.search(f"\n{text}"):
                yield line, text
