"""Readings made by hand: texts in which the roles are marked.

    marked("{source:1 Ruiz} {cue:1 said} {content:1 she left}.")

gives the text without the marks, and its reading. A number joins the parts of one attribution; `2<1` says that the
second is made inside the first, whose content is then given with `{{...}}` unmarked around it. `{person Ruiz}` marks
a name, also within another mark.
"""

import re
from collections import defaultdict

import spacy

from rashomon.model import Attribution, Entity, Reading, Span, Token
from rashomon.reader.paragraphs import paragraphs
from rashomon.reader.quotations import find_quotations

_TOKENIZER = spacy.blank("en").tokenizer
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"’\']*(?=\s|$)|(?=\n|$))")
_OPEN = re.compile(r"\{(source|cue|content|person|date)(?::(\d)(?:<(\d))?)? ")


def marked(source: str) -> tuple[str, Reading]:
    text = ""
    stack: list[tuple[str, str, int]] = []
    roles: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    inside: dict[str, str] = {}
    people: list[Entity] = []
    at = 0
    while at < len(source):
        opening = _OPEN.match(source, at)
        if opening:
            role, number, outer = opening.groups()
            stack.append((role, number or "", len(text)))
            if outer:
                inside[number] = outer
            at = opening.end()
        elif source[at] == "}":
            role, number, start = stack.pop()
            span = Span(start, len(text))
            if role in {"person", "date"}:
                people.append(Entity(span, role, 1.0))
            else:
                roles[number][role].append(span)
            at += 1
        else:
            text += source[at]
            at += 1
    numbers = sorted(roles)
    attributions = tuple(
        Attribution(
            tuple(roles[n]["source"]),
            tuple(roles[n]["cue"]),
            tuple(roles[n]["content"]),
            0.9,
            numbers.index(inside[n]) if n in inside else None,
        )
        for n in numbers
    )
    words = (Span(t.idx, t.idx + len(t)) for t in _TOKENIZER(text) if not t.is_space)
    tokens = tuple(Token(span, "", k, "") for k, span in enumerate(words))
    found = (match for match in _SENTENCE.finditer(text) if match.group().strip())
    sentences = tuple(Span(m.end() - len(m.group().lstrip()), m.end()) for m in found)
    quotations = find_quotations(text, paragraphs(text))
    reading = Reading("a-test", tokens, sentences, tuple(people), attributions, quotations)
    return text, reading
