"""One text, read: from tokens to sentences, quotations, entities and attributions."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rashomon.model import Attribution, Entity, Quotation, Span, unbroken
from rashomon.reader.decoding import Run, best_tags, marginals, plain_transitions, runs
from rashomon.reader.encoder import Encoder, Scores
from rashomon.reader.linking import Places, Tied, tie
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.quotations import find_quotations
from rashomon.reader.sentences import sentences
from rashomon.reader.tags import ENTITY_TAGS, ROLE_TAGS
from rashomon.reader.words import Given, Tokens, given_words

_LEAST_NESTED: Final = 6
"""Words: a shorter content is not read again for what is said inside it."""
_SURE_NESTED: Final = 0.85
"""Score: below it, what is found inside a content is mostly no attribution. The corpus has none to learn from."""
_OWN_WORDS: Final = frozenset({"i", "we"})
_SURE_OWN: Final = 0.95
"""Score for "I" and "we": "I think" in a quotation seldom reports another statement."""
_FEW_BROKEN: Final = 0.1
"""Share of a text's quotations: where more lack a mark, marks are not mended (measured by `eval.damage`)."""
_QUOTATION_MARKS: Final = "“”‘’\"'«»"
_ENTITY_STEPS: Final = plain_transitions(ENTITY_TAGS)


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds; the fields are those of a `Reading`."""

    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    quotations: tuple[Quotation, ...]


def read_tokens(encoder: Encoder, tokens: Tokens, dropped: Sequence[Span] = ()) -> Found:
    """Read one tokenized text.

    Args:
        encoder: the model.
        tokens: the text and its tokens, white space tokens among them.
        dropped: passages that are not given to the model.

    """
    blocks = paragraphs(tokens.text)
    quotations = find_quotations(tokens.text, blocks)
    quotations = tuple(q for q in quotations if not any(q.span.overlaps(span) for span in dropped))
    given = given_words(tokens, _trusted(quotations), dropped)
    scores = encoder.score([word for word, _ in given])
    words = tuple(span for span in tokens.spans if not span.of(tokens.text).isspace())
    places = _places(given, tokens, blocks, quotations)
    outer = _attributions(encoder, given, scores, tokens, places)
    return Found(
        sentences(tokens.text, words, blocks),
        tuple(_entities(given, scores, tokens)),
        tuple(outer + _nested(encoder, tokens, given, outer)),
        quotations,
    )


def _trusted(quotations: Sequence[Quotation]) -> Sequence[Quotation]:
    """Leave out the repaired quotations where a text has lost too many marks for a repair to be likely right."""
    whole = unbroken(quotations)
    broken = len(quotations) - len(whole)
    return quotations if broken <= max(1, _FEW_BROKEN * len(quotations)) else whole


def _places(given: Sequence[Given], tokens: Tokens, blocks: Sequence[Span], quotations: Sequence[Quotation]) -> Places:
    """Say for each given word in which paragraph it stands, and whether in a quotation."""
    ends = [block.end for block in blocks]
    paragraph: list[int] = []
    quoted: list[bool] = []
    quotation = 0
    for _, i in given:
        if i < 0:
            paragraph.append(paragraph[-1] if paragraph else 0)
            quoted.append(True)
            continue
        start = tokens.spans[i].start
        while quotation < len(quotations) and quotations[quotation].span.end <= start:
            quotation += 1
        paragraph.append(min(bisect_right(ends, start), len(blocks) - 1))
        quoted.append(quotation < len(quotations) and quotations[quotation].span.start <= start)
    introducing = frozenset(k for k, block in enumerate(blocks) if tokens.text[block.end - 1] == ":")
    return Places(paragraph, quoted, introducing)


def _attributions(
    encoder: Encoder, given: Sequence[Given], scores: Scores, tokens: Tokens, places: Places
) -> list[Attribution]:
    best = best_tags(scores.roles, encoder.transitions, ROLE_TAGS)
    likely = marginals(scores.roles, encoder.transitions)
    tied = tie(runs(best, likely, ROLE_TAGS), scores.links, places)
    found = (_attribution(one, given, tokens) for one in tied)
    return [one for one in found if one.content]


def _attribution(tied: Tied, given: Sequence[Given], tokens: Tokens) -> Attribution:
    source, cue, content = (_spans(runs_, given, tokens) for runs_ in (tied.source, tied.cue, tied.content))
    return Attribution(source, cue, content, round(tied.score, 3))


def _spans(found: Sequence[Run], given: Sequence[Given], tokens: Tokens) -> tuple[Span, ...]:
    spans = []
    for run in found:
        inside = [i for _, i in given[run.start : run.end] if i >= 0 and not tokens.spans[i].of(tokens.text).isspace()]
        if inside:
            spans.append(Span(tokens.spans[inside[0]].start, tokens.spans[inside[-1]].end))
    return tuple(sorted(spans))


def _entities(given: Sequence[Given], scores: Scores, tokens: Tokens) -> list[Entity]:
    best = best_tags(scores.entities, _ENTITY_STEPS, ENTITY_TAGS)
    found = []
    for run in runs(best, marginals(scores.entities, _ENTITY_STEPS), ENTITY_TAGS):
        found += [Entity(span, run.type, round(run.score, 3)) for span in _spans([run], given, tokens)]
    return found


def _nested(
    encoder: Encoder, tokens: Tokens, given: Sequence[Given], outer: Sequence[Attribution]
) -> list[Attribution]:
    """Read each content again by itself, as a text: what is said inside what is said."""
    nested = []
    for index, attribution in enumerate(outer):
        for span in attribution.content:
            inside = [(word, i) for word, i in given if i >= 0 and span.contains(tokens.spans[i])]
            while inside and (inside[0][0] in _QUOTATION_MARKS or inside[0][0] == "that"):
                inside = inside[1:]
            while inside and inside[-1][0] in _QUOTATION_MARKS:
                inside = inside[:-1]
            if len(inside) < _LEAST_NESTED:
                continue
            scores = encoder.score([word for word, _ in inside])
            one_place = Places([0] * len(inside), [False] * len(inside), frozenset())
            found = _attributions(encoder, inside, scores, tokens, one_place)
            nested += [replace(one, inside=index) for one in found if _is_nested(tokens.text, one)]
    return nested


def _is_nested(text: str, attribution: Attribution) -> bool:
    if not attribution.cue or not attribution.source:
        return False
    own = attribution.source[0].of(text).casefold() in _OWN_WORDS
    return attribution.score >= (_SURE_OWN if own else _SURE_NESTED)
