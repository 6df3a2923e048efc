"""One loader for all vocabularies: a YAML file of entries in, a tuple of frozen entries out.

A vocabulary is a file in `data/`: an `about` that says what the entries are and where the classes come from, and
`entries`. What an entry may hold is what its dataclass declares, and no more. Every scalar is read as text and then as
the field's type says, so `no` and `on` are words and never truth values. Analysts extend a vocabulary with a file of
the same name in a folder of their own: an entry with a new name is added, one with a known name takes its place, and
`remove` takes names away. Their examples are run when they are loaded, ours when we test.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, dataclass, fields
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from types import NoneType
from typing import Any, ClassVar, Generic, NoReturn, Protocol, TypeVar, get_args, get_origin, get_type_hints

import yaml

from rashomon.errors import CodebookError

DATA = Path(__file__).parent / "data"
_TRUTH = {"true": True, "yes": True, "false": False, "no": False}


class _Loader(yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader):  # type: ignore[misc]  # chosen by what is there
    """Reads no types out of the text: what a value is, its field says."""

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: Any) -> str:  # noqa: ANN401, ARG002 - as PyYAML has it
        return ""


class Entry(Protocol):
    """What every entry of every vocabulary has: a name, a text that it matches, and one that it must not match."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def name(self) -> str: ...  # noqa: D102 - said above

    @property
    def example(self) -> str: ...  # noqa: D102

    @property
    def counter_example(self) -> str: ...  # noqa: D102


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[E]):
    """What a vocabulary is made of.

    Attributes:
        name: the name of its file, without `.yaml`.
        entry: a frozen dataclass; its fields are the keys that an entry may have. A field is `str`, `int`, `float`,
            `bool`, a `StrEnum`, `re.Pattern[str]`, a tuple of one of these, or one of these or None. What has no
            default must be given. `__post_init__` may refuse an entry with a `ValueError`.
        matches: says whether one entry, alone, matches a text; its `example` must, its `counter_example` must not.
        flags: how the entry's regular expressions are compiled.

    """

    name: str
    entry: type[E]
    matches: Callable[[E, str], bool]
    flags: int = re.IGNORECASE


@lru_cache(maxsize=64)
def load(vocabulary: Vocabulary[E], extra: Path | None = None) -> tuple[E, ...]:
    """Load a vocabulary, with an analyst's own entries where a folder is given.

    Args:
        vocabulary: what to load.
        extra: a folder that may hold a file of the same name; such a file extends ours.

    Returns:
        The entries in the order of the files; an entry that takes another's place stands where that one stood.

    Raises:
        CodebookError: the file or one of its entries breaks the rules; the message names file, line and entry.

    """
    shipped, _ = _read_file(vocabulary, DATA / f"{vocabulary.name}.yaml")
    if extra is None:
        return tuple(shipped.values())
    if not extra.is_dir():
        message = f"{extra} is no folder"
        raise CodebookError(message, "give the folder that holds your vocabulary files")
    path = extra / f"{vocabulary.name}.yaml"
    if not path.is_file():
        return tuple(shipped.values())
    own, removed = _read_file(vocabulary, path)
    unknown = [name for name in removed if name not in shipped]
    if unknown:
        message = f"{path}: there is no entry {unknown[0]!r} to remove"
        raise CodebookError(message, _suggestion(unknown[0], list(shipped)))
    merged = {name: entry for name, entry in shipped.items() if name not in removed} | own
    for complaint in complaints(vocabulary, tuple(own.values())):
        message = f"{path}: {complaint}"
        raise CodebookError(message, "change the entry or its example")
    return tuple(merged.values())


def complaints(vocabulary: Vocabulary[E], entries: tuple[E, ...]) -> Iterator[str]:
    """Run every entry on its own example and counter-example; say which one does not do what it says."""
    for entry in entries:
        if not vocabulary.matches(entry, entry.example):
            yield f"entry {entry.name!r} does not match its example {entry.example!r}"
        if vocabulary.matches(entry, entry.counter_example):
            yield f"entry {entry.name!r} matches its counter_example {entry.counter_example!r}"


def _read_file(vocabulary: Vocabulary[E], path: Path) -> tuple[dict[str, E], frozenset[str]]:
    """Read the entries of one file, by name, and the names it removes."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except OSError as error:
        message = f"{path} cannot be read ({error.strerror})"
        raise CodebookError(message, "check that the file is there and may be read") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"{path} is no YAML in UTF-8: {' '.join(str(error).split())}"
        raise CodebookError(message, "mend the place that the message names") from error
    place = _Place(path)
    top = place.mapping(root, ("about", "entries", "remove")) if root is not None else {}
    rows = place.sequence(top["entries"]) if "entries" in top else []
    read = _readers(vocabulary)
    entries: dict[str, E] = {}
    for row in rows:
        entry = _read_entry(vocabulary, read, place, row)
        if entry.name in entries:
            place.at(row, entry.name).refuse("the name is given twice", "give each entry a name of its own")
        entries[entry.name] = entry
    removed = place.sequence(top["remove"]) if "remove" in top else []
    return entries, frozenset(place.scalar(node) for node in removed)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in which file we read, so that a complaint can say so."""

    path: Path
    line: int = 0
    entry: str = ""

    def at(self, node: yaml.Node, entry: str = "") -> "_Place":
        return _Place(self.path, node.start_mark.line + 1, entry or self.entry)

    def refuse(self, problem: str, remedy: str) -> NoReturn:
        where = f"{self.path}, line {self.line}" + (f", entry {self.entry!r}" if self.entry else "")
        message = f"{where}: {problem}"
        raise CodebookError(message, remedy)

    def mapping(self, node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self.at(node).refuse("keys and values are wanted here", f"the keys are {', '.join(known)}")
        values: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = self.scalar(key_node)
            if key not in known:
                self.at(key_node).refuse(f"unknown key {key!r}", _suggestion(key, list(known)))
            if key in values:
                self.at(key_node).refuse(f"the key {key!r} is given twice", "keep one of the two")
            values[key] = value
        return values

    def sequence(self, node: yaml.Node) -> list[yaml.Node]:
        if not isinstance(node, yaml.SequenceNode):
            self.at(node).refuse("a list is wanted here", "write `- ` before each item")
        items: list[yaml.Node] = node.value
        return items

    def scalar(self, node: yaml.Node) -> str:
        if not isinstance(node, yaml.ScalarNode):
            self.at(node).refuse("a text is wanted here", "put it in quotation marks if it has colons or brackets")
        return str(node.value)


_Reader = Callable[[_Place, yaml.Node], Any]


def _read_entry(vocabulary: Vocabulary[E], read: dict[str, _Reader], place: _Place, row: yaml.Node) -> E:
    """Read one entry as its dataclass says."""
    name = next((str(v.value) for k, v in row.value if k.value == "name"), "") if _is_mapping(row) else ""
    here = place.at(row, name)
    nodes = here.mapping(row, tuple(read))
    for field in fields(vocabulary.entry):
        required = field.default is MISSING and field.default_factory is MISSING
        if required and field.name not in nodes:
            here.refuse(f"{field.name!r} is missing", f"add `{field.name}:` to the entry")
    values = {key: read[key](here, node) for key, node in nodes.items()}
    for key in ("name", "example", "counter_example"):
        if not values[key]:
            here.refuse(f"{key!r} is empty", "every entry has a name, a text it matches, and one it must not match")
    try:
        return vocabulary.entry(**values)
    except ValueError as error:
        here.refuse(str(error), "change the entry")


def _is_mapping(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode)


@lru_cache(maxsize=64)
def _readers(vocabulary: Vocabulary[E]) -> dict[str, _Reader]:
    """Make, for each key that an entry may have, the function that reads its value."""
    hints = get_type_hints(vocabulary.entry)
    return {field.name: _reader(hints[field.name], vocabulary.flags) for field in fields(vocabulary.entry)}


def _reader(hint: Any, flags: int) -> _Reader:  # noqa: ANN401 - a type, at run time
    """Choose how a value of a type is read."""
    arguments = get_args(hint)
    if get_origin(hint) is tuple:
        item = _reader(arguments[0], flags)
        return lambda place, node: tuple(item(place, each) for each in _items(node))
    if NoneType in arguments:
        return _reader(next(each for each in arguments if each is not NoneType), flags)
    if get_origin(hint) is re.Pattern:
        return lambda place, node: _pattern(place, node, flags)
    if hint in (int, float):
        return lambda place, node: _number(place, node, hint)
    if hint is str:
        return _Place.scalar
    choices = _TRUTH if hint is bool else {member.value: member for member in hint}
    return lambda place, node: _among(place, node, choices)


def _items(node: yaml.Node) -> list[yaml.Node]:
    """List the items of a list; a single text is a list of one."""
    return node.value if isinstance(node, yaml.SequenceNode) else [node]


def _pattern(place: _Place, node: yaml.Node, flags: int) -> re.Pattern[str]:
    expression = place.scalar(node)
    try:
        return re.compile(expression, flags)
    except re.error as error:
        place.at(node).refuse(f"{expression!r} is no regular expression ({error})", "mend the expression")


def _number(place: _Place, node: yaml.Node, kind: Callable[[str], float]) -> float:
    text = place.scalar(node)
    try:
        return kind(text)
    except ValueError:
        place.at(node).refuse(f"{text!r} is no number", "write a number")


T = TypeVar("T")


def _among(place: _Place, node: yaml.Node, choices: dict[str, T]) -> T:
    text = place.scalar(node)
    if text not in choices:
        place.at(node).refuse(f"{text!r} is not one of the values", _suggestion(text, list(choices)))
    return choices[text]


def _suggestion(word: str, known: list[str]) -> str:
    """Say what may have been meant."""
    close = get_close_matches(word, known, 1)
    return f"did you mean {close[0]!r}?" if close else f"known are: {', '.join(known[:30])}"
