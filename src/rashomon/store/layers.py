"""Which tables hang on an article, in the order in which they are written."""

from typing import Final

from rashomon.store.claim_tables import CLAIM, CLAIM_ARGUMENT, CLAIM_SPAN
from rashomon.store.tables import (
    ATTRIBUTION,
    ATTRIBUTION_SPAN,
    DROPPED,
    ENTITY,
    EVENT,
    EVENT_PART,
    EVENT_SPAN,
    FACT,
    MEMBER,
    MENTION,
    POSITION,
    POSITION_SPAN,
    QUOTATION,
    READING,
    REFERENT,
    RELAY,
    ROLE,
    STAGE,
    STATEMENT,
    STATEMENT_SPAN,
    TIME,
    WRITTEN,
    WRITTEN_SPAN,
)

_COUNTED: Final = (
    TIME,
    WRITTEN,
    WRITTEN_SPAN,
    POSITION,
    POSITION_SPAN,
    EVENT,
    EVENT_PART,
    EVENT_SPAN,
    CLAIM,
    CLAIM_SPAN,
    CLAIM_ARGUMENT,
)
LAYERS: Final = (
    STAGE,
    FACT,
    DROPPED,
    READING,
    ENTITY,
    QUOTATION,
    ATTRIBUTION,
    ATTRIBUTION_SPAN,
    REFERENT,
    MENTION,
    ROLE,
    MEMBER,
    STATEMENT,
    STATEMENT_SPAN,
    RELAY,
    *_COUNTED,
)
"""All that hangs on an article and is written and compared with it; passages and places are kept apart."""
LATER: Final = (STAGE, FACT, *_COUNTED)
"""Of these, what another day, another speaker or a refused statement changes."""
