"""Cleaning: boilerplate goes, each passage with its reason; the article's sentences stay; the text is untouched."""

import time

import pytest
from hypothesis import given, settings

from rashomon.codebook.boilerplate import boilerplate
from rashomon.sources.cleaning import LineCounts, find_dropped
from rashomon.sources.cleaning.dropping import FURNITURE, RECURRING
from rashomon.sources.cleaning.lines import split_lines
from tests.sources.pasted import BODY, PASTED, TITLE, Pasted
from tests.sources.test_details import TEXTS

REASONS = {entry.reason for entry in boilerplate()} | {RECURRING, FURNITURE, "navigation", "date line"}


@pytest.mark.parametrize("case", PASTED, ids=lambda case: case.name)
def test_sentences_stay_and_boilerplate_goes(case: Pasted) -> None:
    dropped = find_dropped(case.text)
    gone = [part.span.of(case.text) for part in dropped]
    for words in case.dropped:
        assert any(words in passage for passage in gone)
    for paragraph in BODY:
        assert not any(paragraph in passage for passage in gone)
    if "title" in case.known:
        kept = [line for line in split_lines(case.text) if not any(part.span.overlaps(line.span) for part in dropped)]
        assert any(case.known["title"] in line.text for line in kept)


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_passages_are_whole_lines_in_order_with_reasons(text: str) -> None:
    dropped = find_dropped(text)
    assert dropped == find_dropped(text)
    at = 0
    for part in dropped:
        assert at <= part.span.start < part.span.end <= len(text)
        assert part.span.start == 0 or text[part.span.start - 1] in "\r\n\u2028\u2029"
        assert part.span.end == len(text) or text[part.span.end] in "\r\n\u2028\u2029"
        assert part.reason in REASONS
        at = part.span.end


def test_no_text_and_a_text_of_one_line_lose_nothing() -> None:
    assert find_dropped("") == ()
    assert find_dropped(" \n\r\n\t") == ()
    assert find_dropped(" ".join(BODY)) == ()


def test_a_text_wrapped_by_hand_loses_nothing() -> None:
    wrapped = "\n\n".join(
        "The government of Norvania refused on Tuesday to reopen the Selt\n"
        "bridge, saying the piers were unsafe and that nobody could tell\n"
        f"how long the work on pier number {number} would take if the winter\n"
        "came early, as the engineers of the valley council expect it to."
        for number in range(1, 6)
    )
    assert len(split_lines(wrapped)) == 5
    assert find_dropped(wrapped) == ()


@pytest.mark.parametrize(
    ("sentence", "utterance"),
    [
        ("The piers are unsafe, the minister said.", "“We will not send a single lorry across.”"),
        ("The bridge stays shut, Quill said.", "“Not one lorry.”"),
        ("Quill said no.", "“No.”"),
        ("“Not one lorry,” Quill said.", '"Not one."'),
        (BODY[0], "“We are done.”"),
        (BODY[0], "It may snow."),
    ],
)
@pytest.mark.parametrize("byline", ["", "By Mira Tolen\n\n"], ids=["no byline", "byline"])
def test_a_short_article_loses_nothing_of_its_own(sentence: str, utterance: str, byline: str) -> None:
    text = f"{TITLE}\n\n{byline}{sentence}\n\nAdvertisement\n\n{utterance}\n\n{utterance}\n\nShare this story"
    gone = [part.span.of(text) for part in find_dropped(text)]
    assert gone == [*byline.splitlines()[:1], "Advertisement", "Share this story"]


def test_what_is_no_utterance_is_not_kept_for_its_marks() -> None:
    text = "\n\n".join([*BODY, "You may also like", "“Bridge of sighs”: a play for a cold week", "Back to top"])
    gone = "".join(part.span.of(text) for part in find_dropped(text))
    assert "Bridge of sighs" in gone


def test_a_headline_that_ends_in_a_full_stop_stays_above_its_byline() -> None:
    text = f"The bridge is shut.\n\nBy Mira Tolen\n\n{BODY[0]}"
    assert [part.span.of(text) for part in find_dropped(text)] == ["By Mira Tolen"]


def test_readers_comments_go_though_they_read_like_an_article() -> None:
    comment = "I crossed that bridge every day for thirty years and nobody ever told me that the piers were unsafe."
    thread = "\n\n".join(f"Reader{number}\n2 days ago\n{comment} Really.\nReply" for number in range(4))
    text = "\n\n".join([*BODY, "4 Comments", thread])
    gone = "".join(part.span.of(text) for part in find_dropped(text))
    assert gone.count(comment) == 4
    assert not any(paragraph in gone for paragraph in BODY)


def test_a_button_for_comments_in_the_midst_ends_no_article() -> None:
    text = "\n\n".join([*BODY, *BODY, "Leave a comment", *BODY])
    gone = "".join(part.span.of(text) for part in find_dropped(text))
    assert not any(paragraph in gone for paragraph in BODY)


def test_a_line_that_recurs_in_the_story_is_dropped_and_prose_is_not() -> None:
    texts = ["\n\n".join([BODY[number], "Norvania Now and Then", *BODY[:2]]) for number in range(4)]
    counts = LineCounts(least=3)
    for text in texts:
        counts.add(text)
    gone = [part.span.of(texts[3]) for part in find_dropped(texts[3], counts.recurring)]
    assert gone == ["Norvania Now and Then"]


def test_a_line_counts_once_an_article() -> None:
    counts = LineCounts(least=2)
    counts.add("The Selt Courier\nThe Selt Courier")
    assert not counts.recurring("The Selt Courier")
    counts.add("THE SELT COURIER")
    assert counts.recurring("the Selt  courier!")


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "a" * 1_000_000,
        "- " * 100_000,
        "by and and " * 100_000,
        "Share on x, Tweet 12 " * 12 + "\n",
        ("Subscribe to our newsletter now\n" + BODY[1] + "\n") * 2_000,
        "\r\n" * 300_000,
        "".join(f"{number} , . | by A.B. © (c) {'.,' * 60}\n" for number in range(1_000)),
    ],
    ids=["one line", "one word", "marks", "names", "buttons", "many lines", "blank lines", "signs"],
)
def test_time_is_linear(text: str) -> None:
    start = time.process_time()
    find_dropped(text)
    assert time.process_time() - start < 8
