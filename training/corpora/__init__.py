"""Corpora -> documents: one form for all that the reader learns from.

PolNeAR gives attributions (gold) and, through CoreNLP, entities (silver). GUM and EWT give sentences, parts of speech
and dependencies (gold); GUM also names of people, bodies, places and events (gold). wikigold and re3d give entities
(gold). What a corpus does not mark teaches nothing: see `documents.Document`.
"""

from training.corpora.documents import Attribution, Document, Mention, Spans, Word, kept_back
from training.corpora.named import re3d, wikigold
from training.corpora.polnear import polnear
from training.corpora.treebanks import treebank

__all__ = [
    "Attribution",
    "Document",
    "Mention",
    "Spans",
    "Word",
    "kept_back",
    "polnear",
    "re3d",
    "treebank",
    "wikigold",
]
