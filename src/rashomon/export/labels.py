"""The shape of exported labels: what an article calls an actor, in whose mouth, with the words."""

from collections.abc import Iterator

from rashomon.export.records import Record, passage
from rashomon.store import StoryFile
from rashomon.views.namings import namings


def label_records(story: StoryFile) -> Iterator[Record]:
    """Go through the labels of a story, one record for each use, by the articles' days and in the order of their texts.

    `label` is the words with one blank between them, `exact` as the article has them. `voice` is `narrator` or the
    speaker's name; `worded_by` says in whose words a speaker's label is told, null where they are the speaker's own.
    `loaded` has what the codebook says that loaded words in it do.

    Args:
        story: the story file.

    """
    for one in namings(story):
        yield {
            "actor": one.actor.name,
            "actor_id": one.actor.id,
            "article": one.article.name,
            "article_id": one.article.id,
            "label": one.words,
            "kind": one.kind.value,
            "loaded": list(one.loaded),
            "voice": one.voice,
            "worded_by": one.worded_by or None,
            **passage(one.article.text, one.span),
        }
