"""A checklist: labelled checkboxes that work without JavaScript and print as empty boxes."""

from xml.etree.ElementTree import Element

from bridgebook.interface import plural
from bridgebook.page import Checklist, Time
from bridgebook.rendering.context import Context, add, literal


def build_checklist(parent: Element, checklist: Checklist, context: Context) -> None:
    """Append the checklist; `data-` attributes carry the words checklist.js says."""
    words = context.interface.checklist
    title_id = f"{checklist.id}-title"
    section = add(
        parent,
        "div",
        "kb-checklist",
        id=checklist.id,
        role="group",
        aria_labelledby=title_id,
        data_checklist=checklist.id,
        data_scenario=context.name,
        data_progress=words.progress,
        data_saved=words.saved,
        data_not_saved=words.not_saved,
        data_reset_done=words.reset_done,
        data_restored=words.restored,
    )
    head = add(section, "div", "kb-checklist__head")
    add(head, "h3", "kb-checklist__title", checklist.title, id=title_id)
    add(head, "p", "kb-checklist__progress", data_part="progress", hidden="hidden")
    items = add(section, "ul", "kb-checklist__items")
    for item in checklist.items:
        row = add(items, "li", "kb-item", id=item.id)
        label = add(row, "label", "kb-item__label")
        # autocomplete="off": Firefox would otherwise restore ticks from the last page view.
        add(label, "input", "kb-item__box", type="checkbox", data_item=item.id, autocomplete="off")
        text = add(label, "span", "kb-item__text")
        if item.time:
            written = write_time(item.time, context)
            add(text, "span", "kb-item__time", literal(written), data_time=str(item.time))
        add(text, "span", text=item.text)
    tools = add(section, "div", "kb-checklist__tools", data_part="tools", hidden="hidden")
    add(tools, "p", "kb-checklist__status", data_part="status", role="status")
    buttons = add(tools, "p", "kb-checklist__buttons")
    for part, word in (("undo", words.undo), ("reset", words.reset)):
        button = add(buttons, "button", "kb-button kb-button--quiet", literal(word), type="button")
        button.set("data-part", part)


def write_time(time: Time, context: Context) -> str:
    """Write a step's time in words: "3 weeks later", "every 6 weeks"."""
    times = context.interface.times
    forms = (times.every if time.repeats else times.after)[time.unit]
    return plural(forms, time.count, context.language)
