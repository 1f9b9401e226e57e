"""Further reading: public advice by others that guides weigh. They rest on it as on articles."""

from pydantic import Field, RootModel

from bridgebook.model.catalogue import Entry, Id


class Advice(Entry):
    """A page of another site: its title as it stands there, its site's name, where it is."""

    title: str = Field(min_length=1, max_length=200)
    site: str = Field(min_length=1, max_length=80)
    address: str = Field(max_length=400)
    language: str

    @property
    def leads_to_a_page(self) -> bool:
        """Tell whether a link may lead there, even where nobody listens to the finding."""
        return self.address.startswith("https://")


class AdviceFile(RootModel[dict[Id, Advice]]):
    """docs/further-reading.yml: {its id: advice}."""


class AdviceWordsFile(RootModel[dict[str, str]]):
    """docs/<language>/further-reading.yml: {its id: what it advises, in one line of ours}."""
