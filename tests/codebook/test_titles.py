"""A role is read off a speaker's words: the title, the body it belongs to, and no more than the words say."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.codebook.loading import load
from rashomon.codebook.titles import TITLES, role_of
from rashomon.model import Span


@pytest.mark.parametrize(
    ("words", "title", "body", "sector"),
    [
        ("the spokeswoman", "spokeswoman", None, None),
        ("Ruritanian Foreign Ministry spokeswoman Ana Poe", "spokeswoman", "Ruritanian Foreign Ministry", "GOV"),
        ("the Ruritanian foreign ministry spokeswoman", "spokeswoman", "Ruritanian foreign ministry", "GOV"),
        ("the Peruvian Foreign Minister Ana Poe", "Foreign Minister", "Peruvian", "GOV"),
        ("a senior White House official", "official", "White House", "GOV"),
        ("Ivan Roe, director of the Northern Department of the Foreign Ministry", "director",
         "Northern Department of the Foreign Ministry", "GOV"),
        ("US President Ann Poe", "President", "US", "GOV"),
        ("US Secretary of State Ann Poe", "Secretary of State", "US", "GOV"),
        ("spokesman for the Ministry of Defence", "spokesman", "Ministry of Defence", "GOV"),
        ("Ministry of Defence spokesman Jan Roe", "spokesman", "Ministry of Defence", "GOV"),
        ("Ruritania’s ambassador to Lima", "ambassador", "Ruritania", "GOV"),
        ("Poe's lawyer Jan Roe", "lawyer", "Poe", "CVL"),
        ("the president’s lawyer", "lawyer", "president", "CVL"),
        ("a government official", "official", "government", "GOV"),
        ("two company officials", "officials", "company", "BUS"),
        ("officials", "officials", None, None),
        ("former Vice President Jan Roe", "Vice President", None, "GOV"),
        ("Ruritanian space agency chief Jan Roe", "chief", "Ruritanian space agency", "GOV"),
        ("the head of the army's southern command", "head", "army's southern command", "MIL"),
        ("the U.S. President Jan Roe", "President", "U.S.", "GOV"),
        ("Ruritania's so-called president Jan Roe", "president", "Ruritania", "GOV"),
        ("King Jan", "King", None, "GOV"),
        ("Ann Major, a voter", "voter", None, "CVL"),
    ],
)  # fmt: skip
def test_role_of_a_speaker(words: str, title: str, body: str | None, sector: str | None) -> None:
    role = role_of(words)
    assert role is not None
    assert (role.title, role.body, role.sector) == (title, body, sector)


@pytest.mark.parametrize(
    "words", ["", "Ana Poe", "Stephen King", "the company", "he", "the presidential suite", "60 states"]
)
def test_words_without_a_role_give_none(words: str) -> None:
    assert role_of(words) is None


def test_a_known_name_is_no_part_of_a_body() -> None:
    words = "Secretary of Health Ann Poe"
    role = role_of(words, person=Span(words.index("Ann"), len(words)))
    assert role is not None
    assert role.body == "Health"


@given(
    st.lists(
        st.sampled_from(["the", "President", "of", "Peru", "’s", ",", "army", "senior", "spokesman", "King", "Ann"])
    )
)
def test_offsets_give_the_words(parts: list[str]) -> None:
    words = " ".join(parts)
    role = role_of(words)
    if role is not None:
        assert role.title_span.of(words) == role.title
        assert (role.body_span.of(words) if role.body_span else None) == role.body
        assert role.body_span is None or not role.body_span.overlaps(role.title_span)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    role = role_of(text)
    assert role is None or role.title


def test_a_title_stands_in_one_entry() -> None:
    words = [word for entry in load(TITLES) for word in entry.words]
    assert len(words) == len(set(words))
    assert all(set(entry.surnames) <= set(entry.words) for entry in load(TITLES))


def test_analysts_add_titles(tmp_path: Path) -> None:
    (tmp_path / "titles.yaml").write_text(
        "entries:\n- {name: landvoogd, sector: GOV, words: [landvoogd], example: The landvoogd left.,"
        " counter_example: The land is flat.}\n"
    )
    role = role_of("Ruritanian landvoogd Ana Poe", extra=tmp_path)
    assert role is not None
    assert (role.title, role.body) == ("landvoogd", "Ruritanian")
