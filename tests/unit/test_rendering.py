"""What a reader gets from each block."""

import json
import re
from xml.etree import ElementTree
from xml.etree.ElementTree import tostring

import pytest

from bridgebook.framing.views import views
from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter
from bridgebook.rendering import group_templates, render_all
from bridgebook.rendering import render as render_page
from bridgebook.rendering.desk_tools import desk_tools
from tests.helpers.handbook import SmallHandbook
from tests.helpers.markup import all_by, by, render, rendered, text


def test_prose_between_blocks_stays_markdown(handbook: Handbook) -> None:
    page = render(
        handbook,
        "## Sources {#sources}\n\n*Ours*, with a [link](unpaid-and-parting.md).\n"
        "/// provenance\n///\nAfter.",
    )
    assert text(by(page, id="sources")) == "Sources"
    assert text(by(page, tag="em")) == "Ours"
    assert by(page, tag="a").get("href") == "../unpaid-and-parting/"
    assert text(page[-1]) == "After."


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("op&shy;sigelse", "op\u00adsigelse"),
        ("50&nbsp;kr.", "50\u00a0kr."),
        ("a&#8202;b&#x200B;c", "a\u200ab&#x200B;c"),
        ("caf&eacute; &amp; bar", "café & bar"),
        ("&#0; &#2; &#xD800; &unknown;", "&#0; &#2; &#xD800; &unknown;"),
    ],
)
def test_a_character_by_its_name_is_that_character(
    handbook: Handbook, written: str, shown: str
) -> None:
    page = render(handbook, f"## Prepare {{#prepare}}\n\n{written}\n")
    assert "".join(page[-1].itertext()) == shown


def test_a_glance_card_lists_its_parts_under_the_labels_of_the_language(handbook: Handbook) -> None:
    page = render(
        handbook,
        "/// at-a-glance\n**Gør:** Sig *tak*.\n\n**Undgå:** At true.\n\n**Sig først:** “Tak.”\n///",
        "da",
    )
    assert [text(label) for label in all_by(page, tag="dt")] == ["Gør", "Undgå", "Sig først"]
    assert text(next(all_by(page, tag="dd"))) == "Sig tak."


def test_a_dialogue_names_who_speaks(handbook: Handbook) -> None:
    page = render(
        handbook, "/// dialogue | The call {#call}\n**Client:** Well?\n\n**You:** Yes.\n///"
    )
    turns = list(all_by(by(page, id="call"), tag="li"))
    assert [text(turn) for turn in turns] == ["Client Well?", "You Yes."]
    assert "kb-turn--you" in (turns[1].get("class") or "")


@pytest.mark.parametrize("kind", ["reaction", "avoid"])
def test_a_pair_has_its_title_as_a_heading_and_an_anchor(handbook: Handbook, kind: str) -> None:
    label = {"reaction": "You say", "avoid": "Better"}[kind]
    page = render(handbook, f"/// {kind} | “Too *dear*!” {{#dear}}\n**{label}:** “I see.”\n///")
    pair = by(page, id="dear")
    assert text(by(pair, tag="h3")) == "“Too dear!”"
    assert text(by(pair, tag="dt")) == label
    assert text(by(pair, tag="dd")) == "“I see.”"


CHECKLIST = (
    "/// checklist | Before you answer {#before}\n- [ ] Read it **twice**. {#read}\n"
    "- [ ] Confirm it. {#confirm after=1d}\n- [ ] Look again. {#again every=2w}\n///"
)


def test_a_checklist_is_labelled_boxes_that_nobody_ticked(handbook: Handbook) -> None:
    page = render(handbook, CHECKLIST)
    group = by(page, role="group")
    assert text(by(page, id=group.get("aria-labelledby") or "")) == "Before you answer"
    boxes = list(all_by(group, type="checkbox"))
    assert [box.get("data-item") for box in boxes] == ["read", "confirm", "again"]
    assert not any("checked" in box.attrib for box in boxes)
    for item in ("read", "confirm", "again"):
        assert by(by(page, id=item), tag="label").find(".//input[@type='checkbox']") is not None
    assert text(by(by(page, id="read"), data_part="what")) == "Read it twice."


@pytest.mark.parametrize(
    ("language", "times"),
    [("en", ["1 day later", "Every 2 weeks"]), ("da", ["1 dag senere", "Hver 2. uge"])],
)
def test_a_step_says_its_time_in_words(handbook: Handbook, language: str, times: list[str]) -> None:
    page = render(handbook, CHECKLIST, language)
    assert [text(time) for time in all_by(page, class_="kb-item__time")] == times


def test_what_only_works_with_javascript_is_hidden_until_it_wakes(handbook: Handbook) -> None:
    page = render(handbook, CHECKLIST + "\n\n" + TEMPLATES)
    waiting = {
        part.get("data-part") for part in page.iter() if part.tag in ("button", "input", "a")
    } - {None}
    hidden = [element for element in page.iter() if "hidden" in element.attrib]
    for name in waiting:
        assert any(
            inner.get("data-part") == name for element in hidden for inner in element.iter()
        ), f"{name} is shown although it can't work yet"


TEMPLATES = """\
### Answer {#reply}

```template
id: reply
channel: email
register: first-name
subject: Dear {{client_first_name}} & <co>
---
Hi {{client_first_name}},

1 * 2 * 3 _is_ <b>plain</b> https://example.org

{{my_name}}
```

```template
id: reply
channel: short-message
register: first-name
---
Hi {{client_first_name}}. {{unknown_name}}
```
"""


def test_a_desk_shows_each_variant_as_plain_text_with_readable_gaps(handbook: Handbook) -> None:
    page = render(handbook, TEMPLATES)
    mail = by(page, data_channel="email")
    assert "".join(by(mail, data_part="body").itertext()) == (
        "Hi [client’s first name],\n\n"
        "1 * 2 * 3 _is_ <b>plain</b> https://example.org\n\n"
        "[your name]"
    )
    assert text(by(mail, data_part="subject")) == "Dear [client’s first name] & <co>"
    assert text(by(mail, tag="h4")) == "E-mail · First name"
    assert mail.get("lang") == "en"


def test_neither_text_nor_attribute_shows_braces(handbook: Handbook) -> None:
    html = tostring(render(handbook, TEMPLATES.replace("{{unknown_name}}", "")), encoding="unicode")
    assert "{{" not in html
    assert "}}" not in html


def test_a_desk_names_what_is_asked_for_in_other_languages_alone(handbook: Handbook) -> None:
    desk = by(render(handbook, TEMPLATES), data_desk="reply")
    # A message may be in any of them.
    assert desk.get("data-asks-elsewhere") == "client_formal_name end_date"


@pytest.mark.parametrize("language", ["en", "da"])
def test_each_field_stands_once_with_a_label_and_a_hint(handbook: Handbook, language: str) -> None:
    tools = ElementTree.fromstring(desk_tools(handbook, language))
    boxes = [element for element in tools.iter("input") if "data-value" in element.attrib]
    wanted = list(handbook.catalogue.placeholders)
    assert [box.get("data-value") for box in boxes] == wanted
    parents = [tools.findall(f".//*[@data-field='{name}']") for name in wanted]
    for [field] in parents:
        (label, *_), about = field.findall("label"), by(field, class_="kb-field__about")
        assert text(label)
        assert text(about)


def test_no_id_stands_twice_in_a_rendered_guide(handbook: Handbook) -> None:
    for (language, name), guide in handbook.guides.items():
        page = ElementTree.fromstring(f"<main>{render_page(guide, handbook).html}</main>")
        ids = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), (language, name)


def test_variants_of_one_template_make_one_desk_even_with_another_between(
    handbook: Handbook,
) -> None:
    page = render(handbook, TEMPLATES)
    assert [desk.get("data-desk") for desk in all_by(page, class_="kb-desk")] == ["reply"]
    templates = list(handbook.guides["en", "client-is-leaving"].templates)
    assert [len(group) for group in group_templates([*templates, *templates[:1]])] == [4]


def test_provenance_says_what_each_section_rests_on(handbook: Handbook) -> None:
    page = render(handbook, "/// provenance\n///")
    details = by(page, tag="details")
    assert "It happens to everyone. (Gestire la fine dell’amore con un cliente)" in text(details)
    assert handbook.interfaces["en"].provenance.editorial in text(details)
    assert [text(term) for term in all_by(details, tag="dt")][:2] == ["At a glance", "Is this you?"]


def test_the_phrases_stand_where_readers_recognise_themselves(handbook: Handbook) -> None:
    guide = next(page for _, page in handbook.guides_in("en"))
    page = ElementTree.fromstring(f"<main>{render_page(guide, handbook).html}</main>")
    words = list(page.itertext())
    assert isinstance(guide.front, FrontMatter)
    shown = [text(phrase) for phrase in all_by(page, tag="q")]
    assert shown == list(guide.front.phrases)
    assert words.index("Is this you?") < words.index(shown[0]) < words.index("Prepare")


def test_a_renamed_item_carries_its_old_id_to_the_guide_and_to_its_card(
    small: SmallHandbook,
) -> None:
    former = "\nformer: {items: {client-is-leaving: {moved: {look: read-the-notice}}}}\n"
    handbook = small.append("catalogue.yml", former).load()
    guide = handbook.guides["en", "client-is-leaving"]
    pages = render_all(handbook)
    page = ElementTree.fromstring(f"<main>{pages[guide.path].html}</main>")
    assert by(page, data_item="read-the-notice").get("data-was") == "look"
    card = views(handbook, pages)["en"].guides["client-is-leaving"].card
    assert card.items[0] == "read-the-notice,look"


def test_former_ids_stand_where_what_is_kept_under_them_goes(small: SmallHandbook) -> None:
    former = """
former:
  placeholders: {moved: {me: my_name}, offered: {client: [client_first_name]}}
  templates: {client-is-leaving: {moved: {answer: reply}, offered: {letter: [reply]}}}
  items: {client-is-leaving: {offered: {look: [read-the-notice]}}}
  choices: {unpaid-and-parting: {moved: {why: reason}, offered: {cause: [reason]}}}
  passages: {unpaid-and-parting: {moved: {slowly: no-rush}, offered: {calm: [no-rush]}}}
  alternatives: {unpaid-and-parting: {reason: {moved: {gone: lost}}}}
"""
    small.append("catalogue.yml", former)
    for language in ("en", "da"):
        small.append(f"{language}/interface.yml", "former_placeholders: {client: The client}\n")
    assert small.findings() == []
    handbook = small.load()
    guide = handbook.guides["en", "client-is-leaving"]
    page = ElementTree.fromstring(f"<main>{render_page(guide, handbook).html}</main>")
    words = handbook.interfaces["en"]
    desk = by(page, data_desk="reply")
    assert (desk.get("data-was"), desk.get("data-offered")) == ("answer", "letter")
    tools = ElementTree.fromstring(desk_tools(handbook, "en"))
    assert by(tools, data_field="my_name").get("data-was") == "me"
    field = by(tools, data_field="client_first_name")
    offer = words.desk.offered_value.replace("{field}", "The client")
    assert json.loads(field.get("data-offers") or "") == {"client": offer}
    assert field.get("data-accept") == words.desk.use_offered
    box = by(page, data_item="read-the-notice")
    assert box.get("data-offered") == "look"
    assert (box.get("data-offer"), box.get("data-accept")) == (
        words.checklist.offer,
        words.checklist.accept,
    )
    guide = handbook.guides["en", "unpaid-and-parting"]
    page = ElementTree.fromstring(f"<main>{render_page(guide, handbook).html}</main>")
    other = by(page, data_desk="remind")
    assert json.loads(other.get("data-moved") or "") == {
        "answers": {"why": "reason", "slowly": "no-rush"},
        "alternatives": {"reason": {"gone": "lost"}},
    }
    for decision, old in (
        ({"data_choice": "reason"}, "cause"),
        ({"data_passage": "no-rush"}, "calm"),
    ):
        group = by(other, **decision)
        offered = (group.get("data-offered"), group.get("data-offer"), group.get("data-accept"))
        assert offered == (old, words.desk.offered_answer, words.desk.use_offered)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("1) One\n2) Two", "<ol>\n<li>One</li>\n<li>Two</li>\n</ol>"),
        (
            "- One\n  - two\n  - three\n- Four",
            "<ul>\n<li>One<ul>\n<li>two</li>\n<li>three</li>\n</ul>\n</li>\n<li>Four</li>\n</ul>",
        ),
        ("Do this:\n- one\n- two", "<p>Do this:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("In\n2019. it was", "<p>In\n2019. it was</p>"),
        ("3. Three", '<ol start="3">\n<li>Three</li>\n</ol>'),
        (
            "> Said.\n>\n> - a",
            "<blockquote>\n<p>Said.</p>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>",
        ),
        ("- one\n<!-- a note -->\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("One <!-- two\nlines --> three", "<p>One three</p>"),
        (r"~~a~~ ==b== \~~c\~~ \| \<b>", "<p><del>a</del> <mark>b</mark> ~~c~~ | &lt;b&gt;</p>"),
        ("a  \nb\\\nc", "<p>a<br />\nb<br />\nc</p>"),
        ("`<b> &amp; \\*`", "<p><code>&lt;b&gt; &amp;amp; \\*</code></p>"),
        (
            "[a][b] and [c](index.md)\n\n[b]: https://example.org/ 'T'",
            '<p><a href="https://example.org/" rel="noopener noreferrer" title="T">a</a> and '
            '<a href="index.md">c</a></p>',
        ),
        ("***", "<hr />"),
        (
            "/// details | More *of* it {#more}\nText.\n///",
            '<details class="kb-details" id="more">\n<summary>More <em>of</em> it</summary>\n'
            "<p>Text.</p>\n</details>",
        ),
    ],
    # Plain words: a test must be found again by its name.
    ids=lambda value: " ".join(re.findall(r"\w+", value))[:16],
)
def test_markdown_means_what_code_hosts_take_it_for(
    handbook: Handbook, markdown: str, html: str
) -> None:
    assert rendered(handbook, markdown).html == html


def test_links_ids_and_tags_are_told_with_their_lines(handbook: Handbook) -> None:
    page = rendered(
        handbook,
        '## One {#one}\n\nA `code\nspan` and [a\nb](x.md)\n[c](y.md "T") <b>d</b>\n\n'
        "- [e][r]\n\n/// checklist | [f](z.md) {#two}\n- [ ] ![g](h.png) {#three}\n///\n\n"
        "[r]: w.md\n",
    )
    links = [(link.target, link.text, link.line, link.is_image) for link in page.links]
    assert links == [
        ("x.md", "a\nb", 8, False),
        ("y.md", "c", 10, False),
        ("w.md", "e", 12, False),
        ("z.md", "f", 14, False),
        ("h.png", "g", 15, True),
    ]
    anchors = {anchor.id: anchor.line for anchor in page.anchors}
    assert (anchors["one"], anchors["two"], anchors["three"]) == (5, 14, 15)
    assert [(tag.name, tag.line, tag.shown) for tag in page.tags] == [("b", 10, True)]
