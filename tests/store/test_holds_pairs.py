"""What is asked of one article or two is what is asked of all, and no more."""

from itertools import combinations
from pathlib import Path

from rashomon.store import StoryFile


def test_the_actors_in_an_article_are_those_of_the_story(example_story: Path) -> None:
    with StoryFile.open(example_story) as story:
        named = {one.id: one.name for one in story.actors()}
        where = {one.id: one.article for one in story.referents()}
        for article in story.ids():
            found = {one.id: set(one.referents) for one in story.actors_in(article)}
            wanted = {one.id: {each for each in one.referents if where[each] == article} for one in story.actors()}
            assert found == {actor: referents for actor, referents in wanted.items() if referents}
            assert all(named[one.id] == one.name for one in story.actors_in(article))
        assert story.actors_in("a-nothing") == []


def test_what_two_articles_share_is_the_same_in_any_order(example_story: Path) -> None:
    with StoryFile.open(example_story) as story:
        all_of_them = {(one.left, one.right): one for one in story.copies()}
        assert all_of_them
        for left, right in combinations(sorted(story.ids()), 2):
            assert story.shared(left, right) == story.shared(right, left) == all_of_them.get((left, right))
