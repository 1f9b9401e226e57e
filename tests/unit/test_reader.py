import pytest

from bridgebook.model.blocks import Checklist, Labelled, Provenance, Template, Time
from bridgebook.model.handbook import Handbook
from bridgebook.model.message import Fixed
from bridgebook.model.page import Heading
from bridgebook.model.prose import Paragraph, Prose
from bridgebook.reading.handbook import load_handbook
from bridgebook.reading.markdown import Reading, group_sections, read_body
from bridgebook.reading.page import read_page
from tests.helpers.handbook import SmallHandbook

GUIDE = """\
## Prepare {#prepare}

Do not answer at once.

/// checklist | Before you answer {#before-you-answer}
- [ ] Read it twice. {#read-it}
- [x] Confirm it. {#confirm-it after=3w}
///

### A letter {#letter}

```template
id: letter
channel: email
register: formal
subject: Your notice: received
---
Dear {{client_formal_name}},

### is no heading here, and /// no block.
```
"""


def read(handbook: Handbook, text: str, first_line: int = 1) -> Reading:
    return read_body("page.md", text.split("\n"), handbook.interfaces["en"].authoring, first_line)


def test_everything_is_found_in_order_with_its_line(handbook: Handbook) -> None:
    reading = read(handbook, GUIDE, first_line=10)
    assert reading.problems == []
    found = [(type(thing), thing.line) for thing in reading.found]
    assert found == [(Heading, 10), (Prose, 11), (Checklist, 14), (Heading, 19), (Template, 21)]


def test_a_checklist_has_ids_times_and_no_marks_in_its_texts(handbook: Handbook) -> None:
    (checklist, _) = read(handbook, GUIDE).blocks
    assert isinstance(checklist, Checklist)
    assert (checklist.id, checklist.title) == ("before-you-answer", "Before you answer")
    items = [(item.id, item.text, item.time, item.line) for item in checklist.items]
    assert items == [
        ("read-it", "Read it twice.", None, 6),
        ("confirm-it", "Confirm it.", Time(repeats=False, count=3, unit="w"), 7),
    ]


def test_a_template_keeps_its_text_as_it_is(handbook: Handbook) -> None:
    (_, template) = read(handbook, GUIDE).blocks
    assert isinstance(template, Template)
    assert template.subject == "Your notice: received"
    assert template.body.startswith("Dear {{client_formal_name}},\n\n### is no heading here")
    assert template.parts == (Fixed(template.body, 18),)
    assert (template.line, template.end) == (12, 21)


def test_a_dialogue_takes_turns_and_speakers_may_be_written_with_a_straight_apostrophe(
    handbook: Handbook,
) -> None:
    reading = read(
        handbook,
        "/// dialogue | The call {#call}\n**Client:** We leave.\n\n"
        "**You:** I see.\n\nThank you.\n///\n"
        "/// at-a-glance\n**Do:** Thank.\n\n**Don't:** Argue.\n\n**SAY FIRST:** Thanks.\n///",
    )
    dialogue, glance = reading.blocks
    assert isinstance(dialogue, Labelled)
    assert isinstance(glance, Labelled)
    turns = [(part.key, part.pieces, part.line) for part in dialogue.parts]
    assert turns == [
        ("client", (Paragraph("We leave.", 2),), 2),
        ("you", (Paragraph("I see.", 4), Paragraph("Thank you.", 6)), 4),
    ]
    assert [part.key for part in glance.parts] == ["do", "dont", "say_first"]
    assert reading.problems == []


def test_a_label_may_be_written_with_a_space_that_does_not_break(handbook: Handbook) -> None:
    (glance,) = read(handbook, "/// at-a-glance\n**Say\u00a0first:** “Thank you.”\n///").blocks
    assert isinstance(glance, Labelled)
    assert [(part.key, part.label) for part in glance.parts] == [("say_first", "Say\u00a0first")]


def test_a_longer_fence_holds_shorter_ones_and_a_longer_one_closes_it(handbook: Handbook) -> None:
    header = "id: letter\nchannel: email\nregister: formal\n---"
    reading = read(handbook, f"````template\n{header}\nOne.\n```\nTwo.\n`````\n\nAfter.")
    template, prose = reading.found
    assert isinstance(template, Template)
    assert (template.body, template.end) == ("One.\n```\nTwo.", 9)
    assert (type(prose), prose.line) == (Prose, 10)
    assert reading.problems == []


def test_what_stands_above_the_first_section_is_kept_apart(handbook: Handbook) -> None:
    intro, sections = group_sections(read(handbook, f"# Title\n\nHello.\n\n{GUIDE}").found)
    assert [type(thing) for thing in intro] == [Heading, Prose]
    assert [section.id for section in sections] == ["prepare"]
    assert [heading.id for heading in sections[0].headings] == ["letter"]


@pytest.mark.parametrize(
    "time",
    [
        Time(repeats=False, count=1, unit="d"),
        Time(repeats=True, count=6, unit="w"),
        Time(repeats=False, count=12, unit="m"),
        Time(repeats=True, count=999, unit="d"),
    ],
    ids=str,
)
def test_a_time_reads_as_it_is_written(handbook: Handbook, time: Time) -> None:
    block = f"/// checklist | Title {{#title}}\n- [ ] Do it. {{#do-it {time}}}\n///"
    reading = read(handbook, block)
    (checklist,) = reading.blocks
    assert reading.problems == []
    assert isinstance(checklist, Checklist)
    assert [item.time for item in checklist.items] == [time]


@pytest.mark.parametrize("time", ["after=0d", "after=1000d", "every=3y", "after=3", "in=3w", "3w"])
def test_what_is_no_time_is_told_and_the_item_stays(handbook: Handbook, time: str) -> None:
    block = f"/// checklist | Title {{#title}}\n- [ ] Do it. {{#do-it {time}}}\n///"
    reading = read(handbook, block)
    assert [str(problem) for problem in reading.problems] == [
        f'page.md:2: KB308 "{time}" is not a time. Write "after=3w" or "every=6w", with d, w or m '
        "for days, weeks or months."
    ]
    (checklist,) = reading.blocks
    assert isinstance(checklist, Checklist)
    assert [(item.id, item.time) for item in checklist.items] == [("do-it", None)]


def test_a_page_without_its_last_line_end_reads_the_same(handbook: Handbook) -> None:
    reading = read(handbook, "/// provenance\n///")
    assert [type(block) for block in reading.blocks] == [Provenance]
    assert reading.problems == []


def test_a_page_knows_the_lines_of_its_front_matter_and_body(handbook: Handbook) -> None:
    source = "---\ntitle: A title\ndescription: What the page is about.\nphrases: [a]\n---\n\nText."
    page, problems = read_page("p.md", "en", source, handbook.interfaces["en"].authoring)
    assert (page.body_line, page.front_lines["description"]) == (6, 3)
    assert [str(problem) for problem in sorted(problems)] == [
        'p.md:2: KB202 "heard" is missing. Add it.',
        'p.md:4: KB202 "phrases" has 1 entries; 6 is the least. Add some.',
    ]


def test_a_handbook_comes_with_what_is_wrong_in_its_files_and_pages(small: SmallHandbook) -> None:
    small.write("en/scenarios/client-is-leaving.md", b"\xff")
    small.write("provenance.yml", "client-is-leaving: [")
    small.replace("en/index.md", "title: ", "titel: ")
    assert sorted(map(str, load_handbook(small.docs).problems)) == [
        'docs/en/index.md:2: KB202 "titel" isn\'t known here. Did you mean "title"?',
        'docs/en/index.md:2: KB202 "title" is missing. Add it.',
        "docs/en/scenarios/client-is-leaving.md:1: KB101 This file isn't UTF-8 text. Save it again "
        "with the encoding UTF-8.",
        "docs/provenance.yml:1: KB102 This isn't valid YAML: expected the node content, but found "
        "'<stream end>'. Check the indentation, and put quotes around a value that contains "
        '": ".',
    ]
