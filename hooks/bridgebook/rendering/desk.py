"""The message desk: a template's variants as readable text, with the controls desk.js wakes."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, SubElement

from bridgebook.page import Template
from bridgebook.placeholders import split_placeholders, used_placeholders
from bridgebook.rendering.context import Context, add, literal

INPUT_TYPES = {"text": "text", "date": "date", "amount": "text"}


def build_desk(parent: Element, variants: Sequence[Template], context: Context) -> None:
    """Append the desk of one template; without JavaScript each variant stands there to select."""
    words = context.interface.desk
    language = context.handbook.catalogue.languages[context.language]
    desk = add(
        parent,
        "div",
        "kb-desk",
        data_desk=variants[0].id,
        data_locale=language.locale,
        data_date=language.date,
        **{f"data_say_{name}": text for name, text in words.said.model_dump().items()},
    )
    # A div and not a form, so that Enter never submits anything.
    controls = add(desk, "div", "kb-desk__controls", data_part="controls", hidden="hidden")
    _build_switches(controls, variants, context)
    _build_fields(controls, variants, context)
    letters = add(desk, "div", "kb-desk__letters")
    for variant in variants:
        _build_letter(letters, variant, context)
    _build_actions(desk, context)


def _build_switches(parent: Element, variants: Sequence[Template], context: Context) -> None:
    interface = context.interface
    channels = list(dict.fromkeys(variant.channel for variant in variants))
    registers = list(dict.fromkeys(variant.register for variant in variants))
    switches = (
        ("channel", interface.desk.channel, channels, interface.channels),
        ("register", interface.desk.tone, registers, interface.registers),
    )
    for name, legend, values, names in switches:
        fieldset = add(parent, "fieldset", f"kb-switch kb-switch--{name}", data_switch=name)
        if len(values) < 2:
            fieldset.set("hidden", "hidden")
        add(fieldset, "legend", "kb-switch__legend", literal(legend))
        for value in values:
            label = add(fieldset, "label", "kb-switch__choice")
            radio = add(label, "input", type="radio", name=f"{variants[0].id}-{name}", value=value)
            radio.set("autocomplete", "off")
            if value == values[0]:
                radio.set("checked", "checked")
            add(label, "span", text=literal(names[value]))


def _build_fields(parent: Element, variants: Sequence[Template], context: Context) -> None:
    catalogue = context.handbook.catalogue
    used = {name for variant in variants for name in used_placeholders(variant)}
    fields = add(parent, "div", "kb-fields", role="group", aria_label=context.interface.desk.fields)
    for name in (name for name in catalogue.placeholders if name in used):
        words = context.interface.placeholders[name]
        field_id = f"{variants[0].id}--{name}"
        field = add(fields, "p", "kb-field", data_field=name)
        add(field, "label", "kb-field__label", literal(words.label), for_=field_id)
        add(
            field,
            "input",
            "kb-field__input",
            id=field_id,
            type=INPUT_TYPES[catalogue.placeholders[name].kind],
            data_value=name,
            autocomplete="off",
            aria_describedby=f"{field_id}-hint",
        )
        add(field, "span", "kb-field__hint", literal(words.hint), id=f"{field_id}-hint")


def _build_letter(parent: Element, variant: Template, context: Context) -> None:
    interface = context.interface
    article = add(
        parent,
        "div",
        f"kb-letter kb-letter--{variant.channel}",
        id=f"{variant.id}-{variant.channel}-{variant.register}",
        lang=context.language,
        data_channel=variant.channel,
        data_register=variant.register,
    )
    name = f"{interface.channels[variant.channel]} · {interface.registers[variant.register]}"
    add(article, "h4", "kb-letter__name", literal(name))
    if variant.subject:
        subject = add(article, "p", "kb-letter__subject")
        add(subject, "span", "kb-letter__label", literal(interface.desk.subject))
        _fill(add(subject, "span", data_part="subject"), variant.subject, context)
    _fill(add(article, "div", "kb-letter__body", data_part="body"), variant.body, context)


def _fill(element: Element, text: str, context: Context) -> None:
    """Put text into the element as it is, its placeholders as readable gaps."""
    last: Element | None = None
    for piece in split_placeholders(text):
        if piece.placeholder in context.interface.placeholders:
            blank = context.interface.placeholders[piece.placeholder].blank
            last = SubElement(
                element, "span", {"class": "kb-blank", "data-placeholder": piece.placeholder}
            )
            last.text = literal(f"[{blank}]")
        elif last is None:
            element.text = literal((element.text or "") + piece.text)
        else:
            last.tail = literal((last.tail or "") + piece.text)


def _build_actions(parent: Element, context: Context) -> None:
    words = context.interface.desk
    actions = add(parent, "div", "kb-desk__actions", data_part="actions", hidden="hidden")
    guard = add(actions, "div", "kb-guard", data_part="guard", hidden="hidden")
    add(guard, "p", "kb-guard__text", data_part="guard-text", role="alert")
    _add_buttons(guard, [("copy-with-blanks", words.copy_with_blanks)])
    _add_buttons(
        actions,
        (
            ("copy-all", words.copy_all),
            ("copy-body", words.copy_body),
            ("copy-subject", words.copy_subject),
        ),
    )
    mail = add(actions, "a", "kb-button kb-button--quiet", literal(words.open_mail))
    mail.set("data-part", "mail")
    mail.set("href", "mailto:")
    add(actions, "p", "kb-desk__status", data_part="status", role="status")


def _add_buttons(parent: Element, buttons: Iterable[tuple[str, str]]) -> None:
    for part, word in buttons:
        button = add(parent, "button", f"kb-button kb-button--{part}", literal(word), type="button")
        button.set("data-part", part)
