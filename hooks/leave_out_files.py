"""Leave out what isn't published, and what this build of static-i18n isn't about.

on_files: runs before static-i18n (-100) sorts the files by language. Each of its builds gets the
pages and pictures of its own language, the default language's also what belongs to all. Guides
are left out of every build: frame_guides.py publishes them, however many there are.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from bridgebook.model.sources import SCENARIOS
from bridgebook.reading.files import is_published


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take out of the docs folder's files what this build doesn't publish; the theme's stay."""
    for file in list(files):
        if file.src_dir == config.docs_dir and not _is_wanted(file, config):
            files.remove(file)
    return files


def _is_wanted(file: File, config: MkDocsConfig) -> bool:
    i18n, handbook = config.plugins["i18n"], config.extra["handbook"]
    folder, *inner = file.src_uri.split("/")
    if folder != i18n.current_language and (
        i18n.building or folder in handbook.catalogue.languages
    ):
        return False
    if inner[:1] == [SCENARIOS] and file.is_documentation_page():
        return False
    docs = Path(config.docs_dir)
    return is_published(docs / file.src_uri, docs, tuple(handbook.catalogue.languages))
