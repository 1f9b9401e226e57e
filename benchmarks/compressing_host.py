"""A static host that compresses what gains by it and lets browsers keep it, as most do."""

import gzip
from contextlib import suppress
from functools import cache

from tests.helpers.site import Host

# What is compressed in itself.
COMPRESSED = "font/"


class CompressingHost(Host):
    """Compresses everything but fonts, which are compressed already."""

    is_compressed = False

    def handle(self) -> None:
        """Answer until the reader leaves."""
        with suppress(ConnectionError):
            super().handle()

    def end_headers(self) -> None:
        """Say whether what follows is compressed, and that it stays as it is for ten minutes."""
        self.send_header("Cache-Control", "max-age=600")
        if self.is_compressed:
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.is_compressed = not kind.startswith(COMPRESSED)
        super()._answer(status, compressed(body) if self.is_compressed else body, kind)


@cache
def compressed(body: bytes) -> bytes:
    """Give a file as it goes over the wire."""
    return gzip.compress(body)


def counting() -> tuple[type[CompressingHost], list[int]]:
    """Give a host, and the list of what it sends: the size of each file, its headers left out."""
    sent: list[int] = []

    class Counting(CompressingHost):
        def _answer(self, status: int, body: bytes, kind: str) -> None:
            sent.append(len(body if kind.startswith(COMPRESSED) else compressed(body)))
            super()._answer(status, body, kind)

    return Counting, sent
