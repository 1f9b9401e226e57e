"""Publish the scripts without their comments and indentation.

`on_files` fires once per language (static-i18n builds each in a nested build), each time
with files of its own; static-i18n, at priority -100, wants to know where each lies in docs/.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from bridgebook.script_comments import without_comments

OURS = "assets/js/"
NOT_OURS = "assets/js/vendor/"


@event_priority(-150)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Give every script of our own the content to be written; libraries keep their notices."""
    for file in files.javascript_files():
        if file.src_uri.startswith(OURS) and not file.src_uri.startswith(NOT_OURS):
            file.content_string = without_comments(file.content_string)
