"""Every link leads somewhere: to a page of the same language, and to an anchor on it."""

import posixpath
from collections.abc import Iterator, Mapping

from bridgebook.linking.addresses import Destination, find_destination, find_link, find_picture
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.problems import Problem, did_you_mean
from bridgebook.reading.files import is_published
from bridgebook.rendering import Rendered
from bridgebook.rendering.rendered import Link


def check_links(handbook: Handbook, rendered: Mapping[str, Rendered]) -> Iterator[Problem]:
    """Every link leads to a page that exists in the same language, and to an anchor on it."""
    for page in handbook.all_pages:
        links = rendered[page.path].links
        for link in links:
            yield from _check_link(link, page, rendered, handbook)
        yield from _check_neighbours(page, links, handbook)


def _check_link(
    link: Link, page: Page, rendered: Mapping[str, Rendered], handbook: Handbook
) -> Iterator[Problem]:
    if link.is_image:
        found = find_picture(link.target, page, handbook)
    else:
        found = find_link(link.target, link.text, page, handbook)
    match found.kind:
        case "refused":
            what = "picture" if link.is_image else "link"
            message = f'The {what} "{link.target}" {found.reason}'
            yield Problem(page.path, link.line, "KB607", message)
        case "elsewhere":
            return
        case "broken":
            message = f'The link "{link.target}" is no address. Correct it.'
            yield Problem(page.path, link.line, "KB601", message)
        case "file":
            if not _is_there(found, page, handbook):
                near = [
                    posixpath.relpath(path, posixpath.dirname(page.path))
                    for path, other in handbook.by_path.items()
                    if other.language == page.language
                ]
                wrong = link.target.partition("#")[0]
                hint = did_you_mean(wrong, near, "Link to a page's .md file in this folder.")
                message = f'The link "{link.target}" leads nowhere. {hint}'
                yield Problem(page.path, link.line, "KB601", message)
        case "page" if handbook.by_path[found.path].language != page.language:
            message = (
                f'The link "{link.target}" leads into another language. '
                "Link to the page of this language; the reader switches languages above."
            )
            yield Problem(page.path, link.line, "KB605", message)
        case "page" if found.anchor:
            known = [anchor.id for anchor in rendered[found.path].anchors]
            if found.anchor not in known:
                hint = did_you_mean(found.anchor, known, f"No id in {found.path} is like it.")
                message = f'The link "{link.target}" leads to an anchor that isn\'t there. {hint}'
                yield Problem(page.path, link.line, "KB602", message)


def _is_there(found: Destination, page: Page, handbook: Handbook) -> bool:
    """Tell whether a file is there, or a page that can't be read, which has its own finding."""
    if not found.path.endswith(".md"):
        path, languages = handbook.root.parent / found.path, tuple(handbook.catalogue.languages)
        is_inside = found.path.startswith(f"{handbook.root.name}/") and path.is_file()
        return is_inside and is_published(path, handbook.root, languages)
    name = posixpath.basename(found.path).removesuffix(".md")
    return (page.language, name) in handbook.unreadable


def _check_neighbours(page: Page, links: tuple[Link, ...], handbook: Handbook) -> Iterator[Problem]:
    """Check that a guide links to each neighbour: the reader may have come to the wrong one."""
    if page.name not in handbook.catalogue.scenario_ids:
        return
    linked = {
        posixpath.basename(find_destination(link.target, page, handbook).path) for link in links
    }
    for neighbour in handbook.catalogue.scenario(page.name).neighbours:
        if neighbour not in handbook.catalogue.scenario_ids or f"{neighbour}.md" in linked:
            continue
        if section := page.section("is-this-you"):
            message = (
                f'The guide doesn\'t link to its neighbour "{neighbour}". Say in "is-this-you" '
                f"how to tell them apart, with a link to {neighbour}.md."
            )
            yield Problem(page.path, section.heading.line, "KB604", message)
