"""Corpora in miniature, written here, as the real ones are written."""

import gzip
from pathlib import Path

import pytest

from training.corpora import Document, Mention, treebank
from training.corpora.named import named

CONLLU = """# newdoc id = GUM_news_port
# newpar
# text = Port shut
1	Port	port	NOUN	NN	_	2	nsubj	_	_
2	shut	shut	VERB	VBD	_	0	root	_	_

# newpar
# text = Minister Ana Ruiz of Peru didn't go.
1	Minister	minister	NOUN	NN	_	2	nmod:desc	_	Entity=(1-person-new-n-1-2-sgl
2	Ana	Ana	PROPN	NNP	_	8	nsubj	_	_
3	Ruiz	Ruiz	PROPN	NNP	_	2	flat	_	_
4	of	of	ADP	IN	_	5	case	_	_
5	Peru	Peru	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new-n-1-1-sgl)1)
6-7	didn't	_	_	_	_	_	_	_	_
6	did	do	AUX	VBD	_	8	aux	_	_
7	n't	not	PART	RB	_	8	advmod	_	_
8	go	go	VERB	VB	_	0	root	_	SpaceAfter=No
9	.	.	PUNCT	.	_	8	punct	_	_

"""


@pytest.fixture
def document(tmp_path: Path) -> Document:
    with gzip.open(tmp_path / "gum-train.conllu.gz", "wt", encoding="utf-8") as handle:
        handle.write(CONLLU)
    (document,) = treebank(tmp_path, "gum", "train")
    return document


def test_a_treebank_s_text_has_its_paragraphs_and_its_spaces(document: Document) -> None:
    assert document.text.replace("\n\n", "\n") == "Port shut\nMinister Ana Ruiz of Peru didn't go."


def test_words_stand_on_their_characters_also_where_one_is_split(document: Document) -> None:
    forms = [document.text[word.start : word.end] for word in document.words]
    assert forms == ["Port", "shut", "Minister", "Ana", "Ruiz", "of", "Peru", "did", "n't", "go", "."]
    assert [forms[word.head] for word in document.words[:4]] == ["shut", "shut", "Ana", "go"]
    assert [forms[k] for k, word in enumerate(document.words) if word.opens] == ["Port", "Minister"]


def test_a_mention_is_cut_to_its_name(document: Document) -> None:
    found = [(document.text[one.start : one.end], one.types) for one in document.entities]
    assert found == [("Ana Ruiz", ("person",)), ("Peru", ("place",))]


def test_a_mention_without_a_name_teaches_nothing() -> None:
    assert named("We agree", Mention(0, 2, ("organisation",))).types == ()
    assert named("the Secretary of State", Mention(0, 22, ("person",))).types == ()
    assert named("on 12 May", Mention(3, 9, ("date",))).types == ("date",)
