"""A run that is cut and resumed gives the model that it would have given. Run by `make test-training`."""

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not here: `make test-training` runs these")
pytest.importorskip("transformers", reason="transformers is not here: `make test-training` runs these")

from rashomon.reader.encoder import MODEL_FOLDER, Encoder  # noqa: E402 - after the check for PyTorch
from rashomon.reader.pieces import PieceCutter  # noqa: E402
from training.corpora import Attribution, Document  # noqa: E402
from training.examples import Example, ExampleMaker  # noqa: E402
from training.export import export  # noqa: E402
from training.loop import Plan, Run  # noqa: E402
from training.network import Network  # noqa: E402

TEXT = "Port to close.\n\nRuiz said that she stays. “No,” she added."
PLAN = Plan(passes=2, batch=2, window=40, overlap=4)


def documents() -> list[Document]:
    said = Attribution(((16, 20),), ((21, 25),), ((26, 40),))
    return [Document(f"d{i}", TEXT, (said,), ((16, 20, "person"),), frozenset()) for i in range(4)]


def run_in(folder: Path) -> tuple[Run, Network]:
    torch.manual_seed(7)
    network = Network(None)
    return Run(folder, PLAN, network, ExampleMaker(PieceCutter(MODEL_FOLDER / "tokenizer.json"), 40, 4)), network


def test_a_cut_run_goes_on_to_the_same_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, expected = run_in(tmp_path / "whole")
    whole.train(documents(), [])

    cut, _ = run_in(tmp_path / "cut")
    learn, calls = Run._learn, []

    def until_cut(self: Run, examples: list[Example], done: float) -> dict[str, float]:
        calls.append(done)
        if len(calls) > 3:
            raise KeyboardInterrupt
        return learn(self, examples, done)

    monkeypatch.setattr(Run, "_learn", until_cut)
    with pytest.raises(KeyboardInterrupt):
        cut.train(documents(), [], save_each=1)
    monkeypatch.setattr(Run, "_learn", learn)

    resumed, network = run_in(tmp_path / "cut")
    resumed.resume()
    resumed.train(documents(), [])
    for name, value in expected.state_dict().items():
        assert torch.equal(value, network.state_dict()[name]), name


@pytest.mark.filterwarnings(
    "default"
)  # the exporter that onnxruntime's fusion knows is PyTorch's older one, and says so
def test_a_checkpoint_becomes_a_model_that_reads(tmp_path: Path) -> None:
    run, _ = run_in(tmp_path / "run")
    run.train(documents(), [])
    export(run.checkpoint, MODEL_FOLDER / "tokenizer.json", tmp_path / "model", window=40, overlap=4)
    scores = Encoder(tmp_path / "model").score(TEXT.split())
    assert len(scores.roles) == len(TEXT.split())
