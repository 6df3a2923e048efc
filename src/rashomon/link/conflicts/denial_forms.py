"""The denials among tellings: by verbs of denial, by names for a report, by what is said of it, and by "not".

Statements of the strength "denied" are taken where their words deny a fact: who rejects an offer, a ruling or a demand
denies none, and who does not comment says nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from rashomon.codebook.denial_words import Use, denial_words, has_denial_word
from rashomon.codebook.word_families import is_deed
from rashomon.link.claims.beside import Beside
from rashomon.link.claims.keys import keys_of
from rashomon.link.claims.telling import Phrase, Said, Telling
from rashomon.link.conflicts.denial import Denial, Form, bare_name, voice_of
from rashomon.link.conflicts.finite import is_finite, is_infinitive
from rashomon.link.conflicts.report_nouns import head_of, is_definite, owner_of, told_of
from rashomon.model import Modality, Place, Span, hull

_BEFORE_NOUN: Final = 60
"""Characters behind a verb within which the noun for a report stands."""
_PRONOUNS: Final = frozenset({"it", "that", "this", "them", "those", "these", "so"})
_AS: Final = re.compile(r"\bas\b")
_THERE: Final = re.compile(r"\bthere\s+(?:is|was|were|are|has been|have been)\s+no\b", re.IGNORECASE)
_STOP: Final = re.compile(r"[a-z0-9)]{2}[.!?][”\"'’]*\s|\n\n")
_QUOTES: Final = "”’\"'"
_NOT_TOLD: Final = frozenset({"asked", "withheld", "doubted", "thought", "wanted"})
_GAP: Final = 3
_UNNAMED: Final = "a speaker who is not named"


def denials_in(tellings: Sequence[Telling]) -> Iterator[Denial]:
    """Find who denies what.

    Args:
        tellings: of a story, in their settled order.

    """
    beside = Beside.of(tellings)
    for one in tellings:
        if one.claim.modality is Modality.ASSERTED and not any(said.strength in _NOT_TOLD for said in one.chain[:1]):
            yield from _denials(one, beside)


def _denials(one: Telling, near: Beside) -> Iterator[Denial]:
    plain = not one.claim.negated
    found = (_by_verb(one, near) if plain and not is_infinitive(one) else None) or _by_predicate(one, near)
    found = found or (_misreported(one) if plain else None)
    if found:
        yield found
    elif one.claim.negated and (what := _none_of(one)):
        keys = frozenset(key for phrase in one.phrases for key in phrase.keys)
        spans, who = one.claim.spans, (_voice(one), *_teller(one))
        yield Denial(Form.NEGATED, one, spans, *who, None, keys, one.actors, what=what)
    elif one.claim.negated and _may_refute(one):
        yield Denial(Form.NEGATED, one, one.claim.spans, _voice(one), *_teller(one), one, one.keys, one.actors)


def _by_verb(one: Telling, near: Beside) -> Denial | None:
    """Read "denied that", "rejected claims that", "called the report a lie"."""
    text, cue = one.article.text, one.claim.cue
    made = next((said for said in one.makes if said.content), None)
    who = _denier(one, made)
    if who is None or not any(_begins(text, cue, use) for use in (Use.DENY, Use.REFUSE, Use.NAME)):
        return None
    end = max(hull(made.content).end if made else 0, one.whole.end)
    stop = _STOP.search(text, cue.end, end)
    end = stop.start() + 2 if stop else end
    if end <= cue.end:
        return None
    main = _main(near.within(one.article.id, Span(cue.end, end)), made)
    head = text[cue.start : main.whole.start] if main else text[cue.start : end]
    report = _report_in(head, cue.end - cue.start if not made else 0)
    if main and report and _AS.search(head):
        main = None
    called = text[cue.end : main.whole.start] + " … " + text[main.whole.end : end] if main else text[cue.end : end]
    pronoun = main is None and _first(text[cue.end : end]) in _PRONOUNS
    if _begins(text, cue, Use.NAME) and _says_false(called) and (report or pronoun):
        form = Form.NAMED
    elif _begins(text, cue, Use.DENY) or (report and _begins(text, cue, Use.REFUSE)):
        form = Form.DENIED
    else:
        return None
    if form is Form.DENIED and not main and not report and not pronoun and not _may_be_denied(one):
        return None
    source = [span for span in (made.source if made else ()) if not span.overlaps(Span(cue.start, end))]
    spans = tuple(sorted([*source[:1], Span(cue.start, _closed(text, end))]))
    behind = [phrase for phrase in one.phrases if phrase.span.start >= cue.end and phrase.place is not Place.SUBJECT]
    voice = made.statement if made else _voice(one)
    return _denial(one, form, spans, (voice, *who), main, (behind, Span(cue.end, end), report or pronoun))


def _by_predicate(one: Telling, near: Beside) -> Denial | None:
    """Read "X's claim that ... is a lie", "rumours of ... are false", "that is not true"."""
    text, cue = one.article.text, one.claim.cue
    subject = next(iter(one.at(Place.SUBJECT)), None)
    inner = [*_told_before(one, near)]
    start = min(subject.span.start if subject else cue.start, one.whole.start, *inner)
    start = max(start, text.rfind("\n", 0, cue.start) + 1)
    if start >= cue.start:
        return None
    before = text[start : cue.start]
    words = text[cue.start : cue.start + _BEFORE_NOUN]
    turned = one.claim.negated and any(not match.start for match in denial_words(Use.TRUE).search(words))
    plain = any(not match.start for match in denial_words(Use.UNTRUE).search(words)) and not one.claim.negated
    of_report = any(not match.start for match in denial_words(Use.FALSE).search(words)) and not one.claim.negated
    pronoun = bool(subject) and _first(before) in _PRONOUNS and (turned or plain)
    main = _main(near.within(one.article.id, Span(start, cue.start)), None, one)
    report = _report_in(before, 0)
    if not ((turned or plain or of_report) and (report or pronoun)):
        return None
    spans = (Span(start, _closed(text, max(cue.end, one.whole.end))),)
    behind = [subject] if subject else []
    return _denial(one, Form.FALSE, spans, (_voice(one), *_teller(one)), main, (behind, Span(start, cue.start), True))


def _told_before(one: Telling, near: Beside) -> Iterator[int]:
    """Give where somebody's claim starts that stands as the subject of a predicate: "X's claim that ... is"."""
    for other in near.before(one, _GAP):
        if len(other.chain) == len(one.chain) + 1 and other.chain[1:] == one.chain:
            voice = other.chain[0]
            yield min(span.start for span in (other.whole, *voice.source, *voice.cue))


def _misreported(one: Telling) -> Denial | None:
    """Read "the newspaper overstated the number of"."""
    subject, text = next(iter(one.at(Place.SUBJECT)), None), one.article.text
    if not subject or not one.chain or not _begins(text, one.claim.cue, Use.MISREPORT):
        return None
    words = subject.span.of(text)
    medium = has_denial_word(words, Use.MEDIUM) or has_denial_word(words, Use.REPORT)
    objects = list(one.at(Place.OBJECT))
    if not objects or not (medium or subject.actors) or one.chain[0].actor in subject.actors[:1]:
        return None
    spans, who = one.claim.spans, (_voice(one), *_teller(one))
    keys = frozenset(key for phrase in objects for key in phrase.keys)
    actors = frozenset(actor for phrase in objects for actor in phrase.actors)
    owners = frozenset(() if medium else subject.actors[:1])
    return Denial(Form.MISREPORTED, one, spans, *who, None, keys, actors, owners, bare_name(words))


def _denial(
    one: Telling,
    form: Form,
    spans: tuple[Span, ...],
    who: tuple[str | None, str, str],
    main: Telling | None,
    named: tuple[Sequence[Phrase], Span, bool],
) -> Denial:
    """Put together what the words of a denial show of what is denied, and of whose word it is."""
    text = one.article.text
    phrases, region, refers = named
    owners, owned = frozenset[str](), ""
    if main and main.chain and main.chain[0].statement != who[0] and main.chain[:1] != one.chain[:1]:
        owners, owned = frozenset({main.chain[0].actor or ""} - {""}), main.chain[0].name
    elif refers:
        place = owner_of(text, Span(region.start, main.whole.start) if main else region)
        owners = frozenset(
            each for phrase in phrases if place and phrase.span.overlaps(place) for each in phrase.actors
        )
        owned = place.of(text) if place else ""
    if main:
        return Denial(form, one, spans, *who, main, main.keys, main.actors, owners, bare_name(owned), refers)
    told = told_of(text, region) if refers else Span(region.start, region.end)
    within = [phrase for phrase in phrases if told and phrase.span.overlaps(told)]
    keys = keys_of(told.of(text)) if told and refers else frozenset(key for phrase in within for key in phrase.keys)
    subject = [] if refers else [actor for phrase in one.at(Place.SUBJECT) for actor in phrase.actors[:1]]
    actors = frozenset([*subject, *(actor for phrase in within for actor in phrase.actors)])
    what = head_of(told.of(text)) if told and refers else next((p.head for p in within if p.place is Place.OBJECT), "")
    refers = refers and (bool(keys) or is_definite(text, region))
    return Denial(form, one, spans, *who, None, keys, actors, owners, bare_name(owned), refers, what)


def _main(within: Iterable[Telling], made: Said | None, but: Telling | None = None) -> Telling | None:
    """Give the widest of the clauses within a span: what is said to be not so."""
    found = [
        one
        for one in within
        if one is not but
        and not one.attributes
        and not _says_false(one.words())
        and (made is None or any(said.statement == made.statement for said in one.chain))
        and (made is not None or (but is not None and len(one.chain) > len(but.chain)))
    ]
    return max(found, key=lambda one: (len(one.whole), -one.whole.start), default=None)


def _denier(one: Telling, made: Said | None) -> tuple[str, str] | None:
    """Give who denies: whom the statement names, or the clause's subject."""
    if made and made.name != _UNNAMED:
        return voice_of(made)
    subject = next(iter(one.at(Place.SUBJECT)), None)
    if subject is None:
        return None
    words = bare_name(" ".join(subject.span.of(one.article.text).split()))
    return (subject.actors or subject.referents or (words,))[0], words


def _teller(one: Telling) -> tuple[str, str]:
    return voice_of(one.chain[0]) if one.chain else (one.narrator, bare_name(one.outlet))


def _voice(one: Telling) -> str | None:
    return one.chain[0].statement if one.chain else None


def _begins(text: str, cue: Span, use: Use) -> bool:
    words = text[cue.start : cue.end + _BEFORE_NOUN // 2]
    return any(not match.start for match in denial_words(use).search(words))


def _report_in(words: str, start: int) -> bool:
    """Whether a noun for a report stands near the start of some words, and before their "that"."""
    head = words[start : start + _BEFORE_NOUN].partition(" that ")[0]
    return has_denial_word(head, Use.REPORT)


def _says_false(words: str) -> bool:
    return has_denial_word(words, Use.FALSE) or has_denial_word(words, Use.UNTRUE)


def _first(words: str) -> str:
    return next(iter(words.casefold().split()), "").strip(".,“”\"'‘’")


def _may_be_denied(one: Telling) -> bool:
    """Whether what is denied by a noun may be a fact, and is not withheld from somebody."""
    objects = one.at(Place.OBJECT)
    return bool(objects) and not any(
        has_denial_word(phrase.argument.head.of(one.article.text), Use.WITHHELD) for phrase in objects
    )


def _none_of(one: Telling) -> str:
    """Give the key of the deed of which somebody says that there is none: "there was no attack"."""
    if not _THERE.search(one.words()) or not is_finite(one):
        return ""
    heads = [phrase.head for phrase in one.phrases if phrase.head != "there"]
    return next((head for head in heads if is_deed(head)), "")


def _may_refute(one: Telling) -> bool:
    """Whether the negation of a predicate may refute a report: attitudes and silence do not."""
    words = one.claim.cue.of(one.article.text)
    told = words.isalpha() and is_finite(one) and not one.attributes and not one.denied
    return told and not has_denial_word(words, Use.ATTITUDE)


def _closed(text: str, end: int) -> int:
    """Take a closing quotation mark in."""
    return end + 1 if text[end : end + 1] and text[end] in _QUOTES else end
