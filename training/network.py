"""The network: one small encoder, a head for each task.

A word is the mean of its first and its last wordpiece. Roles are decoded by a linear-chain conditional random field
(Lafferty, McCallum and Pereira 2001), so that whole spans are scored and not single words. What points is biaffine
(Dozat and Manning 2017): a word of a content or a source at its cue, a word of a cue at its source, a word at its head.
The edges are span-level: each cue points at the words with which the parts of its content begin and end.
"""

from pathlib import Path
from typing import Final, NamedTuple

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from rashomon.reader.pieces import SHAPES
from rashomon.reader.tags import ENTITY_TAGS, PARTS_OF_SPEECH, RELATIONS, ROLE_TAGS

SIZES: Final = {
    "roles": 256,
    "entities": 128,
    "link_from": 128,
    "link_to": 128,
    "arc_from": 192,
    "arc_to": 192,
    "cue": 96,
    "start": 96,
    "end": 96,
}
RELATION_SIZE: Final = 128


class Answers(NamedTuple):
    """Raw scores. Words are in rows; where one points, position 0 is nothing and position k the word k - 1.

    Attributes:
        roles: role tags, (windows, words, tags).
        entities: entity tags, (windows, words, tags).
        upos: parts of speech, (windows, words, parts).
        opens: whether a word opens a sentence, as a logit, (windows, words).
        links: (windows, words, positions).
        arcs: (windows, words, positions).
        starts: whether a cue's content begins with a word, as a logit, (windows, words, words).
        ends: the same for where it ends.
        relation_from: a word's part of the score of its relation, (windows, words, size).
        relation_to: a head's part of it, (windows, positions, size).

    """

    roles: Tensor
    entities: Tensor
    upos: Tensor
    opens: Tensor
    links: Tensor
    arcs: Tensor
    starts: Tensor
    ends: Tensor
    relation_from: Tensor
    relation_to: Tensor


class Network(nn.Module):
    """Encoder and heads."""

    def __init__(self, pretrained: Path | None, attention: str = "sdpa") -> None:
        """Build the network, with the pretrained encoder in folder `pretrained` if one is given."""
        super().__init__()
        config = BertConfig(
            vocab_size=30522,
            hidden_size=384,
            num_hidden_layers=6,
            num_attention_heads=12,
            intermediate_size=1536,
            attention_probs_dropout_prob=0.0,  # the processor's fast attention knows no dropout: twice the speed
            attn_implementation=attention,
        )
        if pretrained is None:
            self.encoder = BertModel(config, add_pooling_layer=False)
        else:
            self.encoder = BertModel.from_pretrained(pretrained, config=config, add_pooling_layer=False)
        size = config.hidden_size
        self.shape = nn.Embedding(SHAPES, size)
        nn.init.zeros_(self.shape.weight)
        self.dropout = nn.Dropout(0.1)
        self.projection = nn.Linear(size, sum(SIZES.values()))
        self.relation_projection = nn.Linear(size, 2 * RELATION_SIZE)
        self.roles = nn.Linear(SIZES["roles"], len(ROLE_TAGS))
        self.entities = nn.Linear(SIZES["entities"], len(ENTITY_TAGS))
        self.plain = nn.Linear(size, len(PARTS_OF_SPEECH) + 1)
        self.link = _bilinear(SIZES["link_from"], SIZES["link_to"])
        self.arc = _bilinear(SIZES["arc_from"], SIZES["arc_to"])
        self.start = _bilinear(SIZES["cue"], SIZES["start"])
        self.end = _bilinear(SIZES["cue"], SIZES["end"])
        self.relation = nn.Linear(RELATION_SIZE, len(RELATIONS))
        self.transitions = nn.Parameter(torch.zeros(len(ROLE_TAGS), len(ROLE_TAGS)))
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)

    def forward(self, ids: Tensor, shapes: Tensor, first: Tensor, last: Tensor, mask: Tensor | None = None) -> Answers:
        """Score every word.

        Args:
            ids: piece ids, (windows, pieces).
            shapes: word shapes, (windows, pieces).
            first: each word's first piece, (windows, words).
            last: each word's last piece, (windows, words).
            mask: 1 for pieces, 0 for padding; None where there is no padding.

        """
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        places = self.dropout(torch.cat((hidden[:, :1], (_at(hidden, first) + _at(hidden, last)) / 2), dim=1))
        words = places[:, 1:]
        projected = self.dropout(nn.functional.gelu(self.projection(places)))
        parts = dict(zip(SIZES, projected.split(list(SIZES.values()), dim=-1), strict=True))
        here = {name: part[:, 1:] for name, part in parts.items()}
        plain = self.plain(words)
        relation_from, relation_to = self.relation_projection(places).chunk(2, dim=-1)
        return Answers(
            roles=self.roles(here["roles"]),
            entities=self.entities(here["entities"]),
            upos=plain[..., 1:],
            opens=plain[..., 0],
            links=_points(here["link_from"], self.link, parts["link_to"]),
            arcs=_points(here["arc_from"], self.arc, parts["arc_to"]),
            starts=_points(here["cue"], self.start, here["start"]),
            ends=_points(here["cue"], self.end, here["end"]),
            relation_from=relation_from[:, 1:],
            relation_to=relation_to,
        )

    def relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Score the relations of words to their heads, from what `Answers` gives for each."""
        scores: Tensor = self.relation(nn.functional.gelu(dependents + heads))
        return scores


def _bilinear(start: int, end: int) -> nn.Parameter:
    weight = torch.empty(start + 1, end)
    nn.init.xavier_uniform_(weight)
    return nn.Parameter(weight)


def _at(hidden: Tensor, places: Tensor) -> Tensor:
    return hidden.gather(1, places[..., None].expand(-1, -1, hidden.shape[2]))


def _points(start: Tensor, weight: Tensor, end: Tensor) -> Tensor:
    return (start @ weight[:-1] + weight[-1]) @ end.transpose(1, 2)


def forbidden() -> Tensor:
    """Mark the tag pairs that cannot follow one another: an I- tag follows its own B- or I- only."""
    tags = ROLE_TAGS
    return torch.tensor([[b[0] == "I" and a[2:] != b[2:] for b in tags] for a in tags])


def field_loss(scores: Tensor, tags: Tensor, lengths: Tensor, transitions: Tensor) -> Tensor:
    """Negative log-likelihood of tag sequences under the conditional random field, a word on average.

    Args:
        scores: tag scores of each word, (sequences, words, tags).
        tags: gold tags, (sequences, words); what lies past a sequence's length is not looked at.
        lengths: words of each sequence.
        transitions: score of each tag pair, (tags, tags).

    """
    blocked = forbidden().to(scores.device)
    steps = transitions.float().masked_fill(blocked, -1e4)
    scores = scores.float()
    width = scores.shape[1]
    valid = torch.arange(width, device=scores.device)[None] < lengths[:, None]
    own = scores.gather(2, tags[..., None]).squeeze(2)
    gold = (own * valid).sum(1) + (steps[tags[:, :-1], tags[:, 1:]] * valid[:, 1:]).sum(1)
    total = scores[:, 0]  # any tag may come first: a window can begin within a span
    for i in range(1, width):
        after = torch.logsumexp(total[:, :, None] + steps[None], dim=1) + scores[:, i]
        total = torch.where(valid[:, i, None], after, total)
    lost = torch.logsumexp(total, dim=1) - gold
    return (lost * (lengths > 0)).sum() / lengths.sum().clamp(min=1)
