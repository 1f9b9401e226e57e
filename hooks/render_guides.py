"""Tell the Markdown extension which page it is about to render.

MkDocs makes a Markdown instance per page from the same settings, right after
`on_page_markdown`: the one moment at which the page and the settings meet.
"""

from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

EXTENSION = "bridgebook.rendering"


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set the extension's options for this page."""
    config.mdx_configs[EXTENSION] = {
        "handbook": config.extra["handbook"],
        "language": page.file.locale,
        "name": PurePosixPath(page.file.src_uri).stem,
    }
    return markdown
