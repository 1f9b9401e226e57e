"""Write scenarios.json for every language, and its schema.

on_post_build fires once per language (static-i18n builds each in a nested build);
the outermost writes them all.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import write_file

from bridgebook.linking.addresses import language_path
from bridgebook.publishing.scenarios_file import (
    SCENARIOS_FILE,
    SCHEMA_FILE,
    scenarios_file,
    write_json,
    write_schema,
)


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files beside each language's home page."""
    handbook = config.extra["handbook"]
    if handbook is None or config.plugins["i18n"].building:
        return
    site = Path(config.site_dir)
    write_file(write_schema().encode(), str(site / SCHEMA_FILE))
    for language in handbook.languages:
        text = write_json(scenarios_file(handbook, language, config.site_url or ""))
        target = site / language_path(handbook, language) / SCENARIOS_FILE
        write_file(text.encode(), str(target))
