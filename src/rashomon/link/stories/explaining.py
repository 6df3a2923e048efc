"""Explaining: why an article is in its story, and which one nearest to it is not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from rashomon.link.stories.clustering import Group, topics_of
from rashomon.link.stories.comparing import compare, likenesses
from rashomon.link.stories.parts import MOST, Part
from rashomon.link.stories.verdicts import Judged
from rashomon.link.stories.weighing import Surroundings, among
from rashomon.model.sketch import Sketch
from rashomon.model.story import StoryLink

_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Account:
    """Why an article is in its story.

    Attributes:
        article: its id.
        likeness: how alike it is to the others on average, 0 to 1; None where it is alone.
        best: it and the one that it is most like; None where it is alone, or one of very many prints of one text.
        stems: its most telling words that the others have, too.

    """

    article: str
    likeness: float | None = None
    best: StoryLink | None = None
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outsider:
    """The article nearest to a story that is not in it.

    Attributes:
        article: its id.
        likeness: how alike it is to the story's articles on average, 0 to 1.
        best: it and the one of them that it is most like.

    """

    article: str
    likeness: float
    best: StoryLink


def topics_among(part: Mapping[str, Sketch], said: Judged) -> Sequence[Group]:
    """Say which articles of a part are of one topic; all stories of a part ask for the same.

    Args:
        part: the sketches of articles that were held against each other.
        said: what people say.

    """
    articles = tuple(sorted(part))
    return topics_of(Part(articles, twins=len(articles) > MOST), [part[one] for one in articles], said)


class Accounts:
    """A story among the articles that it was held against."""

    def __init__(
        self, story: Sequence[str], part: Mapping[str, Sketch], said: Judged, topics: Sequence[Group] | None = None
    ) -> None:
        """Hold them against each other anew.

        Args:
            story: ids of the articles of the story.
            part: the sketches of all articles that were held against each other with them.
            said: what people say.
            topics: those of the part, where they are known.

        """
        articles = tuple(sorted(part))
        whole = Part(articles, twins=len(articles) > MOST)
        topics = topics_among(part, said) if topics is None else topics
        # What a person puts together may be of several topics: then all of these count.
        here = sorted({one for topic in topics if not set(topic).isdisjoint(story) for one in topic})
        self._part, self._here = {one: part[one] for one in articles}, here
        self._story = [one for one in story if one in part]
        self._around = Surroundings(part[one] for one in here)
        self._alike = None if whole.twins else likenesses([part[one] for one in here], self._around)
        self._at = {one: place for place, one in enumerate(here)}

    def members(self) -> list[Account]:
        """Say why each article is in the story."""
        return [self._account(one) for one in self._story]

    def outsider(self) -> Outsider | None:
        """Return the nearest article that is not in the story; None where none was held against it."""
        out = [one for one in self._here if one not in self._story]
        if self._alike is None:
            return None
        if not out:
            return self._elsewhere()
        nearest = min(out, key=lambda one: (-self._mean(one, self._story), one))
        best = self._nearest(nearest, self._story)
        link = compare(self._part[nearest], self._part[best], self._around)
        return Outsider(nearest, self._mean(nearest, self._story), link)

    def _elsewhere(self) -> Outsider | None:
        """Return the nearest of those that have so little in common with the story that no rarity was asked of."""
        out = [one for one in self._part if one not in self._story]
        if not out:
            return None
        alike = likenesses([self._part[one] for one in (*self._story, *out)], None)[: len(self._story)]
        place = int(np.argmax(alike[:, len(self._story) :].mean(axis=0)))
        row = alike[:, len(self._story) + place]
        nearest, best = out[place], self._story[int(np.argmax(row))]
        around = Surroundings(self._part.values())
        return Outsider(nearest, float(row.mean()), compare(self._part[nearest], self._part[best], around))

    def _account(self, article: str) -> Account:
        others = [one for one in self._story if one != article]
        if not others:
            return Account(article)
        has = {stem for one in others for stem in self._part[one].words}
        weights = among(self._part[article], self._around)
        shared = sorted(has & weights.keys(), key=lambda stem: (-round(weights[stem], 6), stem))[:_WORDS]
        if self._alike is None:
            return Account(article, stems=tuple(shared))
        link = compare(self._part[article], self._part[self._nearest(article, others)], self._around)
        return Account(article, self._mean(article, others), link, tuple(shared))

    def _mean(self, article: str, others: Sequence[str]) -> float:
        if self._alike is None:
            return 1.0
        return float(self._alike[self._at[article], [self._at[one] for one in others]].mean())

    def _nearest(self, article: str, others: Sequence[str]) -> str:
        row = [] if self._alike is None else self._alike[self._at[article]]
        return min(others, key=lambda one: (-float(row[self._at[one]]), one))
