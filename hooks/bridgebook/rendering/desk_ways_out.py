"""How a message leaves its desk: the controls that desk-ways-out.js wakes."""

from xml.etree.ElementTree import Element

from bridgebook.rendering.context import Context, add, add_button, add_note, literal


def build_recipient(parent: Element, name: str, context: Context) -> None:
    """Append the field of an e-mail's recipient; `name` makes its ids unique."""
    words = context.interface.desk
    field_id = f"{name}--recipient"
    field = add(parent, "p", "kb-field", data_part="recipient-field", hidden="hidden")
    add(field, "label", "kb-field__label", literal(words.recipient), for_=field_id)
    # Not type="email": browsers rewrite what is typed there.
    box = add(field, "input", "kb-field__input", id=field_id, type="text", data_part="recipient")
    box.set("inputmode", "email")
    box.set("autocomplete", "off")
    box.set("autocapitalize", "off")
    box.set("spellcheck", "false")
    box.set("aria-describedby", f"{field_id}-about")
    about = add(field, "span", "kb-field__about", id=f"{field_id}-about")
    add(about, "span", "kb-field__hint", literal(words.recipient_hint))
    fault = add(about, "span", "kb-field__note is-refusal", role="status")
    fault.set("data-part", "recipient-fault")


def build_actions(parent: Element, context: Context) -> None:
    """Append the buttons, and where they answer."""
    words = context.interface.desk
    actions = add(parent, "div", "kb-desk__actions", data_part="actions", hidden="hidden")
    _build_whose(actions, context)
    if parent.get("data-offered"):
        offered = add_note(actions, "offered-edit", words.offered_edit)
        add_button(offered, "use-offered", words.use_offered, "quiet")
    restored = add_note(actions, "restored", words.restored)
    add_button(restored, "undo-restore", context.interface.checklist.undo, "quiet")
    _build_guard(actions, context)
    buttons = add(actions, "div", "kb-desk__buttons")
    add_button(buttons, "copy-all", words.copy_all, "primary")
    add_button(buttons, "copy-body", words.copy_body, "quiet")
    add_button(buttons, "copy-subject", words.copy_subject, "quiet")
    mail = add(buttons, "a", "kb-button kb-button--quiet", literal(words.open_mail))
    mail.set("href", "mailto:")
    mail.set("data-part", "mail")
    mail.set("data-whole", words.open_mail)
    mail.set("data-copying", words.open_mail_copying)
    add_button(buttons, "draft", words.draft, "quiet")
    add_button(buttons, "share", words.share, "quiet")
    add_button(buttons, "edit", words.edit, "quiet")
    add_button(buttons, "print", words.print, "quiet")
    add(actions, "p", "kb-desk__status", data_part="status", role="status")
    by_hand = add(actions, "div", "kb-desk__by-hand", data_part="by-hand", hidden="hidden")
    by_hand.set("role", "group")
    by_hand.set("aria-label", words.by_hand)


def _build_guard(parent: Element, context: Context) -> None:
    words = context.interface.desk
    guard = add(parent, "div", "kb-guard", data_part="guard", hidden="hidden")
    add(guard, "p", "kb-guard__text", data_part="guard-text", role="alert")
    add_button(guard, "copy-with-blanks", words.copy_with_blanks, "quiet")
    add_button(guard, "print-with-blanks", words.print_with_blanks, "quiet")
    add_button(guard, "copy-as-is", words.copy_as_is, "quiet")
    add_button(guard, "print-as-is", words.print_as_is, "quiet")


def _build_whose(parent: Element, context: Context) -> None:
    """Append the line that names the client, where there are several: see case-bar.js."""
    whose = add(parent, "p", "kb-desk__whose", data_part="whose", hidden="hidden")
    whose.set("data-whose", context.interface.desk.whose)
