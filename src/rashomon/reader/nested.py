"""Statements inside statements: attributions within what somebody is said to have said.

The corpora of attributions mark one level. What lies deeper is read off the syntax of a content: a verb that
attributes, with a subject and a clause ("that Moscow *denies* having sent them"), a noun with its owner and a clause
("Berlin's *claim* that"), "according to". Which words attribute is for the codebook to say. A bare "I think" in
somebody's own mouth reports nobody.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from rashomon.codebook.cues import Cue, find_cues, strength_of
from rashomon.codebook.matching import Match
from rashomon.model import Attribution, Span, Token
from rashomon.reader.phrases import Phrases

_SCORE: Final = 0.8
"""Share of the outer attribution's score: four in five of what the rules find is said (`eval.nested`, check half)."""
_MAY_BE_OWN: Final = frozenset({"i", "we", "you", "he", "she", "they", "it"})
"""Words that may stand for the outer speaker."""
_OF_MIND: Final = frozenset(
    {"thought", "felt", "wanted", "unwilling", "predicted", "doubted", "supported", "opposed", "vouched", "withheld"}
    | {"unknown"}
)
"""Strengths that of a pronoun ("I think", "he wanted") are mostly the outer speaker's own mind and no other's words."""
_AGAINST_IT: Final = frozenset({"denied", "doubted", "opposed", "criticised", "withheld"})
"""Strengths of cues that are put into nothing: "The stand, he denies, is unsafe" is no English."""
_CLAUSES: Final = frozenset({"ccomp"})
_INFINITIVES: Final = frozenset({"claimed", "denied", "promised", "threatened", "admitted", "offered"})
"""Strengths of cues whose infinitive is what they attribute: "claims to have won"."""
_JOINED: Final = frozenset({"conj", "advcl", "parataxis"})
_AGAINST: Final = frozenset({"but", "yet"})
_CHAIN: Final = 3
"""How many joined verbs may lie between a cue and its subject ("he came, saw and said")."""
_PHASES: Final = frozenset(
    {"keep", "keeps", "kept", "continue", "continues", "continued", "go", "goes", "went", "begin", "begins", "began"}
    | {"start", "starts", "started", "stopped", "used"}
)
"""Verbs that only tell how often or from when: who keeps saying something says it."""
_MODALS: Final = frozenset({"must", "should", "may", "might", "could", "can", "ought", "shall", "will", "’ll", "'ll"})
_LONGEST: Final = 6
"""Words that may stand between a cue's first auxiliary and the cue."""
_PRONOUNS: Final = frozenset({"who", "which", "that"})


def find_nested(text: str, tokens: Sequence[Token], outer: Sequence[Attribution]) -> list[Attribution]:
    """Find what is said inside contents.

    Args:
        text: the untouched text.
        tokens: its tokens, with their syntax.
        outer: the attributions of the first level.

    Returns:
        The attributions inside, each with the index of the innermost one within whose content it stands; the indices
        count `outer` first.

    """
    phrases = Phrases(tokens)
    found: list[Attribution] = []
    for index, attribution in enumerate(outer):
        for span in attribution.content:
            for match in find_cues(span.of(text)):
                cue = Span(span.start + match.start, span.start + match.end)
                inner = _Candidate(text, phrases, span, cue, match).attribution(attribution.score)
                if inner is not None:
                    found.append(_placed(inner, index, len(outer), found))
    return found


def _placed(inner: Attribution, outer: int, first: int, found: Sequence[Attribution]) -> Attribution:
    """Put an attribution inside the innermost one that holds its cue."""
    around = [
        (len(content), first + k)
        for k, one in enumerate(found)
        for content in one.content
        if content.contains(inner.cue[0])
    ]
    inside = min(around)[1] if around else outer
    return Attribution(inner.source, inner.cue, inner.content, inner.score, inside)


class _Candidate:
    """A cue within a content."""

    def __init__(self, text: str, phrases: Phrases, within: Span, cue: Span, match: Match[Cue]) -> None:
        self._text = text
        self._phrases = phrases
        self._within = within
        self._cue = cue
        self._light = match.entry.light

    def attribution(self, outer_score: float) -> Attribution | None:
        """Build the attribution, if its syntax makes it one."""
        words = list(self._phrases.within(self._cue))
        if self._light or not words:
            return None
        for source, content in self._readings(words):
            who = self._span(source)
            said = self._span(content)
            if who is None or said is None or who.overlaps(said) or said.overlaps(self._cue):
                continue
            cue = self._whole_cue(words)
            if self._is_own(who, cue):
                return None
            return Attribution((who,), (cue,), (said,), round(outer_score * _SCORE, 3))
        return None

    def _readings(self, words: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
        """Yield possible words of the speaker and of what is said."""
        tokens = self._phrases.tokens
        if self._text[self._cue.start : self._cue.end].casefold() == "according to":
            yield self._accorded(words)
            return
        head = next((i for i in words if tokens[i].upos == "VERB"), None)
        if head is None:
            yield from self._of_noun(words[-1])
            return
        if self._is_possible(head):
            return
        source = self._subject(head)
        for clause in self._clauses(head):
            yield source, clause

    def _accorded(self, words: Sequence[int]) -> tuple[list[int], list[int]]:
        phrases, tokens = self._phrases, self._phrases.tokens
        owner = tokens[words[0]].head
        around = set(phrases.subtree(owner))
        said = [i for i in phrases.subtree(tokens[owner].head) if i not in around]
        return [i for i in phrases.name_of(owner) if i not in words], said

    def _of_noun(self, noun: int) -> Iterator[tuple[list[int], list[int]]]:
        phrases = self._phrases
        owners = [i for i in phrases.children(noun) if phrases.base(i) == "nmod" and phrases.is_owner(i, self._text)]
        clauses = [
            i for i in phrases.children(noun) if phrases.base(i) in {"acl", "ccomp"} and phrases.marked(i, self._text)
        ]
        if owners and clauses:
            yield phrases.without_case(owners[0]), phrases.subtree(clauses[0])

    def _subject(self, verb: int) -> list[int]:
        phrases, tokens = self._phrases, self._phrases.tokens
        for _ in range(_CHAIN):
            for child in phrases.children(verb):
                if phrases.is_passive(child):
                    return phrases.agent_of(verb, self._text)
                if phrases.base(child) == "nsubj":
                    word = tokens[child].span.of(self._text).casefold()
                    relative = tokens[verb].relation == "acl:relcl" and word in _PRONOUNS
                    return phrases.name_of(tokens[verb].head) if relative else phrases.name_of(child)
            begun = tokens[tokens[verb].head].span.of(self._text).casefold() in _PHASES
            if phrases.base(verb) != "conj" and not (phrases.base(verb) == "xcomp" and begun):
                break
            verb = tokens[verb].head
        return []

    def _clauses(self, verb: int) -> Iterator[list[int]]:
        phrases, tokens = self._phrases, self._phrases.tokens
        infinitives = strength_of(self._cue.of(self._text)) in _INFINITIVES
        for child in phrases.children(verb):
            base = phrases.base(child)
            if base in _CLAUSES:
                yield self._own_part(child)
                return
            if base == "xcomp" and infinitives and tokens[child].upos == "VERB":
                # What follows an infinitive is its own, whichever of the two verbs it was tied to.
                first = phrases.subtree(child)[0]
                yield [i for i in phrases.subtree(verb) if i >= first]
                return
        if strength_of(self._cue.of(self._text)) in _AGAINST_IT:
            return
        if self._is_put_in(verb):
            own = set(phrases.subtree(verb))
            yield [i for i in phrases.subtree(tokens[verb].head) if i not in own]
        elif phrases.base(verb) in _CLAUSES:
            # "They left, the general told us, an agency says": what he told hangs beside him, on the agency's verb.
            beside = [i for i in phrases.children(tokens[verb].head) if i < verb and phrases.base(i) in _CLAUSES]
            yield from (phrases.subtree(clause) for clause in beside[-1:])

    def _is_put_in(self, verb: int) -> bool:
        """Say whether a verb is put into or after what it attributes ("The stand, he says, is unsafe")."""
        phrases = self._phrases
        below = {phrases.base(child) for child in phrases.children(verb)}
        if below & {"obj", "xcomp"}:
            return False
        joined = "cc" in below
        return phrases.base(verb) == "parataxis" or (phrases.base(verb) == "conj" and not joined)

    def _is_possible(self, verb: int) -> bool:
        """Say whether a verb tells what must, may or will be said, and not what was."""
        auxiliaries = (k for k in self._phrases.children(verb) if self._phrases.base(k) == "aux")
        return any(self._phrases.tokens[k].span.of(self._text).casefold() in _MODALS for k in auxiliaries)

    def _own_part(self, clause: int) -> list[int]:
        """Give a clause without what is joined to it and is another's.

        That is what reports others ("A claims p, while B insists q"), and what the outer speaker holds against it
        ("they say p, but q").
        """
        phrases = self._phrases
        others = {
            word
            for child in phrases.children(clause)
            if phrases.base(child) in _JOINED and self._is_another_s(child)
            for word in phrases.subtree(child)
        }
        return [word for word in phrases.subtree(clause) if word not in others]

    def _is_another_s(self, joined: int) -> bool:
        phrases, tokens = self._phrases, self._phrases.tokens
        below = {phrases.base(child): child for child in phrases.children(joined)}
        against = "cc" in below and tokens[below["cc"]].span.of(self._text).casefold() in _AGAINST
        return "nsubj" in below and ("ccomp" in below or (against and "mark" not in below))

    def _span(self, words: Sequence[int]) -> Span | None:
        """Join words to a span within the content: the longest run, without marks at its ends."""
        tokens = self._phrases.tokens
        kept = [i for i in sorted(words) if self._within.contains(tokens[i].span)]
        runs: list[list[int]] = []
        for i in kept:
            if runs and i == runs[-1][-1] + 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        longest = max(runs, key=len, default=[])
        while longest and tokens[longest[-1]].upos == "PUNCT":
            longest = longest[:-1]
        while longest and tokens[longest[0]].upos == "PUNCT":
            longest = longest[1:]
        return Span(tokens[longest[0]].span.start, tokens[longest[-1]].span.end) if longest else None

    def _is_own(self, who: Span, cue: Span) -> bool:
        return who.of(self._text).casefold() in _MAY_BE_OWN and strength_of(cue.of(self._text)) in _OF_MIND

    def _whole_cue(self, words: Sequence[int]) -> Span:
        """Take the auxiliaries and negations before the cue's first word to it."""
        tokens = self._phrases.tokens
        first = words[0]
        while first > 0 and words[0] - first < _LONGEST and self._phrases.base(first - 1) in {"aux", "advmod"}:
            if tokens[first - 1].head not in words or not self._within.contains(tokens[first - 1].span):
                break
            first -= 1
        return Span(tokens[first].span.start, tokens[words[-1]].span.end)
