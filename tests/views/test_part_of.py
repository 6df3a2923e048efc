"""A part of a long article: nothing that has words in it is missing, and ids stay."""

from pathlib import Path

from rashomon.model import Span
from rashomon.store import StoryFile
from rashomon.views.margin import annotated
from rashomon.views.marks import Paragraph, blocks, marked
from rashomon.views.part_of import part_of


def test_a_part_is_drawn_as_it_is_in_the_whole(example_story: Path) -> None:
    with StoryFile.open(example_story) as story:
        for article in story.articles():
            sheet, actors = story.sheet(article.id), story.actors_in(article.id)
            found = blocks(article.text)
            some = found[len(found) // 3 : 2 * len(found) // 3]
            part = part_of(sheet, Span(some[0].start, some[-1].end))
            whole, here = annotated(sheet, actors, {}), annotated(part, actors, {})
            assert len(here.marks) < len(whole.marks)
            assert here.counts["statements"] == whole.counts["statements"]
            drawn, wanted = (marked(article.text, text.marks, some) for text in (here, whole))
            assert [kinds(one) for one in drawn] == [kinds(one) for one in wanted]


def kinds(one: Paragraph) -> list[tuple[str, list[tuple[str, str]]]]:
    """Give the segments of a paragraph with what begins in each."""
    return [(each.text, [(edge.mark.kind, edge.mark.leads) for edge in each.opened]) for each in one.segments]
