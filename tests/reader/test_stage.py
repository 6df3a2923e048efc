"""The reader on whole articles, with the model that ships."""

from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import EntityRuler
from spacy.tokens import Doc

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


def test_the_component_sets_what_a_parser_would() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader")
    doc = nlp("The minister said that he would resign.\nShips wait.")
    said = doc[2]
    assert (said.pos_, said.dep_, said.head.i) == ("VERB", "root", 2)
    assert {child.text for child in said.children} >= {"minister", "resign"}
    assert [sent.text.strip() for sent in doc.sents] == ["The minister said that he would resign.", "Ships wait."]
    assert [token.pos_ for token in doc if token.is_space] == ["SPACE"]


def test_an_empty_document_is_no_trouble() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader")
    assert [len(nlp(text)) for text in ("", " ", "\n\n")] == [0, 1, 1]


def test_documents_that_are_piped_are_read_as_if_alone() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("rashomon_reader", config={"threads": 2})
    texts = [TEXT, "It rained.", TEXT[:200], "“No,” she said."]
    alone = [nlp(text)._.found for text in texts]
    assert [doc._.found for doc in nlp.pipe(texts * 3)] == alone * 3


def test_a_component_that_comes_first_stands_in_for_entities_and_sentences() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"punct_chars": [","]})
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "HARBOUR", "pattern": "Sandgate"}])
    nlp.add_pipe("rashomon_reader")
    doc = nlp("Ruiz, of Sandgate, said no.")
    assert {ent.label_ for ent in doc.ents} == {"HARBOUR"}
    assert [sent.text for sent in doc.sents] == ["Ruiz,", "of Sandgate,", "said no."]


@Language.component("chain")
def chain(doc: Doc) -> Doc:
    """A parser that hangs each word on the one before it."""
    for token in doc:
        token.head = doc[max(token.i - 1, 0)]
        token.dep_ = "ROOT" if token.i == 0 else "dep"
        token.pos_ = "X"
    return doc


def test_a_pipeline_stands_in_for_syntax_and_entities_by_one_setting(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("chain")
    ruler = nlp.add_pipe("entity_ruler")
    assert isinstance(ruler, EntityRuler)
    ruler.add_patterns([{"label": "ORG", "pattern": "Ruiz"}, {"label": "UNHEARD", "pattern": "port"}])
    nlp.to_disk(tmp_path / "pipeline")
    own, other = ReaderStage(), ReaderStage(stand_in=str(tmp_path / "pipeline"))
    reading = read(other, "Ruiz said the port is shut.")
    assert [(one.upos, one.head, one.relation) for one in reading.tokens[:3]] == [
        ("X", 0, "root"),
        ("X", 0, "dep"),
        ("X", 1, "dep"),
    ]
    assert [(one.span.start, one.type) for one in reading.entities] == [(0, "organisation")]
    assert reading.attributions
    assert own.version != other.version


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(CallError, match="no_such_pipeline"):
        read(ReaderStage(stand_in="no_such_pipeline"), TEXT)


def test_a_reading_has_one_tree_for_each_sentence(stage: ReaderStage) -> None:
    reading = read(stage, TEXT)
    roots = [token.span for token in reading.tokens if token.relation == "root"]
    assert [sum(sentence.contains(root) for root in roots) for sentence in reading.sentences] == [
        1 for _ in reading.sentences
    ]


def test_what_was_dropped_has_no_syntax(stage: ReaderStage) -> None:
    start = TEXT.index("ADVERTISEMENT")
    dropped = Span(start, start + len("ADVERTISEMENT"))
    (token,) = [token for token in read(stage, TEXT, dropped).tokens if dropped.contains(token.span)]
    assert (token.upos, token.relation) == ("", "")
