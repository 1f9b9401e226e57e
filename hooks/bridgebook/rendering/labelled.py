"""The blocks of labelled parts: at-a-glance, dialogue, reaction, avoid."""

from xml.etree.ElementTree import Element

from bridgebook.model.blocks import Labelled
from bridgebook.rendering.context import Context, Written, add
from bridgebook.rendering.prose import build_prose


def build_labelled(parent: Element, block: Labelled, context: Context) -> None:
    """Append the block, each part a term and its description."""
    build = {
        "at-a-glance": _build_glance,
        "dialogue": _build_dialogue,
        "reaction": _build_reaction,
        "avoid": _build_avoid,
    }[block.kind]
    build(parent, block, context)


def _build_glance(parent: Element, block: Labelled, context: Context) -> None:
    card = add(parent, "dl", "kb-glance")
    for part in block.parts:
        row = add(card, "div", f"kb-glance__part kb-glance__part--{part.key.replace('_', '-')}")
        add(row, "dt", "kb-glance__label", part.label)
        build_prose(add(row, "dd", "kb-glance__text"), part.pieces, "part")


def _build_dialogue(parent: Element, block: Labelled, context: Context) -> None:
    figure = add(parent, "figure", "kb-dialogue", id=block.id)
    add(figure, "figcaption", "kb-dialogue__title", _title(block))
    turns = add(figure, "ol", "kb-dialogue__turns")
    for part in block.parts:
        voice = "you" if part.key == "you" else "other"
        turn = add(turns, "li", f"kb-turn kb-turn--{voice}")
        add(turn, "strong", "kb-turn__speaker", part.label)
        build_prose(add(turn, "div", "kb-turn__words"), part.pieces, "part")


def _build_reaction(parent: Element, block: Labelled, context: Context) -> None:
    section = add(parent, "div", "kb-reaction", id=block.id)
    add(section, "h3", "kb-reaction__they-say", _title(block), id=f"{block.id}-title")
    _build_parts(section, block, "kb-reaction")


def _build_avoid(parent: Element, block: Labelled, context: Context) -> None:
    section = add(parent, "div", "kb-avoid", id=block.id)
    heading = add(section, "h3", "kb-avoid__wrong", id=f"{block.id}-title")
    add(heading, "s", text=_title(block))
    _build_parts(section, block, "kb-avoid")


def _build_parts(parent: Element, block: Labelled, name: str) -> None:
    parts = add(parent, "dl", f"{name}__parts")
    for part in block.parts:
        row = add(parts, "div", f"{name}__part {name}__part--{part.key}")
        add(row, "dt", f"{name}__label", part.label)
        build_prose(add(row, "dd", f"{name}__text"), part.pieces, "part")


def _title(block: Labelled) -> Written:
    return Written.at(block.line, "title", block.title)
