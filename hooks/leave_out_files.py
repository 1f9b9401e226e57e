"""Publish nothing that isn't one of the handbook's files: see bridgebook/reading/files.py.

on_files: runs before static-i18n (-100) sorts the files by language.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bridgebook.reading.files import is_published


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take out of the docs folder's files what no reader should get; the theme's stay."""
    docs, languages = Path(config.docs_dir), tuple(config.extra["handbook"].catalogue.languages)
    for file in list(files):
        if file.src_dir == config.docs_dir and not is_published(
            docs / file.src_uri, docs, languages
        ):
            files.remove(file)
    return files
