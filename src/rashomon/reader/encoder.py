"""The encoder: wordpieces in, scores out, on any processor.

One window at a time: int8 activations take their scale from the whole input, so that a window beside other windows
would be read otherwise than alone. Alone, an article's reading depends on nothing but its words.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from rashomon.errors import CallError
from rashomon.reader.pieces import Integers, PieceCutter
from rashomon.reader.tags import ENTITY_TAGS, ROLE_TAGS
from rashomon.reader.windows import Window, window_inputs, windows

MODEL_FOLDER: Final = Path(__file__).parent / "model"

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class WindowLinks:
    """How strongly words of one window point at one another.

    Attributes:
        window: the window.
        nothing: log-probability that a word points at nothing, (words read,).
        log: log-probability that a word points at a word, (words read, words read).

    """

    window: Window
    nothing: Floats
    log: Floats


@dataclass(frozen=True, slots=True)
class Scores:
    """What the encoder says of a run of words.

    Attributes:
        roles: role tag scores, (words, role tags).
        entities: entity tag scores, (words, entity tags).
        links: one entry for each window, in order.

    """

    roles: Floats
    entities: Floats
    links: tuple[WindowLinks, ...]


class Encoder:
    """Runs the reader model."""

    def __init__(self, folder: Path = MODEL_FOLDER, threads: int = 0) -> None:
        """Load the model in `folder`, to run on `threads` threads (0: as many as there are cores).

        Raises:
            CallError: the folder holds no model, or one of other tags than this version reads.

        """
        settings_path = folder / "reader.json"
        if not settings_path.exists():
            message = f"{folder} holds no reader model"
            raise CallError(message, "reinstall rashomon, or name a folder with reader.json")
        settings = json.loads(settings_path.read_text(encoding="utf-8"))
        if tuple(settings["role_tags"]) != ROLE_TAGS or tuple(settings["entity_tags"]) != ENTITY_TAGS:
            message = f"the model in {folder} is of another version"
            raise CallError(message, "export it anew with this version")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        model = str(folder / "reader.onnx")
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._cutter = PieceCutter(folder / "tokenizer.json")
        self._window: int = settings["window"]
        self._overlap: int = settings["overlap"]
        self.transitions: Floats = np.array(settings["transitions"], dtype=np.float32)

    def score(self, words: Sequence[str]) -> Scores:
        """Score words, white space tokens among them, in the order of the text."""
        pieces = self._cutter.cut(words)
        roles = np.zeros((len(words), len(ROLE_TAGS)), dtype=np.float32)
        entities = np.zeros((len(words), len(ENTITY_TAGS)), dtype=np.float32)
        links = []
        for window in windows(pieces.first, self._window, self._overlap):
            ids, shapes, first = window_inputs(pieces, window)
            outputs = self._run(ids, shapes)
            decided = slice(window.decide_start, window.decide_end)
            own = first[window.decide_start - window.start : window.decide_end - window.start]
            roles[decided] = outputs[0][own]
            entities[decided] = outputs[1][own]
            links.append(_links(window, outputs[2], first))
        return Scores(roles, entities, tuple(links))

    def _run(self, ids: Integers, shapes: Integers) -> tuple[Floats, Floats, Floats]:
        roles, entities, links = self._session.run(None, {"ids": ids, "shapes": shapes})
        return roles, entities, links


def _links(window: Window, scores: Floats, first: Integers) -> WindowLinks:
    rows = scores[first]
    rows = rows - rows.max(axis=1, keepdims=True)
    rows -= np.log(np.exp(rows).sum(axis=1, keepdims=True))
    return WindowLinks(window, rows[:, 0], rows[:, first])
