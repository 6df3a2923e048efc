"""Within a block a story is asked once; outside of one, each time anew."""

from rashomon.store import StoryFile
from rashomon.views.asked_once import asked_once
from rashomon.views.conflicts import ConflictFilter, conflicts
from rashomon.views.evidence import Evidence
from rashomon.views.parted import Parted
from rashomon.views.speaking import Speaking


def test_what_was_made_in_a_block_is_made_no_second_time(harbour_story: StoryFile) -> None:
    with asked_once():
        first = Parted.of(harbour_story)
        assert Parted.of(harbour_story) is first
        assert Speaking.of(harbour_story).evidence is Evidence.of(harbour_story)
        with asked_once():
            assert Parted.of(harbour_story) is first
        assert Parted.of(harbour_story) is first


def test_outside_of_a_block_a_story_is_asked_anew(harbour_story: StoryFile) -> None:
    with asked_once():
        within = Evidence.of(harbour_story)
    assert Evidence.of(harbour_story) is not within
    assert Evidence.of(harbour_story) is not Evidence.of(harbour_story)
    with asked_once():
        assert Evidence.of(harbour_story) is not within


def test_answers_are_the_same_in_a_block(harbour_story: StoryFile) -> None:
    alone = conflicts(harbour_story, ConflictFilter())
    with asked_once():
        assert conflicts(harbour_story, ConflictFilter()) == alone
        assert conflicts(harbour_story, ConflictFilter()) == alone


def test_two_stories_are_two(harbour_story: StoryFile) -> None:
    with StoryFile.open(harbour_story.path) as other, asked_once():
        assert Evidence.of(other) is not Evidence.of(harbour_story)
