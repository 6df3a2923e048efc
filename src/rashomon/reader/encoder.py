"""The encoder: wordpieces in, scores out, on any processor.

One window at a time: int8 activations take their scale from the whole input, so that a window beside other windows
would be read otherwise than alone. Alone, an article's reading depends on nothing but its words. Each window runs on
one thread, several windows side by side: so the number of threads changes no sum, either.
"""

import json
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from rashomon.errors import CallError
from rashomon.model.side_by_side import cores
from rashomon.reader.pieces import PieceCutter, Pieces
from rashomon.reader.tags import ENTITY_TAGS, PARTS_OF_SPEECH, RELATIONS, ROLE_TAGS
from rashomon.reader.windows import Cut, Window, window_inputs, windows

MODEL_FOLDER: Final = Path(__file__).parent / "model"
_TAGS: Final = {
    "role_tags": ROLE_TAGS,
    "entity_tags": ENTITY_TAGS,
    "parts_of_speech": PARTS_OF_SPEECH,
    "relations": RELATIONS,
}
_PLAIN: Final = 1 + len(PARTS_OF_SPEECH)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WindowScores:
    """How strongly the words of one window point at one another.

    Words are rows. Where one points, position 0 is nothing and position k the window's word k - 1.

    Attributes:
        window: the window.
        links: content and source words at their cue, cue words at their source, (words, positions).
        arcs: words at their heads, (words, positions).
        starts: whether a cue's content begins with a word, as a logit, (words, words).
        ends: whether a cue's content ends with a word, as a logit, (words, words).
        relation_from: a word's part of the score of its relation, (words, size).
        relation_to: a head's part of it, (positions, size).

    """

    window: Window
    links: Floats
    arcs: Floats
    starts: Floats
    ends: Floats
    relation_from: Floats
    relation_to: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says of a run of words.

    Attributes:
        roles: role tag scores, (words, role tags).
        entities: entity tag scores, (words, entity tags).
        upos: scores of the parts of speech, (words, parts of speech).
        opens: whether a word opens a sentence, as a logit, (words,).
        windows: one entry for each window, in order.

    """

    roles: Floats
    entities: Floats
    upos: Floats
    opens: Floats
    windows: tuple[WindowScores, ...]


class Encoder:
    """Runs the reader model."""

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """Load the model in `folder`, to read `threads` windows at once (0: as many as there are cores).

        Raises:
            CallError: the folder holds no model, or one of other tags than this version reads.

        """
        settings_path = folder / "reader.json"
        if not settings_path.exists():
            message = f"{folder} holds no reader model"
            raise CallError(message, "reinstall rashomon, or name a folder with reader.json")
        settings = json.loads(settings_path.read_text(encoding="utf-8"))
        if any(tuple(settings.get(name, ())) != tags for name, tags in _TAGS.items()):
            message = f"the model in {folder} is of another version"
            raise CallError(message, "export it anew with this version")
        self._session = _session(folder / "reader.onnx")
        self._relations = _session(folder / "relations.onnx")
        self._threads = threads or cores()
        self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="rashomon-window")
        self._cutter = PieceCutter(folder / "tokenizer.json")
        self._cut = Cut(**settings["windows"])
        self.transitions: Floats = np.array(settings["transitions"], dtype=np.float32)

    def relations(self, dependents: Floats, heads: Floats) -> Floats:
        """Score the relations of words to their heads, (words, relations).

        Args:
            dependents: the words' rows of `relation_from`.
            heads: the heads' rows of `relation_to`.

        """
        scores: Floats = self._relations.run(None, {"dependents": dependents, "heads": heads})[0]
        return scores

    def score(self, words: Sequence[str]) -> Scores:
        """Score words, white space tokens among them, in the order of the text."""
        pieces = self._cutter.cut(words)
        roles, entities, plain = (
            np.zeros((len(words), size), dtype=np.float32) for size in (len(ROLE_TAGS), len(ENTITY_TAGS), _PLAIN)
        )
        scored = []
        found = windows(pieces, self._cut)
        for window, outputs in zip(found, self._run(pieces, found), strict=True):
            of_roles, of_entities, of_words, *pointing = outputs
            decided = slice(window.decide_start, window.decide_end)
            own = slice(window.decide_start - window.start, window.decide_end - window.start)
            roles[decided], entities[decided], plain[decided] = of_roles[own], of_entities[own], of_words[own]
            scored.append(WindowScores(window, *pointing))
        return Scores(roles, entities, plain[:, 1:], plain[:, 0], tuple(scored))

    def _run(self, pieces: Pieces, found: Sequence[Window]) -> Iterator[list[Floats]]:
        """Run the model on each window, in order."""

        def outputs(window: Window) -> list[Floats]:
            ids, shapes, first, last = window_inputs(pieces, window)
            run: list[Floats] = self._session.run(None, {"ids": ids, "shapes": shapes, "first": first, "last": last})
            return run

        # A caller in another thread than the main one has others beside it that keep the cores busy.
        busy = threading.current_thread() is not threading.main_thread()
        alone = busy or self._threads == 1 or len(found) == 1
        return map(outputs, found) if alone else self._pool.map(outputs, found)


def _session(model: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    # Fused, the addition and the normalisation after it take eight times as long (ONNX Runtime 1.32).
    slow = ["SkipLayerNormFusion"]
    return onnxruntime.InferenceSession(
        str(model), options, providers=["CPUExecutionProvider"], disabled_optimizers=slow
    )
