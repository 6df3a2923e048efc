"""Batches and their loss."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from rashomon.reader.tags import ENTITY_TAGS
from training.examples import Example
from training.labels import ANY_TAG, IGNORE
from training.network import Answers, Network, field_loss

WEIGHTS: Final = {
    "roles": 1.0,
    "links": 0.25,
    "edges": 0.25,
    "entities": 0.5,
    "upos": 0.2,
    "opens": 0.2,
    "arcs": 0.5,
    "relations": 0.25,
}
_FILL: Final = {
    **dict.fromkeys(("ids", "shapes", "first", "last"), 0),
    **dict.fromkeys(("roles", "links", "upos", "opens", "heads", "relations"), IGNORE),
    "entities": ANY_TAG,
}


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples side by side; a field's meaning is that of `Example`, padded.

    Attributes:
        padded: the fields of `Example` that have an entry for each piece or word, (windows, pieces or words).
        mask: 1 for pieces, 0 for padding.
        words: number of words of each window.
        worth: what each window's entity labels count.
        cues: (cue, 2): each cue's window and word.
        starts: 1 where a part of the cue's content begins, (cues, words).
        ends: 1 where a part of it ends, (cues, words).

    """

    padded: dict[str, Tensor]
    mask: Tensor
    words: Tensor
    worth: Tensor
    cues: Tensor
    starts: Tensor
    ends: Tensor

    def on(self, device: torch.device) -> "Batch":
        """Return the batch on a device."""
        moved = {name: value.to(device) for name, value in self.padded.items()}
        rest = (self.mask, self.words, self.worth, self.cues, self.starts, self.ends)
        return Batch(moved, *(value.to(device) for value in rest))


def collate(examples: Sequence[Example]) -> Batch:
    """Pad examples to one length."""
    padded = {
        name: pad_sequence(
            [torch.from_numpy(getattr(example, name)) for example in examples], batch_first=True, padding_value=fill
        )
        for name, fill in _FILL.items()
    }
    words = torch.tensor([len(example.first) for example in examples])
    cues = [(k, cue) for k, example in enumerate(examples) for cue in example.edges.cues]
    starts, ends = torch.zeros(2, len(cues), int(words.max()))
    at = 0
    for example in examples:
        for table, pairs in ((starts, example.edges.starts), (ends, example.edges.ends)):
            for cue, word in pairs:
                table[at + cue, word] = 1
        at += len(example.edges.cues)
    return Batch(
        padded,
        (padded["ids"] != 0).long(),
        words,
        torch.tensor([example.worth for example in examples]),
        torch.tensor(cues, dtype=torch.long).reshape(-1, 2),
        starts,
        ends,
    )


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return each task's loss for a batch; a task of which the batch says nothing gives zero."""
    gold = batch.padded
    answers = network(gold["ids"], gold["shapes"], gold["first"], gold["last"], batch.mask)
    return {
        "roles": _role_loss(answers.roles, gold["roles"], network.transitions),
        "links": _pointing_loss(answers.links, gold["links"], batch.words),
        "edges": _edge_loss(answers, batch),
        "entities": _entity_loss(answers.entities.float(), gold["entities"], batch.worth),
        "upos": _tag_loss(answers.upos, gold["upos"]),
        "opens": _opening_loss(answers.opens, gold["opens"]),
        "arcs": _pointing_loss(answers.arcs, gold["heads"], batch.words),
        "relations": _relation_loss(network, answers, batch),
    }


def _role_loss(scores: Tensor, tags: Tensor, transitions: Tensor) -> Tensor:
    known = tags != IGNORE
    rows = known.any(1)
    if not rows.any():
        return scores.sum() * 0
    scores, tags, known = scores[rows], tags[rows], known[rows]
    lengths = known.sum(1)
    order = torch.argsort(~known, dim=1, stable=True)[:, : int(lengths.max())]
    scores = scores.gather(1, order[..., None].expand(-1, -1, scores.shape[2]))
    return field_loss(scores, _begun(tags.gather(1, order).clamp(min=0)), lengths, transitions)


def _begun(tags: Tensor) -> Tensor:
    """Make an I- tag whose span was cut off by set-aside words a B- tag: no allowed sequence holds it otherwise."""
    kind, inner = (tags + 1) // 2, (tags > 0) & (tags % 2 == 0)
    torn = torch.zeros_like(inner)
    torn[:, 1:] = inner[:, 1:] & (kind[:, 1:] != kind[:, :-1])
    return tags - torn.long()


def _pointing_loss(scores: Tensor, targets: Tensor, words: Tensor) -> Tensor:
    window, word = (targets != IGNORE).nonzero(as_tuple=True)
    if not len(window):
        return scores.sum() * 0
    rows = scores[window, word].float()
    past = torch.arange(rows.shape[1], device=rows.device)[None] > words[window][:, None]
    return functional.cross_entropy(rows.masked_fill(past, -1e4), targets[window, word])


def _edge_loss(answers: Answers, batch: Batch) -> Tensor:
    """Binary cross-entropy of each word of a cue's window: does a part of the content begin, does one end with it."""
    if not len(batch.cues):
        return answers.starts.sum() * 0
    window, cue = batch.cues.unbind(1)
    inside = torch.arange(batch.starts.shape[1], device=cue.device)[None] < batch.words[window][:, None]
    total = torch.zeros((), device=cue.device)
    for scores, gold in ((answers.starts, batch.starts), (answers.ends, batch.ends)):
        each = functional.binary_cross_entropy_with_logits(scores[window, cue].float(), gold, reduction="none")
        total = total + (each * inside).sum() / len(batch.cues)
    return total / 2


def _entity_loss(scores: Tensor, bits: Tensor, worth: Tensor) -> Tensor:
    """Cross-entropy with the tags that a word may have, taken together."""
    allowed = (bits[..., None] >> torch.arange(len(ENTITY_TAGS), device=bits.device)) & 1
    log = functional.log_softmax(scores, dim=-1)
    chosen = torch.logsumexp(log.masked_fill(allowed == 0, -1e4), dim=-1)
    weight = (bits != ANY_TAG) * worth[:, None]
    return -(chosen * weight).sum() / weight.sum().clamp(min=1)


def _tag_loss(scores: Tensor, tags: Tensor) -> Tensor:
    known = tags != IGNORE
    if not known.any():
        return scores.sum() * 0
    return functional.cross_entropy(scores[known].float(), tags[known])


def _opening_loss(scores: Tensor, opens: Tensor) -> Tensor:
    known = opens != IGNORE
    if not known.any():
        return scores.sum() * 0
    return functional.binary_cross_entropy_with_logits(scores[known].float(), opens[known].float())


def _relation_loss(network: Network, answers: Answers, batch: Batch) -> Tensor:
    heads, relations = batch.padded["heads"], batch.padded["relations"]
    window, word = ((heads != IGNORE) & (relations != IGNORE)).nonzero(as_tuple=True)
    if not len(window):
        return answers.relation_from.sum() * 0
    head = answers.relation_to[window, heads[window, word]]
    scores = network.relations(answers.relation_from[window, word], head)
    return functional.cross_entropy(scores.float(), relations[window, word])
