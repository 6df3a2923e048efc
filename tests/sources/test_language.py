"""Language: told where there is enough text to tell, and left open where there is not."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.sources.language import language_of, why_unread

TEXTS = {
    "en": "The harbour board said on Monday that it had not been asked about the sale of the old pier, and its head "
    "denied that a price had ever been named.",
    "es": "La junta del puerto dijo el lunes que nadie le había preguntado por la venta del viejo muelle, y su jefe "
    "negó que se hubiera hablado de un precio.",
    "fr": "Le conseil du port a déclaré lundi qu'on ne l'avait pas consulté sur la vente du vieux quai, et son chef a "
    "nié qu'un prix ait jamais été fixé.",
    "de": "Der Hafenrat erklärte am Montag, er sei zum Verkauf des alten Piers nicht gefragt worden, und sein Leiter "
    "bestritt, dass je ein Preis genannt wurde.",
    "nl": "De havenraad zei maandag dat hij niet is gevraagd naar de verkoop van de oude pier, en de voorzitter "
    "ontkende dat er ooit een prijs was genoemd.",
    "ru": "Совет порта заявил в понедельник, что его не спрашивали о продаже старого причала.",
    "pt": "O conselho do porto disse na segunda-feira que não foi consultado sobre a venda do velho cais, e o seu "
    "presidente negou que um preço tenha sido mencionado.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_paragraph_is_enough(code: str) -> None:
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["", "12 345", "Lima", "Ana María Núñez, José Peña", "— * —"])
def test_too_little_is_not_judged(text: str) -> None:
    assert language_of(text) == "und"


def test_english_headlines_in_a_row_are_not_called_anything_else() -> None:
    text = "Harbour Vote Delayed Again\nPier Sale Row Deepens\nMayor Quill Rejects Offer\nDock Workers Strike Monday\n"
    assert language_of(text) in ("en", "und")


def test_only_english_and_the_unknown_are_read() -> None:
    assert why_unread("en") is None
    assert why_unread("und") is None
    assert why_unread("fr") == "the language is fr, and only English is read"


@given(st.text(max_size=200))
def test_any_text_has_an_answer_and_always_the_same(text: str) -> None:
    assert language_of(text) == language_of(text)


def test_english_does_not_wait_for_the_identifier() -> None:
    program = (
        "import sys; from rashomon.sources.language import language_of; "
        f"assert language_of({TEXTS['en']!r}) == 'en'; assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
