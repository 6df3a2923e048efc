"""What one does oneself, or is made to undergo: no verb stands on both sides of a change, and forms are known."""

import pytest

from rashomon.codebook.accord_words import Accord, accord_words
from rashomon.codebook.own_accord import OwnAccord, own_accord


def change(name: str) -> OwnAccord:
    return next(one for one in own_accord() if one.name == name)


def test_no_verb_that_is_one_s_own_is_also_what_others_do() -> None:
    for one in own_accord():
        assert not set(one.own) & {*one.made, *one.open}


@pytest.mark.parametrize("words", ["turned himself in", "gave themselves up", "hand herself in"])
def test_oneself_stands_for_whoever_it_is(words: str) -> None:
    assert change("falling into other hands").done(words)


@pytest.mark.parametrize("words", ["drove out the rebels", "drove the last of the rebels out", "were driven out"])
def test_others_may_stand_within_what_is_done_to_them(words: str) -> None:
    start = words.find("dr")
    assert change("giving up ground").undergone(words, start)


@pytest.mark.parametrize("words", ["drove the car", "drove the rebels, who went out"])
def test_a_verb_without_its_particle_is_another_deed(words: str) -> None:
    assert not change("giving up ground").undergone(words)


def test_having_surrendered_leaves_room_for_having_been_captured() -> None:
    hands = change("falling into other hands")
    assert hands.left_open("surrendered")
    assert not hands.done("surrendered")


@pytest.mark.parametrize(
    ("use", "words", "other"),
    [
        (Accord.COMPELLING, "was forced to turn back", "was found to turn back"),
        (Accord.WILLING, "left of their own accord", "left with their own accord"),
        (Accord.PRESSED, "resigned under  pressure", "resigned"),
        (Accord.CLOSING, "That’s all that happened", "That happened to all"),
        (Accord.CRAFT, "at a ferry", "at two ferries"),
    ],
)
def test_words_around_a_deed(use: Accord, words: str, other: str) -> None:
    assert accord_words(use).search(words)
    assert not accord_words(use).search(other)
