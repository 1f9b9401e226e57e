"""Take the comments out of a script, so that types and reasons cost readers nothing.

Only comments that have their lines to themselves, which is how Biome leaves them; a line
inside a template literal must not begin like one. What is left keeps its line numbers.
"""


def without_comments(script: str) -> str:
    """Give the script with an empty line for each line of comment."""
    lines: list[str] = []
    comment: list[str] = []
    for line in script.splitlines():
        text = line.strip()
        if not comment and not text.startswith("/*"):
            lines.append("" if text.startswith("//") else line)
            continue
        comment.append(line)
        if "*/" in text:
            # A type in front of an expression shares the line with code.
            lines += [""] * len(comment) if text.endswith("*/") else comment
            comment = []
    return "\n".join([*lines, *comment, ""])
