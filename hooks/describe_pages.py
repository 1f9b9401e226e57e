"""Give the templates what a page tells search engines and whoever shows a link to it.

on_page_context: runs after link_languages.py, whose `languages` it needs.
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bridgebook.framing.description import Description


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give `description` to pages of the handbook."""
    handbook = config.extra["handbook"]
    if known := handbook.by_path.get(f"{handbook.root.name}/{page.file.src_uri}"):
        context["description"] = Description(
            handbook=handbook,
            page=known,
            minutes=config.extra["rendered"][known.path].minutes,
            links=context["languages"],
            site_name=config.site_name,
            site_url=config.site_url or "",
        )
    return context
