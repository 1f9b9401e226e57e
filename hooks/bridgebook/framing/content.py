"""A page's content as the templates take it, which is little of all that is known of it."""

from dataclasses import dataclass

from bridgebook.rendering import Rendered
from bridgebook.rendering.rendered import join_html


@dataclass(frozen=True)
class Content:
    """`start` is what stands above the second section, `toc` the (id, title) of each section.

    A guide's buttons stand between its first section, the card at a glance, and the rest.
    """

    start: str
    rest: str
    toc: tuple[tuple[str, str], ...]

    @property
    def html(self) -> str:
        """The whole of it."""
        return f"{self.start}{self.rest}".rstrip()


def content_of(rendered: Rendered) -> Content:
    """Give the content of a page from what it became."""
    start, rest = rendered.sections[:2], rendered.sections[2:]
    return Content(join_html(start), join_html(rest).rstrip(), rendered.toc)
