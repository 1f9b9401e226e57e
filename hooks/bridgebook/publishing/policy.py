"""What a page may load and run: the one source of the policy that pages carry and hosts send."""

import base64
import hashlib
import re
from collections.abc import Mapping
from html import escape

Directives = Mapping[str, tuple[str, ...]]

OWN = ("'self'",)
NOTHING = ("'none'",)
# Nothing inline, nothing foreign. A data block, such as JSON-LD, runs nothing and needs no word.
PAGE: Directives = {
    "default-src": NOTHING,
    "script-src": OWN,
    "style-src": OWN,
    "img-src": (*OWN, "data:"),  # The style sheets draw their marks.
    "font-src": OWN,
    "connect-src": OWN,
    "worker-src": OWN,
    "base-uri": NOTHING,
    "form-action": NOTHING,
}
# What browsers believe of a host alone, never of a page.
HOST: Directives = {**PAGE, "frame-ancestors": NOTHING}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
META = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)')


def policy(directives: Directives = PAGE) -> str:
    """Write directives as browsers read them."""
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def headers() -> dict[str, str]:
    """Give the headers that a host should send with every file."""
    return {"Content-Security-Policy": policy(HOST), **HEADERS}


def allowing(html: str, script: str = "", style: str = "") -> str:
    """Let a page run one inline script and use one inline style sheet that a server has added."""
    more = {"script-src": script, "style-src": style}
    directives = {
        name: (*sources, _hash(more[name])) if more.get(name) else sources
        for name, sources in PAGE.items()
    }
    content = escape(policy(directives), quote=False)
    return META.sub(lambda meta: f"{meta[1]}{content}{meta[2]}", html, count=1)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
