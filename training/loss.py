"""Batches and their loss."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from rashomon.reader.tags import ENTITY_TAGS, ENTITY_TYPES
from training.examples import IGNORE, Example
from training.network import Network, field_loss

WEIGHTS: Final = {"roles": 1.0, "links": 0.25, "entities": 0.5}


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples side by side; the field's meaning is that of `Example`, padded."""

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    first: Tensor
    roles: Tensor
    entities: Tensor
    links: Tensor
    unmarked: Tensor


def collate(examples: Sequence[Example]) -> Batch:
    """Pad examples to one length."""

    def rows(name: str, fill: int) -> Tensor:
        parts = [torch.from_numpy(getattr(example, name)) for example in examples]
        return pad_sequence(parts, batch_first=True, padding_value=fill)

    ids = rows("ids", 0)
    return Batch(
        ids=ids,
        shapes=rows("shapes", 0),
        mask=(ids != 0).long(),
        first=rows("first", 0),
        roles=rows("roles", IGNORE),
        entities=rows("entities", IGNORE),
        links=rows("links", IGNORE),
        unmarked=torch.stack([torch.from_numpy(example.unmarked) for example in examples]).bool(),
    )


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return each task's loss for a batch; a task of which the batch says nothing gives zero."""
    roles, entities, links = network(batch.ids, batch.shapes, batch.mask)
    index = batch.first[..., None]
    roles = roles.gather(1, index.expand(-1, -1, roles.shape[2]))
    entities = entities.gather(1, index.expand(-1, -1, entities.shape[2]))
    return {
        "roles": _role_loss(roles, batch.roles, network.transitions),
        "links": _link_loss(links, batch),
        "entities": _entity_loss(entities.float(), batch.entities, batch.unmarked),
    }


def _role_loss(scores: Tensor, tags: Tensor, transitions: Tensor) -> Tensor:
    known = tags != IGNORE
    lengths = known.sum(1)
    if not lengths.any():
        return scores.sum() * 0
    order = torch.argsort(~known, dim=1, stable=True)[:, : int(lengths.max())]
    scores = scores.gather(1, order[..., None].expand(-1, -1, scores.shape[2]))
    return field_loss(scores, _begun(tags.gather(1, order).clamp(min=0)), lengths, transitions)


def _begun(tags: Tensor) -> Tensor:
    """Make an I- tag whose span was cut off by set-aside words a B- tag: no allowed sequence holds it otherwise."""
    kind, inner = (tags + 1) // 2, (tags > 0) & (tags % 2 == 0)
    torn = torch.zeros_like(inner)
    torn[:, 1:] = inner[:, 1:] & (kind[:, 1:] != kind[:, :-1])
    return tags - torn.long()


def _link_loss(links: Tensor, batch: Batch) -> Tensor:
    window, word = (batch.links != IGNORE).nonzero(as_tuple=True)
    if not len(window):
        return links.sum() * 0
    scores = links[window, batch.first[window, word]].float()
    scores = scores.masked_fill(batch.mask[window] == 0, -1e4)
    return functional.cross_entropy(scores, batch.links[window, word])


def _entity_loss(scores: Tensor, tags: Tensor, unmarked: Tensor) -> Tensor:
    """Cross-entropy in which `O` of a corpus that leaves a type unmarked covers that type's tags too."""
    hidden = torch.zeros(scores.shape[0], len(ENTITY_TAGS), dtype=torch.bool, device=scores.device)
    for k in range(len(ENTITY_TYPES)):
        hidden[:, 1 + 2 * k] = unmarked[:, k]
        hidden[:, 2 + 2 * k] = unmarked[:, k]
    hidden[:, 0] = True
    log = functional.log_softmax(scores, dim=-1)
    outside = torch.logsumexp(log.masked_fill(~hidden[:, None], -1e4), dim=-1)
    own = log.gather(2, tags.clamp(min=0)[..., None]).squeeze(2)
    chosen = torch.where(tags == 0, outside, own)
    known = tags != IGNORE
    return -(chosen * known).sum() / known.sum().clamp(min=1)
