"""Tell static-i18n the handbook's languages: each is listed once, in docs/catalogue.yml.

on_config: runs before static-i18n (-100) sets up the first of them. mkdocs.yml names one alone,
without which static-i18n wouldn't start. Where the catalogue can't be read, load_handbook.py
says why.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs_static_i18n.config import I18nPluginLanguage

from bridgebook.reading.handbook import read_languages
from bridgebook.studying.remembered import remembered
from bridgebook.studying.study import CACHE


def on_config(config: MkDocsConfig) -> None:
    """List every language, the handbook's default first."""
    if config.plugins["i18n"].building:
        return
    docs = Path(config.docs_dir)
    with remembered(docs.parent / CACHE) as remember:
        found = read_languages(docs, remember)
    if not found:
        return
    languages = []
    for place, (code, name) in enumerate(found.items()):
        language = I18nPluginLanguage()
        language.load_dict({"locale": code, "name": name, "default": place == 0})
        language.validate()
        languages.append(language)
    config.plugins["i18n"].config.languages = languages
