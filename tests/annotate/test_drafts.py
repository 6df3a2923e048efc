"""Attributions on their way to statements: whose they are, and where their contents end."""

from dataclasses import replace

from rashomon.annotate.contents import closed
from rashomon.annotate.coordination import with_joined_verbs
from rashomon.annotate.drafts import drafts_of
from rashomon.annotate.sources import with_own_source
from rashomon.model import Attribution, Quotation, Span
from tests.annotate.read import read


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_verb_with_its_own_subject_is_not_said_by_the_speaker_before() -> None:
    text, reading, _ = read("Ana Quispe said so. The harbour log, which is long, records the boat as [late].")
    row = Attribution((at(text, "Ana Quispe"),), (at(text, "records"),), (at(text, "the boat as late"),), 1.0)
    assert with_own_source(text, reading, row).source == (at(text, "The harbour log"),)


def test_a_speaker_of_another_sentence_stays_where_the_verb_has_no_subject() -> None:
    text, reading, _ = read("Ana Quispe wept. “It is over,” she said. “All is [lost].”")
    row = Attribution((at(text, "Ana Quispe"),), (), (at(text, "“All is lost.”"),), 1.0)
    assert with_own_source(text, reading, row) is row


def test_a_quotation_that_ends_the_articles_sentence_is_no_statement_of_its_own() -> None:
    text, reading, _ = read("The rival, she [said], “cannot count her friends”.")
    rows = Attribution(
        (at(text, "she"),), (at(text, "said"),), (at(text, "The rival"), at(text, "“cannot count her friends”")), 1.0
    )
    reading = type(reading)(
        reading.article, reading.tokens, reading.sentences, reading.entities, (rows,), reading.quotations
    )
    assert [draft.attribution.content for draft in drafts_of(text, reading)] == [rows.content]


def test_an_inner_content_has_the_mark_that_closes_its_quotation() -> None:
    text = "that they go “by Easter” at last"
    quotation = Quotation(at(text, "“by Easter”"))
    assert closed([at(text, "that they go “by Easter")], [quotation]) == (at(text, "that they go “by Easter”"),)
    assert closed([at(text, "that they go")], [quotation]) == (at(text, "that they go"),)


def test_a_joined_verb_is_said_by_the_speaker_of_the_first() -> None:
    text, reading, _ = read("A source admitted that two boats had been there but [denied] that they had opened fire.")
    first = Attribution((at(text, "A source"),), (at(text, "admitted"),), (at(text, text[18:-1]),), 1.0)
    second = Attribution(
        (at(text, "two boats"),), (at(text, "denied"),), (at(text, "that they had opened fire"),), 1.0, 0
    )
    joined = with_joined_verbs(text, replace(reading, attributions=(first, second))).attributions
    assert [one.source[0].of(text) for one in joined] == ["A source", "A source"]
    assert joined[0].content[0].of(text) == "that two boats had been there"
    assert joined[1].inside is None


def test_a_joined_verb_whose_subject_has_a_voice_stays_its_own() -> None:
    text, reading, _ = read("A source admitted that two guards had been there but [denied] that they had opened fire.")
    first = Attribution((at(text, "A source"),), (at(text, "admitted"),), (at(text, text[18:-1]),), 1.0)
    second = Attribution(
        (at(text, "two guards"),), (at(text, "denied"),), (at(text, "that they had opened fire"),), 1.0, 0
    )
    reading = replace(reading, attributions=(first, second))
    assert with_joined_verbs(text, reading) == reading
