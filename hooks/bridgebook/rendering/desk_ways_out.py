"""How a message leaves its desk: the controls that desk-ways-out.js wakes."""

from xml.etree.ElementTree import Element

from bridgebook.rendering.context import Context, add, add_button, add_note


def build_recipient(parent: Element, context: Context) -> None:
    """Append the field of an e-mail's recipient."""
    words = context.interface.desk
    field = add(parent, "p", "kb-field", data_part="recipient-field", hidden="hidden")
    add(field, "label", "kb-field__label", words.recipient)
    # Not type="email": browsers rewrite what is typed there.
    box = add(field, "input", "kb-field__input", type="text", data_part="recipient")
    box.set("inputmode", "email")
    box.set("autocomplete", "off")
    box.set("autocapitalize", "off")
    box.set("spellcheck", "false")
    about = add(field, "span", "kb-field__about")
    add(about, "span", "kb-field__hint", words.recipient_hint)
    fault = add(about, "span", "kb-field__note is-refusal", role="status")
    fault.set("data-part", "recipient-fault")


def build_notes(parent: Element, context: Context) -> None:
    """Append what is said about the message, below it."""
    words = context.interface.desk
    offered = add_note(parent, "offered-edit", words.offered_edit)
    add_button(offered, "use-offered", words.use_offered, "quiet")
    restored = add_note(parent, "restored", words.restored)
    add_button(restored, "undo-restore", context.interface.checklist.undo, "quiet")
    _build_guard(parent, context)
    by_hand = add(parent, "div", "kb-desk__by-hand", data_part="by-hand", hidden="hidden")
    by_hand.set("role", "group")
    by_hand.set("aria-label", words.by_hand)


def build_actions(parent: Element, context: Context) -> None:
    """Append the ways out, and where they answer: always in reach while the letter is in view.

    desk-ways-out.js puts those in front that the channel has first, the others under "more".
    """
    words = context.interface.desk
    actions = add(parent, "div", "kb-desk__actions", data_part="actions", hidden="hidden")
    _build_whose(actions, context)
    add(actions, "p", "kb-desk__status", data_part="status", role="status")
    row = add(actions, "div", "kb-desk__buttons")
    add(row, "div", "kb-desk__first", data_part="first")
    add_button(row, "more", words.more, "quiet")
    row[-1].set("aria-expanded", "false")
    ways = add(actions, "div", "kb-desk__more", data_part="ways")
    ways.set("hidden", "hidden")
    _build_ways(ways, context)


def _build_ways(parent: Element, context: Context) -> None:
    words = context.interface.desk
    add_button(parent, "enlarge", words.enlarge, "quiet")
    parent[-1].set("aria-pressed", "false")
    add_button(parent, "copy-body", words.copy_body, "quiet")
    add_button(parent, "copy-subject", words.copy_subject, "quiet")
    add_button(parent, "copy-all", words.copy_all, "quiet")
    mail = add(parent, "a", "kb-button kb-button--quiet", words.open_mail)
    mail.set("href", "mailto:")
    mail.set("data-part", "mail")
    mail.set("data-whole", words.open_mail)
    mail.set("data-copying", words.open_mail_copying)
    add_button(parent, "draft", words.draft, "quiet")
    add_button(parent, "share", words.share, "quiet")
    add_button(parent, "edit", words.edit, "quiet")
    add_button(parent, "print", words.print, "quiet")


def _build_guard(parent: Element, context: Context) -> None:
    words = context.interface.desk
    guard = add(parent, "div", "kb-guard", data_part="guard", hidden="hidden")
    add(guard, "p", "kb-guard__text", data_part="guard-text", role="alert")
    add_button(guard, "copy-with-blanks", words.copy_with_blanks, "quiet")
    add_button(guard, "print-with-blanks", words.print_with_blanks, "quiet")
    add_button(guard, "copy-as-is", words.copy_as_is, "quiet")
    add_button(guard, "print-as-is", words.print_as_is, "quiet")


def _build_whose(parent: Element, context: Context) -> None:
    """Append the line that names the client, where there are several: see whose.js."""
    whose = add(parent, "p", "kb-desk__whose", data_part="whose", hidden="hidden")
    whose.set("data-whose", context.interface.desk.whose)
