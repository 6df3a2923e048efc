"""Make the codebook's list of first names: `python -m training.first_names`.

From Faker's lists for all its languages (MIT licence): the names that at least four times as many languages give to one
gender as to the other, folded, in Latin letters, of at least three.
"""

import pkgutil
import textwrap
import unicodedata
from collections import Counter
from importlib import import_module
from typing import Final

from rashomon.codebook.loading import DATA

_SHORTEST: Final = 3
_CLEAR: Final = 4
"""Languages for one gender for each language for the other."""
_PEOPLE: Final = "faker.providers.person"


def counts() -> dict[str, Counter[str]]:
    """Count, by gender ("m" and "f"), how many languages give each name."""
    found = {"m": Counter[str](), "f": Counter[str]()}
    package = import_module(_PEOPLE)
    for module in pkgutil.iter_modules(package.__path__):
        provider = import_module(f"{_PEOPLE}.{module.name}").Provider
        for gender, attribute in (("m", "first_names_male"), ("f", "first_names_female")):
            names = {_folded(name) for name in getattr(provider, attribute, None) or ()}
            found[gender].update(name for name in names if name.isascii() and name.isalpha() and len(name) >= _SHORTEST)
    return found


def _folded(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def main() -> None:
    """Write the file."""
    languages = counts()
    lines = ["# First names of one gender. From the Faker project, MIT licence; made by `training.first_names`."]
    for gender, other in (("f", "m"), ("m", "f")):
        clear = sorted(name for name, count in languages[gender].items() if count >= _CLEAR * languages[other][name])
        lines += [f"{gender} {line}" for line in textwrap.wrap(" ".join(clear), width=118)]
        print(f"{len(clear)} {gender}")
    (DATA / "first-names.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
