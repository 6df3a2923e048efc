"""The shape of exported copies: two articles, the passages that both have, and what was changed."""

from collections.abc import Iterator

from rashomon.export.records import Record, passage
from rashomon.model import Article
from rashomon.model.copy import Passage
from rashomon.store import StoryFile
from rashomon.views.copies import Copies


def copy_records(story: StoryFile) -> Iterator[Record]:
    """Go through the pairs of articles that share something, in the order of their ids.

    `one` is the article that had the words first, where `direction` says so; else the order says nothing. The shares
    are those of each article's words that are kept in the other, 0 to 1. `kind` is report, quotation or reworded, and
    `likely` is true where no words are the same. In a passage, `kept` has the words that are, in pairs, and `edits`
    what stands between them, null for no words.

    Args:
        story: the story file.

    """
    found = Copies.of(story)
    for copy in found.pairs:
        where = found.direction(copy)
        one, other = found.ordered(copy, where)
        turn = one.id != copy.left
        shares = (copy.right_share, copy.left_share) if turn else (copy.left_share, copy.right_share)
        yield {
            "id": copy.id,
            "one": one.name,
            "one_id": one.id,
            "one_outlet": one.metadata.value("outlet"),
            "other": other.name,
            "other_id": other.id,
            "other_outlet": other.metadata.value("outlet"),
            "kind": copy.kind.value,
            "likely": copy.likely,
            "direction": "one to other" if where.giver else None,
            "agency": where.agency,
            "why": where.why,
            "one_share": shares[0],
            "other_share": shares[1],
            "passages": [_passage(one, other, each.turned if turn else each) for each in copy.passages],
        }


def _passage(one: Article, other: Article, each: Passage) -> Record:
    return {
        "kind": each.kind.value,
        "exactness": each.exactness,
        "one": passage(one.text, each.left),
        "other": passage(other.text, each.right),
        "kept": [{"one": passage(one.text, kept.left), "other": passage(other.text, kept.right)} for kept in each.kept],
        "edits": [
            {
                "one": passage(one.text, edit.left) if edit.left else None,
                "other": passage(other.text, edit.right) if edit.right else None,
            }
            for edit in each.edits
        ],
    }
