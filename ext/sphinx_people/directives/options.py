"""Options: one name means the same at every directive; what is wrong with one is said with the nearest right one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import PydanticCustomError

from sphinx_people.catalog.facets import FACETS
from sphinx_people.catalog.selection import GROUPS, SORTS
from sphinx_people.catalog.sheets import BY_NUMBER, Division
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.text import is_language
from sphinx_people.sources.problem import did_you_mean

#: Reads an option's text; raises ValueError with a message for people.
Converter = Callable[[str], Any]


#: What ``:pages:`` says where a list shall stay on one page.
UNDIVIDED = "none"
#: What ``:filter:`` says where a list shall have no controls.
NO_FILTER = "none"


class AnyOption(dict[str, Converter]):
    """An option table that lets every option through: the directive itself says what it does not know, and where."""

    def __bool__(self) -> bool:
        return True

    def __contains__(self, name: object) -> bool:
        return True

    def __missing__(self, name: str) -> Converter:
        return lambda text: text or ""


def words(text: str) -> tuple[str, ...]:
    """Read words separated by commas."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def whole_number(text: str) -> int:
    """Read a number that is not negative."""
    if not text.strip().isascii() or not text.strip().isdigit():
        message = f"'{text}' is not a whole number; expected one such as 10"
        raise ValueError(message)
    return int(text)


def date(text: str) -> PartialDate:
    """Read a date."""
    try:
        return PartialDate.parse(text)
    except PydanticCustomError as error:
        raise ValueError(error.message()) from None


def flag(text: str) -> bool:
    """Read an option that has no value."""
    if text.strip():
        message = f"takes no value; found '{text}'"
        raise ValueError(message)
    return True


def one_of(*known: str) -> Converter:
    """Read one of some words."""

    def convert(text: str) -> str:
        word = text.strip()
        if word not in known:
            message = f"'{word}' is not one of {', '.join(known)}{did_you_mean(word, known)}"
            raise ValueError(message)
        return word

    return convert


def several_of(*known: str) -> Converter:
    """Read some words, each of which must be known."""
    one = one_of(*known)
    return lambda text: tuple(one(word) for word in words(text))


def text(value: str) -> str:
    """Read a text that must not be empty."""
    if not value.strip():
        message = "needs a value"
        raise ValueError(message)
    return value.strip()


def language(value: str) -> str:
    """Read a language tag."""
    tag = text(value)
    if not is_language(tag):
        message = f"'{tag}' is not a language tag such as 'en' or 'ko'"
        raise ValueError(message)
    return tag


def facets(value: str) -> tuple[str, ...]:
    """Read what a list can be filtered by: everything where nothing is said, nothing where that is said."""
    found: tuple[str, ...] = several_of(*FACETS, NO_FILTER)(value) or FACETS
    return () if NO_FILTER in found else found


def pages_by(*ways: str) -> Converter:
    """Read how a list is divided into pages: one of some ways, a number of items, or not at all."""
    known = (*ways, UNDIVIDED)

    def convert(value: str) -> Division:
        word = value.strip()
        if word.isascii() and word.isdigit() and int(word):
            return Division(BY_NUMBER, int(word))
        if word not in known:
            message = f"'{word}' is none of {', '.join(known)}, and no number such as 100{did_you_mean(word, known)}"
            raise ValueError(message)
        return Division() if word == UNDIVIDED else Division(word)

    return convert


#: What every directive understands.
COMMON: Mapping[str, Converter] = {"person": words, "limit": whole_number, "language": language}
#: What every directive that shows entries understands.
OF_ENTRIES: Mapping[str, Converter] = {
    **COMMON,
    "since": date,
    "until": date,
    "tags": words,
    "organization": text,
    "fold-after": whole_number,
    "filter": facets,
    "sort": one_of(*(sort for sort in SORTS if sort != "stars")),
    "group-by": one_of(*GROUPS),
}


@dataclass(slots=True)
class Options:
    """The options of one use of a directive: the values that could be read, and what was wrong with the others."""

    values: dict[str, Any] = field(default_factory=dict)
    faults: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def read(cls, given: Mapping[str, str], known: Mapping[str, Converter]) -> Options:
        """Read every option that is known; a fault is an option's name and what is wrong with it."""
        options = cls()
        for name, value in given.items():
            if name not in known:
                options.faults.append((name, f"there is no option '{name}'{did_you_mean(name, known) or _list(known)}"))
                continue
            try:
                options.values[name] = known[name](value or "")
            except ValueError as error:
                options.faults.append((name, f"the option '{name}': {error}"))
        return options

    def get(self, name: str, default: Any = None) -> Any:
        """Return an option's value, or the default where it is not given."""
        return self.values.get(name, default)


def _list(known: Iterable[str]) -> str:
    return f"; expected one of {', '.join(sorted(known))}"
