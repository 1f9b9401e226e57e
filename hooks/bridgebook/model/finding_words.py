"""What leads readers to a guide says: the search, the triage, the filters."""

from typing import Annotated

from bridgebook.model.words import Holds, Words


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

    The way to the questions comes with `nothing` where nothing fits (and `near` stands before
    each guide below it), with `unsure` below a guess, with `vague` where no word says what
    happened. `quoted` holds `{phrase}`: what others say; `heard` says the same where that isn't
    to be quoted.
    """

    nothing: Annotated[str, Holds("{query}")]
    nothing_text: str
    near: str
    unsure: str
    unsure_text: str
    vague: str
    vague_text: str
    quoted: Annotated[str, Holds("{phrase}")]
    heard: str
    failed: str
    failed_text: str


class TriagePageWords(Words):
    """The triage and its entry on the home page."""

    entry: str
    entry_link: str
    without_script: str
    skip: str
    result: str
    empty: str
    because: Annotated[str, Holds("{answers}")]
    alternatives: str
    reset: str
    address: str


class FilterWords(Words):
    """The filters of the home page's cards."""

    label: str
    moment: str
    party: str
    any: str
    shown: Annotated[str, Holds("{n}", "{all}")]
    none: str
    reset: str
