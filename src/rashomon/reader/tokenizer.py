"""The tokenizer: spaCy's English one, with words cut as the Universal Dependencies treebanks cut them.

What the treebanks do otherwise than spaCy: a run of one mark ("!!!", "====") is one word; a prefix keeps its hyphen
("pro-Beijing", "e-mail", "re-elected"), while a compound does not ("state - owned"); "and/or" is three words; a
telephone number is one; more abbreviations keep their full stop.
"""

import re
from typing import Final, cast

import spacy
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

_PREFIXES: Final = (
    "anti|co|cross|e|ex|inter|intra|mid|mini|multi|non|over|post|pre|pro|psycho|quasi|re|semi|socio|sub|ultra|un|vice"
)
"""Before a hyphen these are parts of words: in the treebanks' training parts, whole in nearly every case."""
_WHOLE: Final = re.compile(
    rf"(?:{_PREFIXES})-[^\W\d_]+(?:['’]s)?$|mid-\d{{4}}s?$|\d{{3}}[-.]\d{{3}}[-.]\d{{4}}$|([-!?=_*#~<>$+.])\1+$",
    re.IGNORECASE,
)
_RUNS: Final = tuple(rf"{mark}{{2,}}" for mark in (r"\!", r"\?", "=", "_", r"\*", "#", "~", "<", ">", r"\$", "-"))
_KEPT: Final = ("al.", "approx.", "capt.", "dept.", "div.", "etc.", "Ft.", "Gens.", "Reps.", "Sec.", "Sens.", "vs.")
_CUT: Final = ("and/or", "And/or")


def make_tokenizer() -> Tokenizer:
    """Build the tokenizer that the reader was trained with.

    Examples:
        >>> [token.text for token in make_tokenizer()("The pro-Beijing, state-owned daily and/or others!!!")]
        ['The', 'pro-Beijing', ',', 'state', '-', 'owned', 'daily', 'and', '/', 'or', 'others', '!!!']

    """
    nlp = spacy.blank("en")
    defaults, plain = nlp.Defaults, cast("Tokenizer", nlp.tokenizer)
    rules = {form: parts for form, parts in (plain.rules or {}).items() if form not in _CUT}
    rules |= {form: [{ORTH: form}] for kept in _KEPT for form in (kept, kept.capitalize(), kept.upper())}
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex([*_RUNS, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*_RUNS, *(defaults.suffixes or ())]).search,
        infix_finditer=compile_infix_regex([*_RUNS, *(defaults.infixes or ())]).finditer,
        token_match=_WHOLE.match,
        url_match=plain.url_match,
    )
