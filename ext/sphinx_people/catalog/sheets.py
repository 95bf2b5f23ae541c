"""How a long list is divided into sheets: one for each year, letter or organization, none longer than a browser likes.

What belongs together has an address of its own, which stays the same whatever else is added to the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sphinx_people.catalog.letters import NO_LETTER, letter_of
from sphinx_people.model.text import Text

#: What divides a list into sheets of so many items, and nothing else.
BY_NUMBER = "number"

T = TypeVar("T")


@dataclass(frozen=True)
class Division:
    """What the option ``pages`` of a list says.

    ``by`` is what divides the list; without it, a list that is longer than ``size`` is divided as lists of its kind
    usually are. ``size`` is the most items of a sheet, 0 for any number. ``sheet`` is the one that is meant, by its
    name; without it, the whole list is.
    """

    by: str = ""
    size: int = 0
    sheet: str | None = None

    def applies_to(self, count: int) -> bool:
        """Tell whether a list of so many items is divided."""
        return bool(self.by) or 0 < self.size < count


@dataclass(frozen=True, slots=True)
class Group:
    """Items that belong together. ``name`` is ASCII, for addresses; ``title`` is one of our words if ``is_word``."""

    name: str
    title: Text | str = field(compare=False)
    order: tuple[Any, ...] = field(default=(), compare=False)
    is_word: bool = field(default=False, compare=False)


#: The group of a list that has no other.
WHOLE = Group("page", "")
#: What has no year, no organization and so on.
OTHERS = Group("other", "Other", (9,), is_word=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of a list that has a page of its own; ``number`` counts those of its group from 1."""

    group: Group
    number: int
    items: tuple[Any, ...]

    @property
    def name(self) -> str:
        """The name in its address: ``2023``, then ``2023-2``; of sheets that are only counted ``page-1``."""
        return f"{self.group.name}-{self.number}" if self.number > 1 or self.group == WHOLE else self.group.name


def divide(items: Sequence[T], groups_of: Callable[[T], Iterable[Group]], size: int) -> list[Sheet]:
    """Return the sheets of a list in the order of its groups; an item of several groups is on several sheets."""
    grouped: dict[Group, list[T]] = {}
    for item in items:
        for group in groups_of(item) or (OTHERS,):
            grouped.setdefault(group, []).append(item)
    return [
        Sheet(group, number, tuple(several[start : start + (size or len(several))]))
        for group, several in sorted(grouped.items(), key=lambda pair: pair[0].order)
        for number, start in enumerate(range(0, len(several), size or len(several)), 1)
    ]


def by_letter(name: str) -> tuple[Group]:
    """Return the group of what is looked up under a name."""
    letter = letter_of(name)
    return (OTHERS,) if letter == NO_LETTER else (Group(letter.address, letter.shown, letter.order),)


def by_year(year: int | None, *, oldest_first: bool = False) -> tuple[Group, ...]:
    """Return the group of a year; the newest one comes first."""
    return () if year is None else (Group(str(year), str(year), (0, year if oldest_first else -year)),)
