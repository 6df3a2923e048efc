"""Runs -> attributions: which content and which source belong to which cue.

Each word of a content or a source points at its cue, each word of a cue at its source; the runs' words vote with
their log-probabilities. One cue has one source at most, a source may serve several cues ("X said A and added B"),
and a content belongs to one cue.

Paragraphs set limits. In the training corpus 4 of 1,000 contents without quotation marks stand in another paragraph
than their cue, nearly all of them after it, in a list that it introduces. So a headline is never the content of a cue
below it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from rashomon.reader.decoding import Run
from rashomon.reader.edges import Edges
from rashomon.reader.encoder import Floats, WindowScores
from rashomon.reader.pieces import Integers

_NOTHING_BIAS: Final = -4.0
"""A cue goes without a source only where nothing beats every source by far: most cues have one."""
_NEAR: Final = 2.0
"""How far behind a shared source, in log-probability, one that no cue has may be and still be taken."""
_OUT_OF_SIGHT: Final = -12.0
"""Log-probability of a link between words that no window shows together."""


@dataclass(frozen=True, slots=True)
class Tied:
    """An attribution in words' indices: runs of the three roles and how sure the links are (0 to 1)."""

    source: tuple[Run, ...]
    cue: tuple[Run, ...]
    content: tuple[Run, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Places:
    """Where words stand, as far as it limits what can belong together.

    Attributes:
        paragraph: index of each word's paragraph.
        quoted: whether each word stands in a quotation.
        introducing: paragraphs that end with a colon.

    """

    paragraph: Sequence[int]
    quoted: Sequence[bool]
    introducing: frozenset[int]

    def may_be_content(self, run: Run, cue: Run) -> bool:
        """Say whether a content can belong to a cue."""
        here, there = self.paragraph[run.start], self.paragraph[cue.start]
        return here == there or self.quoted[run.start] or (here > there and there in self.introducing)

    def may_be_source(self, run: Run, cue: Run) -> bool:
        """Say whether a source can belong to a cue: in its paragraph, or in the next to it."""
        return abs(self.paragraph[run.start] - self.paragraph[cue.start]) <= 1


class Pointing:
    """Answers how strongly one run points at words, whatever windows they stand in."""

    def __init__(self, scored: Sequence[WindowScores]) -> None:
        """Take the scores of all windows, in order."""
        self._scored = scored
        self._words = scored[-1].window.end if scored else 0
        self._known: dict[tuple[int, int], tuple[Floats, float]] = {}

    def at(self, run: Run, targets: Integers) -> Floats:
        """Mean log-probabilities that the run's words point at each of some words."""
        return self._row(run)[0][targets]

    def at_nothing(self, run: Run) -> float:
        """Mean log-probability that the run's words point at nothing."""
        return self._row(run)[1]

    def _row(self, run: Run) -> tuple[Floats, float]:
        key = (run.start, run.end)
        if key not in self._known:
            self._known[key] = self._mean(run)
        return self._known[key]

    def _mean(self, run: Run) -> tuple[Floats, float]:
        row = np.zeros(self._words, dtype=np.float32)
        nothing = 0.0
        for scores in self._scored:
            window = scores.window
            first, last = max(run.start, window.decide_start), min(run.end, window.decide_end)
            if first >= last:
                continue
            links = scores.links[first - window.start : last - window.start]
            links = links - links.max(axis=1, keepdims=True)
            links = links - np.log(np.exp(links).sum(axis=1, keepdims=True))
            row[: window.start] += _OUT_OF_SIGHT * (last - first)
            row[window.start : window.end] += links[:, 1:].sum(axis=0)
            row[window.end :] += _OUT_OF_SIGHT * (last - first)
            nothing += float(links[:, 0].sum())
        words = np.float32(run.end - run.start)
        return row / words, nothing / (run.end - run.start)


def tie(found: Sequence[Run], scored: Sequence[WindowScores], places: Places) -> list[Tied]:
    """Tie sources and contents to cues.

    A quotation that can belong to no cue becomes an attribution without one; other words become none, and a cue to
    which no content is tied attributes nothing. An attribution's score is the mean probability of its contents' tags
    times the share that its cue has among the cues that could have had them.
    """
    pointing = Pointing(scored)
    cues = [run for run in found if run.type == "cue"]
    sources = [run for run in found if run.type == "source"]
    contents: dict[int, list[tuple[Run, float]]] = defaultdict(list)
    loose: list[Tied] = []
    firsts = np.array([cue.start for cue in cues], dtype=np.int64)
    for run in (run for run in found if run.type == "content"):
        strong = pointing.at(run, firsts).tolist()
        votes = {k: strong[k] for k, cue in enumerate(cues) if places.may_be_content(run, cue)}
        best = max(votes, key=lambda k: votes[k], default=None)
        if best is None or votes[best] <= _OUT_OF_SIGHT:
            loose += [Tied((), (), (run,), run.score)] if places.quoted[run.start] else []
        else:
            share = 1 / sum(np.exp(vote - votes[best]) for vote in votes.values())
            contents[best].append((run, run.score * share))
    chosen = _sources_of({k: cues[k] for k in contents}, sources, pointing, places)
    tied = loose
    edges = Edges(scored, found)
    for k, parts in contents.items():
        certain = float(np.mean([score for _, score in parts]))
        tied.append(Tied(chosen[k], (cues[k],), tuple(edges.settle(run, cues[k]) for run, _ in parts), certain))
    return sorted(tied, key=lambda one: one.content[0].start)


def _sources_of(
    cues: Mapping[int, Run], sources: Sequence[Run], pointing: Pointing, places: Places
) -> dict[int, tuple[Run, ...]]:
    """Choose a source for each cue, or none; a source that would be left without a cue may take one that is shared."""
    firsts = np.array([source.start for source in sources], dtype=np.int64)
    here = np.array([cue.start for cue in cues.values()], dtype=np.int64)
    back = {source: dict(zip(cues, pointing.at(source, here).tolist(), strict=True)) for source in sources}
    votes = {
        k: {
            source: there + back[source][k]
            for source, there in zip(sources, pointing.at(cue, firsts).tolist(), strict=True)
            if places.may_be_source(source, cue)
        }
        for k, cue in cues.items()
    }
    chosen: dict[int, Run | None] = {}
    for k, row in votes.items():
        best = max(row, key=lambda s: row[s], default=None)
        given = best is not None and row[best] >= 2 * pointing.at_nothing(cues[k]) + _NOTHING_BIAS
        chosen[k] = best if given else None
    for source in sources:
        wanted = [k for k in votes if source in votes[k]]
        if source in chosen.values() or not wanted:
            continue
        k = max(wanted, key=back[source].__getitem__)
        rival = chosen[k]
        shared = rival is not None and list(chosen.values()).count(rival) > 1
        if rival is not None and shared and votes[k][source] >= votes[k][rival] - _NEAR:
            chosen[k] = source
    return {k: (source,) if source else () for k, source in chosen.items()}
