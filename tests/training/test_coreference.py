"""What ties mentions is learned from what people tied, and a second run learns the same."""

import gzip
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from rashomon.annotate.coreference.ranking import rank, shipped_weights
from rashomon.reader.stage import ReaderStage
from training.coreference import choices, gold_scene, learn, main
from training.corpora.chains import GoldMention, Told, told

PEOPLE = ("Quispe", "Odera", "Rusk", "Solano", "Brandt", "Tarn")
TIED, APART = ((1, 2, 1), (1, 2, 3))


def conllu(name: str, person: str, chains: tuple[int, ...]) -> str:
    """A document as GUM writes it; each mention has the number of its chain."""
    first, thing, pronoun = (f"Entity=({number}-person-new-cf1-1-sgl)" for number in chains)
    sentences = (
        ((person, "PROPN", first), ("met", "VERB", "_"), ("Kestria", "PROPN", thing), (".", "PUNCT", "_")),
        (("She", "PRON", pronoun), ("left", "VERB", "_"), (".", "PUNCT", "_")),
    )
    lines = [f"# newdoc id = {name}"]
    for sentence in sentences:
        for number, (form, upos, marks) in enumerate(sentence, start=1):
            head, relation = ("0", "root") if upos == "VERB" else ("2", "dep")
            lines.append("\t".join((str(number), form, form, upos, "_", "_", head, relation, "_", marks)))
        lines.append("")
    return "\n".join(lines) + "\n"


def corpora(folder: Path, documents: Iterable[str]) -> Path:
    (folder / "corpora").mkdir(parents=True)
    with gzip.open(folder / "corpora" / "gum-train.conllu.gz", "wt", encoding="utf-8") as handle:
        handle.write("".join(documents))
    return folder


@pytest.fixture
def learned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, tuple[int, ...]], Path]:
    def call(name: str, chains: tuple[int, ...]) -> Path:
        documents = [conllu(f"news-{number}", person, chains) for number, person in enumerate(PEOPLE)]
        shared, out = corpora(tmp_path / name, documents), tmp_path / name / "weights.json.gz"
        command = ["coreference", "--shared", str(shared), "--out", str(out), "--passes", "8"]
        monkeypatch.setattr(sys, "argv", command)
        main()
        return out

    return call


def test_a_pronoun_is_tied_where_people_tied_it_and_nowhere_else(
    learned: Callable[[str, tuple[int, ...]], Path], tmp_path: Path
) -> None:
    new = corpora(tmp_path / "new", [conllu("news-new", "Belgrave", TIED)])
    (document,) = told(new / "corpora", "train")
    scene, _ = gold_scene(ReaderStage(), document)
    words = [one.core.of(document.text) for one in scene.candidates]
    assert words == ["Belgrave", "Kestria", "She"]
    found = {
        name: [
            (words[tie.left], words[tie.right]) for tie in rank(scene, weights=shipped_weights(learned(name, chains)))
        ]
        for name, chains in (("tied", TIED), ("apart", APART))
    }
    assert found == {"tied": [("Belgrave", "She")], "apart": []}


def test_the_same_texts_give_the_same_file(learned: Callable[[str, tuple[int, ...]], Path]) -> None:
    first, second = learned("first", TIED), learned("second", TIED)
    assert first.read_bytes() == second.read_bytes()


def test_mentions_stand_where_people_marked_them(tmp_path: Path) -> None:
    shared = corpora(tmp_path / "one", [conllu("news-one", "Odera", TIED)])
    (document,) = told(shared / "corpora", "train")
    assert document == Told(
        "news-one",
        "Odera met Kestria . She left .",
        (
            GoldMention(0, 5, 0, "1", "person"),
            GoldMention(10, 17, 10, "2", "person"),
            GoldMention(20, 23, 20, "1", "person"),
        ),
    )


def test_the_right_choices_are_those_of_the_same_chain_or_that_it_is_new(tmp_path: Path) -> None:
    shared = corpora(tmp_path / "one", [conllu("news-one", "Odera", TIED)])
    (document,) = told(shared / "corpora", "train")
    scene, chains = gold_scene(ReaderStage(), document)
    # The first choice is that the mention is new; then come those before it, the nearest first.
    assert [one.right for one in choices(scene, chains)] == [(True,), (True, False), (False, False, True)]


def test_what_is_seldom_seen_is_not_learned(tmp_path: Path) -> None:
    shared = corpora(tmp_path / "one", [conllu("news-one", "Odera", TIED)])
    (document,) = told(shared / "corpora", "train")
    rows = list(choices(*gold_scene(ReaderStage(), document)))
    assert learn(rows, passes=1, rate=0.1, decay=0.0) == {}
    assert learn(rows * 4, passes=1, rate=0.1, decay=0.0) != {}
