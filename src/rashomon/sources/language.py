"""Language: which language a text is in, if enough of it is there to tell.

English news is known by its function words, at once. Only for what is not plainly English is the identifier
loaded. What it is not sure of stays `und`, as BCP 47 has it for a language that is not determined.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from rashomon.codebook.function_words import function_words, is_written_in

UNDETERMINED: Final = "und"
READ: Final = "en"
_LETTERS: Final = 60
"""Fewer letters than this are not judged: a name and a number are in no language."""
_SURE: Final = 0.5
"""How sure py3langid must be, on its calibrated scale of 0 to 1, for its answer to be given as one."""
_JUDGED: Final = 4000
"""Characters that are looked at: more change nothing."""


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language that a text is in (639-3 where there is none), or `und`.

    Examples:
        >>> language_of("The council said on Friday that it would not take part in the vote and asked for another day.")
        'en'
        >>> language_of("Lima, 2019")
        'und'

    """
    sample = text[:_JUDGED]
    if sum(map(str.isalpha, sample)) < _LETTERS:
        return UNDETERMINED
    for entry in function_words():
        if is_written_in(entry, sample):
            return str(entry.name)
    language, sureness = _identifier()(sample)
    return language if sureness >= _SURE else UNDETERMINED


def why_unread(language: str) -> str | None:
    """Say why an article in a language is not read; None if it is. What is in no known language is read.

    Examples:
        >>> why_unread("es")
        'the language is es, and only English is read'

    """
    if language in (READ, UNDETERMINED):
        return None
    return f"the language is {language}, and only English is read"


@lru_cache(maxsize=1)
def _identifier() -> Callable[[str], tuple[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - its model takes half a second

    classify: Callable[[str], tuple[str, float]] = LanguageIdentifier.from_model_file(
        MODEL_FILE, norm_probs=True
    ).classify
    return classify
