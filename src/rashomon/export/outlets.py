"""The shape of exported outlets: the profile of each, with the passages behind each figure."""

from collections.abc import Iterator

from rashomon.export.records import Record
from rashomon.export.voices import cited
from rashomon.store import StoryFile
from rashomon.views.outlet_profile import profile_rows
from rashomon.views.outlets import Profile, Profiles
from rashomon.views.wording import Wording


def outlet_records(story: StoryFile) -> Iterator[Record]:
    """Go through the outlets of a story in the order of the alphabet.

    `words` counts what was read, and `own`, `quoted` and `told` whose wording it is: together they are `words`.
    `figures` has the rows of `rashomon show outlets --outlet NAME`, each with all its passages. There is no score.

    Args:
        story: the story file.

    """
    for one in Profiles.of(story).every:
        yield _record(one)


def _record(one: Profile) -> Record:
    return {
        "id": one.outlet.id,
        "outlet": one.outlet.name,
        "articles": [article.name for article in one.outlet.articles],
        "days": list(one.days),
        "agencies": list(one.agencies),
        "words": one.words,
        **{wording.value: one.wording[wording].words for wording in Wording},
        "voices": [each.id for each in one.heard],
        "not_heard": [dict(answer.values)["id"] for answer in one.unheard],
        "labels_only_here": [row.id for row in one.alone],
        "loaded_own": [row.id for row in one.loaded(own=True)],
        "loaded_others": [row.id for row in one.loaded(own=False)],
        "positions": [told.position.id for told in one.positions],
        "copies": [dict(answer.values)["id"] for answer in one.copies],
        "conflicts": [dict(answer.values)["id"] for answer in one.conflicts],
        "figures": [{**dict(answer.values), "passages": cited(answer)} for answer in profile_rows(one)],
    }
