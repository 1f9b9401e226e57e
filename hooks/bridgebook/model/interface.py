"""The words of the interface, typed: one docs/<language>/interface.yml per language.

Plural forms are keyed by CLDR's categories (one, few, many, other), as Babel names them.
"""

from babel import Locale
from pydantic import BaseModel, ConfigDict, Field

Plural = dict[str, str]


class Words(BaseModel):
    """A closed group of words: a missing or unknown key is a finding."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class GlanceLabels(Words):
    """Labels an author writes in the at-a-glance card."""

    do: str
    dont: str
    say_first: str


class ReactionLabels(Words):
    """Labels of a pair in "if they say"."""

    reply: str
    why: str


class AvoidLabels(Words):
    """Labels of a pair in "avoid"."""

    better: str
    why: str


class Speakers(Words):
    """Who can speak in a dialogue."""

    you: str
    client: str
    colleague: str
    supplier: str
    teammate: str


class Authoring(Words):
    """The words that authors write as labels inside blocks."""

    glance: GlanceLabels
    reaction: ReactionLabels
    avoid: AvoidLabels
    speakers: Speakers

    def labels(self, kind: str) -> dict[str, str]:
        """Give {label key: word} for a kind of block."""
        groups: dict[str, Words] = {
            "at-a-glance": self.glance,
            "reaction": self.reaction,
            "avoid": self.avoid,
            "dialogue": self.speakers,
        }
        return groups[kind].model_dump()


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
    """What a checklist says. `progress` holds `{done}` and `{all}`.

    `nothing_applies` stands in its place where the reader has set every item aside; `offer` and
    `accept` stand beside an item that was part of another one, which the reader had ticked.
    """

    progress: str
    nothing_applies: str
    saved: str
    not_saved: str
    reset: str
    reset_done: str
    not_loaded: str
    undo: str
    restored: str
    skip: str
    skip_back: str
    offer: str
    accept: str


class ReminderWords(Words):
    """How a checklist's times become days in a calendar.

    `download` stands on the button until there is something to count. `entry`, the title of a
    reminder, holds `{client}` and `{what}`. `shared` is said where several days of a step move to
    one Monday, `too_early` and `too_late` of the end that the reader chose.
    """

    start: str
    until: str
    moved: str
    download: str
    download_counted: Plural
    downloaded: Plural
    entry: str
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

    `missing` and `day_not_after` hold `{field}`, `left` holds `{gaps}`, `refused` holds `{keys}`,
    `amount_understood` holds `{amount}`, `take_out` the `{label}` of a passage,
    `own_words_elsewhere` the `{language}` in which a choice was answered in own words.
    """

    take_out: str
    own_words_elsewhere: str
    copied: str
    mail_copied: str
    missing: str
    left: str
    refused: str
    refused_touch: str
    recipient_wrong: str
    share_failed: str
    draft_saved: str
    not_saved: str
    not_loaded: str
    language_failed: str
    amount_understood: str
    amount_unclear: str
    amount_not_positive: str
    amount_decimals: str
    amount_too_large: str
    day_is_none: str
    day_has_passed: str
    day_not_after: str


class DeskWords(Words):
    """The labels of the message desk.

    `change` stands beside how the message is sent, `as_list` unfolds all its fields, `next_gap`
    leads on from one that is filled in, `last_gap` where no other is open. `hint_with_example`
    holds `{hint}` and `{example}`, `whose` holds `{name}`, `offered_value` holds `{value}` and
    `{field}`, the name of a field that is no longer there. Within a text stand
    `one_of` before the first alternative, `or_this` before each other one, `own_words` in the
    place of what the sender writes, and `optional` before a passage.
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
    hint_with_example: str
    currency: str
    subject: str
    text: str
    whose: str
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
    offered_value: str
    use_offered: str
    print: str
    said: DeskSayings


class CasebookSayings(Words):
    """What the case file says when something has happened, and names it makes up.

    `contents` are parts joined by " · ", each with one count; those of which there are none are
    left out, and `nothing` stands where that leaves none.
    """

    unnamed: str
    name_label: str
    working: str
    delete_label: str
    contents: str
    nothing: str
    saved: str
    not_saved: str
    switched: str
    added: str
    deleted: str
    restored: str
    exported: str
    imported: str
    import_found: str
    forgotten: str
    fault_no_json: str
    fault_foreign: str
    fault_newer: str
    fault_damaged: str


class CasebookWords(Words):
    """The page of what this browser keeps, and the bar that names the case on a guide."""

    link: str
    bar: str
    cases: str
    delete: str
    add: str
    file: str
    file_text: str
    export: str
    import_: str
    merge: str
    replace: str
    forget_text: str
    damaged: str
    aside: str
    without_script: str
    said: CasebookSayings


class TroubleWords(Words):
    """Why a tab keeps nothing, and the ways to go on. `go_on_with` holds `{name}`.

    `lost`: its client is gone; `newer`: a newer version has kept something in this browser.
    """

    lost: str
    newer: str
    reload: str
    go_on_with: str
    go_on: str
    begin: str


class ProvenanceWords(Words):
    """How a guide says what it rests on."""

    summary: str
    editorial: str


class Site(Words):
    """The frame around every page."""

    description: str
    skip: str
    home: str
    menu: str
    close: str
    header: str
    navigation: str
    on_this_page: str
    to_top: str
    languages: str
    to_dark: str
    to_light: str


class SearchBox(Words):
    """The search in the header. In `other`, `#` stands for the number of guides."""

    label: str
    placeholder: str
    clear: str
    start: str
    loading: str
    none: str
    one: str
    other: str


class SearchResults(Words):
    """What the search says beside its results.

    The way to the questions comes with `nothing` (holds `{query}`) where nothing fits, with
    `unsure` below a guess, with `vague` where no word says what happened. `quoted` holds
    `{phrase}`: what others say; `heard` says the same where that isn't to be quoted.
    """

    nothing: str
    nothing_text: str
    unsure: str
    unsure_text: str
    vague: str
    vague_text: str
    quoted: str
    heard: str
    failed: str
    failed_text: str


class HomeWords(Words):
    """The home page. `progress`, of all guides together, holds `{done}` and `{all}`."""

    search: str
    moments: str
    progress: str


class GuideWords(Words):
    """What the frame adds around a guide."""

    reading_time: Plural
    actions: str
    phrases: str


class FooterWords(Words):
    """The end of every page. `{licence}`, `{mkdocs}` and `{material}` become links."""

    label: str
    privacy: str
    forget: str
    forget_now: str
    keep: str
    forgotten: str
    forget_failed: str
    articles: str
    text_licence: str
    code_licence: str
    built_with: str


class NotFound(Words):
    """The page for an address where nothing is."""

    title: str
    text: str
    home: str


class LanguageOffer(Words):
    """Said in this language to a reader of another one."""

    exists: str
    dismiss: str


class ArticlesWords(Words):
    """The list of articles. `damage` names what each kind of damage means."""

    untitled: str
    published: str
    author: str
    language: dict[str, str]
    damage: str
    points: str


class TriagePageWords(Words):
    """The triage and its entry on the home page. `because` holds `{answers}`."""

    entry: str
    entry_link: str
    without_script: str
    skip: str
    result: str
    empty: str
    because: str
    alternatives: str
    reset: str
    address: str


class FilterWords(Words):
    """The filters of the home page's cards. `shown` holds `{n}` and `{all}`."""

    label: str
    moment: str
    party: str
    any: str
    shown: str
    none: str
    reset: str


class Interface(Words):
    """Every word of the site that isn't on a page, in one language."""

    authoring: Authoring
    sections: dict[str, str]
    times: Times
    channels: dict[str, str]
    registers: dict[str, str]
    placeholders: dict[str, PlaceholderWords]
    # What fields were called whose values are offered beside others now.
    former_placeholders: dict[str, str] = Field(default_factory=dict)
    choices: dict[str, DecisionWords]
    passages: dict[str, DecisionWords]
    moments: dict[str, str]
    parties: dict[str, str]
    checklist: ChecklistWords
    reminders: ReminderWords
    desk: DeskWords
    casebook: CasebookWords
    trouble: TroubleWords
    provenance: ProvenanceWords
    site: Site
    search_box: SearchBox
    search_results: SearchResults
    home: HomeWords
    guide: GuideWords
    footer: FooterWords
    not_found: NotFound
    language_offer: LanguageOffer
    articles: ArticlesWords
    triage: TriagePageWords
    filter: FilterWords


def plural(forms: Plural, number: int, language: str) -> str:
    """Write a counted phrase: the form of the language for that number, `{n}` filled in."""
    category = Locale(language).plural_form(number)
    return forms.get(category, forms["other"]).replace("{n}", str(number))
