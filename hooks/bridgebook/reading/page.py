"""A page of Markdown: its front matter, and its body."""

from pathlib import Path

from bridgebook.model.authoring import Authoring
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter, Page, PageFrontMatter
from bridgebook.model.sources import PageSource
from bridgebook.problems import Problem
from bridgebook.reading.markdown import group_sections, read_body
from bridgebook.reading.phrases import check_phrases
from bridgebook.reading.source_text import tidy
from bridgebook.reading.validation import validate
from bridgebook.reading.yaml_source import read_yaml

# Characters of a page: the longest has a quarter of it.
LONGEST = 100_000


def read_source_page(source: PageSource, handbook: Handbook) -> tuple[Page, list[Problem]]:
    """Read a page of the handbook."""
    authoring = handbook.interfaces[source.language].authoring
    model = FrontMatter if source.is_guide else PageFrontMatter
    text, untidy = tidy(source.text, source.path)
    page, problems = read_page(source.path, source.language, text, authoring, model)
    return page, [*untidy, *problems]


def read_page(
    path: str,
    language: str,
    text: str,
    authoring: Authoring,
    front_model: type[PageFrontMatter] = FrontMatter,
) -> tuple[Page, list[Problem]]:
    """Read a page's source; errors of front matter and syntax come as problems."""
    lines, too_large = text.split("\n"), []
    if len(text) > LONGEST:
        message = f"This page has more than {LONGEST} characters. Write several guides."
        lines, too_large = text[:LONGEST].split("\n"), [Problem(path, 1, "KB114", message)]
    front, front_lines, body_start, problems = _read_front_matter(path, lines, front_model)
    reading = read_body(path, lines[body_start:], authoring, body_start + 1)
    intro, sections = group_sections(reading.found)
    page = Page(
        path=path,
        language=language,
        name=Path(path).stem,
        front=front,
        front_lines=front_lines,
        intro=tuple(intro),
        sections=tuple(sections),
        comments=tuple(reading.comments),
        references=reading.references,
        body_line=body_start + 1,
    )
    return page, [*too_large, *problems, *reading.problems]


def _read_front_matter(
    path: str, lines: list[str], model: type[PageFrontMatter]
) -> tuple[PageFrontMatter | None, dict[str, int], int, list[Problem]]:
    if lines[0].strip() != "---":
        message = (
            'The page has no front matter. Start it with a line "---", then title, '
            'description and phrases, then another line "---".'
        )
        return None, {}, 0, [Problem(path, 1, "KB201", message)]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), None)
    if end is None:
        message = 'The front matter is not closed. Add a line "---" after its last line.'
        return None, {}, 0, [Problem(path, 1, "KB201", message)]
    source = read_yaml(path, "\n".join(lines[1:end]), first_line=2)
    front, problems = validate(source, model, "KB202")
    if isinstance(front, FrontMatter):
        problems = [*problems, *check_phrases(front, source)]
    front_lines = {str(p[0]): line for p, line in source.lines.items() if len(p) == 1}
    return front, front_lines, end + 1, problems
