"""Make sure that the tests have a browser, without asking anything.

The system's Chromium or Chrome, else the one that Playwright installed; where there is
neither, install one (root on Debian or Ubuntu: the package `chromium`; else Playwright's
download), or stop and say the one command to run. Prints nothing when all is well.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC_APPS = ("Google Chrome", "Chromium")
PLAYWRIGHT_INSTALL = [sys.executable, "-m", "playwright", "install", "chromium"]


def system_browser() -> Path | None:
    """Give the system's Chromium or Chrome; `BROWSER_PATH` names another one."""
    if named := os.environ.get("BROWSER_PATH"):
        return Path(named)
    for command in COMMANDS:
        if (found := shutil.which(command)) and _runs(Path(found)):
            return Path(found)
    for name in MAC_APPS:
        app = Path(f"/Applications/{name}.app/Contents/MacOS/{name}")
        if app.exists():
            return app
    return None


def _runs(browser: Path) -> bool:
    """Tell whether it starts: Ubuntu's `chromium-browser` may only say that it is a snap."""
    try:
        result = subprocess.run(
            [browser, "--version"], capture_output=True, timeout=20, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0


def playwright_browser() -> Path | None:
    """Give the browser that Playwright installed for its own version."""
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def find_browser() -> Path | None:
    """Give the browser that the tests use."""
    return system_browser() or playwright_browser()


def install() -> None:
    """Install a browser by the first way that can work here."""
    if sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]):
            if subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode:
                break
        if system_browser():
            return
    subprocess.run(PLAYWRIGHT_INSTALL, stdout=sys.stderr, check=False)


def main() -> int:
    """Run the command."""
    if find_browser():
        return 0
    print("No Chromium or Chrome here, installing one for the tests …", file=sys.stderr)
    install()
    if find_browser():
        return 0
    command = " ".join([os.path.relpath(PLAYWRIGHT_INSTALL[0]), *PLAYWRIGHT_INSTALL[1:]])
    print(
        "The tests need Chromium or Chrome, and it couldn't be installed. Install it, or run:\n"
        f"    {command}",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
