"""Publish the scripts and styles without what only their authors read, the styles as one sheet.

on_config: pages link the one sheet instead of those in `extra_css`.
on_files: fires once per language (static-i18n builds each in a nested build), each time with
files of its own; static-i18n, at priority -100, wants to know where each lies in docs/.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from rcssmin import cssmin
from rjsmin import jsmin

OURS = "assets/js/"
NOT_OURS = "assets/js/vendor/"
# It lies beside the sheets: what they name by relative addresses stays where it is.
SHEET = "assets/css/handbook.css"


def on_config(config: MkDocsConfig) -> None:
    """Keep the list of the sheets for `on_files`, and name the one in its place."""
    if config.extra_css != [SHEET]:
        config.extra["sheets"] = config.extra_css
        config.extra_css = [SHEET]


@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Give every script of our own the content to be written; libraries keep their notices."""
    for file in files.javascript_files():
        if file.src_uri.startswith(OURS) and not file.src_uri.startswith(NOT_OURS):
            file.content_string = jsmin(file.content_string)
    _join_sheets(files, config)


def _join_sheets(files: Files, config: MkDocsConfig) -> None:
    sheets = [file for path in config.extra["sheets"] if (file := files.get_file_from_path(path))]
    if not sheets:
        return  # Written by the build of the language before.
    joined = "\n".join(sheet.content_string for sheet in sheets)
    for sheet in sheets:
        files.remove(sheet)
    files.append(File.generated(config, SHEET, content=cssmin(joined)))
