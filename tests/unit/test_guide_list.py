"""The list of guides is laid out once, and each guide marks its own link in it."""

import pytest

from bridgebook.framing.guide_list import GUIDE_LIST, with_guide_list

LIST = '<li><a href="../a/">A</a></li><li><a href="../a-b/">AB</a></li>'


def test_the_list_takes_the_place_of_its_mark_and_the_guide_marks_itself() -> None:
    page = f"<nav>{GUIDE_LIST}</nav><p>Text</p>"
    assert with_guide_list(page, LIST, "a") == (
        '<nav><li><a href="./" aria-current="page">A</a></li>'
        '<li><a href="../a-b/">AB</a></li></nav><p>Text</p>'
    )


@pytest.mark.parametrize("page", ["<p>Text</p>", GUIDE_LIST * 2])
def test_a_page_without_one_place_for_the_list_is_a_mistake_of_its_template(page: str) -> None:
    with pytest.raises(ValueError, match="values to unpack"):
        with_guide_list(page, LIST, "a")
