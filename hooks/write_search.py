"""Write what the search loads, one language beside its pages.

on_post_build at -150, after static-i18n (-100) has built every language and MkDocs'
search plugin has written its index of all languages mixed: that index is replaced by
the stub that the theme's script fetches on every page view.
"""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.utils import write_file

from bridgebook.layout import language_path
from bridgebook.search import load_synonyms, search_data, search_stub

TRIAGE = "find/"


@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the data and the stub of every language, once."""
    if config.plugins["i18n"].building:
        return
    handbook = config.extra["handbook"]
    for language in handbook.languages:
        synonyms, _ = load_synonyms(handbook.root, language)
        if synonyms is None:
            continue
        folder = Path(config.site_dir, language_path(handbook, language), "search")
        files = {
            "search.json": search_data(handbook, language, synonyms, TRIAGE),
            "search_index.json": search_stub(handbook, language),
        }
        for name, data in files.items():
            text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
            write_file(text.encode(), str(folder / name))
