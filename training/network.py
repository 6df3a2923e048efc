"""The network: one small encoder, a head for each task.

Roles are decoded by a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), so that whole
spans are scored and not single words. Links are biaffine (Dozat and Manning 2017): each word of a content or a
source points at its cue, each word of a cue at its source, or at nothing.
"""

from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from rashomon.reader.pieces import SHAPES
from rashomon.reader.tags import ENTITY_TAGS, ROLE_TAGS

LINK_SIZE: Final = 128


class Network(nn.Module):
    """Encoder and heads; its answers are raw scores for every piece of a window."""

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
        self.roles = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Dropout(0.1), nn.Linear(size, len(ROLE_TAGS)))
        self.entities = nn.Linear(size, len(ENTITY_TAGS))
        self.link_from = nn.Sequential(nn.Linear(size, LINK_SIZE), nn.GELU(), nn.Dropout(0.1))
        self.link_to = nn.Sequential(nn.Linear(size, LINK_SIZE), nn.GELU(), nn.Dropout(0.1))
        self.link = nn.Parameter(torch.zeros(LINK_SIZE + 1, LINK_SIZE))
        nn.init.xavier_uniform_(self.link)
        self.transitions = nn.Parameter(torch.zeros(len(ROLE_TAGS), len(ROLE_TAGS)))
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor, Tensor]:
        """Score every piece.

        Args:
            ids: piece ids, (windows, pieces).
            shapes: word shapes, (windows, pieces).
            mask: 1 for pieces, 0 for padding; None where there is no padding.

        Returns:
            Role tag scores (windows, pieces, tags), entity tag scores (windows, pieces, tags) and link scores
            (windows, from piece, to piece).

        """
        embedded = self.encoder.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        hidden = self.dropout(hidden)
        start = self.link_from(hidden)
        start = torch.cat((start, torch.ones_like(start[..., :1])), dim=-1)
        links = start @ self.link @ self.link_to(hidden).transpose(1, 2)
        return self.roles(hidden), self.entities(hidden), links


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
