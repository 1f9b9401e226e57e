"""What a page may load and run: the one source of the policy that pages carry and hosts send."""

import base64
import hashlib
import re
from collections.abc import Mapping
from html import escape

Directives = Mapping[str, tuple[str, ...]]


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


# Below a style sheet in a page Chromium shows nothing before the sheet is there. Firefox does, but
# not below a script: scripts wait for the sheets above them.
WAITING = "/* What follows waits for the sheet. */"
OWN = ("'self'",)
NOTHING = ("'none'",)
# Nothing foreign, and nothing inline but what is known by its hash. A data block, such as JSON-LD,
# runs nothing and needs no word.
PAGE: Directives = {
    "default-src": NOTHING,
    "script-src": (*OWN, _hash(WAITING)),
    "style-src": OWN,
    "img-src": (*OWN, "data:"),  # The style sheets draw their marks.
    "font-src": OWN,
    "connect-src": OWN,
    "worker-src": OWN,
    "base-uri": NOTHING,
    "form-action": NOTHING,
}
# What browsers believe of a host alone, never of a page.
HOST: Directives = {"frame-ancestors": NOTHING}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
META = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)')


def policy(script: str = "", style: str = "") -> str:
    """Write what a page may do that holds one script and one style sheet, "" if it holds none."""
    return _written(_directives(script, style))


def headers(script: str, style: str) -> dict[str, str]:
    """Give the headers that a host should send with every file."""
    directives = {**_directives(script, style), **HOST}
    return {"Content-Security-Policy": _written(directives), **HEADERS}


def allowing(html: str, script: str = "", style: str = "") -> str:
    """Let a page run one inline script and use one inline style sheet that a server has added."""
    content = escape(policy(script, style), quote=False)
    return META.sub(lambda meta: f"{meta[1]}{content}{meta[2]}", html, count=1)


def _directives(script: str, style: str) -> Directives:
    inline = {"script-src": script, "style-src": style}
    return {
        name: (*sources, _hash(inline[name])) if inline.get(name) else sources
        for name, sources in PAGE.items()
    }


def _written(directives: Directives) -> str:
    """Write directives as browsers read them."""
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())
