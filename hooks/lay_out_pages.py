"""Give the templates what they print, typed: words, home cards, a guide's frame.

on_page_markdown: a guide gets the template of guides, so that no page has to name it.
on_page_context, on_template_context: see the variables in `_common`.
"""

from pathlib import PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from bridgebook.layout import (
    fonts_to_preload,
    guide_frame,
    guides_by_moment,
    language_path,
    split_guide,
)
from bridgebook.sources import list_sources
from bridgebook.triage_page import all_cards, show_questions


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Choose the template by what the page is."""
    if PurePosixPath(page.file.src_uri).parent.name == "scenarios":
        page.meta["template"] = "guide.html"
    return markdown


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Add what is common, and what this kind of page shows."""
    handbook, language = config.extra["handbook"], page.file.locale
    context |= _common(config, language)
    context["guide"] = guide_frame(handbook, language, PurePosixPath(page.file.src_uri).stem)
    context["guide_start"], context["guide_rest"] = split_guide(page.content or "")
    context["sources"] = list_sources(handbook, language)
    context["questions"] = tuple(show_questions(handbook, language))
    context["question_cards"] = all_cards(context["questions"])
    return context


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Add what is common to templates without a page (404.html, sitemap.xml)."""
    return context | _common(config, config.plugins["i18n"].current_language)


def _common(config: MkDocsConfig, language: str) -> dict[str, Any]:
    handbook = config.extra["handbook"]
    return {
        "handbook": handbook,
        "language": language,
        "language_path": language_path(handbook, language),
        "words": handbook.interfaces[language],
        "fonts": fonts_to_preload(language),
        "moments": tuple(guides_by_moment(handbook, language)),
    }
