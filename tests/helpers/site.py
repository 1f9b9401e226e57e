"""Build the real handbook once for all workers, and serve it as a static host would.

Served below a sub-path, so that an address that isn't relative shows; without any header that
most hosts don't send, so that pages stand under the policy that they carry.
"""

import fcntl
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.helpers.handbook import ROOT

BASE = "/handbook/"
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass(frozen=True)
class Built:
    """A build of a handbook: what it wrote, what it said, how it ended."""

    folder: Path
    said: str
    code: int

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def pages(self) -> Iterator[str]:
        """Give the path of every HTML page."""
        for path in sorted(self.folder.rglob("*.html")):
            yield path.relative_to(self.folder).as_posix()


def build(project: Path, folder: Path, *options: str, site_url: str = "") -> Built:
    """Build the handbook of a project folder; `--strict` makes it what `make site` does."""
    environment = {**os.environ, "SITE_URL": site_url, "NO_MKDOCS_2_WARNING": "1"}
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options, "--site-dir", folder],
        cwd=project,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return Built(folder, result.stdout + result.stderr, result.returncode)


def build_once(shared: Path, name: str, *options: str, site_url: str = "") -> Built:
    """Build the real handbook, unless another worker of this run has."""
    folder, said = shared / name, shared / f"{name}.said"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not said.exists():
            built = build(ROOT, folder, *options, site_url=site_url)
            said.write_text(f"{built.code}\n{built.said}", encoding="utf-8")
    code, _, words = said.read_text(encoding="utf-8").partition("\n")
    return Built(folder, words, int(code))


class Host(SimpleHTTPRequestHandler):
    """A static host like GitHub Pages: one folder, and the root's 404 page for all else."""

    protocol_version = "HTTP/1.1"
    # Headers and body leave together: else each of a page's files waits for an acknowledgement.
    disable_nagle_algorithm = True
    wbufsize = -1

    def do_GET(self) -> None:
        path = self.path.split("?")[0].split("#")[0]
        if not path.startswith(BASE):
            return self._answer(404, b"outside of the site", "text/plain")
        file = Path(self.directory, path.removeprefix(BASE))
        if file.is_dir() and not path.endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{path}/")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            return self._answer(200, file.read_bytes(), self.guess_type(str(file)))
        return self._answer(404, Path(self.directory, "404.html").read_bytes(), "text/html")

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind if "/" in kind else "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a failed request fails the test that made it."""


class BareHost(Host):
    """A host whose pages stand under no policy, not even their own."""

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        super()._answer(status, POLICY.sub(b"", body), kind)


@dataclass(frozen=True)
class Site:
    """A built handbook on a port of this machine."""

    built: Built
    origin: str
    languages: tuple[str, ...]

    def url(self, path: str = "", language: str = "") -> str:
        """Give the address of a page; the default language stands at the root."""
        folder = f"{language}/" if language not in ("", self.languages[0]) else ""
        return f"{self.origin}{BASE}{folder}{path}"


@contextmanager
def serve(built: Built, languages: tuple[str, ...], host: type[Host] = Host) -> Iterator[Site]:
    """Serve a built handbook on a free port while the test runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(built.folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Site(built, f"http://127.0.0.1:{server.server_port}", languages)
    finally:
        server.shutdown()
        server.server_close()
