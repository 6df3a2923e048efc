"""The roll: nobody is on both lists, everybody on one, and letters are those of the names."""

from rashomon.store import StoryFile
from rashomon.views.actors import ActorFilter, actors
from rashomon.views.roll import letter_of, roll, unnamed


def test_the_two_lists_are_all_actors(harbour_story: StoryFile) -> None:
    every = {dict(one.values)["id"] for one in actors(harbour_story, ActorFilter(unnamed=True))}
    listed = [dict(one.values)["id"] for one in roll(harbour_story)]
    others = [dict(one.values)["id"] for one in unnamed(harbour_story)]
    assert len(listed) + len(others) == len(every)
    assert {*listed, *others} == every


def test_each_row_says_its_letter_and_its_spread(harbour_story: StoryFile) -> None:
    for one in roll(harbour_story):
        row = dict(one.values)
        assert row["letter"] == letter_of(row["name"] or "")
        assert (row["spread"] == "1 article") == (row["articles"] == "1")
        assert row["asked"] == ("yes" if row["doubt"] else "no")
