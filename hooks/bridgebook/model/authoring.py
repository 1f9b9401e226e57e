"""The words that authors write as labels inside blocks."""

from bridgebook.model.words import Words


class GlanceLabels(Words):
    """Labels an author writes in the at-a-glance card."""

    do: str
    dont: str
    say_first: str


class ReactionLabels(Words):
    """Labels of a pair in "if they say"."""

    reply: str
    why: str


class AvoidLabels(Words):
    """Labels of a pair in "avoid"."""

    better: str
    why: str


class Speakers(Words):
    """Who can speak in a dialogue."""

    you: str
    client: str
    colleague: str
    supplier: str
    teammate: str


class Authoring(Words):
    """The words that authors write as labels inside blocks."""

    glance: GlanceLabels
    reaction: ReactionLabels
    avoid: AvoidLabels
    speakers: Speakers

    def labels(self, kind: str) -> dict[str, str]:
        """Give {label key: word} for a kind of block."""
        groups: dict[str, Words] = {
            "at-a-glance": self.glance,
            "reaction": self.reaction,
            "avoid": self.avoid,
            "dialogue": self.speakers,
        }
        return groups[kind].model_dump()
