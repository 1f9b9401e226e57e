"""Browsers that tell on the page: errors, failed requests, requests to other hosts."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    Response,
)

from scripts.ensure_browser import system_browser

# A host that browsers don't trust as they do this machine: pages there have no clipboard.
INTRANET = "intranet.test"
# What Playwright switches off, and the address bar's suggestions: two pages more per window, which
# cost a third of a run's processor time. The last list given counts alone.
SWITCHED_OFF = (
    "AimEnabled",
    "AutoDeElevate",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "BlockOriginHeaderModificationOnRedirect",
    "DestroyProfileOnBrowserClose",
    "DialMediaRouteProvider",
    "GlobalMediaControls",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "Translate",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxPopup",
)
ARGUMENTS = (
    f"--disable-features={','.join(SWITCHED_OFF)}",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
    "--no-first-run",
    f"--host-resolver-rules=MAP {INTRANET} 127.0.0.1",
)
# Playwright's own profile for Firefox asks no server for anything. What would ask all the same
# ends at a port that nobody listens on.
NOWHERE = "http://127.0.0.1:9"


def start_chromium(playwright: Playwright) -> Browser:
    """Start the Chromium or Chrome that `scripts/ensure_browser.py` found or installed."""
    sandbox = () if os.geteuid() else ("--no-sandbox",)
    path = system_browser()
    return playwright.chromium.launch(
        executable_path=str(path) if path else None, args=[*ARGUMENTS, *sandbox]
    )


def start_firefox(playwright: Playwright, path: Path) -> Browser:
    """Start a Firefox as its makers ship it; Playwright speaks WebDriver BiDi with it."""
    return playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=str(path),
        proxy={"server": NOWHERE, "bypass": "127.0.0.1"},
        # Fields for dates have the order of the browser's language.
        firefox_user_prefs={"intl.locale.requested": "en-US"},
    )


class Watch:
    """Notes what a reader must never meet; `expect` excuses what a test provokes."""

    def __init__(self, context: BrowserContext) -> None:
        self.found: list[str] = []
        self.expected: list[str] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self.found.append(f"page error: {error.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def expect(self, pattern: str) -> None:
        self.expected.append(pattern)

    @property
    def troubles(self) -> list[str]:
        return [
            trouble
            for trouble in self.found
            if not any(re.search(pattern, trouble) for pattern in self.expected)
        ]

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.found.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.hostname not in ("127.0.0.1", INTRANET):
            self.found.append(f"request to another host: {request.url}")

    def _failed(self, request: Request) -> None:
        # Aborted: the reader left the page before it had come.
        if not re.search("ERR_ABORTED|NS_BINDING_ABORTED", request.failure or ""):
            self.found.append(f"request failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.found.append(f"answer {response.status}: {response.url}")


def block_storage(page: Page) -> None:
    """Make the browser refuse to keep anything, as some do in private windows."""
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " {get() { throw new DOMException('denied', 'SecurityError'); }});"
    )
