"""Whose wording words are: every word that was read has one, and what was dropped has none."""

from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Form
from rashomon.store import StoryFile
from rashomon.views.hearing import Hearing
from rashomon.views.wording import Wording, wordings
from tests.views.spoken import Line, Paper, write

_LINES = st.lists(
    st.builds(
        Line,
        st.sampled_from(["Pell Odera", "a clerk", None]),
        st.text("ab é.“”—", min_size=1, max_size=30).filter(str.strip),
        st.sampled_from(["said", "supports"]),
        st.sampled_from(Form),
        st.sampled_from(["neutral", "supported"]),
    ),
    max_size=4,
).map(tuple)


@settings(max_examples=25, deadline=None)
@given(_LINES)
def test_every_word_has_one_wording_and_no_passages_overlap(lines: tuple[Line, ...]) -> None:
    with TemporaryDirectory() as folder, StoryFile.open(Path(folder) / "story.rashomon", create=True) as story:
        write(story, Paper("a.txt", "Ash", lines))
        ((outlet, speakers),) = Hearing.of(story).outlets
        found = wordings(outlet, speakers, story.quotations())
        (article,) = story.articles()
    words = sum(any(c.isalnum() for c in run) for run in article.text.replace("—", " ").split())
    assert sum(one.words for one in found.values()) == words
    spans = sorted(span for one in found.values() for _, span in one.passages)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(span.of(article.text).strip() for span in spans)


def test_a_stance_is_the_narrators_and_a_quotation_the_speakers(tmp_path: Path) -> None:
    lines = (
        Line("Peru", "one two", "supports", strength="supported"),
        Line("Peru", "“three four five”", form=Form.DIRECT),
        Line("Peru", "six"),
    )
    with StoryFile.open(tmp_path / "story.rashomon", create=True) as story:
        write(story, Paper("a.txt", "Ash", lines))
        ((outlet, speakers),) = Hearing.of(story).outlets
        found = wordings(outlet, speakers, story.quotations())
    assert (found[Wording.QUOTED].words, found[Wording.TOLD].words) == (3, 1)
    assert any("one two" in span.of(article.text) for article, span in found[Wording.OWN].passages)
