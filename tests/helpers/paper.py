"""What stands on paper: the text of a printed page."""

from io import BytesIO

from playwright.sync_api import Page
from pypdf import PdfReader


def closed_up(text: str) -> str:
    """Give a text without its white space, which paper doesn't keep as it was."""
    return "".join(text.split())


def printed(page: Page) -> str:
    """Print a page and give its text without white space."""
    sheets = PdfReader(BytesIO(page.pdf())).pages
    return closed_up("".join(sheet.extract_text() for sheet in sheets))
