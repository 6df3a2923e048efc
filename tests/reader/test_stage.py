"""The reader on whole articles, with the model that ships."""

from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.pipeline import EntityRuler

from rashomon.errors import CallError
from rashomon.model import Article, Dropped, Reading, Sheet, Span
from rashomon.reader.encoder import Encoder
from rashomon.reader.stage import ReaderStage

TEXT = """Port to close, minister says

The port of Sandgate will close in May, the minister of trade, Ana Ruiz, said on Monday.

“We have no choice. According to the engineers, the pier may fall,” Ruiz told reporters in Sandgate.

ADVERTISEMENT

The dockers’ union denied that the pier was in danger. “It has stood for ninety years,” its chairman, Pell Odera, said.
"""


@pytest.fixture(scope="module")
def stage() -> ReaderStage:
    return ReaderStage()


def read(stage: ReaderStage, text: str, *dropped: Span) -> Reading:
    article = Article("test.txt", text, dropped=tuple(Dropped(span, "advertisement") for span in dropped))
    reading = stage(Sheet(article)).reading
    assert reading is not None
    return reading


def said(reading: Reading, text: str) -> list[tuple[str, str]]:
    return [
        (" ".join(s.of(text) for s in one.source), " ".join(s.of(text) for s in one.content))
        for one in reading.attributions
        if one.inside is None
    ]


def test_it_finds_who_said_what(stage: ReaderStage) -> None:
    found = said(read(stage, TEXT), TEXT)
    assert any("Ruiz" in who and "will close in May" in what for who, what in found)
    assert any("Ruiz" in who and what.startswith("“We have no choice.") for who, what in found)
    assert any("union" in who and "in danger" in what for who, what in found)
    assert any("Odera" in who and "ninety years" in what for who, what in found)


def test_a_headline_is_a_sentence_of_its_own(stage: ReaderStage) -> None:
    assert read(stage, TEXT).sentences[0].of(TEXT) == "Port to close, minister says"


def test_it_names_people_and_places(stage: ReaderStage) -> None:
    found = {(e.span.of(TEXT), e.type) for e in read(stage, TEXT).entities}
    assert ("Ana Ruiz", "person") in found
    assert ("Sandgate", "place") in found


def test_what_was_dropped_is_not_read(stage: ReaderStage) -> None:
    start = TEXT.index("ADVERTISEMENT")
    dropped = Span(start, start + len("ADVERTISEMENT"))
    reading = read(stage, TEXT, dropped)
    spans = [s for one in reading.attributions for s in (*one.source, *one.cue, *one.content)]
    assert not any(span.overlaps(dropped) for span in (*spans, *(e.span for e in reading.entities)))


def test_threads_and_company_do_not_change_the_reading(stage: ReaderStage) -> None:
    alone = read(ReaderStage(threads=1), TEXT)
    read(stage, "Another text, read before.")
    assert read(stage, TEXT) == alone == read(ReaderStage(threads=2), TEXT)


def test_an_article_that_is_not_read_is_left_as_it_is(stage: ReaderStage) -> None:
    sheet = Sheet(Article("test.txt", "Texto.", language="es", unread="the language is es"))
    assert stage(sheet) == sheet


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(CallError, match=str(tmp_path)):
        Encoder(tmp_path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("aZ é .,“”\"'\n\t1\u200b\x00—said"), max_size=200))
def test_every_span_lies_in_the_text(stage: ReaderStage, text: str) -> None:
    reading = read(stage, text)
    words = [token.span for token in reading.tokens]
    spans = [*words, *reading.sentences, *(e.span for e in reading.entities)]
    spans += [s for one in reading.attributions for s in (*one.source, *one.cue, *one.content)]
    assert all(span.end <= len(text) for span in spans)
    assert [span.of(text) for span in words if not span.of(text).strip()] == []
    assert all(0 <= token.head < len(words) for token in reading.tokens)


def test_any_pipeline_can_add_the_reader() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader")
    doc = nlp(TEXT)
    assert doc._.attributions
    assert any(ent.text == "Ana Ruiz" and ent.label_ == "PERSON" for ent in doc.ents)
    assert next(doc.sents).text.startswith("Port to close")


def test_a_component_that_comes_first_stands_in_for_entities_and_sentences() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "HARBOUR", "pattern": "Sandgate"}])
    nlp.add_pipe("rashomon_reader")
    assert {ent.label_ for ent in nlp(TEXT).ents} == {"HARBOUR"}
