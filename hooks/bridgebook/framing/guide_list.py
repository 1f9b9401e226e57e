"""The list of every guide that each page's menu holds: laid out once per language, not per guide.

In a framed guide a mark holds its place, so that a guide stays as it is when another one's
title changes. Guides of a language stand side by side, so each link is the same on all of them
but for the guide's own.
"""

# No author can write it: control characters are left out of what is read.
GUIDE_LIST = "\0guides\0"
# A guide like any other, for what is seen from it.
SOME_GUIDE = "-"


def with_guide_list(html: str, guides: str, scenario: str) -> str:
    """Put the list into a framed guide, whose own link in it is marked."""
    before, after = html.split(GUIDE_LIST)
    own = guides.replace(f'href="../{scenario}/"', 'href="./" aria-current="page"', 1)
    return f"{before}{own}{after}"
