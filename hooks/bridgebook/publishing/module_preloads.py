"""Name in a page all that its scripts import, so that no script waits for another to say so."""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

# In a script without comments. What is imported on demand stands in brackets.
STATIC_IMPORT = re.compile(r'\b(?:from|import)\s*"(\.[^"]+)"')
# A script of the page: what leads to the site's root, and its path from there.
ENTRY = re.compile(r'<script (?=[^>]*type="module")[^>]*?src="([^"]*?)(assets/js/[^"]+)"')

Imports = Mapping[str, tuple[str, ...]]


def static_imports(path: str, script: str) -> tuple[str, ...]:
    """Give the paths of the scripts that must load before this one runs."""
    return tuple(normpath(join(dirname(path), name)) for name in STATIC_IMPORT.findall(script))


def with_preloads(html: str, imports: Imports) -> str:
    """Put links to what the page's scripts import before the first of them.

    They load as early as those, and as late as those behind what is needed to read.
    """
    entries = list(ENTRY.finditer(html))
    if not entries:
        return html
    own = [entry[2] for entry in entries]
    all_needed = dict.fromkeys(path for entry in own for path in _needed(entry, imports))
    root, at = entries[0][1], entries[0].start()
    links = "".join(
        f'<link rel="modulepreload" href="{root}{path}" fetchpriority="low">\n'
        for path in all_needed
        if path not in own
    )
    return html[:at] + links + html[at:]


def _needed(path: str, imports: Imports, above: tuple[str, ...] = ()) -> Iterator[str]:
    for name in imports.get(path, ()):
        if name not in above:
            yield name
            yield from _needed(name, imports, (*above, path))
