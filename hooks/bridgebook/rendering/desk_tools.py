"""What stands at each desk of a language around its letters: desk-tools.js puts it there.

The letter comes first: how it is sent stands above it in one line, the way out below it, and the
fields as a list beside or after it. Gaps are filled in the letter itself (desk-gaps.js).
"""

from xml.etree.ElementTree import Element

from bridgebook.model.handbook import Handbook
from bridgebook.rendering.context import Context, add, add_button, add_note
from bridgebook.rendering.desk_fields import build_fields, build_gap_bar
from bridgebook.rendering.desk_ways_out import build_actions, build_notes, build_recipient
from bridgebook.rendering.writing import write_on_one_line


def desk_tools(handbook: Handbook, language: str) -> str:
    """Give the template of a language's tools, with all that they say."""
    context = Context(handbook, language, "")
    words = context.interface.desk
    tools = Element("template")
    tools.set("data-desk-tools", "")
    tools.set("data-own-words", words.own_words)
    for name, text in words.said:
        tools.set(f"data-say-{name.replace('_', '-')}", text)
    # Divs and no form, so that Enter never submits anything.
    sheet = add(tools, "div", "kb-desk__sheet")
    _build_controls(sheet, context)
    build_gap_bar(sheet, context)
    _build_editor(sheet, context)
    build_notes(sheet, context)
    build_actions(sheet, context)
    _build_list(tools, context)
    return write_on_one_line(tools)


def _build_controls(parent: Element, context: Context) -> None:
    """Append the line that says how the message is sent, and unfolds what changes that."""
    words = context.interface.desk
    controls = add(parent, "details", "kb-desk__how", data_part="controls", hidden="hidden")
    line = add(controls, "summary", "kb-desk__how-line")
    add(line, "span", data_part="how")
    add(line, "span", "kb-desk__how-change", words.change)
    _build_switches(add(controls, "div", "kb-desk__switches"), context)


def _build_list(parent: Element, context: Context) -> None:
    """Append the fields as a list, which narrow screens fold."""
    words = context.interface.desk
    fields = add(parent, "div", "kb-desk__list", data_part="list", hidden="hidden")
    add_button(fields, "unfold", words.as_list, "quiet")
    fields[-1].set("aria-expanded", "false")
    inside = add(fields, "div", "kb-desk__fields", data_part="fields")
    build_fields(inside, context)
    build_recipient(inside, context)


def _build_switches(parent: Element, context: Context) -> None:
    """Append a choice of every language and channel; desk-tools.js leaves those that a desk has."""
    handbook, words = context.handbook, context.interface
    language = _build_switch(parent, "language", words.desk.language)
    for code in sorted(handbook.languages, key=lambda code: code != context.language):
        label = add(_build_choice(language, code), "span", text=handbook.settings[code].name)
        label.set("lang", code)
    channel = _build_switch(parent, "channel", words.desk.channel)
    for code in handbook.catalogue.channels:
        add(_build_choice(channel, code), "span", text=words.channels[code])
    # Filled by desk.js: each message language has its own tones.
    tone = _build_switch(parent, "register", words.desk.tone)
    add(tone, "div", "kb-switch__choices", data_part="tones")
    choice = add(tone, "template", data_part="tone-choice")
    radio = _build_choice(choice, "")
    add(radio, "span", data_part="tone-name")
    missing = words.desk.unavailable
    add(radio, "span", "kb-switch__missing", missing, data_part="tone-missing", hidden="hidden")


def _build_switch(parent: Element, name: str, legend: str) -> Element:
    fieldset = add(parent, "fieldset", f"kb-switch kb-switch--{name}", data_switch=name)
    add(fieldset, "legend", "kb-switch__legend", legend)
    return fieldset


def _build_choice(parent: Element, value: str) -> Element:
    label = add(parent, "label", "kb-switch__choice")
    add(label, "input", type="radio", value=value, autocomplete="off")
    return label


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
