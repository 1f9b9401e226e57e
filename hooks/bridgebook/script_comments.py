"""Take comments and indentation out of a script: types and reasons cost readers nothing.

Only comments that have their lines to themselves, which is how Biome leaves them. A template
literal must stay on its line: inside it both would be text. What is left keeps its line numbers.
"""


def without_comments(script: str) -> str:
    """Give the script, not indented, with an empty line for each line of comment."""
    lines: list[str] = []
    comment: list[str] = []
    for line in script.splitlines():
        text = line.strip()
        if not comment and not text.startswith("/*"):
            lines.append("" if text.startswith("//") else line.lstrip())
            continue
        comment.append(line)
        if "*/" in text:
            # A type in front of an expression shares the line with code.
            lines += [""] * len(comment) if text.endswith("*/") else map(str.lstrip, comment)
            comment = []
    return "\n".join([*lines, *comment, ""])
