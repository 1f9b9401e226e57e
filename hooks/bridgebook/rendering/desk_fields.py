"""The fields beside a message: what a reader fills in once.

desk-labels.js connects each with its label, desk-fields.js wakes them.
"""

import json
from xml.etree.ElementTree import Element

from bridgebook.model.block_words import PlaceholderWords
from bridgebook.rendering.context import Context, add, add_button


def build_fields(parent: Element, context: Context) -> None:
    """Append a field for each value that a template may ask for."""
    fields = add(parent, "div", "kb-fields", role="group", aria_label=context.interface.desk.fields)
    for name in context.handbook.catalogue.placeholders:
        _build_field(fields, name, context)


def build_gap_bar(parent: Element, context: Context) -> None:
    """Append the bar that brings a field to its gap in the letter; desk-gaps.js moves it there."""
    words = context.interface
    bar = add(parent, "div", "kb-gap-bar", data_part="gap-bar", role="group", hidden="hidden")
    bar.set("aria-label", words.desk.gap)
    buttons = add(bar, "div", "kb-gap-bar__buttons", data_part="gap-buttons")
    add_button(buttons, "next-gap", words.desk.next_gap, "primary")
    buttons[-1].set("data-next", words.desk.next_gap)
    buttons[-1].set("data-last", words.desk.last_gap)
    add_button(buttons, "close-gap", words.site.close, "quiet")


def _build_field(parent: Element, name: str, context: Context) -> None:
    words = context.interface.placeholders[name]
    kind = context.handbook.catalogue.placeholders[name].kind
    field = add(parent, "p", "kb-field", data_field=name)
    _set_former(field, name, context)
    add(field, "label", "kb-field__label", words.label)
    row = add(field, "span", "kb-field__row")
    box = add(row, "input", "kb-field__input", autocomplete="off")
    box.set("data-value", name)
    box.set("data-kind", kind)
    if kind == "date":
        _set_day(box, name, context)
    else:
        box.set("type", "text")
    if kind == "text":
        # A name may be written from right to left.
        box.set("dir", "auto")
    if kind == "amount":
        # No number field: it reads by the browser's language, drops what it doesn't like, and
        # changes by a turn of the wheel.
        box.set("inputmode", "decimal")
        _build_currencies(row, context)
    about = add(field, "span", "kb-field__about")
    add(about, "span", "kb-field__hint", _hint(words, context))
    if kind != "text":
        # Says at once how the value is understood.
        add(about, "span", "kb-field__note", role="status", data_part="note")


def _set_former(field: Element, name: str, context: Context) -> None:
    """Say under which ids the field's value may have been kept, and which ones to offer."""
    former = context.handbook.catalogue.former.placeholders
    if was := former.moved_to(name):
        field.set("data-was", " ".join(was))
    if offered := former.offered_to(name):
        words = context.interface
        sentences = {
            old: words.desk.offered_value.replace("{field}", words.former_placeholders[old])
            for old in offered
        }
        field.set("data-offers", json.dumps(sentences, ensure_ascii=False))
        field.set("data-accept", words.desk.use_offered)


def _set_day(box: Element, name: str, context: Context) -> None:
    day = context.handbook.catalogue.placeholders[name]
    box.set("type", "date")
    if day.lies:
        box.set("data-lies", day.lies)
    if day.after:
        box.set("data-after", day.after)


def _hint(words: PlaceholderWords, context: Context) -> str:
    if not words.example:
        return words.hint
    pattern = context.interface.desk.hint_with_example
    return pattern.replace("{hint}", words.hint).replace("{example}", words.example)


def _build_currencies(parent: Element, context: Context) -> None:
    catalogue = context.handbook.catalogue
    first = context.handbook.settings[context.language].currency
    select = add(parent, "select", "kb-field__input", data_value="currency", autocomplete="off")
    select.set("aria-label", context.interface.desk.currency)
    for currency in sorted(catalogue.currencies, key=lambda currency: currency != first):
        add(select, "option", text=currency, value=currency)
