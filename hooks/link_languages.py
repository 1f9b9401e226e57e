"""Link a page with itself in the other languages: the language menu and the head's alternates.

on_page_context: only languages that the page exists in get an alternate; the menu leads to
the language's home otherwise.
on_template_context: the same for templates without a page, and the sitemap's list, which holds
every language: it is there in the outermost build alone.
"""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bridgebook.framing.languages import find_versions, link_languages, list_pages


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the templates `languages`."""
    handbook = config.extra["handbook"]
    language, _, inner = page.file.src_uri.partition("/")
    urls = find_versions(handbook, inner)
    context["languages"] = link_languages(handbook, language, urls, config.site_url or "")
    return context


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give `languages`, leading to the home pages, and `sitemap`."""
    handbook, site_url = config.extra["handbook"], config.site_url or ""
    i18n = config.plugins["i18n"]
    context["languages"] = link_languages(handbook, i18n.current_language, {}, site_url)
    if template_name == "sitemap.xml" and site_url and not i18n.building:
        context["sitemap"] = list_pages(handbook, site_url)
    return context
