"""Event names: a word is in one entry of a part of speech, a family agrees on what tells its deeds apart."""

from collections import defaultdict

from rashomon.codebook.event_names import EVENT_NAMES, Load, WordClass, names_by_form
from rashomon.codebook.loading import load


def test_no_word_is_in_two_entries_of_one_part_of_speech() -> None:
    words = [(entry.part, word) for entry in load(EVENT_NAMES) for word in entry.words]
    assert len(words) == len(set(words))


def test_every_loaded_word_has_a_plain_one_beside_it() -> None:
    loads = defaultdict[str, set[Load]](set)
    for entry in load(EVENT_NAMES):
        loads[entry.family].add(entry.loads)
    assert all(Load.PLAIN in found and len(found) > 1 for found in loads.values())


def test_phrases_come_before_their_last_words() -> None:
    for part in WordClass:
        for forms in names_by_form(part).values():
            sizes = [len(one.others) for one in forms]
            assert sizes == sorted(sizes, reverse=True)


def test_every_entry_has_a_reason() -> None:
    assert all(len(entry.why.split()) > 3 for entry in load(EVENT_NAMES))
