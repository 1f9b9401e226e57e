"""What whoever writes sees above a page while it is served: the findings, this page's first.

No reader gets it: the server puts it into what it sends, not into the site. It is in English,
as the findings in the terminal are.
"""

import re
from collections.abc import Sequence
from html import escape

BODY = re.compile(r"<body[^>]*>")
LOOK = (
    "[data-findings] { position: relative; z-index: 9; padding: 0.6rem 1rem; "
    "background: #8a1c1c; color: #fff; "
    "font: 0.75rem/1.5 monospace; white-space: pre-wrap; overflow-wrap: anywhere }"
)


def banner(findings: Sequence[str], path: str) -> str:
    """Give the banner, "" where nothing was found; `path` is that of the page's Markdown."""
    if not findings:
        return ""
    here = [finding for finding in findings if path and finding.startswith(f"{path}:")]
    others = [finding for finding in findings if finding not in here]
    shown = "".join(f"<div>{escape(finding)}</div>" for finding in here)
    if others:
        count = f"On other pages: {len(others)}"
        listed = "".join(f"<div>{escape(finding)}</div>" for finding in others)
        shown += f"<details><summary>{count}</summary>{listed}</details>"
    return f'<style>{LOOK}</style><aside data-findings lang="en">{shown}</aside>'


def with_banner(html: str, shown: str) -> str:
    """Put a banner at the top of a page."""
    return BODY.sub(lambda match: match[0] + shown, html, count=1)
