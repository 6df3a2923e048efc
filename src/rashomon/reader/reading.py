"""One text, read: from tokens to sentences, syntax, quotations, entities and attributions."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from rashomon.codebook.countries import is_country
from rashomon.model import Attribution, Entity, Quotation, Span, Token, unbroken
from rashomon.reader.decoding import Run, decode, decode_between, runs
from rashomon.reader.encoder import Encoder, Scores
from rashomon.reader.linking import Places, Tied, tie
from rashomon.reader.names import name_bounds
from rashomon.reader.nested import find_nested
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.pieces import Integers
from rashomon.reader.quotations import find_quotations
from rashomon.reader.sentences import Sentences, find_sentences
from rashomon.reader.tags import ENTITY_TAGS, PARTS_OF_SPEECH, RELATIONS, ROLE_TAGS
from rashomon.reader.trees import parse
from rashomon.reader.words import Given, Tokens, given_words

_FEW_BROKEN: Final = 0.1
"""Share of a text's quotations: where more lack a mark, marks are not mended (measured by `eval.damage`)."""
_NAMED: Final = frozenset({"person", "organisation", "place"})


@dataclass(frozen=True, slots=True)
class Syntax:
    """Sentences and trees, by this reader or by another.

    Attributes:
        sentences: in order, not overlapping.
        tokens: words and punctuation, in order.

    """

    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a text holds; the fields are those of a `Reading`."""

    tokens: tuple[Token, ...]
    sentences: tuple[Span, ...]
    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]
    quotations: tuple[Quotation, ...]


def read_tokens(
    encoder: Encoder,
    tokens: Tokens,
    dropped: Sequence[Span] = (),
    syntax: Syntax | None = None,
    starts: frozenset[int] | None = None,
) -> Found:
    """Read one tokenized text.

    Args:
        encoder: the model.
        tokens: the text and its tokens, white space tokens among them.
        dropped: passages that are not given to the model.
        syntax: sentences and trees by another reader, to be taken for those of this one.
        starts: characters at which sentences start by another reader, to be taken for those of this one.

    """
    blocks = paragraphs(tokens.text)
    quotations = find_quotations(tokens.text, blocks)
    quotations = tuple(q for q in quotations if not any(q.span.overlaps(span) for span in dropped))
    given = given_words(tokens, _trusted(quotations), dropped)
    scores = encoder.score([word for word, _ in given])
    places = _places(given, tokens, blocks, quotations)
    outer = _attributions(encoder, given, scores, tokens, places)
    if syntax is None:
        token_of = np.array([i for _, i in given], dtype=np.int64)
        sentences = _sentences(token_of, scores, tokens, blocks, starts)
        syntax = _syntax(encoder, token_of, scores, tokens, sentences)
    return Found(
        syntax.tokens,
        syntax.sentences,
        tuple(_entities(given, scores, tokens)),
        tuple(outer + find_nested(tokens.text, syntax.tokens, outer)),
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


def _sentences(
    token_of: Integers, scores: Scores, tokens: Tokens, blocks: Sequence[Span], starts: frozenset[int] | None
) -> Sentences:
    opens = np.full(len(tokens.spans), np.nan, dtype=np.float32)
    if starts is not None:
        opens[:] = [1 if span.start in starts else -1 for span in tokens.spans]
        return find_sentences(tokens.text, tokens.spans, (), opens)
    real = token_of >= 0
    opens[token_of[real]] = scores.opens[real]
    return find_sentences(tokens.text, tokens.spans, blocks, opens)


def _syntax(encoder: Encoder, token_of: Integers, scores: Scores, tokens: Tokens, sentences: Sentences) -> Syntax:
    sentence = np.full(len(token_of), -1, dtype=np.int64)
    sentence[token_of >= 0] = sentences.of_token[token_of[token_of >= 0]]
    trees = parse(scores.windows, sentence, encoder.relations)
    word = sentence >= 0
    heads, upos, relations = (np.full(len(tokens.spans), -1, dtype=np.int64) for _ in range(3))
    heads[token_of[word]] = token_of[trees.heads[word]]
    upos[token_of[word]] = scores.upos[word].argmax(axis=1)
    relations[token_of[word]] = trees.relations[word]
    return Syntax(sentences.spans, _tokens(tokens, sentences, (heads, upos, relations)))


def _tokens(tokens: Tokens, sentences: Sentences, labels: tuple[Integers, Integers, Integers]) -> tuple[Token, ...]:
    """Name the labels of the tokens that are no white space; a word that the model was not given has none."""
    words = np.flatnonzero(sentences.of_token >= 0)
    number = np.zeros(len(tokens.spans), dtype=np.int64)
    number[words] = np.arange(len(words))
    heads, upos, relations = (row[words] for row in labels)
    heads = np.where(heads >= 0, number[heads], np.arange(len(words)))
    parts, names = (*PARTS_OF_SPEECH, ""), (*RELATIONS, "")
    spans = [tokens.spans[i] for i in words.tolist()]
    rows = zip(spans, upos.tolist(), heads.tolist(), relations.tolist(), strict=True)
    return tuple(Token(span, parts[part], head, names[relation]) for span, part, head, relation in rows)


def _attributions(
    encoder: Encoder, given: Sequence[Given], scores: Scores, tokens: Tokens, places: Places
) -> list[Attribution]:
    found = runs(decode(scores.roles, encoder.transitions), ROLE_TAGS)
    attributions = (_attribution(one, given, tokens) for one in tie(found, scores.windows, places))
    return [one for one in attributions if one.content]


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
    found = []
    for run in runs(decode_between(scores.entities, ENTITY_TAGS), ENTITY_TAGS):
        for span in _spans([run], given, tokens):
            start, end = name_bounds(span.of(tokens.text), run.type) if run.type in _NAMED else (0, len(span))
            if start < end:
                name = Span(span.start + start, span.start + end)
                found.append(Entity(name, _type(run, name.of(tokens.text), scores), round(run.score, 3)))
    return found


def _type(run: Run, name: str, scores: Scores) -> str:
    """Settle what the words for themselves say: a country is a place, one adjective ("Peruvian") no body."""
    if run.type == "organisation" and is_country(name):
        return "place"
    adjective = run.end - run.start == 1 and PARTS_OF_SPEECH[int(scores.upos[run.start].argmax())] == "ADJ"
    return "group" if adjective and run.type in _NAMED else run.type
