"""Render once what stands the same on every guide of a language, such as the search and the footer.

on_env: `alike` in every template, which includes a partial that shows nothing of its page.
"""

from types import SimpleNamespace

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

# All that such a partial sees, beside where the page stands, which its links begin from: all
# guides of a language stand in one folder, and none of these partials leads to a guide.
SEEN = ("config", "base_url", "words", "language", "language_path")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the templates `alike`."""
    rendered: dict[tuple[str, str], str] = {}

    @pass_context
    def alike(context: Context, name: str) -> str:
        """Include a partial."""
        page, language = context["page"], context["language"]
        key = (name, language if page.meta.get("template") == "guide.html" else page.url)
        if key not in rendered:
            seen = {value: context[value] for value in SEEN}
            place = SimpleNamespace(url=page.url)
            rendered[key] = env.get_template(name).render(seen | {"page": place})
        return rendered[key]

    env.globals["alike"] = alike
