"""Relays are found in the frames that make them relays, under their own names, and nowhere else."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.loading import load
from rashomon.codebook.relays import FRAMES, RELAYS, find_relays
from rashomon.codebook.voices import names_by_suffix
from rashomon.errors import CodebookError


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It is lost, the government's Tass Russian News Agency reported.", ["TASS"]),
        ("A harbour pilot was quoted by Reuters as saying that talks went on.", ["Reuters"]),
        ("She told the Russian news agency TASS that she was well.", ["TASS"]),
        ("She told Russian news agency TASS that she was well.", ["TASS"]),
        ("He told AP on Monday.", ["AP"]),
        ("He told The Associated Press on Monday.", ["AP"]),
        ("In an interview with Britain’s Guardian newspaper, she denied it.", ["interview", "The Guardian"]),
        ("In an interview with the New York Times she denied it.", ["interview", "The New York Times"]),
        ("He wrote on Twitter that he was well.", ["Twitter"]),
        ("He commented on the strike through Twitter, claiming victory.", ["Twitter"]),
        ("He tweeted that he was well.", ["Twitter"]),
        ("In a tweet, he said no.", ["Twitter"]),
        ("He posted on X, formerly Twitter, that he was well.", ["X"]),
        ("On his official Telegram channel, he said no.", ["Telegram"]),
        ("He said on Truth Social that he won.", ["Truth Social"]),
        ("State media reported that he had left.", ["state media"]),
        ("Reports say that two were hurt.", ["media reports"]),
        ("In a statement on Friday, the ministry denied it.", ["statement"]),
        ("She told the Harbour Gazette that she was well.", ["Harbour Gazette"]),
        ("She told Anker newspaper that she was well.", ["Anker"]),
        ("She told the weekly Der Anker that she was well.", ["Der Anker"]),
        ("She told a Chilean newspaper that she was well.", []),
        ("Interfax quoted the minister as saying no.", ["Interfax"]),
        ("The paper, citing AFP, says that he left.", ["AFP"]),
        ("He told the APEC summit that time was short.", []),
        ("She told Maria Lopez that she was well.", []),
        ("The Times they are changing.", []),
        ("He told the Times Square crowd to leave.", []),
        ("A telegram from the king arrived.", []),
        ("She met him on X Street.", []),
        ("Twitter pays its staff in bread.", []),
        ("Reuters pays its staff in bread.", []),
        ("She told the president that Reuters pays well.", []),
        ("He told guests to signal on time.", []),
        ("", []),
    ],
)
def test_relays_of_a_sentence(text: str, names: list[str]) -> None:
    assert [relay.name for relay in find_relays(text)] == names


def test_a_span_is_the_words_of_the_name() -> None:
    text = "It is lost, the government's Tass Russian News Agency reported."
    (relay,) = find_relays(text)
    assert text[relay.start : relay.end] == "Tass Russian News Agency"


@given(st.lists(st.sampled_from(["He told", "AP", "on", "Twitter", "the", "Times", "in a", "statement", "by", ", "])))
def test_relays_stand_in_order_without_overlap(words: list[str]) -> None:
    text = " ".join(words)
    relays = find_relays(text)
    assert all(0 <= relay.start < relay.end <= len(text) for relay in relays)
    assert all(left.end <= right.start for left, right in pairwise(relays))


def test_names_and_aliases_belong_to_one_relay() -> None:
    names = [name for entry in load(RELAYS) for name in entry.names]
    assert sorted(names) == sorted(set(names))


def test_analysts_add_relays(tmp_path: Path) -> None:
    (tmp_path / "relays.yaml").write_text(
        "entries:\n- {name: Plaza, kind: platform, names: [Plaza], example: She wrote on Plaza.,"
        " counter_example: The plaza is wide.}\n"
    )
    assert [relay.name for relay in find_relays("He wrote on Plaza that he was well.", tmp_path)] == ["Plaza"]


@pytest.mark.parametrize("pattern", ["told", "NAME NAME", "(told NAME"])
def test_a_frame_without_a_place_for_the_name_is_refused(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "relay_frames.yaml").write_text(
        f"entries:\n- {{name: own, kinds: agency, pattern: '{pattern}', example: a, counter_example: b}}\n"
    )
    with pytest.raises(CodebookError, match="NAME"):
        load(FRAMES, tmp_path)


@pytest.mark.parametrize("text", ["The magazine said so.", "A newspaper wrote it.", "“&” radio", "An agency."])
def test_an_article_before_a_word_for_an_outlet_is_no_name(text: str) -> None:
    assert all(found.start < found.end and found.name not in {"The", "A", "An"} for found in names_by_suffix(text))
