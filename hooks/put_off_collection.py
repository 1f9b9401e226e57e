"""Let Python look for unused cycles after the build: within it, that takes a fifth of its time.

on_config, on_post_build at -200, on_build_error: from the first to the last of what the outermost
build does. What is shared out among processes looks after each task (studying/share_out.py).
on_shutdown: nor at the end, when the system takes everything back at once.
"""

import gc
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority


@event_priority(200)
def on_config(config: MkDocsConfig) -> None:
    """Stop looking."""
    if not config.plugins["i18n"].building:
        gc.disable()


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Look again."""
    if not config.plugins["i18n"].building:
        gc.enable()


def on_shutdown() -> None:
    """Leave what is still there to the system."""
    gc.freeze()


def on_build_error(error: Exception, **_: Any) -> None:
    """Look again, also where nothing could be built."""
    gc.enable()
