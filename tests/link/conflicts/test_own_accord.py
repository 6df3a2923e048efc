"""Actors differ where one account has somebody do what another has them made to do; not where both hold together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.link.conflicts.finding import conflicts
from rashomon.link.conflicts.own_accord import accounts_of_will
from rashomon.model import Conflict, ConflictKind
from tests.link.conflicts.told import sides_of, told

SACKED = "The council of Torrel sacked police chief Ana Ruiz on Monday."
QUIT = "Police chief Ana Ruiz resigned in Torrel on Monday."
BACK = "Gunboats fired on a ferry off Cape Orrin on Monday and forced it to turn back."


def found(*texts: str) -> tuple[Conflict, ...]:
    return conflicts(told(*texts), {"will": accounts_of_will})


@pytest.mark.parametrize(
    ("own", "made", "by"),
    [
        (QUIT, SACKED, "The council of Torrel"),
        (QUIT, "Police chief Ana Ruiz was fired by the mayor of Torrel on Monday.", "the mayor of Torrel"),
        ("Mara Odell quit the Green Party on Friday.", "The Green Party expelled Mara Odell on Friday.", "Party"),
        ("The rebels withdrew from Torrel on Monday.", "The army drove the rebels out of Torrel on Monday.", "army"),
        (
            "Adama Keita hanged himself in Benkele prison on Monday.",
            "Guards murdered Adama Keita in Benkele prison on Monday.",
            "Guards",
        ),
        (
            "Adama Keita signed the confession of his own free will in Benkele.",
            "Guards forced Adama Keita to sign the confession in Benkele.",
            "Guards",
        ),
        (
            "Mara Odell left Oumara of her own accord on Friday.",
            "The government of Oumara deported Mara Odell on Friday.",
            "government",
        ),
        ("On Monday the ferry turned back off Cape Orrin of its own accord.", BACK, "Gunboats"),
    ],
)
def test_whose_will_it_was_is_told_in_two_ways(own: str, made: str, by: str) -> None:
    (one,) = found(own, made)
    assert one.kind is ConflictKind.ACTORS
    assert one.one.value == "of their own accord"
    assert by in one.other.value


@pytest.mark.parametrize(
    ("own", "made"),
    [
        ("Police chief Ana Ruiz resigned in Torrel after being told to on Monday.", SACKED),
        ("Police chief Ana Ruiz resigned under pressure in Torrel on Monday.", SACKED),
        ("Police chief Ana Ruiz resigned in Torrel on Friday.", SACKED),
        ("Police chief Ana Ruiz will resign in Torrel on Monday.", SACKED),
        ("Police chief Ana Ruiz did not resign in Torrel on Monday.", SACKED),
        ("Police chief Bo Larsen resigned in Torrel on Monday.", SACKED),
        ("Police chief Ana Ruiz resigned in Torrel in 2009.", SACKED),
        ("Police chief Ana Ruiz left Torrel on Monday.", "The council of Torrel expelled Ana Ruiz on Monday."),
        (QUIT, "Police chief Ana Ruiz was sacked in Torrel on Monday."),
        (QUIT, "The council of Torrel may sack police chief Ana Ruiz on Monday."),
        (QUIT, "The council of Torrel did not sack police chief Ana Ruiz on Monday."),
        (QUIT, "The council of Torrel sacked police chief Ana Ruiz on Monday after she stepped down."),
        (QUIT, "The illness forced Ana Ruiz to resign in Torrel on Monday."),
        (QUIT, "They sacked police chief Ana Ruiz in Torrel on Monday."),
        ("The ferry turned back off Cape Orrin on Monday.", BACK),
        (
            "The pirates surrendered off Cape Orrin on Monday.",
            "The navy captured the pirates off Cape Orrin on Monday.",
        ),
        ("Adama Keita died in Benkele prison on Monday.", "Guards murdered Adama Keita in Benkele prison on Monday."),
        ("The army withdrew its guns from Torrel on Monday.", "Rebels drove the army out of Torrel on Monday."),
        (
            "Minister Ruth Amel quit the cabinet on Monday.",
            "Minister Ruth Amel fired her deputy in the cabinet on Monday.",
        ),
        ("Ruth Amel resigned in Loma on Monday.", "The president fired Ruth Amel's deputy in Loma on Monday."),
        ("The men withdrew from the room.", "The army drove the men out of Torrel on Monday."),
    ],
)
def test_what_holds_together_is_none(own: str, made: str) -> None:
    assert not found(own, made)


def test_who_tells_both_ways_is_set_against_nobody() -> None:
    assert not found(f"{QUIT} The mayor fired Ana Ruiz, a clerk said later. The mayor fired Ana Ruiz.", SACKED)


def test_another_year_is_another_matter() -> None:
    assert not found(f"2021-03-20: {QUIT}", f"2024-03-20: {SACKED}")


CONTESTED = (
    "The minister denied that gunboats had fired on the ferry off Cape Orrin. "
    "“Not one shot was fired,” Edda Marunde said. "
    "“Her papers were out of date, and she went home. That is all that happened.”"
)


def test_open_words_count_where_their_voice_leaves_no_room() -> None:
    (one,) = found(CONTESTED, BACK)
    assert "is “she” the ferry?" in one.doubt
    assert "leave out that somebody made it so?" in one.doubt
    own, made = sides_of(one, told(CONTESTED, BACK))
    assert own == "Her papers were out of date, and she went home"
    assert "a ferry off Cape Orrin" in made


def test_open_words_alone_leave_room() -> None:
    plain = "The ferry lay off Cape Orrin, Edda Marunde said. “Her papers were out of date, and she went home.”"
    assert not found(plain, BACK)


def test_a_pronoun_is_asked_about() -> None:
    (one,) = found("Ana Ruiz had led the police of Torrel. She resigned in Torrel on Monday.", SACKED)
    assert one.doubt == "is “She” police chief Ana Ruiz?"


@settings(deadline=None)
@given(st.permutations([QUIT, SACKED, CONTESTED, BACK]))
def test_any_order_gives_the_same(texts: list[str]) -> None:
    rows = told(QUIT, SACKED, CONTESTED, BACK)
    mixed = sorted(rows, key=lambda one: texts.index(next(text for text in texts if text[:20] in one.article.text)))
    assert [one.id for one in conflicts(mixed, {"will": accounts_of_will})] == [
        one.id for one in found(QUIT, SACKED, CONTESTED, BACK)
    ]
