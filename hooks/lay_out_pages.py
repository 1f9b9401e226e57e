"""Give MkDocs the ready content of each page, and the templates what stands around it.

on_page_markdown: the text was read and rendered before the build, so there is nothing left
for MkDocs' Markdown; a guide gets the template of guides, so that no page has to name it.
on_page_content: the content and the list of its sections.
on_page_context, on_template_context: what belongs to the language, and to this page.
"""

from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from bridgebook.framing.content import Content
from bridgebook.linking.addresses import language_of
from bridgebook.model.sources import SCENARIOS


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Choose the template by what the page is, and leave nothing to render.

    Of the front matter the theme sees what was checked, and nothing that is only searched.
    """
    known = config.extra["handbook"].by_path.get(_path(page, config))
    front = known.front if known else None
    page.meta = front.model_dump(exclude_none=True, exclude={"heard"}) if front else {}
    if PurePosixPath(page.file.src_uri).parent.name == SCENARIOS:
        page.meta["template"] = "guide.html"
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the rendered content."""
    content = _content(page, config)
    if content is None:
        return ""
    page.toc = TableOfContents([AnchorLink(title, id_, 2) for id_, title in content.toc])
    return content.html


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Add what is common, and what this page shows: a guide's card at a glance stands apart."""
    view = config.extra["views"][language_of(_path(page, config))]
    if PurePosixPath(page.file.src_uri).parent.name == SCENARIOS:
        context |= vars(view.of_guide(page.file.name))
    else:
        context |= _common(config, view.language)
    if content := _content(page, config):
        context["guide_start"], context["guide_rest"] = content.start, content.rest
    return context


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Add what is common to templates without a page (404.html, sitemap.xml)."""
    return context | _common(config, config.plugins["i18n"].current_language)


def _content(page: Page, config: MkDocsConfig) -> Content | None:
    path = _path(page, config)
    found: Content | None = config.extra["content"](path) if path in config.extra["keys"] else None
    return found


def _path(page: Page, config: MkDocsConfig) -> str:
    return f"{config.extra['handbook'].root.name}/{page.file.src_uri}"


def _common(config: MkDocsConfig, language: str) -> dict[str, Any]:
    view = config.extra["views"][language]
    return {"handbook": config.extra["handbook"], "view": view, **vars(view)}
