from bridgebook.model.blocks import Template
from bridgebook.model.message import Choice, Fixed, Option, Passage
from bridgebook.model.placeholders import Piece, split_placeholders, used_placeholders


def test_text_is_split_into_plain_pieces_and_placeholders() -> None:
    assert list(split_placeholders("Hi {{ client_first_name }}, {{my_name}}")) == [
        Piece("Hi "),
        Piece("{{ client_first_name }}", "client_first_name"),
        Piece(", "),
        Piece("{{my_name}}", "my_name"),
    ]


def test_half_a_placeholder_is_plain_text() -> None:
    assert list(split_placeholders("{{my_name} {my_name}}")) == [Piece("{{my_name} {my_name}}")]
    assert list(split_placeholders("")) == []


def test_each_placeholder_counts_once_the_subject_first() -> None:
    parts = (
        Fixed("{{my_name}}, {{project}}", 6),
        Choice("cause", (Option("late", "By {{new_date}}.", 8),), 7),
        Passage("call", "On {{call_date}}, {{my_name}}.", 9),
    )
    template = Template("a", "email", "du", "On {{project}}", "", parts, 1, 4, 9)
    assert used_placeholders(template) == ("project", "my_name", "new_date", "call_date")
