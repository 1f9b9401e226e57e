"""Where the installed theme has its style sheet."""

from pathlib import Path

import material


def theme_sheet() -> Path:
    """Give the path of the theme's main style sheet."""
    templates = Path(material.__file__).parent / "templates"
    [sheet] = templates.glob("assets/stylesheets/main.*.min.css")
    return sheet
