"""scenarios.json and its schema."""

import json

from bridgebook.model.handbook import Handbook
from bridgebook.model.page import FrontMatter
from bridgebook.publishing.scenarios_file import scenarios_file, write_json, write_schema


def test_every_guide_is_listed_in_order(handbook: Handbook) -> None:
    file = json.loads(write_json(scenarios_file(handbook, "en", "")))
    assert [entry["id"] for entry in file["scenarios"]] == list(handbook.catalogue.scenario_ids)
    assert file["language"] == "en"
    first = file["scenarios"][0]
    assert first["url"] == "scenarios/client-is-leaving/"
    assert first["moment"] == "ending"
    assert first["parties"] == ["client"]
    assert first["neighbours"] == ["unpaid-and-parting"]
    assert first["phrases"][:2] == ["client is leaving", "lost a client"]


def test_what_is_only_heard_is_listed_nowhere(handbook: Handbook) -> None:
    guide = handbook.guides["en", "client-is-leaving"]
    assert isinstance(guide.front, FrontMatter)
    assert guide.front.heard[0] == "dumped"
    assert "dumped" not in write_json(scenarios_file(handbook, "en", ""))


def test_addresses_are_absolute_where_the_site_has_one(handbook: Handbook) -> None:
    file = scenarios_file(handbook, "da", "https://example.org/book/")
    assert file.scenarios[0].url == "https://example.org/book/da/scenarios/client-is-leaving/"


def test_a_file_names_the_schema_it_follows(handbook: Handbook) -> None:
    for language, path in {"en": "", "da": "../"}.items():
        file = json.loads(write_json(scenarios_file(handbook, language, "")))
        assert file["$schema"] == f"{path}scenarios.schema.json"


def test_the_schema_describes_what_is_written(handbook: Handbook) -> None:
    schema = json.loads(write_schema())
    file = json.loads(write_json(scenarios_file(handbook, "en", "")))
    assert set(file) == set(schema["properties"]) == set(schema["required"])
    entry = schema["$defs"]["ListedScenario"]
    assert set(file["scenarios"][0]) == set(entry["properties"]) == set(entry["required"])
    assert all(field["description"] for field in entry["properties"].values())
