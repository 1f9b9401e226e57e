"""Tell the Markdown extension which page it is about to render.

MkDocs makes a Markdown instance per page from the same settings, right after
`on_page_markdown`: the one moment at which the page and the settings meet.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from bridgebook.handbook import Handbook, load_handbook

EXTENSION = "bridgebook.rendering"


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the sources; `serve` rebuilds in the same process, so nothing is kept from before."""
    if not config.plugins["i18n"].building:
        config.extra["handbook"] = load_handbook(Path(config.docs_dir)).handbook


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set the extension's options for this page."""
    handbook: Handbook | None = config.extra["handbook"]
    name = Path(page.file.src_uri).stem
    config.mdx_configs[EXTENSION] = {
        "handbook": handbook or "",
        "language": page.file.locale,
        "name": name,
    }
    return markdown
