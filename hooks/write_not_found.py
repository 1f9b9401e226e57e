"""Write a 404 page that speaks the reader's language.

on_post_template: static-i18n renders 404.html once per language, each over the last.
The default language's stays at the root and holds all four, because hosts like GitHub
Pages serve only that one; the others go to <language>/404.html. MkDocs skips output
that is empty.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import write_file


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """Keep the root's page, move the other languages' into their folders."""
    i18n = config.plugins["i18n"]
    if template_name != "404.html" or i18n.is_default_language_build:
        return output
    target = Path(config.site_dir, i18n.current_language, template_name)
    write_file(output.encode(), str(target))
    return ""
