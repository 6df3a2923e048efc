"""The nouns: frozen values that every room shares. Standard library only."""

from rashomon.model.actor import Actor, Judgement, Linking, Match, Reason, Verdict
from rashomon.model.annotation import Attribution, Entity, Quotation, Reading, Token, unbroken
from rashomon.model.answer import Answer, Citation
from rashomon.model.article import Article, Dropped, Fact, Metadata, Origin, Skipped
from rashomon.model.claim import Argument, Claim, Place
from rashomon.model.conflict import Conflict, ConflictKind, Side
from rashomon.model.event import Event, EventType, Part, Status
from rashomon.model.ids import content_id
from rashomon.model.position import Modality, Position
from rashomon.model.referent import Kind, Member, Mention, Naming, Referent, Role
from rashomon.model.sheet import Sheet, Stage
from rashomon.model.span import Anchor, Span, hull
from rashomon.model.statement import Form, Relay, Statement
from rashomon.model.time import Anchored, Time, TimeKind, Written

__all__ = [
    "Actor",
    "Anchor",
    "Anchored",
    "Answer",
    "Argument",
    "Article",
    "Attribution",
    "Citation",
    "Claim",
    "Conflict",
    "ConflictKind",
    "Dropped",
    "Entity",
    "Event",
    "EventType",
    "Fact",
    "Form",
    "Judgement",
    "Kind",
    "Linking",
    "Match",
    "Member",
    "Mention",
    "Metadata",
    "Modality",
    "Naming",
    "Origin",
    "Part",
    "Place",
    "Position",
    "Quotation",
    "Reading",
    "Reason",
    "Referent",
    "Relay",
    "Role",
    "Sheet",
    "Side",
    "Skipped",
    "Span",
    "Stage",
    "Statement",
    "Status",
    "Time",
    "TimeKind",
    "Token",
    "Verdict",
    "Written",
    "content_id",
    "hull",
    "unbroken",
]
