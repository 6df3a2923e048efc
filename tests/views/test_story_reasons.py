"""Why the articles of all stories are taken to report one affair: the same as is said of each when it is asked for."""

from pathlib import Path

from rashomon.store import StoryFile
from rashomon.views.stories import story_rows
from rashomon.views.story_reasons import explain_story, story_reasons


def test_all_at_once_is_each_by_itself(example_story: Path) -> None:
    with StoryFile.open(example_story) as story:
        each = [row for one in story_rows(story) for row in explain_story(story, one.story.id)]
        every = list(story_reasons(story))
    assert [(row.values[1:], row.citations) for row in every] == [(row.values, row.citations) for row in each]
    assert {dict(row.values)["what"] for row in every} >= {"story", "article"}
