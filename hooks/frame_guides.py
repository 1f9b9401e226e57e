"""Publish the guides of every language as MkDocs would, each laid out once until it changes.

on_env: in the default language's build, once all that guides show is known. MkDocs and
static-i18n would lay out every guide of a language in each build, one after the other. Here
finished guides are kept, and those that aren't are shared out among processes.
"""

from importlib.metadata import version
from pathlib import Path

import mkdocs
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from bridgebook.linking.addresses import language_path
from bridgebook.model.sources import SCENARIOS
from bridgebook.studying.kept import Kept, digest, digest_files
from bridgebook.studying.share_out import share_out
from bridgebook.studying.study import CACHE

# What a guide is laid out with, beside this project's own code.
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "jinja2", "markupsafe")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write every guide."""
    if config.plugins["i18n"].building:
        return
    own = config.theme["language"]
    publisher = _Publisher(env, config)
    # One that the catalogue doesn't know has no moment to stand under. A guide's languages
    # follow each other: they come from one chapter.
    guides = dict.fromkeys(guide for view in publisher.views.values() for guide in view.guides)
    everywhere = [(language, guide) for guide in guides for language in publisher.views]
    here = [pair for pair in everywhere if pair[1] in publisher.views[pair[0]].guides]
    share_out(publisher.lay_out, [pair for pair in here if not publisher.publish_kept(*pair)])
    config.theme["language"] = own


class _Publisher:
    """Writes guides, and keeps what it has laid out."""

    def __init__(self, env: Environment, config: MkDocsConfig) -> None:
        self.env, self.config = env, config
        self.views = config.extra["views"]
        self.kept = Kept(Path(config.docs_dir).parent / CACHE / "guides")
        self.basis = _basis(config)

    def publish_kept(self, language: str, scenario: str) -> bool:
        """Write a guide that is kept, and tell whether it is."""
        html = self.kept.get(f"{language}-{scenario}", self._key(language, scenario))
        if html is None:
            return False
        self._write(language, scenario, html.decode())
        return True

    def lay_out(self, guide: tuple[str, str]) -> bytes:
        """Lay out a guide, keep it and write it."""
        language, scenario = guide
        html = self._html(_page(language, scenario, self.config))
        self.kept.put(f"{language}-{scenario}", self._key(language, scenario), html.encode())
        self._write(language, scenario, html)
        return b""

    def _key(self, language: str, scenario: str) -> str:
        """Name all that a guide depends on, which is nothing of another guide."""
        path = f"{self.config.extra['handbook'].root.name}/{language}/{SCENARIOS}/{scenario}.md"
        home = self.config.extra["handbook"].pages.get((language, "index"))
        parts = (self.basis, self.config.extra["keys"][path], repr(home and home.front))
        return digest(part.encode() for part in parts)

    def _write(self, language: str, scenario: str, html: str) -> None:
        page = _page(language, scenario, self.config)
        write_file(html.encode(), page.file.abs_dest_path)

    def _html(self, page: Page) -> str:
        """Do for a guide what MkDocs' build does for a page, with the same events."""
        nav, files, config, plugins = (
            Navigation([], []),
            Files([]),
            self.config,
            self.config.plugins,
        )
        page.markdown = plugins.on_page_markdown("", page=page, config=config, files=files)
        page.content = plugins.on_page_content("", page=page, config=config, files=files)
        context = get_context(nav, files, config, page)
        context = plugins.on_page_context(context, page=page, config=config, nav=nav)
        html = self.env.get_template(page.meta["template"]).render(context)
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


def _basis(config: MkDocsConfig) -> str:
    """Tell one state of all that no guide has of its own from another."""
    # ProperDocs answers to MkDocs' name, but tells its own.
    used = [mkdocs.__name__, *(version(name) for name in PACKAGES)]
    given = f"{used} {config.site_url} {config.extra['published']}"
    project = Path(config.config_file_path or "")
    hooks, templates = Path(__file__).parent, Path(config.theme.custom_dir or "")
    own = digest_files(hooks, "*.py") + digest_files(templates, "*")
    return digest([given.encode(), project.read_bytes(), own.encode()])
