"""scenarios.json: a language's guides for other programs, and the schema that describes it.

The schema is made from the models, so that it can't say anything else than what is written.
"""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from bridgebook.linking.addresses import language_path
from bridgebook.model.catalogue import Id
from bridgebook.model.handbook import TEXT_LICENCE, Handbook
from bridgebook.model.page import FrontMatter
from bridgebook.model.sources import SCENARIOS

SCENARIOS_FILE = "scenarios.json"
SCHEMA_FILE = "scenarios.schema.json"


class ListedScenario(BaseModel):
    """A situation and where its guide stands."""

    model_config = ConfigDict(frozen=True)

    id: Id = Field(description="The same in every language, and for good.")
    title: str = Field(description="What the reader would say.")
    description: str = Field(description="What the guide helps with, in one or two sentences.")
    url: str = Field(
        description="Where the guide stands; relative to this file if the site has no address."
    )
    moment: Id = Field(description="When in a job it happens.")
    parties: tuple[Id, ...] = Field(description="Who is concerned.")
    neighbours: tuple[Id, ...] = Field(description="Scenarios that look alike.")
    phrases: tuple[str, ...] = Field(description="What people say when they live this.")


class ScenariosFile(BaseModel):
    """The situations that Bridgebook has a guide for, in one language."""

    model_config = ConfigDict(frozen=True)

    schema_url: str = Field(serialization_alias="$schema", description="Where this schema stands.")
    language: str = Field(description="BCP 47.")
    license: str = Field(description="The licence of the texts.")
    scenarios: tuple[ListedScenario, ...]


def scenarios_file(handbook: Handbook, language: str, site_url: str) -> ScenariosFile:
    """Give what a language's file says, in the catalogue's order."""
    path = language_path(handbook, language)
    base = f"{site_url.rstrip('/')}/{path}" if site_url else ""
    scenarios = (
        ListedScenario(
            id=name,
            title=page.front.title,
            description=page.front.description,
            url=f"{base}{SCENARIOS}/{name}/",
            moment=scenario.moment,
            parties=scenario.parties,
            neighbours=scenario.neighbours,
            phrases=page.front.phrases,
        )
        for name, page in handbook.guides_in(language)
        if isinstance(page.front, FrontMatter) and (scenario := handbook.catalogue.scenario(name))
    )
    return ScenariosFile(
        schema_url=f"{'../' if path else ''}{SCHEMA_FILE}",
        language=language,
        license=TEXT_LICENCE,
        scenarios=tuple(scenarios),
    )


def write_json(file: ScenariosFile) -> str:
    """Write the file as readable JSON."""
    return _dump(file.model_dump(mode="json", by_alias=True))


def write_schema() -> str:
    """Write the JSON Schema of the file."""
    schema = ScenariosFile.model_json_schema(mode="serialization")
    return _dump({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})


def _dump(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
