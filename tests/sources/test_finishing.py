"""Finishing: cleaned in place, with the person's word before the record's, in a language that is known or left open."""

from rashomon.model import Article, Fact, Metadata, Origin, Skipped
from rashomon.sources.draft import Draft, with_title
from rashomon.sources.finishing import finished
from rashomon.sources.front_matter import from_markdown
from rashomon.sources.options import IntakeOptions

TEXT = (
    "Pier sale splits town\n\n"
    "The harbour board of Port Calloway said on Monday that it had not been asked about the sale of the old pier, and "
    "that it would go to court.\n\n"
    "Advertisement\n\n"
    "“Nobody told us,” said its head, Ada Quill, who has run the board since the storm. The mayor denied that, and "
    "said that a letter had been sent.\n"
)


def _finished(draft: Draft, options: IntakeOptions | None = None) -> Article:
    given = finished(draft, "news/a.jsonl#3", options or IntakeOptions())
    assert not isinstance(given, Skipped)
    return given[0]


def test_the_name_is_the_inputs_own_without_folders() -> None:
    assert _finished(Draft(TEXT)).name == "a.jsonl#3"


def test_front_matter_is_dropped_and_what_follows_is_cleaned_in_its_place() -> None:
    article = _finished(from_markdown(f"---\noutlet: The Ledger\n---\n{TEXT}"))
    assert [(each.reason, each.span.of(article.text)[:13]) for each in article.dropped] == [
        ("front matter", "---\noutlet: T"),
        ("advertisement", "Advertisement"),
    ]


def test_what_somebody_says_outranks_the_record_and_stands_where_the_record_has_it() -> None:
    declared = Metadata(
        title=Fact("Pier sale", Origin.RECORD, evidence="title"),
        outlet=Fact("Ledger", Origin.RECORD, evidence="outlet"),
        published_on=Fact("2019-02-12", Origin.RECORD, evidence="date"),
    )
    said = Metadata(
        title=Fact("Pier sale", Origin.FLAG, evidence="--title"),
        outlet=Fact("The Harbour Ledger", Origin.FLAG, evidence="--outlet"),
    )
    metadata = _finished(with_title(Draft(TEXT, declared, extracted=True)), IntakeOptions(corrections=said)).metadata
    assert metadata.outlet == said.outlet
    assert metadata.published_on == declared.published_on
    assert metadata.title
    assert metadata.title.origin is Origin.FLAG
    assert metadata.title.span
    assert metadata.title.span.of(f"Pier sale\n\n{TEXT}") == "Pier sale"


def test_a_language_that_somebody_gives_or_a_container_declares_is_taken() -> None:
    draft = Draft("Lima, 2019", language="es")
    assert _finished(draft).unread == "the language is es, and only English is read"
    assert _finished(draft, IntakeOptions(language="en")).unread is None


def test_what_a_container_declares_does_not_outrank_the_text() -> None:
    assert _finished(Draft(TEXT, language="de")).language == "en"


def test_too_little_text_is_in_no_language_and_is_read() -> None:
    article = _finished(Draft("Lima, 2019"))
    assert (article.language, article.unread) == ("und", None)


def test_boilerplate_is_not_asked_for_its_language() -> None:
    draft = Draft(f"Advertisement\n\n{'El puerto dijo el lunes que nadie le había preguntado por la venta. ' * 3}")
    assert _finished(draft).language == "es"


def test_lines_that_recur_are_evidence() -> None:
    text = f"Old stones, new voices.\n\n{TEXT}"
    options = IntakeOptions(recurring=lambda line: line == "Old stones, new voices.")
    assert "Old stones, new voices." in {each.span.of(text) for each in _finished(Draft(text), options).dropped}


def test_what_was_extracted_already_loses_only_what_is_boilerplate_anywhere() -> None:
    listed = "Ada Quill\n\nBo Reed\n\nCy Marsh\n\nDot Fenn"
    body = f"The board named four people who had seen the letter on Monday:\n\n{listed}\n\n- Advertisement -"
    assert [each.span.of(body) for each in _finished(Draft(body, extracted=True)).dropped] == ["- Advertisement -"]


def test_a_text_without_words_is_left_out() -> None:
    given = finished(Draft("* * *"), "a.txt", IntakeOptions())
    assert isinstance(given, Skipped)
    assert given.remedy
