"""The tables of a story file that hold claims; the comments here become `docs/schema.md`."""

from typing import Final

from rashomon.store.columns import article, flag, n, number, span, table, text

CLAIM: Final = table(
    "claim",
    "What a clause of an article says. Its words are in `claim_span`, of whom it speaks is in `claim_argument`.",
    article(),
    n("claim"),
    text("id", "made from article, voice and the predicate's place"),
    *span(),
    flag("negated", "whether the clause itself says that it is not so"),
    text("modality", "how the words put it but for that: asserted, planned, called for, hypothetical, former"),
    text("voice", "id of the statement in which it is said; NULL where the narrator says it", null=True),
    text("time", "id of the time that says when; NULL where the words give none", null=True),
)
CLAIM_SPAN: Final = table(
    "claim_span",
    "The words of a claim.",
    article(),
    number("claim", "the claim's `n`", key=True),
    n("passage", "claim"),
    *span(),
)
CLAIM_ARGUMENT: Final = table(
    "claim_argument",
    "Words that the predicate of a claim speaks of. The predicate itself is in `claim`, from `start` to `stop`.",
    article(),
    number("claim", "the claim's `n`", key=True),
    n("argument", "claim"),
    text("place", "subject; object, which whoever is arrested is of `was arrested`, too; other: behind a preposition"),
    *span(),
    number("head_start", "first character of their head word"),
    number("head_stop", "first character after it"),
    text("preposition", "the one before them, in lower case; empty for subjects and objects"),
    text("referents", "ids of those whom the words name, the head's own first, a space between two; may be empty"),
)
