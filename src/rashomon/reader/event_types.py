"""What one did to another: a sentence with its source and target -> the type of the event, in PLOVER's terms.

PLOVER (Open Event Data Alliance) sorts political events into types, its "roots", and these into four quad classes:
verbal and material cooperation, verbal and material conflict. The model sees the sentence's wordpieces, each marked as
the source's, the target's or neither, and scores every type. Word vectors are those of the reader model, which has them
already; the rest is a file of its own, compressed, that is loaded with the first sentence.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from rashomon.errors import CallError
from rashomon.model import Span
from rashomon.reader.encoder import MODEL_FOLDER

LONGEST: Final = 128
"""Most wordpieces of a sentence that the model sees, the two special ones among them."""
WIDTH: Final = 384
SOURCE: Final = 1
TARGET: Final = 2
BOTH: Final = 3
"""Role of a wordpiece: 0 for neither, else these."""
POOLS: Final = 4
"""Means over wordpieces that the types are told from: the first, the source's, the target's, all others."""
_CLASSIFY: Final = 101
_SEPARATE: Final = 102
_BEFORE: Final = 16
"""Wordpieces kept before the first span where a sentence is too long."""
_WORDS: Final = "encoder.embeddings.word_embeddings.weight_quantized"
_GRAPH_OF_MODEL, _INITIALIZER_OF_GRAPH, _NAME_OF_TENSOR, _RAW_OF_TENSOR = 7, 5, 8, 9
"""Numbers of the fields in ONNX's protocol buffers."""

Integers = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Typed:
    """The type of an event.

    Attributes:
        root: PLOVER's type, as "CONSULT"; YIELD stands for CONCEDE and RETREAT.
        quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
        score: of the type, 0 to 1: a share among the types, no probability that the event took place.
        ranked: every type with its score, the best first.

    """

    root: str
    quad: int
    score: float
    ranked: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class RolePieces:
    """A sentence's wordpieces with the role of each.

    Attributes:
        ids: vocabulary ids, special pieces included, (pieces,).
        roles: `SOURCE`, `TARGET`, `BOTH` or 0, (pieces,).

    """

    ids: Integers
    roles: Integers

    def pools(self) -> Floats:
        """Weigh the pieces for each mean that is taken: (pools, pieces); a mean over nothing is all zeros."""
        source, target = np.isin(self.roles, (SOURCE, BOTH)), np.isin(self.roles, (TARGET, BOTH))
        rows = np.stack([np.arange(len(self.ids)) == 0, source, target, self.roles == 0]).astype(np.float32)
        weights: Floats = rows / np.maximum(rows.sum(axis=1, keepdims=True), 1)
        return weights


class SentenceCutter:
    """Cuts a sentence into wordpieces with roles."""

    def __init__(self, vocabulary: Path) -> None:
        """Load `vocabulary` (a `tokenizer.json`)."""
        self._tokenizer = Tokenizer.from_file(str(vocabulary))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def cut(self, sentence: str, source: Span, target: Span) -> RolePieces:
        """Cut a sentence; of one that is too long, keep the part around the spans.

        Raises:
            CallError: a span lies outside of the sentence or holds no word.

        """
        for name, span in (("source", source), ("target", target)):
            if span.end > len(sentence) or not span.of(sentence).strip():
                message = f"the {name}, characters {span.start} to {span.end}, is no part of the sentence"
                raise CallError(message, f"give a span of words within the sentence's {len(sentence)} characters")
        encoding = self._tokenizer.encode(sentence, add_special_tokens=False)
        bounds = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
        roles = np.zeros(len(bounds), dtype=np.int64)
        for role, span in ((SOURCE, source), (TARGET, target)):
            roles[(bounds[:, 0] < span.end) & (bounds[:, 1] > span.start)] |= role
        ids, room = np.array(encoding.ids, dtype=np.int64), LONGEST - 2
        marked = np.flatnonzero(roles)
        low = max(0, min(int(marked[0]) - _BEFORE if len(marked) else 0, len(ids) - room))
        kept, own = ids[low : low + room], roles[low : low + room]
        return RolePieces(np.concatenate(([_CLASSIFY], kept, [_SEPARATE])), np.concatenate(([0], own, [0])))


class EventTyper:
    """Tells the type of an event from the sentence that reports it.

    Examples:
        >>> sentence = "Kestria has suspended aid to Vardania."
        >>> typed = EventTyper().type_of(sentence, source=Span(0, 7), target=Span(29, 37))
        >>> typed.root, typed.quad
        ('SANCTION', 4)

    """

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        """Name the folder that holds the model; it is loaded with the first sentence."""
        self._folder = folder

    def type_of(self, sentence: str, source: Span, target: Span) -> Typed:
        """Tell the type of what the source does to the target.

        Args:
            sentence: one sentence.
            source: characters of the sentence that name the one who acts.
            target: characters of the sentence that name the one it is done to.

        Raises:
            CallError: a span is no part of the sentence, or the folder holds no model that can be used.

        """
        roots: list[str] = self._settings["roots"]
        pieces = self._cutter.cut(sentence, source, target)
        given = {"words": self._words[pieces.ids], "roles": pieces.roles, "pools": pieces.pools()}
        logits: Floats = self._session.run(None, given)[0][0]
        shares = np.exp(logits - logits.max())
        shares /= shares.sum()
        order = np.argsort(-shares, kind="stable")
        ranked = tuple((roots[i], float(shares[i])) for i in order)
        root, score = ranked[0]
        return Typed(root, int(self._settings["quads"][root]), score, ranked)

    @cached_property
    def _settings(self) -> dict[str, Any]:
        path = self._folder / "events.json"
        if not path.exists():
            message = f"{self._folder} holds no model of event types"
            raise CallError(message, "reinstall rashomon, or name a folder with events.json")
        settings: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return settings

    @cached_property
    def _cutter(self) -> SentenceCutter:
        return SentenceCutter(self._folder / "tokenizer.json")

    @cached_property
    def _words(self) -> NDArray[np.uint8]:
        words = word_vectors(self._folder / "reader.onnx")
        if zlib.crc32(words.data) != self._settings["words"]:
            message = f"reader.onnx in {self._folder} has other word vectors than the event types were learned with"
            raise CallError(message, "run `python -m training.event_types`, or reinstall rashomon")
        return words

    @cached_property
    def _session(self) -> onnxruntime.InferenceSession:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        model = gzip.decompress((self._folder / "events.onnx.gz").read_bytes())
        # As in `rashomon.reader.encoder`: fused, this takes eight times as long.
        slow = ["SkipLayerNormFusion"]
        return onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"], disabled_optimizers=slow
        )


def word_vectors(reader: Path) -> NDArray[np.uint8]:
    """Map the reader model's table of word vectors into memory: (vocabulary, width), as quantised.

    Read straight from the file: to run the reader for them would cost a reading, a copy another 12 MB.

    Args:
        reader: `reader.onnx`.

    Raises:
        CallError: the file holds no such table.

    """
    data = np.asarray(np.memmap(reader, dtype=np.uint8, mode="r"))
    for graph, low, high in _fields(data, 0, len(data)):
        for tensor, start, end in _fields(data, low, high) if graph == _GRAPH_OF_MODEL else ():
            if tensor != _INITIALIZER_OF_GRAPH:
                continue
            parts = {number: data[first:last] for number, first, last in _fields(data, start, end)}
            if bytes(parts.get(_NAME_OF_TENSOR, b"")) == _WORDS.encode():
                return parts[_RAW_OF_TENSOR].reshape(-1, WIDTH)
    message = f"{reader} holds no word vectors"
    raise CallError(message, "reinstall rashomon")


def _fields(data: NDArray[np.uint8], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Go through the fields of a protocol buffers message: number, start and end of those that have a length."""
    at = start
    while at < end:
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 0:
            _, at = _varint(data, at)
        elif kind == 2:
            length, at = _varint(data, at)
            yield key >> 3, at, at + length
            at += length
        else:
            at += 8 if kind == 1 else 4


def _varint(data: NDArray[np.uint8], at: int) -> tuple[int, int]:
    """Read a number of variable length; return it and where the next thing begins."""
    value = shift = 0
    while True:
        byte = int(data[at])
        value, shift, at = value | (byte & 127) << shift, shift + 7, at + 1
        if byte < 128:
            return value, at
