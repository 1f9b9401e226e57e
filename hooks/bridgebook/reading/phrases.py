"""What people say and type when they live a guide's situation: each phrase short, and once."""

from collections.abc import Iterator

from bridgebook.model.page import FrontMatter
from bridgebook.model.sources import YamlSource
from bridgebook.problems import Problem

# Characters of a phrase: more is a story, which nobody says or types in one breath.
LONGEST = 90
END = " .!?…"


def check_phrases(front: FrontMatter, source: YamlSource) -> Iterator[Problem]:
    """A phrase is short, and stands once in both lists; case and end don't count."""
    lists = {"phrases": front.phrases, "heard": front.heard}
    seen: dict[str, int] = {}
    for name, phrases in lists.items():
        for index, phrase in enumerate(phrases):
            line = source.line((name, index))
            bare = " ".join(phrase.casefold().split()).strip(END)
            if not bare:
                yield Problem(
                    source.path, line, "KB202", f'"{name}" has an empty entry. Remove it.'
                )
            elif bare in seen:
                message = f'"{phrase}" stands in line {seen[bare]} already. Keep one of the two.'
                yield Problem(source.path, line, "KB214", message)
            elif len(phrase) > LONGEST:
                message = (
                    f'"{phrase}" has {len(phrase)} characters; {LONGEST} is the most. Shorten it.'
                )
                yield Problem(source.path, line, "KB202", message)
            seen.setdefault(bare, line)
