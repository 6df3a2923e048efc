"""Which articles report one affair: what is asked of the tables of stories, and written to them.

The caller holds the transaction. What it keeps true: every article of a story has a sketch; a verdict is never changed
or lost; an article that founded a story keeps its number.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, or_, select

from rashomon.model import Linking, Naming, Span, content_id
from rashomon.model.sketch import Sketch
from rashomon.model.story import Story, StoryVerdict
from rashomon.store.laws import Fault
from rashomon.store.link_tables import FORMER_ARTICLE
from rashomon.store.row import BrokenRowsError, Row
from rashomon.store.story_rows import (
    moved_story_verdict,
    sketch_of,
    sketch_row,
    story_of,
    story_row,
    story_verdict_of,
    story_verdict_row,
)
from rashomon.store.story_tables import (
    KIN,
    STORY,
    STORY_ARTICLE,
    STORY_FOUNDER,
    STORY_KEY,
    STORY_LINKING,
    STORY_VERDICT,
    STORY_WORDS,
)
from rashomon.store.tables import ARTICLE, MENTION

_MANY: Final = 500
"""So many values are named in one query."""
_LISTED: Final = (
    select(STORY_KEY.c.article)
    .where(STORY_KEY.c.stem == bindparam("wanted"))
    .order_by(STORY_KEY.c.article)
    .limit(bindparam("longest"))
)
"""Asked many times for each article, and so made once."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A story, with the articles that its own were held against.

    Attributes:
        story: the story.
        part: id of the first of these articles.
        size: how many they were.

    """

    story: Story
    part: str
    size: int


def _parts(values: Iterable[str]) -> Iterator[list[str]]:
    every = sorted(set(values))
    return (every[at : at + _MANY] for at in range(0, len(every), _MANY))


def unsketched(connection: Connection) -> list[str]:
    """Return the ids of the articles that have no sketch."""
    query = select(ARTICLE.c.id).where(ARTICLE.c.id.not_in(select(STORY_WORDS.c.article))).order_by(ARTICLE.c.id)
    return list(connection.execute(query).scalars())


def write_sketches(connection: Connection, made: Sequence[tuple[Sketch, Sequence[str]]]) -> None:
    """Write sketches, each with the words under which it is looked up; what went meanwhile is left out."""
    there = set[str]()
    for part in _parts(one.article for one, _ in made):
        there.update(connection.execute(select(ARTICLE.c.id).where(ARTICLE.c.id.in_(part))).scalars())
    rows = [sketch_row(one) for one, _ in made if one.article in there]
    keys: list[Row] = [
        {"stem": stem, "article": one.article} for one, stems in made if one.article in there for stem in stems
    ]
    _insert(connection, {STORY_WORDS: rows, STORY_KEY: keys})


def named(connection: Connection, articles: Iterable[str]) -> dict[str, list[Span]]:
    """Return where each of some articles calls somebody by name."""
    found = defaultdict[str, list[Span]](list)
    columns = (MENTION.c.article, MENTION.c.start, MENTION.c.stop)
    for part in _parts(articles):
        query = select(*columns).where(MENTION.c.article.in_(part), MENTION.c.naming == Naming.NAME.value)
        for article, start, stop in connection.execute(query.order_by(*columns)):
            found[article].append(Span(start, stop))
    return found


def listed(connection: Connection, stems: Iterable[str], longest: int) -> dict[str, list[str]]:
    """Return the articles that are looked up under each word: `longest` of them, those whose ids come first."""
    found: dict[str, list[str]] = {}
    for stem in stems:
        rows = list(connection.execute(_LISTED, {"wanted": stem, "longest": longest}).scalars())
        if rows:
            found[stem] = rows
    return found


def sketches(connection: Connection, articles: Iterable[str]) -> dict[str, Sketch]:
    """Return the sketches of articles, by id."""
    found: dict[str, Sketch] = {}
    for part in _parts(articles):
        rows = connection.execute(select(STORY_WORDS).where(STORY_WORDS.c.article.in_(part))).mappings()
        found |= {row["article"]: sketch_of(dict(row)) for row in rows}
    return found


def worded(connection: Connection, articles: Iterable[str]) -> set[str]:
    """Return those of some articles that have a sketch."""
    found = set[str]()
    for part in _parts(articles):
        query = select(STORY_WORDS.c.article).where(STORY_WORDS.c.article.in_(part))
        found.update(connection.execute(query).scalars())
    return found


def write_kin(connection: Connection, pairs: Mapping[tuple[str, str], float]) -> None:
    """Write pairs of articles that may report one affair, the first in the alphabet first; what is there stays."""
    there = set[str]()
    for part in _parts(one for pair in pairs for one in pair):
        there.update(connection.execute(select(STORY_WORDS.c.article).where(STORY_WORDS.c.article.in_(part))).scalars())
    known = set[tuple[str, str]]()
    for part in _parts(one for one, _ in pairs):
        query = select(KIN.c.one, KIN.c.other).where(KIN.c.one.in_(part))
        known.update((one, other) for one, other in connection.execute(query))
    rows: list[Row] = [
        {"one": one, "other": other, "score": score}
        for (one, other), score in sorted(pairs.items())
        if (one, other) not in known and {one, other} <= there
    ]
    _insert(connection, {KIN: rows})


def kin(connection: Connection, article: str) -> dict[str, float]:
    """Return the articles that may report the same affair as one, with their likeness."""
    ahead = select(KIN.c.other, KIN.c.score).where(KIN.c.one == article)
    behind = select(KIN.c.one, KIN.c.score).where(KIN.c.other == article)
    return {other: score for query in (ahead, behind) for other, score in connection.execute(query)}


def companions(connection: Connection, articles: Iterable[str]) -> set[str]:
    """Return the articles that were held against any of these when stories were last made, and these."""
    found = set(articles)
    query = select(STORY_ARTICLE.c.article)
    for part in _parts(found.copy()):
        own = select(STORY_ARTICLE.c.part).where(STORY_ARTICLE.c.article.in_(part))
        found.update(connection.execute(query.where(STORY_ARTICLE.c.part.in_(own))).scalars())
    return found


def loose(connection: Connection) -> set[str]:
    """Return the articles with a sketch that have no story, or whose part lost an article since."""
    homeless = select(STORY_WORDS.c.article).where(STORY_WORDS.c.article.not_in(select(STORY_ARTICLE.c.article)))
    counted = func.count(STORY_ARTICLE.c.article)
    torn = select(STORY_ARTICLE.c.part).group_by(STORY_ARTICLE.c.part)
    torn = torn.having(counted != func.max(STORY_ARTICLE.c.size))
    left = select(STORY_ARTICLE.c.article).where(STORY_ARTICLE.c.part.in_(torn))
    return {*connection.execute(homeless).scalars(), *connection.execute(left).scalars()}


def write_stories(connection: Connection, made: Sequence[Placed]) -> None:
    """Write stories in place of those that their articles had; remember the new founders."""
    articles = [one for row in made for one in row.story.articles]
    there = set[str]()
    for part in _parts(articles):
        connection.execute(delete(STORY_ARTICLE).where(STORY_ARTICLE.c.article.in_(part)))
        there.update(connection.execute(select(STORY_WORDS.c.article).where(STORY_WORDS.c.article.in_(part))).scalars())
    connection.execute(delete(STORY).where(STORY.c.id.not_in(select(STORY_ARTICLE.c.story))))
    kept = [row for row in made if there.intersection(row.story.articles)]
    for part in _parts(row.story.id for row in kept):
        # What else has the id is gone by now, but for a story whose part another program changed meanwhile.
        connection.execute(delete(STORY).where(STORY.c.id.in_(part)))
    rows: list[Row] = [
        {"article": one, "story": row.story.id, "part": row.part, "size": row.size}
        for row in kept
        for one in row.story.articles
        if one in there
    ]
    _insert(connection, {STORY: [story_row(row.story) for row in kept], STORY_ARTICLE: rows})
    _found(connection, [row.story for row in kept])


def _found(connection: Connection, made: Iterable[Story]) -> None:
    known = set(connection.execute(select(STORY_FOUNDER.c.founding)).scalars())
    new = {one.articles[0] for one in made if content_id(one.id[0], one.articles[0]) == one.id} - known
    first = connection.execute(select(func.coalesce(func.max(STORY_FOUNDER.c.n) + 1, 0))).scalar_one()
    rows: list[Row] = [{"founding": one, "n": n} for n, one in enumerate(sorted(new), start=first)]
    _insert(connection, {STORY_FOUNDER: rows})


def founders(connection: Connection) -> dict[str, tuple[int, str]]:
    """Return the articles that ever founded a story, by their ids now, with their numbers and their ids then."""
    now = _now(connection)
    found: dict[str, tuple[int, str]] = {}
    for founding, n in connection.execute(select(STORY_FOUNDER.c.founding, STORY_FOUNDER.c.n)):
        article = now.get(founding, founding)
        found[article] = min(found.get(article, (n, founding)), (n, founding))
    return found


def stories(connection: Connection) -> list[Story]:
    """Return all stories that have an article, in the order of their ids."""
    articles = defaultdict[str, list[str]](list)
    for story, article in connection.execute(select(STORY_ARTICLE.c.story, STORY_ARTICLE.c.article)):
        articles[story].append(article)
    rows = connection.execute(select(STORY).order_by(STORY.c.id)).mappings()
    return [story_of(dict(row), articles[row["id"]]) for row in rows if row["id"] in articles]


def clear(connection: Connection) -> None:
    """Take away all that is derived: what people say, and who founded a story, stays."""
    for table in (STORY_ARTICLE, STORY, KIN, STORY_KEY, STORY_WORDS, STORY_LINKING):
        connection.execute(delete(table))


def forget(connection: Connection, article: str) -> None:
    """Take away what is derived of one article: its story is looked for anew, and so are those it was held against."""
    for table in (STORY_ARTICLE, STORY_KEY, STORY_WORDS):
        connection.execute(delete(table).where(table.c.article == article))
    connection.execute(delete(KIN).where(or_(KIN.c.one == article, KIN.c.other == article)))


def story_linking(connection: Connection) -> Linking | None:
    """Return what the stories were made by; None if they never were, or articles changed since."""
    row = connection.execute(select(STORY_LINKING.c.version, STORY_LINKING.c.verdicts)).first()
    return Linking(*row) if row else None


def write_story_linking(connection: Connection, by: Linking) -> None:
    """Write what the stories that are there were made by."""
    connection.execute(delete(STORY_LINKING))
    connection.execute(insert(STORY_LINKING), {"version": by.version, "verdicts": by.verdicts})


def story_verdicts(connection: Connection) -> list[StoryVerdict]:
    """Return all verdicts on stories, in the order in which they were given, about the articles as they are now."""
    now = _now(connection)
    rows = connection.execute(select(STORY_VERDICT).order_by(STORY_VERDICT.c.n)).mappings()
    return [moved_story_verdict(story_verdict_of(dict(row)), now) for row in rows]


def judge_story(connection: Connection, verdict: StoryVerdict) -> bool:
    """Append a verdict; say whether it is new."""
    if connection.execute(select(STORY_VERDICT.c.id).where(STORY_VERDICT.c.id == verdict.id)).first():
        return False
    n = connection.execute(select(func.coalesce(func.max(STORY_VERDICT.c.n) + 1, 0))).scalar_one()
    connection.execute(insert(STORY_VERDICT), {**story_verdict_row(verdict), "n": n})
    return True


def faults(connection: Connection) -> Iterator[Fault]:
    """Find what is wrong with sketches, stories and verdicts; that their articles are there, the database checks."""
    for row in connection.execute(select(STORY_WORDS)).mappings():
        try:
            sketch_of(dict(row))
        except BrokenRowsError as error:
            yield Fault(row["article"], str(error))
    try:
        stories(connection)
    except BrokenRowsError as error:
        yield Fault("stories", str(error))
    for row in connection.execute(select(STORY_VERDICT).order_by(STORY_VERDICT.c.n)).mappings():
        try:
            given = story_verdict_of(dict(row))
        except BrokenRowsError as error:
            yield Fault(row["id"], str(error))
        else:
            if given.id != row["id"]:
                yield Fault(row["id"], f"its content gives the id {given.id}")


def _now(connection: Connection) -> dict[str, str]:
    return dict(connection.execute(select(FORMER_ARTICLE.c.former, FORMER_ARTICLE.c.article)).all())


def _insert(connection: Connection, rows: Mapping[Table, Sequence[Row]]) -> None:
    for table, many in rows.items():
        if many:
            connection.execute(insert(table), list(many))
