"""Pages: an HTML page as an article.

The article's text is what the extraction of the page's main text gives, a paragraph from the next by an empty line,
with the headline at its head: a page's source has no reader, and offsets into it would be of no use. Readers' comments
are no part of it.
"""

import logging
from typing import Final

from rashomon.errors import SkipError
from rashomon.sources.decoding import declared_charset, decode
from rashomon.sources.draft import Draft, with_title
from rashomon.sources.markup import language_of_markup, metadata_of, parse

_NEXT_TO_NOTHING: Final = 300
"""Characters: two short paragraphs."""


def from_html(raw: bytes) -> Draft:
    """Read a page.

    Raises:
        SkipError: it is no text, or no article could be found in it.

    """
    page = decode(raw, declared_charset(raw))
    body = page_body(page)
    if not body.strip():
        message = "no article could be found in the page"
        raise SkipError(message, "open it in a browser, copy the article and save it as a .txt file")
    tree = parse(page)
    return with_title(Draft(body, metadata_of(tree), language=language_of_markup(tree), extracted=True))


def page_body(page: str) -> str:
    """Extract the main text of a page, a paragraph from the next by an empty line; empty if there is none.

    The extraction is asked to leave out what it doubts. Where that leaves next to nothing, it is asked again
    without.
    """
    text = _extracted(page, strict=True)
    return text if len(text) >= _NEXT_TO_NOTHING else max(text, _extracted(page, strict=False), key=len)


def _extracted(page: str, *, strict: bool) -> str:
    # half a second that a text file need not wait for
    from trafilatura import extract  # noqa: PLC0415

    # what is wrong with a page is told by our own words
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        text = extract(page, output_format="txt", include_comments=False, favor_precision=strict)
    except Exception as error:  # whatever a page does to the extraction, the other articles are read
        message = f"no article could be extracted from the page ({type(error).__name__})"
        raise SkipError(message, "open it in a browser, copy the article and save it as a .txt file") from error
    return "\n\n".join(line.strip() for line in (text or "").splitlines() if line.strip())
