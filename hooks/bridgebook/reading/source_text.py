"""Text files as the handbook reads them: one form of line ends and letters, nothing hidden."""

import re
import unicodedata
from pathlib import Path

from bridgebook.problems import Problem

# What nobody sees, and what turns the direction of the text around it. Soft hyphens may be, and
# all spaces.
_UNSEEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # Controls.
    "\u034f\u061c\u180b-\u180f\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffc"
    "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U00013430-\U00013455\U00016fe4"  # Blank letters.
    "\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\ufe00-\ufe0d"
    "\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"  # Private use, and what is no character.
    "\U0001fffe\U0001ffff\U0002fffe-\U0002ffff\U0003fffe-\U0010ffff"  # Tags and variants, too.
)
# What emoji are put together from, near enough, and what may stand within one only.
_EMOJI = "\u00a9\u00ae\u203c-\u2049\u2100-\u27ff\u2900-\u2bff\u3030\u303d\U0001f000-\U0001faff"
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
HIDDEN = re.compile(
    f"[{_UNSEEN}]"
    f"|(?<![{_EMOJI}])(?<![0-9#*](?=.\u20e3))[\ufe0e\ufe0f]"
    f"|(?<![{_EMOJI}\ufe0f])\u200d|\u200d(?![{_EMOJI}])"
    # With a fourth mark a letter, and the line above it, can't be read.
    f"|(?<=[{_MARKS}]{{3}})[{_MARKS}]+"
)
# What nearly every text consists of alone: one quick look tells that nothing in it is suspect.
_PLAIN = re.compile(
    "[\t\n -~\xa0-\u02ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u202f-\u205f\u2100-\u27ff]*"
)
# Without one of these there is nothing to look at closely.
_SUSPECT = re.compile(f"[{_UNSEEN}\u200d\ufe0e\ufe0f{_MARKS}]")
# What looks like HTML, where only plain words stand.
HTML = re.compile(
    r"</?[A-Za-z][^<>\s]*>?|<!--|<!\[CDATA\[|<!(?:DOCTYPE|ELEMENT|ENTITY)\b|<\?|&(?:[A-Za-z]+|#\w+);",
    re.IGNORECASE,
)
# A line end of old computers that stands among others: some programs show none.
LONE_RETURN = re.compile(r"\r(?!\n)")


# Characters in a line, and bytes in a file.
LONGEST, LARGEST = 4000, 2_000_000


def read_text(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """Read a text file and tidy it; what can't be read, or seen, is a problem at its line."""
    text, problems = read_as_written(path, shown)
    return (text, problems) if text is None else tidy(text, shown)


def read_as_written(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """Read a text file; what can't be read is a problem."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        return None, [Problem(shown, 1, "KB104", "This is no file. Replace it by one.")]
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, [Problem(shown, 1, "KB104", "This file is missing. Add it.")]
    except OSError as error:
        message = f"This file can't be read ({error.strerror}). Replace it."
        return None, [Problem(shown, 1, "KB104", message)]
    if len(data) > LARGEST:
        message = f"This file has more than {LARGEST // 1000} KB. Write less, or several files."
        return None, [Problem(shown, 1, "KB114", message)]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "This file isn't UTF-8 text. Save it again with the encoding UTF-8."
        return None, [Problem(shown, line, "KB101", message)]


def tidy(text: str, shown: str) -> tuple[str, list[Problem]]:
    r"""Give a text as the handbook reads it; each line that isn't like that is a problem.

    Lines end with "\n" whatever system wrote them, letters are composed (NFC), and what
    nobody sees is left out: two texts that look the same are the same.
    """
    text, problems = _unify_line_ends(text, shown)
    text, hidden = leave_out_hidden(unicodedata.normalize("NFC", text), shown)
    text, long = _cut_long_lines(text, shown)
    return text, problems + hidden + long


def leave_out_hidden(text: str, path: str, first_line: int = 1) -> tuple[str, list[Problem]]:
    """Give the text without characters that nobody sees; each line that had some is a problem."""
    if _PLAIN.fullmatch(text) or not _SUSPECT.search(text):
        return text, []
    problems = []
    for line, shown in enumerate(text.split("\n"), first_line):
        if match := HIDDEN.search(shown):
            message = (
                f"A character that nobody sees (U+{ord(match[0][0]):04X}) stands in this line. "
                "Type the line again."
            )
            problems.append(Problem(path, line, "KB110", message))
    return HIDDEN.sub("", text), problems


def _cut_long_lines(text: str, path: str) -> tuple[str, list[Problem]]:
    """Cut lines that nobody writes: what looks at a line would take ever longer over them."""
    lines = text.split("\n")
    long = [at for at, line in enumerate(lines) if len(line) > LONGEST]
    for at in long:
        lines[at] = lines[at][:LONGEST]
    message = f"This line has more than {LONGEST} characters. Break it into several."
    problems = [Problem(path, at + 1, "KB114", message) for at in long]
    return "\n".join(lines) if long else text, problems


def _unify_line_ends(text: str, path: str) -> tuple[str, list[Problem]]:
    problems = []
    if "\n" in text and (lone := LONE_RETURN.search(text)):
        line = len(re.findall(r"\r\n?|\n", text[: lone.start()])) + 1
        message = (
            "This line ends with a lone carriage return (U+000D), which some programs don't "
            "show. Type the line again."
        )
        problems.append(Problem(path, line, "KB110", message))
    return text.replace("\r\n", "\n").replace("\r", "\n"), problems
