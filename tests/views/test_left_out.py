"""What is not read as news is told, passage by passage, with the reason."""

from pathlib import Path

from rashomon.model import Article, Dropped, Sheet, Span
from rashomon.store import StoryFile
from rashomon.views.left_out import left_out


def test_each_passage_is_cited_with_its_reason(tmp_path: Path) -> None:
    text = "Advertisement\nThe mayor of Port Ash resigned.\nSubscribe now"
    dropped = (Dropped(Span(0, 13), "advertisement"), Dropped(Span(46, 59), "newsletter"))
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        story.write(Sheet(Article("one.txt", text, dropped=dropped)), "one.txt", {})
        rows = list(left_out(story))
    assert [(dict(one.values)["reason"], one.citations[0].exact) for one in rows] == [
        ("advertisement", "Advertisement"),
        ("newsletter", "Subscribe now"),
    ]


def test_an_article_without_any_is_no_row(tmp_path: Path) -> None:
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        story.write(Sheet(Article("one.txt", "It rained.")), "one.txt", {})
        assert list(left_out(story)) == []
