"""What needs PyTorch: run by `make test-training`, in the environment that trains."""

import itertools

import pytest

torch = pytest.importorskip("torch", reason="PyTorch is not here: `make test-training` runs these")
pytest.importorskip("transformers", reason="transformers is not here: `make test-training` runs these")

from rashomon.reader.tags import ROLE_TAGS  # noqa: E402 - after the check for PyTorch
from training.loop import rate_at  # noqa: E402
from training.loss import _begun  # noqa: E402
from training.network import field_loss, forbidden  # noqa: E402


def value(scores: list[list[float]], steps: list[list[float]], tags: tuple[int, ...]) -> float:
    own = sum(scores[i][tag] for i, tag in enumerate(tags))
    return own + sum(steps[a][b] for a, b in itertools.pairwise(tags))


def test_the_field_sums_over_every_allowed_sequence() -> None:
    torch.manual_seed(1)
    scores, transitions = torch.randn(1, 3, len(ROLE_TAGS)), torch.randn(len(ROLE_TAGS), len(ROLE_TAGS))
    gold = (1, 2, 0)
    rows, steps = scores[0].tolist(), transitions.masked_fill(forbidden(), -1e4).tolist()
    every = [value(rows, steps, tags) for tags in itertools.product(range(len(ROLE_TAGS)), repeat=3)]
    expected = (torch.logsumexp(torch.tensor(every), 0) - value(rows, steps, gold)) / 3
    loss = field_loss(scores, torch.tensor([gold]), torch.tensor([3]), transitions)
    assert torch.isclose(loss, expected, atol=1e-4)


def test_padding_changes_nothing() -> None:
    torch.manual_seed(2)
    scores, transitions = torch.randn(2, 5, len(ROLE_TAGS)), torch.randn(len(ROLE_TAGS), len(ROLE_TAGS))
    tags = torch.tensor([[1, 2, 0, 0, 0], [3, 4, 5, 6, 0]])
    both = field_loss(scores, tags, torch.tensor([3, 5]), transitions)
    alone = [
        field_loss(scores[:1, :3], tags[:1, :3], torch.tensor([3]), transitions) * 3,
        field_loss(scores[1:], tags[1:], torch.tensor([5]), transitions) * 5,
    ]
    assert torch.isclose(both * 8, sum(alone), atol=1e-3)


def test_the_loss_is_never_negative_even_where_a_window_begins_within_a_span() -> None:
    scores = torch.zeros(1, 2, len(ROLE_TAGS))
    scores[0, :, 6] = 50.0
    assert field_loss(scores, torch.tensor([[6, 6]]), torch.tensor([2]), torch.zeros(7, 7)) >= 0


def test_a_span_whose_beginning_was_cut_off_begins_where_it_goes_on() -> None:
    assert _begun(torch.tensor([[0, 6, 6, 2, 4]])).tolist() == [[0, 5, 6, 1, 3]]


def test_the_rate_rises_then_falls() -> None:
    rates = [rate_at(step / 100, 0.1) for step in range(101)]
    assert max(rates) == rates[10] == 1.0
    assert rates[0] == 0.0
    assert rates[100] < 1e-6
