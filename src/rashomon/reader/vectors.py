"""Vectors of sentences: what they tell, roughly, whatever the words; for finding texts that tell the same otherwise.

The method is that of Arora, Liang and Ma (A Simple but Tough-to-Beat Baseline for Sentence Embeddings, ICLR 2017): the
mean of the words' vectors, the rare ones counting more, less what all sentences have in common. The words' vectors are
the encoder's own table of wordpieces; what the encoder makes of a sentence further up was tried, and tells sentences
apart by their build and not by what they tell.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from rashomon.codebook.function_words import function_words
from rashomon.errors import CallError
from rashomon.reader.encoder import MODEL_FOLDER

SIZE: Final = 384
"""Numbers in a vector."""
_TABLE: Final = b"encoder.embeddings.word_embeddings.weight_quantized"
_RAW: Final = 0x4A
"""The tag of a tensor's bytes in the ONNX format: field 9, a length and so many bytes."""
_RARE: Final = 1e-3
_HEAD: Final = 10.0

Vectors = NDArray[np.float32]


class SentenceVectors:
    """Makes vectors of sentences.

    Examples:
        >>> sentences = ["She promised elections.", "A vote was pledged.", "The bridge fell."]
        >>> one, other, third = SentenceVectors()(sentences)
        >>> bool(one @ other > one @ third)
        True

    """

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        """Load the table of wordpieces and the tokenizer.

        Raises:
            CallError: the folder holds no reader model, or one without the table.

        """
        self._table, self._weights = _table(folder)
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()

    def __call__(self, sentences: Sequence[str]) -> Vectors:
        """Return a vector of length 1 for each sentence, (sentences, 384); zeros where no word of it counts."""
        made = np.zeros((len(sentences), SIZE), dtype=np.float32)
        for at, encoding in enumerate(self._tokenizer.encode_batch(list(sentences), add_special_tokens=False)):
            ids = np.array(encoding.ids, dtype=np.int64)
            if len(ids) and (weights := self._weights[ids]).sum() > 0:
                whole = weights @ self._table[ids]
                made[at] = whole / max(float(np.linalg.norm(whole)), 1e-9)
        return made


@lru_cache(maxsize=2)
def _table(folder: Path) -> tuple[Vectors, NDArray[np.float32]]:
    """Return the table, less its mean, and how much each wordpiece counts."""
    file = folder / "reader.onnx"
    model = file.read_bytes() if file.exists() else b""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json")) if model else None
    count = tokenizer.get_vocab_size() if tokenizer else 0
    start = _start(model, count * SIZE)
    if tokenizer is None or start is None:
        message = f"{folder} holds no table of wordpieces"
        raise CallError(message, "reinstall rashomon, or name a folder with reader.onnx and its tokenizer")
    raw = np.frombuffer(model, np.uint8, count * SIZE, start).reshape(count, SIZE)
    table = raw.astype(np.float32)
    # Wordpieces stand in the order of how frequent they are: so their places say it, as Zipf has it.
    often = 1.0 / (_HEAD + np.arange(count, dtype=np.float32))
    weights: NDArray[np.float32] = (_RARE / (_RARE + often)).astype(np.float32)
    for word, at in tokenizer.get_vocab().items():
        if word in _common() or not word.lstrip("#")[:1].isalnum():
            weights[at] = 0.0
    shares = often * weights
    return table - (shares @ table) / shares.sum(), weights


def _start(model: bytes, size: int) -> int | None:
    """Return where the table's bytes begin in an ONNX file: after its name, a tag and their number."""
    at = model.find(_TABLE + bytes([_RAW]))
    if at < 0 or not size:
        return None
    at += len(_TABLE) + 1
    length = shift = 0
    while True:
        byte = model[at]
        length |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if not byte & 0x80:
            break
    return at if length == size else None


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(word for entry in function_words() if entry.name == "en" for word in entry.words)
