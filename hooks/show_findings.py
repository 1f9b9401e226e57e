"""While the handbook is served, show at once what was changed and what is wrong with it.

on_pre_build, on_build_error: what was found, after load_handbook.py.
on_serve: look for changes more often than MkDocs does, put the findings above each page, and
go on serving the last site where one can't be built: MkDocs would leave the browser waiting.
"""

import logging
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from bridgebook.framing.banner import LOOK, banner, with_banner
from bridgebook.linking.addresses import page_address
from bridgebook.publishing.policy import allowing

# A build needs no server, and loading one takes it a while.
if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.bridgebook")

# Seconds between two looks, and until nothing more changes.
INTERVAL, PAUSE = 0.2, 0.05
# What MkDocs puts into a page that it serves, right before its end.
RELOADING = re.compile(r"<script>((?:(?!<script).)*)</script>\s*</body>", re.DOTALL)
_findings: list[str] = []
# {address below the site's root: path of the page's Markdown}
_pages: dict[str, str] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Note what was found."""
    if config.plugins["i18n"].building:
        return
    handbook = config.extra["handbook"]
    _findings[:] = map(str, config.extra["problems"])
    _pages.clear()
    _pages.update({page_address(page, handbook): page.path for page in handbook.all_pages})


def on_build_error(error: Exception, **_: Any) -> None:
    """Note why nothing could be built."""
    _findings[:] = str(error).splitlines()


def on_serve(
    server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[[], None]
) -> "LiveReloadServer":
    """Serve with the findings, sooner."""
    from watchdog.observers.polling import PollingObserver

    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer, server.build_delay = PollingObserver(timeout=INTERVAL), PAUSE
    for path in watched:
        server.watch(path)
    server.builder = _lasting(builder)
    server.set_app(_with_findings(server.serve_request, server.mount_path))
    return server


def _lasting(builder: Callable[[], None]) -> Callable[[], None]:
    def build() -> None:
        try:
            builder()
        except Abort:
            pass  # MkDocs has said why.
        except Exception:
            log.exception("The site can't be built.")

    return build


def _with_findings(app: "WSGIApplication", root: str) -> "WSGIApplication":
    """Put the findings into each page that an app sends."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        status, headers = "", list[tuple[str, str]]()

        def note(said: str, fields: list[tuple[str, str]], *_: Any) -> Callable[[bytes], object]:
            nonlocal status, headers
            status, headers = said, fields
            return lambda written: None

        body = app(environ, note)
        if dict(headers).get("Content-Type") != "text/html":
            start_response(status, headers)
            return body
        address = environ["PATH_INFO"].removeprefix(root).removesuffix("index.html")
        content = _served(b"".join(body).decode(), banner(_findings, _pages.get(address, "")))
        kept = [field for field in headers if field[0] != "Content-Length"]
        start_response(status, [*kept, ("Content-Length", str(len(content)))])
        return [content]

    return answer


def _served(html: str, shown: str) -> bytes:
    """Put a banner into a page; its policy allows that, and the script that MkDocs has added."""
    added = RELOADING.search(html)
    script, style = added[1] if added else "", LOOK if shown else ""
    return with_banner(allowing(html, script, style), shown).encode()
