"""What the built site tells other programs: scenarios.json, JSON-LD, the picture of a link."""

import json
import re
import struct
from collections.abc import Iterator
from html import unescape

from bridgebook.framing.description import CARD_HEIGHT, CARD_WIDTH
from bridgebook.linking.addresses import language_path
from bridgebook.model.handbook import Handbook
from tests.helpers.site import Built

ARTICLE = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PROPERTY = re.compile(r'<meta property="([^"]*)" content="([^"]*)">')


def guide_pages(real: Handbook) -> Iterator[tuple[str, str]]:
    """Give (language, path) of every guide's page."""
    for language in real.languages:
        for name, _ in real.guides_in(language):
            yield language, f"{language_path(real, language)}scenarios/{name}/index.html"


def test_every_language_lists_its_guides_and_they_are_there(built: Built, real: Handbook) -> None:
    for language in real.languages:
        folder = built.folder / language_path(real, language)
        file = json.loads((folder / "scenarios.json").read_text(encoding="utf-8"))
        assert file["language"] == language
        listed = [scenario["id"] for scenario in file["scenarios"]]
        assert listed == list(real.catalogue.scenario_ids)
        for scenario in file["scenarios"]:
            assert (folder / scenario["url"] / "index.html").is_file()
        assert (folder / file["$schema"]).resolve() == built.folder / "scenarios.schema.json"


def test_the_schema_is_there_and_names_every_field(built: Built) -> None:
    schema = json.loads(built.text("scenarios.schema.json"))
    listed = json.loads(built.text("scenarios.json"))["scenarios"][0]
    assert set(schema["$defs"]["ListedScenario"]["properties"]) == set(listed)


def test_a_guide_is_an_article_and_no_other_page_is(built: Built, real: Handbook) -> None:
    guides = {path: language for language, path in guide_pages(real)}
    for path in built.pages():
        found = ARTICLE.findall(built.text(path))
        assert len(found) == (path in guides), path
        for article in map(json.loads, found):
            assert article["inLanguage"] == guides[path]
            assert article["headline"] in unescape(built.text(path))
            assert "url" not in article, "an address that nobody knows"


def test_a_page_says_its_title_to_whoever_links_to_it(built: Built, real: Handbook) -> None:
    for language, path in guide_pages(real):
        properties = dict(PROPERTY.findall(built.text(path)))
        page = real.guides[language, path.split("/")[-2]]
        assert page.front is not None
        assert unescape(properties["og:title"]) == page.front.title
        assert unescape(properties["og:description"]) == page.front.description


def test_every_language_has_a_light_picture_of_the_right_size(built: Built, real: Handbook) -> None:
    for language in real.languages:
        card = (built.folder / f"assets/images/cards/{language}.png").read_bytes()
        assert struct.unpack(">II", card[16:24]) == (CARD_WIDTH, CARD_HEIGHT)
        assert len(card) <= 100_000
