"""In the reader's words: at the end of "is this you", some of how others put it."""

from xml.etree.ElementTree import Element

from bridgebook.model.page import FrontMatter
from bridgebook.rendering.context import Context, add

SECTION = "is-this-you"


def build_phrases(front: FrontMatter, context: Context) -> Element:
    """Give the phrases of the front matter, as people say them."""
    box = Element("div", {"class": "kb-phrases"})
    add(box, "p", "kb-phrases__label", context.interface.guide.phrases, id="phrases")
    said = add(box, "ul", "kb-phrases__list", aria_labelledby="phrases")
    for phrase in front.phrases:
        add(add(said, "li"), "q", text=phrase)
    return box
