"""The message desk: a template's variants as readable text.

What helps to send one is the same at every desk of a language, and nothing without scripts: it
comes with them (desk_tools.py).
"""

import json
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from bridgebook.model.blocks import Template
from bridgebook.model.placeholders import used_placeholders
from bridgebook.rendering.context import Context, add
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
    if more := _asked_elsewhere(variants, context):
        desk.set("data-asks-elsewhere", " ".join(more))
    letters = add(desk, "div", "kb-desk__letters", data_part="letters", role="region")
    letters.set("aria-labelledby", variants[0].id)
    for variant in variants:
        _build_letter(letters, variant, context)


def _asked_elsewhere(variants: Sequence[Template], context: Context) -> list[str]:
    """Give what the template asks for in other languages alone: a message may be in one of them."""
    handbook = context.handbook
    guides = [handbook.guides.get((language, context.name)) for language in handbook.languages]
    elsewhere = (text for guide in guides if guide for text in guide.templates)
    asked = {
        name for text in elsewhere if text.id == variants[0].id for name in used_placeholders(text)
    }
    here = {name for variant in variants for name in used_placeholders(variant)}
    return sorted(asked - here)


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
