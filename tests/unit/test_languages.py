"""The languages of a handbook, as a page's menu and MkDocs' plugins name them."""

from bridgebook.reading.handbook import read_languages
from tests.helpers.handbook import SmallHandbook


def test_each_names_itself_the_default_first(small: SmallHandbook) -> None:
    assert list(read_languages(small.docs).items()) == [("en", "English"), ("da", "Dansk")]


def test_one_that_cannot_be_read_is_left_out(small: SmallHandbook) -> None:
    small.write("en/language.yml", "name: [")
    assert read_languages(small.docs) == {"da": "Dansk"}


def test_without_a_catalogue_there_are_none(small: SmallHandbook) -> None:
    small.write("catalogue.yml", "languages: [")
    assert read_languages(small.docs) == {}
