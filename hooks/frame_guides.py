"""Publish the guides of every language as MkDocs would, but in several processes.

on_env: in the default language's build, once all that guides show is known. MkDocs and
static-i18n would lay out every guide of a language in each build, one after the other.
"""

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from bridgebook.framing.guide_list import SOME_GUIDE, with_guide_list
from bridgebook.linking.addresses import language_path
from bridgebook.model.sources import SCENARIOS
from bridgebook.studying.share_out import share_out


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write every guide."""
    handbook = config.extra["handbook"]
    if config.plugins["i18n"].building:
        return
    own = config.theme["language"]
    lists = {language: _guide_list(language, env, config) for language in handbook.languages}

    def write(guide: tuple[str, str]) -> bytes:
        language, scenario = guide
        page = _page(language, scenario, config)
        html = with_guide_list(_frame(page, env, config), lists[language], scenario)
        write_file(html.encode(), page.file.abs_dest_path)
        return b""

    views = config.extra["views"].items()
    # One that the catalogue doesn't know has no moment to stand under.
    share_out(write, [(language, guide) for language, view in views for guide in view.guides])
    config.theme["language"] = own


def _guide_list(language: str, env: Environment, config: MkDocsConfig) -> str:
    context = get_context(Navigation([], []), [], config, _page(language, SOME_GUIDE, config))
    view = config.extra["views"][language]
    return env.get_template("partials/guides.html").render(context | vars(view))


def _frame(page: Page, env: Environment, config: MkDocsConfig) -> str:
    """Do for a guide what MkDocs' build does for a page, with the same events."""
    nav, files, plugins = Navigation([], []), Files([]), config.plugins
    page.markdown = plugins.on_page_markdown("", page=page, config=config, files=files)
    page.content = plugins.on_page_content("", page=page, config=config, files=files)
    context = get_context(nav, files, config, page)
    context = plugins.on_page_context(context, page=page, config=config, nav=nav)
    html = env.get_template(page.meta["template"]).render(context)
    return plugins.on_post_page(html, page=page, config=config)


def _page(language: str, scenario: str, config: MkDocsConfig) -> Page:
    config.theme["language"] = language
    inner = f"{SCENARIOS}/{scenario}"
    file = File(
        f"{language}/{inner}.md",
        config.docs_dir,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=f"{language_path(config.extra['handbook'], language)}{inner}/index.html",
    )
    return Page(None, file, config)
