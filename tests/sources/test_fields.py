"""Fields: found under the names that people give them, and left alone where they are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import Metadata, Origin
from rashomon.sources.fields import Json, declared, declared_language, find_value, sound

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = (
    "title",
    "text",
    "outlet",
    "agency",
    "byline",
    "url",
    "published_on",
    "language",
    "publisher",
    "source",
    "author",
)


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"Headline": "A vote"}, "title", "A vote"),
        ({"articleBody": "They voted.", "title": "A vote"}, "text", "They voted."),
        ({"maintext": "They voted.", "text": ""}, "text", "They voted."),
        ({"source": {"id": None, "name": "The Ledger"}}, "outlet", "The Ledger"),
        ({"source_domain": "ledger.example"}, "outlet", "ledger.example"),
        ({"publisher": {"@type": "Organization", "name": "The Ledger"}}, "outlet", "The Ledger"),
        ({"author": [{"name": "Ada Quill"}, {"name": "Bo Reed"}]}, "byline", "Ada Quill, Bo Reed"),
        ({"authors": ["Ada Quill", "Bo Reed", "Ada Quill"]}, "byline", "Ada Quill, Bo Reed"),
        ({"mainEntityOfPage": {"@id": "https://ledger.example/1"}}, "url", "https://ledger.example/1"),
        ({"fields": {"bodyText": "They voted."}}, "text", "They voted."),
        ({"pubDate": "Tue, 12 Feb 2019 08:00:00 GMT"}, "published_on", "Tue, 12 Feb 2019 08:00:00 GMT"),
    ],
)
def test_the_names_of_many_programs_are_known(record: dict[str, Json], field: str, value: str) -> None:
    found = find_value(record, field)
    assert found is not None
    assert found.value == value


def test_what_is_said_is_a_fact_with_its_field_as_evidence() -> None:
    metadata = declared({"Pub-Date": "12 Feb 2019", "link": "https://ledger.example/1"}, Origin.RECORD)
    assert [(name, fact.value, fact.evidence) for name, fact in metadata.items()] == [
        ("url", "https://ledger.example/1", "link"),
        ("published_on", "2019-02-12", "Pub-Date"),
    ]


@pytest.mark.parametrize(
    "record",
    [
        {"date": "03/04/2019"},
        {"date": "last week"},
        {"date_modified": "2019-02-12"},
        {"url": "/vote"},
        {"url": "see below"},
        {"author": "https://ledger.example/authors/ada"},
        {"title": ["", None]},
        {"title": True},
        {"outlet": {"id": 3}},
    ],
)
def test_what_is_no_fact_is_left_out(record: dict[str, Json]) -> None:
    assert declared(record, Origin.RECORD) == Metadata()


@pytest.mark.parametrize(("tag", "code"), [("en-GB", "en"), ("ES", "es"), ("English", None), ("", None)])
def test_a_language_is_a_code(tag: str, code: str | None) -> None:
    assert declared_language({"lang": tag}) == code


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=6), JSON))
def test_whatever_a_record_holds_facts_are_sound_words(record: dict[str, Json]) -> None:
    for name, fact in declared(record, Origin.RECORD).items():
        assert fact.value == sound(fact.value).strip() != "", name
