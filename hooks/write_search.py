"""Write what the search loads, one language beside its pages.

on_post_build at -150, after static-i18n (-100) has built every language.
"""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.utils import write_file

from bridgebook.linking.addresses import language_path
from bridgebook.publishing.search import in_two, search_data

TRIAGE = "find/"


@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the data of every language, once."""
    if config.plugins["i18n"].building:
        return
    handbook = config.extra["handbook"]
    for language, synonyms in handbook.synonyms.items():
        data = search_data(handbook, language, config.extra["searched"], synonyms, TRIAGE)
        folder = Path(config.site_dir, language_path(handbook, language), "search")
        for name, part in zip(("search", "sections"), in_two(data), strict=True):
            text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
            write_file(text.encode(), str(folder / f"{name}.json"))
