"""Check the spelling of every page with hunspell, a dictionary per language.

Prints one finding per line, `PATH:LINE: KB806 "word" isn't in the dictionary. …`. Words that
are right but unknown to the dictionary stand in docs/<language>/words.txt, one a line.
Exit codes: 0 no finding, 1 findings, 2 hunspell or a dictionary is missing.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bridgebook.model.page import Page
from bridgebook.problems import Problem
from bridgebook.reading.handbook import load_handbook
from bridgebook.reading.source_text import read_text
from bridgebook.rendering import Rendered, render

WORD = re.compile(r"(?<![^\W_])[^\W\d_]+(?:[’'‑-][^\W\d_]+)*")
# The front matter's keys are no text, nor is what it says to the theme.
KEY = re.compile(r"^(?:---|(?:template|hide):.*|\w+:)")
INSTALL = "apt-get install hunspell hunspell-en-gb hunspell-it hunspell-ru hunspell-da"


def main() -> int:
    """Run the command."""
    docs = Path("docs")
    handbook = load_handbook(docs).handbook
    if handbook is None:
        print("The catalogue or a language file can't be read. Run `make check` first.")
        return 1
    problems: list[Problem] = []
    titles = {word for article in handbook.articles for word in WORD.findall(article.title or "")}
    for language in handbook.languages:
        dictionary = handbook.settings[language].dictionary
        missing = missing_dictionary(dictionary)
        if missing:
            print(f"Spelling can't be checked: {missing}. On Debian: {INSTALL}", file=sys.stderr)
            return 2
        pages = [page for page in handbook.all_pages if page.language == language]
        known = set((docs / language / "words.txt").read_text(encoding="utf-8").split("\n"))
        rendered = {page.path: render(page, handbook) for page in pages}
        problems += check(pages, rendered, dictionary, known | titles, docs)
    for problem in sorted(set(problems)):
        print(problem)
    print(f"{len(problems)} findings." if problems else "No findings.")
    return 1 if problems else 0


def missing_dictionary(name: str) -> str:
    """Say what is missing to check with a dictionary; "" if nothing is."""
    if not shutil.which("hunspell"):
        return "hunspell is missing"
    listing = subprocess.run(["hunspell", "-D"], capture_output=True, text=True, input="")
    if f"/{name}\n" not in listing.stderr + listing.stdout:
        return f'hunspell\'s dictionary "{name}" is missing'
    return ""


def check(
    pages: Iterable[Page],
    rendered: Mapping[str, Rendered],
    dictionary: str,
    known: set[str],
    docs: Path,
) -> Iterator[Problem]:
    """Give a problem for every place of every unknown word."""
    places = [
        (page, line, word)
        for page in pages
        for line, word in words(page, rendered[page.path], docs.parent / page.path)
    ]
    unknown = misspelt({word for _, _, word in places}, dictionary) - known
    for page, line, word in places:
        if word in unknown:
            message = (
                f'"{word}" isn\'t in the dictionary. '
                f"Correct it, or add it to {docs}/{page.language}/words.txt."
            )
            yield Problem(page.path, line, "KB806", message)


def words(page: Page, rendered: Rendered, path: Path) -> Iterator[tuple[int, str]]:
    """Give (line, word) of a page's front matter and of what it shows."""
    source, _ = read_text(path, page.path)
    lines = [KEY.sub("", line) for line in (source or "").split("\n")[: page.body_line - 1]]
    places = list(enumerate(lines, 1))
    for text in rendered.texts:
        places += enumerate(text.bare.split("\n"), text.line)
    for number, line in places:
        for match in WORD.finditer(line):
            yield number, match[0].replace("’", "'").replace("‑", "-")


def misspelt(words: set[str], dictionary: str) -> set[str]:
    """Ask hunspell which of the words it doesn't know."""
    result = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        check=True,
    )
    return set(result.stdout.split("\n")) - {""}


if __name__ == "__main__":
    sys.exit(main())
