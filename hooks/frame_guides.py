"""Publish the guides of every language as MkDocs would, each laid out once until it changes.

on_env: in the default language's build, once all that guides show is known. MkDocs and
static-i18n would lay out every guide of a language in each build, one after the other. Here
finished guides are kept, and those that aren't are shared out among processes, which lay them
out while MkDocs does the other pages.
on_post_build at -200: they are done before the build is.
"""

import json
from importlib.metadata import version
from pathlib import Path

import mkdocs
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from bridgebook.linking.addresses import language_path
from bridgebook.model.sources import SCENARIOS
from bridgebook.studying.kept import Kept, digest, digest_files
from bridgebook.studying.share_out import begin
from bridgebook.studying.study import CACHE

# What a guide is laid out with, beside this project's own code.
PACKAGES = ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "jinja2", "markupsafe")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Write every guide."""
    if config.plugins["i18n"].building:
        return
    own = config.theme["language"]
    publisher = _Publisher(env, config)
    # One that the catalogue doesn't know has no moment to stand under.
    scenarios = dict.fromkeys(name for view in publisher.views.values() for name in view.guides)
    missing = [name for name in scenarios if not publisher.publish_kept(name)]
    config.extra["wait_for_guides"] = begin(publisher.lay_out, missing)
    config.theme["language"] = own


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Wait until every guide is written."""
    if not config.plugins["i18n"].building:
        config.extra.pop("wait_for_guides")()


class _Publisher:
    """Writes a scenario's guides, in all of their languages, and keeps what it has laid out."""

    def __init__(self, env: Environment, config: MkDocsConfig) -> None:
        self.env, self.config = env, config
        self.views = config.extra["views"]
        # What stands in each guide of scripts and styles, and must not lay it out anew.
        self.published: dict[str, str] = {
            **config.extra["published"],
            **config.extra["first"],
            "policy": config.extra["policy"],
        }
        self.tools: dict[str, str] = config.extra["tools"]
        self.kept = Kept(Path(config.docs_dir).parent / CACHE / "guides")
        self.basis = _basis(config)

    def publish_kept(self, scenario: str) -> bool:
        """Write guides that are kept, and tell whether they are."""
        names, *pages = self.kept.get_all(scenario, self._key(scenario)) or [b"{}"]
        for language, html in zip(self._languages(scenario), pages, strict=False):
            self._write(language, scenario, self._renamed(html, json.loads(names)))
        return bool(pages)

    def lay_out(self, scenario: str) -> bytes:
        """Lay out guides, keep them and write them."""
        languages = self._languages(scenario)
        pages = [self._html(_page(name, scenario, self.config)).encode() for name in languages]
        names = json.dumps(self.published).encode()
        self.kept.put(scenario, self._key(scenario), names, *pages)
        for language, html in zip(languages, pages, strict=True):
            self._write(language, scenario, html)
        return b""

    def _renamed(self, html: bytes, names: dict[str, str]) -> bytes:
        """Let scripts and styles stand there as they are published now, and not as they were."""
        for source in names.keys() | self.published.keys():
            then, now = names.get(source, source), self.published.get(source, source)
            if then != now:
                html = html.replace(then.encode(), now.encode())
        return html

    def _languages(self, scenario: str) -> list[str]:
        """Give the languages in which there is a guide."""
        return [language for language, view in self.views.items() if scenario in view.guides]

    def _key(self, scenario: str) -> str:
        """Name all that the guides depend on, which is nothing of another scenario."""
        handbook, keys = self.config.extra["handbook"], self.config.extra["keys"]
        parts = [self.basis]
        for language in self._languages(scenario):
            home = handbook.pages.get((language, "index"))
            path = handbook.guides[language, scenario].path
            parts += [language, keys[path], repr(home and home.front), self.tools[language]]
        return digest(part.encode() for part in parts)

    def _write(self, language: str, scenario: str, html: bytes) -> None:
        folder = f"{self.config.site_dir}/{self.views[language].language_path}{SCENARIOS}"
        write_file(html, f"{folder}/{scenario}/index.html")

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
    # What is served loads what stands in published pages: they differ by more than by names.
    given = f"{used} {config.site_url} {bool(config.extra['first'])}"
    project = Path(config.config_file_path or "")
    hooks, templates = Path(__file__).parent, Path(config.theme.custom_dir or "")
    own = digest_files(hooks, "*.py") + digest_files(templates, "*")
    return digest([given.encode(), project.read_bytes(), own.encode()])
