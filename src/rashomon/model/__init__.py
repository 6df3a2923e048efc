"""The nouns: frozen values that every room shares. Standard library only."""

from rashomon.model.annotation import Attribution, Entity, Quotation, Reading, Token, unbroken
from rashomon.model.answer import Answer, Citation
from rashomon.model.article import Article, Dropped, Fact, Metadata, Origin, Skipped
from rashomon.model.ids import content_id
from rashomon.model.sheet import Sheet, Stage
from rashomon.model.span import Anchor, Span, hull
from rashomon.model.statement import Form, Relay, Statement

__all__ = [
    "Anchor",
    "Answer",
    "Article",
    "Attribution",
    "Citation",
    "Dropped",
    "Entity",
    "Fact",
    "Form",
    "Metadata",
    "Origin",
    "Quotation",
    "Reading",
    "Relay",
    "Sheet",
    "Skipped",
    "Span",
    "Stage",
    "Statement",
    "Token",
    "content_id",
    "hull",
    "unbroken",
]
