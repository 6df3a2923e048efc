"""The cast of a story: its actors by the referents that each article speaks of; asked of the store once.

What it keeps true: a referent whose actor is not known, because its article was read since actors were last made, has
the article's own words for a name.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.model import Actor
from rashomon.store import StoryFile


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who.

    Attributes:
        actors: all of them, by name and id.
        owners: for each referent's id, its actor.

    """

    actors: tuple[Actor, ...]
    owners: Mapping[str, Actor]

    @classmethod
    def of(cls, story: StoryFile) -> "Cast":
        """Ask a story file for its actors."""
        return cls.made_of(story.actors())

    @classmethod
    def made_of(cls, actors: Iterable[Actor]) -> "Cast":
        """Make a cast of actors.

        Examples:
            >>> odera = Actor("x-1", "Pell Odera", None, named=True, referents=("r-1", "r-2"))
            >>> Cast.made_of([odera]).name("r-2"), Cast.made_of([odera]).name("r-3", "she")
            ('Pell Odera', 'she')

        """
        every = tuple(actors)
        return cls(every, {referent: actor for actor in every for referent in actor.referents})

    def actor(self, referent: str | None) -> Actor | None:
        """Return the actor that a referent is; None where it is not known."""
        return None if referent is None else self.owners.get(referent)

    def name(self, referent: str | None, otherwise: str | None = None) -> str | None:
        """Return the name of the actor that a referent is, or other words where it is not known."""
        actor = self.actor(referent)
        return actor.name if actor else otherwise
