"""What is said of all that a browser keeps."""

from bridgebook.model.words import Words


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
