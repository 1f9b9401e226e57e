"""In the reader's words: at the end of "is this you", some of what others type about it."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from bridgebook.page import FrontMatter
from bridgebook.rendering.context import Context, add

SECTION = "is-this-you"
SHOWN = 6


class PhraseShower(Treeprocessor):
    """Put the first phrases of the front matter at the end of their section."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Find the section's end among the page's elements, and insert the list there."""
        guide = self.context.handbook.guides.get((self.context.language, self.context.name))
        if guide is None or not isinstance(guide.front, FrontMatter):
            return
        headings = [at for at, element in enumerate(root) if element.tag == "h2"]
        starts = [at for at in headings if root[at].get("id") == SECTION]
        if not starts:
            return
        end = next((at for at in headings if at > starts[0]), len(root))
        root.insert(end, _build(guide.front.phrases[:SHOWN], self.context))


def _build(phrases: tuple[str, ...], context: Context) -> Element:
    box = Element("div", {"class": "kb-phrases"})
    add(box, "p", "kb-phrases__label", context.interface.guide.phrases, id="phrases")
    said = add(box, "ul", "kb-phrases__list", aria_labelledby="phrases")
    for phrase in phrases:
        add(add(said, "li"), "q", text=phrase)
    return box
