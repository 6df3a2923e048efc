import pytest

from rashomon.annotate.forms import form_of
from rashomon.model import Form, Span
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ("“We stay,” she said.", "“We stay,”", Form.DIRECT),
        ("We stay here,” she said.", "We stay here,”", Form.DIRECT),
        ("She said they would stay.", "they would stay", Form.INDIRECT),
        ("She said they would “stay put”.", "they would “stay put”", Form.MIXED),
        ("She called it “a farce”.", "“a farce”", Form.MIXED),
        ("She said, “we will stay.”", "“we will stay.”", Form.DIRECT),
        ("She said “We will stay.”", "“We will stay.”", Form.DIRECT),
        ("‘We stay, ”he said.", "‘We stay, ”", Form.DIRECT),
    ],
)
def test_form(text: str, content: str, form: Form) -> None:
    start = text.index(content)
    quotations = find_quotations(text, paragraphs(text))
    assert form_of(text, [Span(start, start + len(content))], quotations) is form


def test_parts_between_which_the_cue_stands_are_one_quotation() -> None:
    text = "“We stay,” she said, “put.”"
    quotations = find_quotations(text, paragraphs(text))
    assert form_of(text, [quotation.span for quotation in quotations], quotations) is Form.DIRECT
