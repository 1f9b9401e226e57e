"""Check the content of the handbook, in every language, without building the site.

Prints one finding per line, `PATH:LINE: CODE what is wrong. What to do.`, then a
summary. Translations that are older than their original are told, too, but are no
finding. Exit codes: 0 no finding, 1 findings, 2 wrong usage.
"""

import argparse
import gc
import os
import sys
from pathlib import Path


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("docs", nargs="?", type=Path, default=Path("docs"), help="the docs folder")
    arguments = parser.parse_args()
    if not arguments.docs.is_dir():
        parser.error(f'there is no folder "{arguments.docs}"')
    # Python looks for nothing unused: within a second, that takes a tenth of it. Nor does pydantic
    # look through every installed package for plugins. Before the rest of this program is loaded,
    # since that counts, too.
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    from bridgebook.studying.study import CACHE, study

    docs = arguments.docs.resolve()
    found = study(docs, docs.parent / CACHE)
    problems = found.problems
    for problem in (*found.outdated, *problems):
        print(problem)
    if found.outdated:
        print(f"Sections that are older than their original: {len(found.outdated)}.")
    pages = {problem.path for problem in problems}
    print(f"{len(problems)} findings in {len(pages)} files." if problems else "No findings.")
    return 1 if problems else 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    # The system takes back at once what Python would take apart piece by piece first.
    os._exit(code)
