"""How the stars of repositories grew: their readings, as many as can be told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import StarCount

#: Ever longer periods of which one reading each may be told, by what they are called.
_PERIODS: Mapping[str, Callable[[PartialDate], object]] = {
    "day": lambda date: date,
    "month": lambda date: (date.year, date.month),
    "quarter": lambda date: (date.year, (date.month + 2) // 3),
    "year": lambda date: date.year,
}


@dataclass(frozen=True, slots=True)
class StarHistory:
    """The readings of one repository: those whose day nobody knows, and one for each date, oldest first."""

    repository: str
    undated: tuple[StarCount, ...]
    dated: tuple[StarCount, ...]

    @property
    def latest(self) -> StarCount:
        """The newest reading."""
        return (*self.undated, *self.dated)[-1]

    @property
    def is_drawable(self) -> bool:
        """Tell whether there are two points in time, and so something between them."""
        return len({day_of(reading) for reading in self.dated}) > 1


def histories(
    catalog: Catalog, repositories: Iterable[str], since: PartialDate | None, until: PartialDate | None
) -> Iterator[StarHistory]:
    """Yield what is known of each repository, each of them once; in a window of time, only what is certainly in it."""
    for name in {name.casefold(): name for name in repositories}.values():
        found = catalog.repositories.find(name)
        readings = [one for one in (found.readings if found else ()) if _is_within(one.date, since, until)]
        dated = {one.date: one for one in readings if one.date is not None}  # the last one of a date counts
        if readings:
            yield StarHistory(name, tuple(one for one in readings if one.date is None), tuple(dated.values()))


def thinned(readings: Iterable[StarCount], most: int) -> tuple[str, list[StarCount]]:
    """Return the shortest period of which the last readings are no more than ``most``, and these.

    The first reading of all is always among them. Years are the longest period, however many there are.
    """
    every = list(readings)
    found = {name: _last_of_each(every, period_of) for name, period_of in _PERIODS.items()}
    name = next((name for name, kept in found.items() if len(kept) <= most), "year")
    return name, found[name]


def _last_of_each(readings: list[StarCount], period_of: Callable[[PartialDate], object]) -> list[StarCount]:
    last = list({period_of(one.date): one for one in readings if one.date is not None}.values())
    return last if last[:1] == readings[:1] else [*readings[:1], *last]


def day_of(reading: StarCount) -> tuple[int, int, int]:
    """Return year, month and day of a dated reading, the first ones where they are not known."""
    date = reading.date or PartialDate(1)
    return date.year, date.month or 1, date.day or 1


def _is_within(date: PartialDate | None, since: PartialDate | None, until: PartialDate | None) -> bool:
    if date is None:
        return since is None and until is None
    return not (since is not None and date.is_before(since)) and not (until is not None and until.is_before(date))
