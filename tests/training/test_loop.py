"""A run that is cut and resumed gives the model that it would have given. Run by `make test-training`."""

from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not here: `make test-training` runs these")
pytest.importorskip("transformers", reason="transformers is not here: `make test-training` runs these")

from rashomon.reader.encoder import MODEL_FOLDER, Encoder  # noqa: E402 - after the check for PyTorch
from rashomon.reader.pieces import PieceCutter  # noqa: E402
from rashomon.reader.windows import Cut  # noqa: E402
from training.corpora import Attribution, Document, Mention, Word  # noqa: E402
from training.examples import Example, ExampleMaker  # noqa: E402
from training.export import export  # noqa: E402
from training.loop import Material, Plan, Run  # noqa: E402
from training.network import Network  # noqa: E402

TEXT = "Port to close.\n\nRuiz said that she stays. “No,” she added."
CUT = Cut(size=40, reach=10, context=4)
PLAN = Plan(passes=2, batch=2)


def material() -> list[Material]:
    said = Attribution(((16, 20),), ((21, 25),), ((26, 40),))
    ruiz = Mention(16, 20, ("person",))
    told = Document("told", TEXT, (said,), (ruiz,), frozenset())
    words = (Word(16, 20, "PROPN", 1, "nsubj", opens=True), Word(21, 25, "VERB", 1, "root", opens=False))
    return [
        Material((*(replace(told, name=f"d{i}") for i in range(3)), told, replace(told, attributions=()))),
        Material((Document("tree", TEXT, words=words),), times=2),
    ]


def run_in(folder: Path) -> tuple[Run, Network]:
    torch.manual_seed(7)
    network = Network(None)
    return Run(folder, PLAN, network, ExampleMaker(PieceCutter(MODEL_FOLDER / "tokenizer.json"), CUT)), network


def test_a_cut_run_goes_on_to_the_same_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, expected = run_in(tmp_path / "whole")
    whole.train(material())

    cut, _ = run_in(tmp_path / "cut")
    learn, calls = Run._learn, []

    def until_cut(self: Run, examples: list[Example], done: float) -> dict[str, float]:
        calls.append(done)
        if len(calls) > 3:
            raise KeyboardInterrupt
        return learn(self, examples, done)

    monkeypatch.setattr(Run, "_learn", until_cut)
    with pytest.raises(KeyboardInterrupt):
        cut.train(material(), save_each=1)
    monkeypatch.setattr(Run, "_learn", learn)

    resumed, network = run_in(tmp_path / "cut")
    resumed.resume()
    resumed.train(material())
    for name, value in expected.state_dict().items():
        assert torch.equal(value, network.state_dict()[name]), name


def test_a_run_may_begin_with_another_s_network_but_goes_on_with_its_own(tmp_path: Path) -> None:
    first, network = run_in(tmp_path / "first")
    first.train(material())
    second, other = run_in(tmp_path / "second")
    second.begin_from(first.checkpoint)
    assert all(torch.equal(value, other.state_dict()[name]) for name, value in network.state_dict().items())
    second.train(material())
    again, own = run_in(tmp_path / "second")
    again.resume()
    again.begin_from(first.checkpoint)
    assert all(torch.equal(value, own.state_dict()[name]) for name, value in other.state_dict().items())


def test_a_checkpoint_becomes_a_model_that_reads(tmp_path: Path) -> None:
    run, _ = run_in(tmp_path / "run")
    run.train(material())
    export(run.checkpoint, MODEL_FOLDER / "tokenizer.json", tmp_path / "model", CUT)
    scores = Encoder(tmp_path / "model").score(TEXT.split())
    assert len(scores.roles) == len(TEXT.split())
