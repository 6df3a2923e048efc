"""The shapes of exported labels: what an article calls an actor or a deed, in whose mouth, with the words."""

from collections.abc import Iterator

from rashomon.export.records import Record, passage
from rashomon.store import StoryFile
from rashomon.views.event_labels import event_label_rows
from rashomon.views.evidence import Evidence
from rashomon.views.labels import label_rows
from rashomon.views.namings import in_order
from rashomon.views.voices import Voices


def label_records(story: StoryFile) -> Iterator[Record]:
    """Go through the labels of a story, one record for each use, by the articles' days and in the order of their texts.

    `id` is that of the row of `rashomon show labels` to which the use belongs: uses of one label of one actor in one
    outlet and one mouth share it, and `rashomon explain` takes it. `label` is the words with one blank between them,
    `exact` as the article has them. `voice` is `narrator` or the speaker's name; `worded_by` says in whose words a
    speaker's label is told, null where they are the speaker's own. `loaded` has what the codebook says that loaded
    words in it do. `only_here` is that of the row: null where no other outlet names the actor.

    Args:
        story: the story file.

    """
    evidence = Evidence.of(story)
    rows = label_rows(evidence, Voices.of(story, evidence.cast))
    uses = [(one, row) for row in rows for one in row.uses]
    for one, row in sorted(uses, key=lambda pair: in_order(pair[0])):
        yield {
            "id": row.id,
            "actor": one.actor.name,
            "actor_id": one.actor.id,
            "article": one.article.name,
            "article_id": one.article.id,
            "label": one.words,
            "kind": one.kind.value,
            "loaded": list(one.loaded),
            "voice": one.voice,
            "worded_by": one.worded_by or None,
            "only_here": row.only_here,
            **passage(one.article.text, one.span),
        }


def event_label_records(story: StoryFile) -> Iterator[Record]:
    """Go through the names of deeds in a story, one record for each use, by the deeds' names.

    `id` is that of the row of `rashomon show labels --events`, which uses of one word in one outlet and one mouth
    share; `event_id` is that of the deed. `event_record` is the event that the words tell, null where the deed is only
    named. `tie` says by what the words belong to the deed, and `doubt` asks where they do not say it. `family` is the
    codebook's sort of deed, null where it knows no word of it.

    Args:
        story: the story file.

    """
    for row in event_label_rows(story):
        for one in row.uses:
            yield {
                "id": row.id,
                "event": row.matter.name,
                "event_id": row.matter.id,
                "event_record": one.report.id if one.report else None,
                "family": one.family or None,
                "article": one.article.name,
                "article_id": one.article.id,
                "label": one.words,
                "lemma": one.lemma,
                "kind": row.kind,
                "loaded": list(one.loaded),
                "voice": one.voice,
                "worded_by": one.worded_by or None,
                "only_here": row.only_here,
                "tie": one.tie,
                "doubt": one.doubt or None,
                **passage(one.article.text, one.span),
            }
