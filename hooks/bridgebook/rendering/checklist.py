"""A checklist: labelled checkboxes that work without JavaScript and print as they are."""

import json
from xml.etree.ElementTree import Element

from bridgebook.model.blocks import Checklist, Time
from bridgebook.model.handbook import Handbook
from bridgebook.model.words import plural
from bridgebook.rendering.context import Context, Written, add
from bridgebook.rendering.writing import write_on_one_line

# Of the words for checklists those that a script says.
SAID = ("progress", "nothing_applies", "saved", "not_saved", "reset_done", "restored")


def build_checklist(parent: Element, checklist: Checklist, context: Context) -> None:
    """Append the checklist; what checklist.js says comes apart: see `checklist_words`."""
    words = context.interface.checklist
    catalogue = context.handbook.catalogue
    former = catalogue.former.items_of(context.name)
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
    )
    head = add(section, "div", "kb-checklist__head")
    title = Written.at(checklist.line, "title", checklist.title)
    add(head, "h3", "kb-checklist__title", title, id=title_id)
    add(head, "p", "kb-checklist__progress", data_part="progress", hidden="hidden")
    items = add(section, "ul", "kb-checklist__items")
    for item in checklist.items:
        row = add(items, "li", "kb-item", id=item.id)
        label = add(row, "label", "kb-item__label")
        # autocomplete="off": Firefox would otherwise restore ticks from the last page view.
        box = add(label, "input", "kb-item__box", type="checkbox", autocomplete="off")
        box.set("data-item", item.id)
        if was := former.moved_to(item.id):
            box.set("data-was", " ".join(was))
        if offered := former.offered_to(item.id):
            box.set("data-offered", " ".join(offered))
            box.set("data-offer", words.offer)
            box.set("data-accept", words.accept)
        text = add(label, "span", "kb-item__text")
        if item.time:
            time = add(text, "span", "kb-item__time", data_time=str(item.time))
            add(time, "span", text=write_time(item.time, context))
            add(time, "span", data_part="day", hidden="hidden")
        what = Written.at(item.line, "item", item.text)
        add(text, "span", text=what, data_part="what")
        skip = add(row, "button", "kb-item__skip", words.skip, type="button")
        skip.set("data-skip", item.id)
        skip.set("data-back", words.skip_back)
        skip.set("hidden", "hidden")
    if any(item.time for item in checklist.items):
        _build_reminders(section, checklist, context)
    tools = add(section, "div", "kb-checklist__tools", data_part="tools", hidden="hidden")
    add(tools, "p", "kb-checklist__status", data_part="status", role="status")
    buttons = add(tools, "p", "kb-checklist__buttons")
    for part, word in (("undo", words.undo), ("reset", words.reset)):
        button = add(buttons, "button", "kb-button kb-button--quiet", word, type="button")
        button.set("data-part", part)


def checklist_words(handbook: Handbook, language: str) -> str:
    """Give an element whose attributes are all that checklists of a language say."""
    interface, settings = handbook.interfaces[language], handbook.settings[language]
    said = {
        **interface.checklist.model_dump(include=set(SAID)),
        **interface.reminders.model_dump(exclude={"start", "until"}),
        "locale": settings.locale,
        "date": settings.date,
    }
    words = Element("template")
    words.set("data-checklist-words", "")
    for name, word in said.items():
        text = word if isinstance(word, str) else json.dumps(word, ensure_ascii=False)
        words.set(f"data-{name.replace('_', '-')}", text)
    return write_on_one_line(words)


def _build_reminders(section: Element, checklist: Checklist, context: Context) -> None:
    words = context.interface.reminders
    reminders = add(section, "div", "kb-reminders", data_part="reminders", hidden="hidden")
    _add_day(reminders, f"{checklist.id}--from", words.start, "from")
    if any(item.time and item.time.repeats for item in checklist.items):
        field = _add_day(reminders, f"{checklist.id}--until", words.until, "until")
        field.set("hidden", "hidden")
    notes_id = f"{checklist.id}--notes"
    button = add(reminders, "button", "kb-button kb-button--quiet", words.download)
    button.set("type", "button")
    button.set("data-part", "download")
    button.set("aria-describedby", notes_id)
    button.set("disabled", "disabled")
    add(reminders, "p", "kb-reminders__notes", id=notes_id, data_part="notes")


def _add_day(parent: Element, field_id: str, label: str, part: str) -> Element:
    field = add(parent, "p", "kb-field")
    add(field, "label", "kb-field__label", label, for_=field_id)
    day = add(field, "input", "kb-field__input", id=field_id, type="date", data_part=part)
    day.set("autocomplete", "off")
    return field


def write_time(time: Time, context: Context) -> str:
    """Write a step's time in words: "3 weeks later", "every 6 weeks"."""
    times = context.interface.times
    forms = (times.every if time.repeats else times.after)[time.unit]
    return plural(forms, time.count, context.language)
