"""Publish the scripts and styles without what only their authors read, the styles as one sheet.

on_config: pages link the one sheet instead of those in `extra_css`.
on_files: the default language's build publishes them for all (static-i18n builds each language
in a nested build); static-i18n, at priority -100, wants to know where each lies in docs/.
on_post_page: pages name what their scripts import.
"""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from rcssmin import cssmin
from rjsmin import jsmin

from bridgebook.publishing.module_preloads import static_imports, with_preloads

OURS = "assets/js/"
NOT_OURS = "assets/js/vendor/"
# It lies beside the sheets: what they name by relative addresses stays where it is.
SHEET = "assets/css/handbook.css"
# Of the theme's files pages load none.
NOT_LOADED = re.compile(r"assets/(javascripts/|images/favicon|stylesheets/)")


def on_config(config: MkDocsConfig) -> None:
    """Keep the list of the sheets for `on_files`, and name the one in its place."""
    if config.extra_css != [SHEET]:
        config.extra["sheets"] = config.extra_css
        config.extra_css = [SHEET]


@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Give what is published the content to be written; libraries keep their notices."""
    imports = config.extra.setdefault("imports", {})
    for file in list(files):
        path = file.src_uri
        if NOT_LOADED.match(path):
            files.remove(file)
        elif file.is_javascript() and path.startswith(OURS) and not path.startswith(NOT_OURS):
            file.content_string = jsmin(file.content_string)
            imports[path] = static_imports(path, file.content_string)
    _join_sheets(files, config)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Name what the page's scripts import."""
    return with_preloads(output, config.extra["imports"])


def _join_sheets(files: Files, config: MkDocsConfig) -> None:
    sheets = [file for path in config.extra["sheets"] if (file := files.get_file_from_path(path))]
    if not sheets:
        return  # Written by the build of the language before.
    joined = "\n".join(sheet.content_string for sheet in sheets)
    for sheet in sheets:
        files.remove(sheet)
    files.append(File.generated(config, SHEET, content=cssmin(joined, keep_bang_comments=True)))
