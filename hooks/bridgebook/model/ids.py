"""Ids: what an author may call a thing, the same in every language."""

import re

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# The frame's own, which scripts and links look for; those that begin with "kb-" are its, too.
FRAME = frozenset(("cases", "content", "file", "guides", "phrases"))


def is_id(text: str) -> bool:
    """Tell whether it is an id in kebab-case, and not one of the frame's."""
    return bool(_ID.fullmatch(text)) and text not in FRAME and not text.startswith("kb-")
