"""Whether a verb tells what is done to its subject, on trees written by hand."""

import pytest

from rashomon.annotate.clauses.setting import Setting, setting_of
from rashomon.annotate.clauses.verbs import is_passive
from rashomon.model import Reading, Span, Token


def setting(*words: tuple[str, str, str]) -> Setting:
    """Make a tree of words that all hang on the last: word, part of speech, relation."""
    text, tokens, place = " ".join(word for word, _, _ in words), [], 0
    for word, upos, relation in words:
        tokens.append(Token(Span(place, place + len(word)), upos, len(words) - 1, relation))
        place += len(word) + 1
    return setting_of(text, Reading("a", tuple(tokens), (Span(0, len(text)),), (), ()), (), ())


_SUBJECT = ("we", "PRON", "nsubj:pass")
_VERB = ("criticised", "VERB", "root")


@pytest.mark.parametrize(
    ("words", "passive"),
    [
        ((_SUBJECT, ("were", "AUX", "aux:pass"), _VERB), True),
        ((_SUBJECT, ("have", "AUX", "aux"), ("been", "AUX", "aux:pass"), _VERB), True),
        ((_SUBJECT, ("have", "AUX", "aux"), _VERB), False),
        ((("we", "PRON", "nsubj"), _VERB), False),
    ],
)
def test_have_without_been_is_active_whatever_the_tree_makes_of_its_subject(
    *, words: tuple[tuple[str, str, str], ...], passive: bool
) -> None:
    assert is_passive(setting(*words), len(words) - 1) is passive
