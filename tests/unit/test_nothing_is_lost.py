"""What was written stands on the page, once; what is counted is what is shown.

Over the whole handbook, and over pages that no author would write.
"""

import pickle
import re
from collections import Counter
from html import unescape
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bridgebook.model.blocks import Checklist, Details, Labelled, Provenance, Template
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import Page
from bridgebook.reading.source_text import HIDDEN
from bridgebook.rendering import Rendered, render, render_all
from bridgebook.rendering.counting import count_words, section_words
from tests.helpers.markup import read

BREAKS = re.compile(
    r"</?(?:p|li|ul|ol|blockquote|h\d|hr|td|th|tr|table|thead|tbody|br|div|dl|dt|dd|figure"
    r"|figcaption|details|summary|span|label|strong class)\b[^>]*>"
)


def shown_text(html: str) -> str:
    """Give what a reader reads, blocks apart."""
    return unescape(re.sub(r"<[^>]*>", "", BREAKS.sub(" ", html)))


def blocks_stand_once(page: Page, rendered: Rendered) -> None:
    html = rendered.html
    ids = Counter(re.findall(r' id="([^"]*)"', html))
    kinds: Counter[str] = Counter()
    things = [*page.intro, *(thing for section in page.sections for thing in section.things)]
    for block in things:
        match block:
            case Labelled(kind="at-a-glance") | Provenance():
                kinds[type(block).__name__] += 1
            case Labelled() | Checklist() | Details():
                assert ids[block.id] == 1, block
                items = block.items if isinstance(block, Checklist) else ()
                assert all(ids[item.id] == 1 for item in items), block
            case Template():
                assert ids[f"{block.id}-{block.channel}-{block.register}"] == 1, block
    assert html.count('<dl class="kb-glance">') == kinds["Labelled"]
    assert html.count('<details class="kb-provenance">') == kinds["Provenance"]
    assert not HIDDEN.search(html)


def test_every_block_of_the_handbook_stands_once_on_its_page(real: Handbook) -> None:
    for path, rendered in render_all(real).items():
        blocks_stand_once(real.by_path[path], rendered)


def test_lists_are_counted_as_they_are_shown(real: Handbook) -> None:
    for path, rendered in render_all(real).items():
        for section in rendered.sections:
            page = ElementTree.fromstring(f"<main>{section.html}</main>")
            counts = [sum(len(found) for found in page.findall(tag)) for tag in ("ul", "ol")]
            assert counts == [section.bullets, section.steps], (path, section.id)


def test_a_page_is_rendered_the_same_in_another_process(real: Handbook) -> None:
    page = next(real.all_pages)
    rendered = render(pickle.loads(pickle.dumps(page)), real)
    assert pickle.loads(pickle.dumps(rendered)) == render(page, real)


# Each % becomes a word of its own, which must stand on the page once.
PROSE = (
    "%\n",
    "% *%* **%** `%` [%](unpaid-and-parting.md) \\* %\n",
    "- %\n- %\n  - %\n\n    %\n",
    "%\n- %\n1) %\n2) %\n",
    "> %\n> - %\n%\n",
    "<details><summary>%</summary>\n",
    "<div>%\n",
    "</div>\n",
    "<b>%</b> <i>%\n",
    "    %\n",
    "!!! note\n    %\n",
    "| % | % |\n|---|---|\n| % | % |\n",
    "---\n",
    "%\n===\n",
    "[%][nowhere] [^1] {: .%}\n",
    "<!-- gone --> %\n",
    "<!--\ngone\n\ngone\n-->\n",
    "%\n<!-- gone -->\n%\n",
    "~~%~~ ==%== :smile: &amp; &lt;%&gt;\n",
    "%  \n%\\\n%\n",
    "*% **%\n",
    "\t%\n",
    "<!-- %\n",
    "\\<!-- % `<!-- %`\n",
    "[% [% [%](a.md)\n",
    "1. %\n\n   %\n\n2. %\n",
    "* * *\n",
)
BLOCKS = (
    "/// dialogue | % {#id-@}\n**You:** %\n\n- %\n///\n",
    "/// reaction | % {#id-@}\n**You say:** %\n\n**Why it works:** % <b>\n///\n",
    "/// checklist | % {#id-@}\n- [ ] % {#a-@}\n<!-- - [ ] gone {#gone-@} -->\n"
    "- [ ] % {#b-@ after=1w}\n///\n",
    "/// details | % {#id-@}\n%\n\n- %\n- %\n///\n",
    "/// at-a-glance\n**Do:** %\n///\n",
    "/// provenance\n///\n",
    "### % {#id-@}\n",
    "<!--\n/// reaction | gone {#gone-@}\n**You say:** gone\n///\n-->\n",
    "```template\nid: t-@\nchannel: email\nregister: formal\nsubject: %\n---\n% <!-- % -->\n```\n",
)


def spell(parts: list[tuple[str, bool]]) -> tuple[str, list[str]]:
    """Give the Markdown of the parts, and the words that were put in."""
    words: list[str] = []

    def word(_: re.Match[str]) -> str:
        words.append(f"Word{len(words)}x")
        return words[-1]

    texts = []
    for number, (part, parted) in enumerate(parts):
        spelt = re.sub("%", word, part.replace("@", str(number)))
        texts.append(spelt + ("\n" if parted else ""))
    return "".join(texts), words


def parts(pieces: tuple[str, ...]) -> "st.SearchStrategy[list[tuple[str, bool]]]":
    return st.lists(st.tuples(st.sampled_from(pieces), st.booleans()), max_size=12)


KNOWN = frozenset(
    (
        "a",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "mark",
        "ol",
        "p",
    )
) | frozenset(("strong", "table", "tbody", "td", "th", "thead", "tr", "ul"))


CALM = settings(
    deadline=None,
    derandomize=True,
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@CALM
@given(parts(PROSE + BLOCKS + BLOCKS))
def test_every_word_and_every_block_stands_once(
    handbook: Handbook, chosen: list[tuple[str, bool]]
) -> None:
    body, words = spell(chosen)
    page = read(handbook, f"## Title {{#title}}\n\n{body}")
    rendered = render(page, handbook)
    blocks_stand_once(page, rendered)
    found = Counter(re.findall(r"Word\d+x", shown_text(rendered.html)))
    assert found == Counter(words), body
    assert "gone" not in shown_text(rendered.html)


@CALM
@given(parts(PROSE))
def test_words_and_items_are_counted_as_they_are_shown(
    handbook: Handbook, chosen: list[tuple[str, bool]]
) -> None:
    body, _ = spell(chosen)
    rendered = render(read(handbook, f"## Title {{#title}}\n\n{body}"), handbook)
    section = rendered.sections[1]
    assert section_words(section) == count_words(shown_text(section.html)), body
    assert section.bullets + section.steps <= section.html.count("<li>")
    assert len(section.links) == section.html.count("<a ")


@CALM
@given(st.text(max_size=400))
def test_any_text_is_a_page(handbook: Handbook, body: str) -> None:
    page = read(handbook, f"## Title {{#title}}\n\n{body}")
    rendered = render(page, handbook)
    assert not HIDDEN.search(rendered.html)
    blocks_stand_once(page, rendered)


@CALM
@given(st.lists(st.sampled_from(tuple("[]()<>*_`~=!&\\#/|-+>.: \n1a")), max_size=200))
def test_any_marks_are_a_page(handbook: Handbook, marks: list[str]) -> None:
    page = read(handbook, "## Title {#title}\n\n" + "".join(marks))
    rendered = render(page, handbook)
    assert set(re.findall(r"</?([^\s/>]*)", rendered.html)) <= KNOWN
