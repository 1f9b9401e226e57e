"""From which state of the original a page was translated: docs/<language>/translated.yml."""

from pydantic import RootModel


class Translated(RootModel[dict[str, dict[str, str]]]):
    """{page: {section: fingerprint of the original's}}; written by `make translated`."""
