"""A static host that compresses what gains by it, as most do."""

import gzip
from contextlib import suppress
from functools import cache

from tests.helpers.site import Host


class CompressingHost(Host):
    """Compresses everything but fonts, which are compressed already; each file once."""

    is_compressed = False

    def handle(self) -> None:
        """Answer until the reader leaves."""
        with suppress(ConnectionResetError):
            super().handle()

    def end_headers(self) -> None:
        """Say whether what follows is compressed."""
        if self.is_compressed:
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.is_compressed = not kind.startswith("font/")
        super()._answer(status, compressed(body) if self.is_compressed else body, kind)


@cache
def compressed(body: bytes) -> bytes:
    """Give a file as it goes over the wire."""
    return gzip.compress(body)
