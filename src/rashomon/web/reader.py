"""What a page is made from: the newest edition, the story file, and how fresh the one is to the other."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from fastapi import Request

from rashomon.edition import Edition, Keeper, State
from rashomon.store import StoryFile
from rashomon.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Reader:
    """What a request has at hand.

    Attributes:
        settings: of the app.
        keeper: of editions.
        edition: the newest.
        looked: filled as soon as the story file itself is looked into: what is then shown may change at any time.

    """

    settings: Settings
    keeper: Keeper
    edition: Edition
    looked: list[bool] = field(default_factory=list)

    @property
    def state(self) -> State:
        """How fresh the edition is."""
        return self.keeper.state()

    @contextmanager
    def story(self) -> Iterator[StoryFile]:
        """Open the story file for the thread that answers, to be read as it is at this moment."""
        self.looked.append(True)
        with StoryFile.open(self.settings.story, patience_s=2.0) as opened, opened.at_one_moment():
            yield opened


def reader(request: Request) -> Reader:
    """Give what a request has at hand; waits until there is an edition.

    Raises:
        RetryError: there is none yet.

    """
    keeper: Keeper = request.app.state.keeper
    return Reader(request.app.state.settings, keeper, keeper.edition())
