"""What is said of all that a browser keeps."""

from typing import Annotated

from bridgebook.model.words import Holds, Words


class CasebookSayings(Words):
    """What the case file says when something has happened, and names it makes up.

    `contents` are parts joined by " · ", each with one count; those of which there are none are
    left out, and `nothing` stands where that leaves none.
    """

    unnamed: Annotated[str, Holds("{number}")]
    name_label: str
    working: str
    delete_label: Annotated[str, Holds("{name}")]
    contents: Annotated[str, Holds("{ticks}", "{values}", "{answers}", "{edits}")]
    nothing: str
    saved: str
    not_saved: str
    switched: str
    added: str
    deleted: str
    restored: str
    exported: str
    imported: str
    import_found: Annotated[str, Holds("{count}")]
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
    """Why a tab keeps nothing, and the ways to go on.

    `lost`: its client is gone; `newer`: a newer version has kept something in this browser.
    """

    lost: str
    newer: str
    reload: str
    go_on_with: Annotated[str, Holds("{name}")]
    go_on: str
    begin: str
