"""Text files as the handbook reads them: one form of line ends and letters, nothing hidden."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bridgebook.problems import Problem

# Controls, line separators that editors don't count, private use, and what is no character.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)


def read_text(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    r"""Read a text file; what can't be read is a problem at its line.

    Lines end with "\n" whatever system wrote them, and letters are composed (NFC): two
    texts that look the same are the same.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        message = "This file is missing. Add it."
        if path.is_symlink():
            message = "This is a link to a file that isn't there. Remove it, or add that file."
        return None, [Problem(shown, 1, "KB104", message)]
    except OSError as error:
        message = f"This file can't be read ({error.strerror}). Replace it."
        return None, [Problem(shown, 1, "KB104", message)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "This file isn't UTF-8 text. Save it again with the encoding UTF-8."
        return None, [Problem(shown, line, "KB101", message)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text), []


def find_hidden(text: str, path: str, first_line: int) -> Iterator[Problem]:
    """Report each line that has a character nobody sees."""
    for line, shown in enumerate(text.split("\n"), first_line):
        if match := HIDDEN.search(shown):
            message = (
                f"A character that nobody sees (U+{ord(match[0]):04X}) stands in this line. "
                "Type the line again."
            )
            yield Problem(path, line, "KB110", message)
