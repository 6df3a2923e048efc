"""The part of a story file's interface that is about which articles report one affair."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import Connection

from rashomon.model import Article, Linking, Span
from rashomon.model.sketch import Sketch
from rashomon.model.story import Story, StoryVerdict
from rashomon.store import reads, stories
from rashomon.store.stories import Placed


class HoldsStories(ABC):
    """What a story file is asked about stories, and told of them; each call is a transaction of its own."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """Open a transaction that only reads."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]:
        """Open a transaction that writes."""

    def stories(self) -> list[Story]:
        """Return the stories that were last made, as far as their articles still stand, in the order of their ids."""
        with self._reading() as connection:
            return stories.stories(connection)

    def wordless(self) -> list[str]:
        """Return the ids of the articles that have no sketch."""
        with self._reading() as connection:
            return stories.unsketched(connection)

    def to_sketch(self, articles: Sequence[str]) -> list[tuple[Article, list[Span]]]:
        """Return articles by their ids, each with where it calls somebody by name; none for an id that is gone."""
        with self._reading() as connection:
            named = stories.named(connection, articles)
            return [(one, named.get(one.id, [])) for one in reads.some_articles(connection, articles)]

    def write_story_words(self, made: Sequence[tuple[Sketch, Sequence[str]]]) -> None:
        """Write sketches, each with the words under which it is looked up."""
        with self._writing() as connection:
            stories.write_sketches(connection, made)

    def listed(self, stems: Iterable[str], longest: int) -> Mapping[str, Sequence[str]]:
        """Return the articles that are looked up under each word: `longest` of them, those whose ids come first."""
        with self._reading() as connection:
            return stories.listed(connection, stems, longest)

    def story_words(self, articles: Iterable[str]) -> Mapping[str, Sketch]:
        """Return the sketches of articles, by id."""
        with self._reading() as connection:
            return stories.sketches(connection, articles)

    def worded(self, articles: Iterable[str]) -> set[str]:
        """Return those of some articles that have a sketch."""
        with self._reading() as connection:
            return stories.worded(connection, articles)

    def write_kin(self, pairs: Mapping[tuple[str, str], float]) -> None:
        """Write pairs of articles that may report one affair, with their likeness at large."""
        with self._writing() as connection:
            stories.write_kin(connection, pairs)

    def kin(self, article: str) -> Mapping[str, float]:
        """Return the articles that may report the same affair as one, with their likeness at large."""
        with self._reading() as connection:
            return stories.kin(connection, article)

    def companions(self, articles: Iterable[str]) -> set[str]:
        """Return the articles that were held against any of these when stories were last made, and these."""
        with self._reading() as connection:
            return stories.companions(connection, articles)

    def loose(self) -> set[str]:
        """Return the articles with a sketch that have no story, or whose part lost an article since."""
        with self._reading() as connection:
            return stories.loose(connection)

    def write_stories(self, made: Sequence[Placed]) -> None:
        """Write stories in place of those that their articles had, all or nothing; remember who founded them."""
        with self._writing() as connection:
            stories.write_stories(connection, made)

    def clear_stories(self) -> None:
        """Take away all that is derived about stories; what people say stays."""
        with self._writing() as connection:
            stories.clear(connection)

    def story_founders(self) -> dict[str, tuple[int, str]]:
        """Return the articles that ever founded a story, with their numbers and the ids that they had then."""
        with self._reading() as connection:
            return stories.founders(connection)

    def story_linking(self) -> Linking | None:
        """Return what the stories were made by; None if they never were."""
        with self._reading() as connection:
            return stories.story_linking(connection)

    def write_story_linking(self, by: Linking) -> None:
        """Write what the stories that are there were made by."""
        with self._writing() as connection:
            stories.write_story_linking(connection, by)

    def story_verdicts(self) -> list[StoryVerdict]:
        """Return all that people said of stories, in the order in which they said it; what was undone, too."""
        with self._reading() as connection:
            return stories.story_verdicts(connection)

    def judge_story(self, verdict: StoryVerdict) -> bool:
        """Append what a person says of stories; say whether it is new. It counts from the next linking on."""
        with self._writing() as connection:
            return stories.judge_story(connection, verdict)
