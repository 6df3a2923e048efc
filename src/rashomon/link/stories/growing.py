"""Growing: new articles join stories or found them, and only what they touch is done anew.

What it keeps true: what is made anew depends on the articles and verdicts alone and not on what was made before, but
for ids, which stay. So the same articles come out as the same stories in whatever order and batches they came, as far
as `kin` finds the same pairs: always, where no word is a key of more than `kin.LONGEST` articles and none has more than
`kin.COMPARED` that come up with it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rashomon.link.stories.clustering import Group, stories_of, topics_of
from rashomon.link.stories.kin import Pile, kin_of
from rashomon.link.stories.parts import Part, part_of
from rashomon.link.stories.verdicts import Judged
from rashomon.link.stories.weighing import Surroundings, among
from rashomon.model import content_id
from rashomon.model.sketch import Sketch
from rashomon.model.story import Story

VERSION: Final = "1"
"""Changes when the same articles and verdicts may come out as other stories: then all are made anew."""
PREFIX: Final = "g"
"""What the id of a story begins with."""
_NAMES: Final = 4
_HEAD: Final = 5
"""Words that begin with the same letters, so many, are of one name."""
_TOLD: Final = 0.5
"""Share of a story's articles that have a word by which it is called."""


@dataclass(frozen=True, slots=True)
class Region:
    """A part of the pile, and the stories in it.

    Attributes:
        part: articles that hang together.
        stories: the articles of each story.
        names: of the stories, in their order.

    """

    part: Part
    stories: tuple[Group, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """Where stories grow.

    Attributes:
        sketches: gives the sketches of articles.
        kin: gives the articles akin to one, with their likeness at large.
        said: what people say of stories.

    """

    sketches: Callable[[Iterable[str]], Mapping[str, Sketch]]
    kin: Callable[[str], Mapping[str, float]]
    said: Judged


def regions(touched: Iterable[str], ground: Ground) -> Iterator[Region]:
    """Make the stories of all parts that articles belong to, each part once.

    Args:
        touched: ids of articles.
        ground: where they stand.

    """
    done = set[str]()
    for article in sorted(set(touched)):
        if article not in done:
            part = part_of(article, ground.kin, ground.said)
            done.update(part.articles)
            yield _region(part, ground)


def _region(part: Part, ground: Ground) -> Region:
    found = ground.sketches(part.articles)
    made: list[tuple[Group, str]] = []
    for topic in topics_of(part, [found[one] for one in part.articles], ground.said):
        sketches = {one: found[one] for one in topic}
        around = Surroundings(sketches.values())
        groups = [topic] if part.twins else stories_of(topic, list(sketches.values()), ground.said)
        made += [(group, name_of([sketches[one] for one in group], around)) for group in groups]
    made.sort()
    return Region(part, tuple(group for group, _ in made), tuple(name for _, name in made))


def name_of(sketches: Sequence[Sketch], around: Surroundings) -> str:
    """Name a story after its most telling names and words, of which at least half of its articles have each.

    Args:
        sketches: of its articles.
        around: the articles among which words are weighed.

    Returns:
        The words as they are written; empty where no article has any.

    """
    weights: dict[str, float] = {}
    counts: dict[str, int] = {}
    shown: dict[str, str] = {}
    for sketch in sorted(sketches, key=lambda one: one.article):
        for stem, weight in among(sketch, around).items():
            weights[stem] = weights.get(stem, 0.0) + weight
            counts[stem] = counts.get(stem, 0) + 1
            shown.setdefault(stem, sketch.words[stem].shown)
    told = [stem for stem in weights if counts[stem] >= _TOLD * len(sketches) and not stem.isdigit()]
    best: list[str] = []
    for stem in sorted(told, key=lambda stem: (-round(weights[stem], 6), stem)):
        # "Venezuelan" tells nothing beside "Venezuela".
        if len(best) < _NAMES and all(stem[:_HEAD] != other[:_HEAD] for other in best):
            best.append(stem)
    return ", ".join(shown[stem] for stem in best)


def stories(made: Iterable[Region], founders: Mapping[str, tuple[int, str]], said: Judged) -> list[Story]:
    """Give regions' stories their ids.

    Args:
        made: regions.
        founders: for each article that ever founded a story, its number and the id that it had then: a story keeps
            the id that its least numbered founder gave it.
        said: what people say.

    """
    return [
        Story(_id(group, founders), name, group, _said(group, said))
        for region in made
        for group, name in zip(region.stories, region.names, strict=True)
    ]


def _id(group: Group, founders: Mapping[str, tuple[int, str]]) -> str:
    known = [founders[one] for one in group if one in founders]
    return content_id(PREFIX, min(known)[1] if known else group[0])


def _said(group: Group, said: Judged) -> tuple[str, ...]:
    return tuple(dict.fromkeys(verdict for one in group for verdict in said.named.get(one, ())))


def grouped(sketches: Iterable[Sketch], said: Judged | None = None) -> tuple[Group, ...]:
    """Put the articles of a whole pile together to stories, in memory.

    Args:
        sketches: of all articles, in any order.
        said: what people say.

    Examples:
        >>> from rashomon.model.sketch import SketchWord
        >>> def words(*some): return {one: SketchWord(one, 1) for one in some}
        >>> made = {"a-1": ("ferri", "odera"), "a-2": ("odera", "ferri", "strike"), "a-3": ("tariff", "steel")}
        >>> grouped(Sketch(article, words(*some)) for article, some in made.items())
        (('a-1', 'a-2'), ('a-3',))

    """
    pile = Pile()
    every = list(sketches)
    for one in every:
        pile.add(one)
    near: dict[str, dict[str, float]] = {one.article: {} for one in every}
    for one in every:
        for other, score in kin_of(one, pile).items():
            near[one.article][other] = near[other][one.article] = score
    ground = Ground(pile.sketches, near.__getitem__, said or Judged())
    return tuple(sorted(group for region in regions(near, ground) for group in region.stories))
