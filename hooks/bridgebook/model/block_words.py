"""What the blocks of a guide say: times, checklists, the message desk, provenance."""

from typing import Annotated

from bridgebook.model.words import Holds, Plural, Words


class Times(Words):
    """How the site writes the time of a step: {unit: plural forms}, units d, w and m."""

    after: dict[str, Plural]
    every: dict[str, Plural]


class PlaceholderWords(Words):
    """A field of a template's form. `blank` is what stands in the text until it is filled.

    `example` is a value as a reader would type it; a day has a picker and needs none.
    """

    label: str
    hint: str
    blank: str
    example: str = ""


class ChecklistWords(Words):
    """What a checklist says.

    `nothing_applies` stands in its place where the reader has set every item aside; `offer` and
    `accept` stand beside an item that was part of another one, which the reader had ticked.
    """

    progress: Annotated[str, Holds("{done}", "{all}")]
    nothing_applies: str
    saved: str
    not_saved: str
    reset: str
    reset_done: str
    undo: str
    restored: str
    skip: str
    skip_back: str
    offer: str
    accept: str


class ReminderWords(Words):
    """How a checklist's times become days in a calendar.

    `download` stands on the button until there is something to count. `entry` is the title of a
    reminder. `shared` is said where several days of a step move to one Monday, `too_early` and
    `too_late` of the end that the reader chose.
    """

    start: str
    until: str
    moved: str
    download: str
    download_counted: Plural
    downloaded: Plural
    entry: Annotated[str, Holds("{client}", "{what}")]
    nothing_left: str
    past: Plural
    shared: str
    too_early: str
    too_late: str
    failed: str


class DecisionWords(Words):
    """What a choice or an optional passage is about: the name of its place in a message."""

    label: str


class DeskSayings(Words):
    """What the message desk says when something has happened.

    `take_out` names a passage by its label, `own_words_elsewhere` the language in which a choice
    was answered in own words.
    """

    take_out: Annotated[str, Holds("{label}")]
    own_words_elsewhere: Annotated[str, Holds("{language}")]
    copied: str
    mail_copied: str
    missing: Annotated[str, Holds("{field}")]
    left: Annotated[str, Holds("{gaps}")]
    refused: Annotated[str, Holds("{keys}")]
    refused_touch: str
    recipient_wrong: str
    share_failed: str
    draft_saved: str
    not_saved: str
    not_loaded: str
    language_failed: str
    amount_understood: Annotated[str, Holds("{amount}")]
    amount_unclear: str
    amount_not_positive: str
    amount_decimals: str
    amount_too_large: str
    day_is_none: str
    day_has_passed: str
    day_not_after: Annotated[str, Holds("{field}")]


class DeskWords(Words):
    """The labels of the message desk.

    `change` stands beside how the message is sent, `as_list` unfolds all its fields, `next_gap`
    leads on from one that is filled in, `last_gap` where no other is open. The field
    of `offered_value` is one that is no longer there. Within a text stand `one_of` before the
    first alternative, `or_this` before each other one, `own_words` in the place of what the sender
    writes, and `optional` before a passage.
    """

    language: str
    channel: str
    tone: str
    unavailable: str
    change: str
    fields: str
    as_list: str
    gap: str
    next_gap: str
    last_gap: str
    more: str
    enlarge: str
    hint_with_example: Annotated[str, Holds("{hint}", "{example}")]
    currency: str
    subject: str
    text: str
    whose: Annotated[str, Holds("{name}")]
    one_of: str
    or_this: str
    own_words: str
    optional: str
    copy_all: str
    copy_body: str
    copy_subject: str
    copy_with_blanks: str
    print_with_blanks: str
    copy_as_is: str
    print_as_is: str
    open_mail: str
    open_mail_copying: str
    draft: str
    recipient: str
    recipient_hint: str
    by_hand: str
    share: str
    edit: str
    edited: str
    restore: str
    restored: str
    outdated: str
    keep_mine: str
    take_new: str
    offered_edit: str
    offered_value: Annotated[str, Holds("{value}", "{field}")]
    offered_answer: Annotated[str, Holds("{words}")]
    use_offered: str
    print: str
    said: DeskSayings


class ProvenanceWords(Words):
    """How a guide says what it rests on."""

    summary: str
    editorial: str
