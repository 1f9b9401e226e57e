"""Files below the docs folder: which may be there, and which of them are published.

A list of what may be: a page of HTML, a script or a picture that runs one would be part of the
site, with all that readers keep on it.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from bridgebook.problems import Problem
from bridgebook.reading.source_text import read_as_written

# What MkDocs takes for Markdown.
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
PICTURES = (".jpg", ".png", ".webp")
NAME = r"[A-Za-z0-9][A-Za-z0-9-]*"
ASSETS = re.compile(
    rf"assets/(?:css/(?:{NAME}/)*{NAME}\.css|js/(?:{NAME}/)*{NAME}\.js|js/vendor/{NAME}/(?:{NAME}(?:\.txt)?"
    rf"|LICENSE-[A-Za-z0-9.-]+\.txt)|fonts/{NAME}\.(?:woff2|txt)"
    rf"|bundles/(?:{NAME}/)*{NAME}\.(?:css|js|json)|images/(?:{NAME}/)*{NAME}\.(?:jpg|png|webp|svg))"
)
# Below a language's folder, and what is read there but not published.
OF_LANGUAGE = re.compile(rf"(?:scenarios/)?{NAME}\.(?:md|jpg|png|webp)")
SOURCES = re.compile(r"[a-z-]+\.yml|articles-runs\.txt|[a-z]{2,3}/(?:[a-z-]+\.yml|words\.txt)")
BEGINNINGS = {
    ".jpg": b"\xff\xd8\xff",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".webp": b"RIFF",
    ".woff2": b"wOF2",
}
SHAPES = frozenset(("svg", "g", "path", "rect", "circle", "ellipse", "line", "polygon", "polyline"))
PLACES = frozenset(("width", "height", "viewBox", "d", "x", "y", "x1", "y1", "x2", "y2", "points"))
LOOKS = frozenset(("cx", "cy", "r", "rx", "ry", "fill", "fill-rule", "opacity", "transform"))
STROKES = frozenset(("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "aria-hidden"))
# Bytes: a picture for a phone is far below.
LARGEST = 500_000
AWAY = (
    "This is a link to another place, so it is neither read nor published. "
    "Put the file itself here."
)
NO_PAGE = (
    "No page stands here. Move it into the folder of a language, or of its "
    '"scenarios", with a name that ends in ".md".'
)
NO_PLACE = (
    "A file like this has no place here, so it isn't published. Remove it: beside the pages stand "
    f"pictures only, whose names end in {', '.join(PICTURES)}."
)
SVG = "{http://www.w3.org/2000/svg}"


def is_published(path: Path, docs: Path, languages: Sequence[str]) -> bool:
    """Tell whether a file below the docs folder is part of the site."""
    is_one = _is_published(path.relative_to(docs).as_posix(), languages)
    return is_one and not leads_away(path, docs) and not _problem_inside(path)


def leads_away(path: Path, docs: Path) -> bool:
    """Tell whether a file, or a folder it lies in, is a link to another place."""
    inner = path.relative_to(docs)
    return any((docs / part).is_symlink() for part in (inner, *inner.parents[:-1]))


def _is_published(inner: str, languages: Sequence[str]) -> bool:
    language, _, rest = inner.partition("/")
    if language in languages:
        return bool(OF_LANGUAGE.fullmatch(rest))
    return bool(ASSETS.fullmatch(inner))


def read_source(docs: Path, relative: str) -> tuple[str | None, list[Problem]]:
    """Read a text file below the docs folder as it is written, never one from another place."""
    shown = f"{docs.name}/{relative}"
    if leads_away(docs / relative, docs):
        return None, [Problem(shown, 1, "KB113", AWAY)]
    return read_as_written(docs / relative, shown)


def check_files(docs: Path, languages: Sequence[str]) -> Iterator[Problem]:
    """Report each file that is none of the handbook's, or isn't what its name says."""
    for path in _files(docs):
        inner = path.relative_to(docs).as_posix()
        code, message = "KB113", ""
        if path.is_symlink():
            message = AWAY
        elif not (_is_published(inner, languages) or SOURCES.fullmatch(inner)):
            code, message = ("KB111", NO_PAGE) if path.suffix in MARKDOWN else (code, NO_PLACE)
        elif path.is_file() and not SOURCES.fullmatch(inner):
            message = _problem_inside(path)
        if message:
            yield Problem(f"{docs.name}/{inner}", 1, code, message)


def _files(docs: Path) -> Iterator[Path]:
    """Give all that MkDocs would see; links to folders are given, not followed."""
    for folder, folders, files in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in sorted([*links, *files]):
            if not name.startswith("."):
                yield Path(folder, name)


def _problem_inside(path: Path) -> str:
    """Say what is wrong with what a file holds, by its beginning; "" if nothing is."""
    if path.stat().st_size > LARGEST:
        return f"This file has more than {LARGEST // 1000} KB. Make it smaller."
    if path.suffix == ".svg":
        return _problem_with_shapes(path)
    begins = BEGINNINGS.get(path.suffix, b"")
    with path.open("rb") as file:
        is_right = file.read(len(begins)) == begins
    return "" if is_right else f'This file isn\'t what "{path.suffix}" says. Save it again as that.'


def _problem_with_shapes(path: Path) -> str:
    """Say what an SVG holds beside shapes; what it may hold is a list, too."""
    text = path.read_text(encoding="utf-8", errors="replace")
    odd = re.search(r"<[!?][^>]*>?", text)
    try:
        found = odd[0] if odd else next(_odd_shapes(ElementTree.fromstring(text)), "")
    except ElementTree.ParseError as error:
        return f"This SVG can't be read ({error}). Save it again."
    return (
        f'The SVG holds "{found}". Leave plain shapes, without links and styles.' if found else ""
    )


def _odd_shapes(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        name = str(element.tag)
        if name.removeprefix(SVG) not in SHAPES:
            yield f"<{name.removeprefix(SVG)}>"
        for attribute, value in element.items():
            if attribute not in PLACES | LOOKS | STROKES or ":" in value or "url(" in value:
                yield f'{attribute}="{value}"'
