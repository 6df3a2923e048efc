"""Company: those beside whom somebody does something ("joined Peru in recognising"), who therefore do it too."""

from rashomon.annotate.clauses.setting import Setting
from rashomon.annotate.clauses.verbs import nearest_verb
from rashomon.codebook.joinings import JoiningKind, joinings_by_form


def company_of(setting: Setting, verb: int) -> tuple[int | None, list[int]]:
    """Give the verb that joins others to who does what a verb says, and the words for these others.

    Args:
        setting: the article.
        verb: number of the token of what is done.

    Returns:
        None and nothing where nobody is joined.

    """
    if setting.relation(verb) != "advcl":
        return None, []
    joiner = nearest_verb(setting, verb)
    marks = {setting.words[one] for one in setting.below(verb, "mark", "case")}
    for joining in joinings_by_form().get(setting.words[joiner], ()):
        if joining.kind is JoiningKind.BESIDE and marks & {"in", "by"}:
            found = _behind(setting, joiner, joining.preposition)
            if found:
                return joiner, found
    return None, []


def _behind(setting: Setting, verb: int, preposition: str) -> list[int]:
    kids = setting.below(verb, "obl", "obj", "nmod", "iobj")
    return [one for one in kids if one > verb and setting.case(one) == preposition]
