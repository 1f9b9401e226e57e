"""Make sure that the tests have their browsers, without asking anything.

Chromium: the system's Chromium or Chrome, else the one that Playwright installed. Firefox: the
system's own, which Playwright drives as it is. What is missing is installed: by root on Debian
as a package, Chromium elsewhere by Playwright's download. Without Chromium this stops and says
the one command to run; without Firefox it says what won't be tested, and stops only in
continuous integration. Prints nothing when all is well.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import sync_playwright


@dataclass(frozen=True)
class Engine:
    """Where systems keep a browser; the environment's `variable` names another one."""

    variable: str
    commands: tuple[str, ...]
    mac_apps: tuple[str, ...]
    package: str


CHROMIUM = Engine(
    "BROWSER_PATH",
    ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    ("Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"),
    "chromium",
)
FIREFOX = Engine(
    "FIREFOX_PATH",
    ("firefox-esr", "firefox"),
    ("Firefox.app/Contents/MacOS/firefox",),
    "firefox-esr",
)
PLAYWRIGHT_INSTALL = [sys.executable, "-m", "playwright", "install", "chromium"]
NO_FIREFOX = (
    "There is no Firefox for the stories of the second engine. Install it (on Debian: "
    "apt-get install firefox-esr), or name it: FIREFOX_PATH=…"
)


def in_ci() -> bool:
    """Tell whether this is continuous integration, where no test may be left out."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def system_browser(engine: Engine = CHROMIUM) -> Path | None:
    """Give the system's browser, or the one that the environment names."""
    if named := os.environ.get(engine.variable):
        return Path(named)
    for command in engine.commands:
        if (found := shutil.which(command)) and _runs(Path(found)):
            return Path(found)
    for name in engine.mac_apps:
        if (app := Path("/Applications", name)).exists():
            return app
    return None


def _runs(browser: Path) -> bool:
    """Tell whether it starts: Ubuntu's commands may only say that it is a snap."""
    try:
        result = subprocess.run(
            [browser, "--version"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def playwright_browser() -> Path | None:
    """Give the Chromium that Playwright installed for its own version."""
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def find_chromium() -> Path | None:
    """Give the Chromium or Chrome that the tests use."""
    return system_browser() or playwright_browser()


def install_package(name: str) -> None:
    """Install a package of the system where that needs no password: as root on Debian."""
    if sys.platform != "linux" or os.geteuid() or not shutil.which("apt-get"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", name]):
        if subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode:
            return


def ensure_chromium() -> int:
    """Find or install Chromium; 1 where neither works."""
    if find_chromium():
        return 0
    print("No Chromium or Chrome here, installing one for the tests …", file=sys.stderr)
    install_package(CHROMIUM.package)
    if not system_browser():
        subprocess.run(PLAYWRIGHT_INSTALL, stdout=sys.stderr, check=False)
    if find_chromium():
        return 0
    command = " ".join([os.path.relpath(PLAYWRIGHT_INSTALL[0]), *PLAYWRIGHT_INSTALL[1:]])
    print(
        "The tests need Chromium or Chrome, and it couldn't be installed. Install it, or run:\n"
        f"    {command}",
        file=sys.stderr,
    )
    return 1


def ensure_firefox() -> int:
    """Find or install Firefox; where neither works, 1 in continuous integration, else a word."""
    if system_browser(FIREFOX):
        return 0
    print("No Firefox here, installing it for the tests if that is possible …", file=sys.stderr)
    install_package(FIREFOX.package)
    if system_browser(FIREFOX):
        return 0
    print(NO_FIREFOX if in_ci() else f"{NO_FIREFOX} Until then they are skipped.", file=sys.stderr)
    return int(in_ci())


def main() -> int:
    """Run the command."""
    return ensure_chromium() or ensure_firefox()


if __name__ == "__main__":
    sys.exit(main())
