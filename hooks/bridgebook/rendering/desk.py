"""The message desk: a template's variants as readable text, with the controls desk.js wakes.

The letter comes first: how it is sent stands above it in one line, the way out below it, and the
fields as a list beside or after it. Gaps are filled in the letter itself (desk-gaps.js).
"""

import json
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from bridgebook.model.blocks import Template
from bridgebook.rendering.context import Context, add, add_button, add_note
from bridgebook.rendering.desk_fields import build_fields, build_gap_bar
from bridgebook.rendering.desk_ways_out import build_actions, build_notes, build_recipient
from bridgebook.rendering.message import append_text, build_message


def build_desk(parent: Element, variants: Sequence[Template], context: Context) -> None:
    """Append the desk of one template; without JavaScript each variant stands there to select."""
    desk = add(
        parent,
        "div",
        "kb-desk",
        data_desk=variants[0].id,
        data_scenario=context.name,
    )
    _set_former(desk, variants[0].id, context)
    # Divs and no form, so that Enter never submits anything.
    sheet = add(desk, "div", "kb-desk__sheet")
    _build_controls(sheet, variants, context)
    letters = add(sheet, "div", "kb-desk__letters", data_part="letters", role="region")
    letters.set("aria-labelledby", variants[0].id)
    for variant in variants:
        _build_letter(letters, variant, context)
    build_gap_bar(letters, context)
    _build_editor(sheet, context)
    build_notes(sheet, desk, context)
    build_actions(sheet, variants[0].id, context)
    _build_list(desk, variants, context)


def _set_former(desk: Element, name: str, context: Context) -> None:
    """Say under which ids texts changed by hand, and answers, may have been kept."""
    former = context.handbook.catalogue.former
    templates = former.templates_of(context.name)
    if was := templates.moved_to(name):
        desk.set("data-was", " ".join(was))
    if offered := templates.offered_to(name):
        desk.set("data-offered", " ".join(offered))
    answers = {
        **former.choices_of(context.name).moved,
        **former.passages_of(context.name).moved,
    }
    alternatives = {
        choice: dict(group.moved)
        for choice, group in former.alternatives.get(context.name, {}).items()
        if group.moved
    }
    if answers or alternatives:
        moved = {"answers": answers, "alternatives": alternatives}
        desk.set("data-moved", json.dumps(moved))


def _build_controls(parent: Element, variants: Sequence[Template], context: Context) -> None:
    """Append the line that says how the message is sent, and unfolds what changes that."""
    words = context.interface.desk
    controls = add(parent, "details", "kb-desk__how", data_part="controls", hidden="hidden")
    line = add(controls, "summary", "kb-desk__how-line")
    add(line, "span", data_part="how")
    add(line, "span", "kb-desk__how-change", words.change)
    _build_switches(add(controls, "div", "kb-desk__switches"), variants, context)


def _build_list(parent: Element, variants: Sequence[Template], context: Context) -> None:
    """Append the fields as a list, which narrow screens fold."""
    name, words = variants[0].id, context.interface.desk
    fields = add(parent, "div", "kb-desk__list", data_part="list", hidden="hidden")
    add_button(fields, "unfold", words.as_list, "quiet")
    fields[-1].set("aria-expanded", "false")
    fields[-1].set("aria-controls", f"{name}--list")
    inside = add(fields, "div", "kb-desk__fields", id=f"{name}--list")
    build_fields(inside, variants, context)
    build_recipient(inside, context)


def _build_switches(parent: Element, variants: Sequence[Template], context: Context) -> None:
    handbook, words = context.handbook, context.interface
    name = variants[0].id
    languages = [code for code in handbook.languages if (code, context.name) in handbook.guides]
    language = _build_switch(parent, "language", words.desk.language, hidden=len(languages) < 2)
    for code in sorted(languages, key=lambda code: code != context.language):
        radio = _build_choice(language, f"{name}-language", code, code == context.language)
        label = add(radio, "span", text=handbook.settings[code].name)
        label.set("lang", code)
    channels = list(dict.fromkeys(variant.channel for variant in variants))
    channel = _build_switch(parent, "channel", words.desk.channel, hidden=len(channels) < 2)
    for code in channels:
        radio = _build_choice(channel, f"{name}-channel", code, code == channels[0])
        add(radio, "span", text=words.channels.get(code, code))
    # Filled by desk.js: each message language has its own tones.
    tone = _build_switch(parent, "register", words.desk.tone, hidden=False)
    add(tone, "div", "kb-switch__choices", data_part="tones")
    choice = add(tone, "template", data_part="tone-choice")
    radio = _build_choice(choice, f"{name}-register", "", False)
    add(radio, "span", data_part="tone-name")
    missing = words.desk.unavailable
    add(radio, "span", "kb-switch__missing", missing, data_part="tone-missing", hidden="hidden")


def _build_switch(parent: Element, name: str, legend: str, hidden: bool) -> Element:
    fieldset = add(parent, "fieldset", f"kb-switch kb-switch--{name}", data_switch=name)
    if hidden:
        fieldset.set("hidden", "hidden")
    add(fieldset, "legend", "kb-switch__legend", legend)
    return fieldset


def _build_choice(parent: Element, name: str, value: str, checked: bool) -> Element:
    label = add(parent, "label", "kb-switch__choice")
    radio = add(label, "input", type="radio", name=name, value=value, autocomplete="off")
    if checked:
        radio.set("checked", "checked")
    return label


def _build_letter(parent: Element, variant: Template, context: Context) -> None:
    interface = context.interface
    language = context.handbook.settings[context.language]
    # An unknown channel or register is a finding of its own; it must not stop the others.
    channel = interface.channels.get(variant.channel, variant.channel)
    register = interface.registers.get(variant.register, variant.register)
    letter_id = f"{variant.id}-{variant.channel}-{variant.register}"
    article = add(
        parent,
        "div",
        f"kb-letter kb-letter--{variant.channel}",
        id=letter_id,
        lang=context.language,
        dir=language.direction,
        data_channel=variant.channel,
        data_register=variant.register,
        data_tone=register,
        data_locale=language.locale,
        data_date=language.date,
        data_fingerprint=variant.fingerprint,
    )
    known = context.handbook.catalogue.channels.get(variant.channel)
    if known and known.year:
        article.set("data-year", "always")
    add(article, "h4", "kb-letter__name", f"{channel} · {register}")
    if variant.subject:
        subject = add(article, "p", "kb-letter__subject")
        add(subject, "span", "kb-letter__label", interface.desk.subject)
        append_text(add(subject, "span", data_part="subject"), variant.subject, context)
    body = add(article, "div", "kb-letter__body", data_part="body")
    build_message(body, variant.parts, context)


def _build_editor(parent: Element, context: Context) -> None:
    words = context.interface.desk
    editor = add(parent, "div", "kb-editor", data_part="editor", hidden="hidden")
    subject = add(editor, "p", "kb-field", data_part="edit-subject-field")
    add(subject, "label", "kb-field__label", words.subject)
    field = add(subject, "input", "kb-field__input", type="text")
    field.set("data-part", "edit-subject")
    body = add(editor, "p", "kb-field")
    add(body, "label", "kb-field__label", words.text)
    # Holds the text a second time: that makes the field as high as its text, and is what prints.
    grown = add(body, "span", "kb-editor__grown", data_part="edit-grown")
    area = add(grown, "textarea", "kb-field__input kb-editor__body", rows="1")
    area.set("data-part", "edit-body")
    note = add(editor, "p", "kb-editor__note")
    add(note, "span", text=words.edited, data_part="edited")
    add_button(note, "restore", words.restore, "quiet")
    outdated = add_note(editor, "outdated", words.outdated)
    add_button(outdated, "keep-mine", words.keep_mine, "quiet")
    add_button(outdated, "take-new", words.take_new, "quiet")
