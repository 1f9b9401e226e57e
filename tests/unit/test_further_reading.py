"""Further reading on a guide: told in our words, linked under its own title, and no way in."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from bridgebook.model.advice import Advice
from bridgebook.model.handbook import Handbook
from tests.helpers.markup import render

PROVENANCE = "/// provenance\n///"


def items(page: Element) -> list[Element]:
    return [item for item in page.iter("li") if "How to leave well" in "".join(item.itertext())]


def test_it_is_said_in_our_words_and_linked_under_its_title(handbook: Handbook) -> None:
    [item] = items(render(handbook, PROVENANCE, name="unpaid-and-parting"))
    assert "".join(item.itertext()) == (
        "Answer within a day, and ask nothing. How to leave well (Example Magazine)"
    )
    [link] = item.iter("a")
    assert link.attrib == {
        "href": "https://magazine.example/leaving-well",
        "lang": "en",
        "rel": "noopener noreferrer",
    }


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//evil.example/", "http://a.example/"])
def test_an_address_that_may_not_be_is_no_link(handbook: Handbook, address: str) -> None:
    advice = {"leaving-well": replace_address(handbook, address)}
    page = render(replace(handbook, advice=advice), PROVENANCE, name="unpaid-and-parting")
    [item] = items(page)
    assert list(item.iter("a")) == []
    assert address not in "".join(value for one in item.iter() for value in one.attrib.values())


def replace_address(handbook: Handbook, address: str) -> Advice:
    return handbook.advice["leaving-well"].model_copy(update={"address": address})
