"""A template's text as it stands on the page: its gaps, and what the sender decides.

Everything reads without scripts, and on paper: alternatives stand one after another between
brackets, with words between them that scripts leave out of what is sent (`data-mark`).
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from bridgebook.model.message import OWN_WORDS, Choice, Fixed, MessagePart, Option, Passage
from bridgebook.model.placeholders import split_placeholders
from bridgebook.rendering.context import Context, add


def build_message(element: Element, parts: Sequence[MessagePart], context: Context) -> None:
    """Put a text into the element, each choice and optional passage as a named group."""
    for part in parts:
        append_text(element, part.joint, context)
        match part:
            case Fixed():
                append_text(element, part.text, context)
            case Choice():
                _build_choice(element, part, context)
            case Passage():
                _build_passage(element, part, context)


def append_text(element: Element, text: str, context: Context) -> None:
    """Append text to the element as it is, its placeholders as readable gaps.

    A gap is isolated: a value in another direction leaves the words around it where they are.
    """
    for piece in split_placeholders(text):
        if piece.placeholder in context.interface.placeholders:
            blank = context.interface.placeholders[piece.placeholder].blank
            gap = {"class": "kb-blank", "data-placeholder": piece.placeholder}
            SubElement(element, "bdi", gap).text = f"[{blank}]"
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + piece.text
        else:
            element.text = (element.text or "") + piece.text


def _build_choice(parent: Element, choice: Choice, context: Context) -> None:
    words, names = context.interface.desk, context.interface.choices
    label = names[choice.id].label if choice.id in names else choice.id
    group = add(parent, "span", "kb-choice", data_choice=choice.id, role="group", aria_label=label)
    former = context.handbook.catalogue.former.choices_of(context.name)
    _set_offered(group, former.offered_to(choice.id), context)
    for option in choice.options:
        before = f"[{words.one_of} " if option is choice.options[0] else f" {words.or_this} "
        _build_mark(group, "kb-choice__or", before)
        _build_option(group, option, context)
    _build_mark(group, "kb-choice__or", "]")


def _build_option(group: Element, option: Option, context: Context) -> None:
    alternative = add(group, "span", "kb-choice__option", data_option=option.id)
    own_words = f"[{context.interface.desk.own_words}]"
    append_text(alternative, own_words if option.id == OWN_WORDS else option.text, context)


def _build_passage(parent: Element, passage: Passage, context: Context) -> None:
    names = context.interface.passages
    label = names[passage.id].label if passage.id in names else passage.id
    group = add(
        parent, "span", "kb-passage", data_passage=passage.id, role="group", aria_label=label
    )
    former = context.handbook.catalogue.former.passages_of(context.name)
    _set_offered(group, former.offered_to(passage.id), context)
    _build_mark(group, "kb-passage__mark", f"[{context.interface.desk.optional} ")
    append_text(group, passage.text, context)
    _build_mark(group, "kb-passage__mark", "]")


def _set_offered(group: Element, offered: Sequence[str], context: Context) -> None:
    """Say under which ids something was decided that may be meant here: see offers.js."""
    if offered:
        words = context.interface.desk
        group.set("data-offered", " ".join(offered))
        group.set("data-offer", words.offered_answer)
        group.set("data-accept", words.use_offered)


def _build_mark(group: Element, classes: str, text: str) -> None:
    add(group, "span", classes, text, data_mark="")
