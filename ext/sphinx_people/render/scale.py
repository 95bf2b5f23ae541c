"""Time drawn to scale: for each entry a bar on the same line of years, beside the words that say the same.

The drawings are SVG with lengths in percent, so that they fit whatever room the style sheet gives them, and print.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.model.dates import PartialDate, Period
from sphinx_people.model.entries import Activity, Entry

_YEAR = 12
#: Years between two ticks: the smallest of these that leaves room for the words of each.
_STEPS = (1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2500)
_MOST_TICKS = 4


@dataclass(frozen=True, slots=True)
class Stretch:
    """Months from ``start`` up to, and without, ``end``; not ``certain`` where a year alone is known of its limits."""

    start: int
    end: int
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Scale:
    """The time that a list covers, in months: whole years, up to the last month of what is in it."""

    start: int
    end: int

    @classmethod
    def of(cls, entries: Iterable[Entry], today: PartialDate) -> Scale | None:
        """Return the scale of some entries; None where fewer than two have a time, so that nothing can be compared."""
        drawn = [found for entry in entries if (found := stretches(entry, today))]
        if len(drawn) < 2:  # noqa: PLR2004
            return None
        first = min(one.start for found in drawn for one in found)
        return cls(first - first % _YEAR, max(one.end for found in drawn for one in found))

    def bar(self, entry: Entry, today: PartialDate) -> list[nodes.Node]:
        """Return the bar of an entry; nothing where its time is not known."""
        found = stretches(entry, today)
        if not found:
            return []
        bars = "".join(
            f'<rect x="{self._percent(one.start)}" width="{_percent(one.end - one.start, self._length)}" '
            f'y="25%" height="50%" rx="2"{"" if one.is_certain else _UNCERTAIN}/>'
            for one in found
        )
        return [_drawing("people-span", f"{_BASE}{bars}")]

    def axis(self) -> nodes.Node:
        """Return the line of years that the bars are read against."""
        years = range(self.start // _YEAR, (self.end - 1) // _YEAR + 1)
        step = next((step for step in _STEPS if len(years) <= step * _MOST_TICKS), _STEPS[-1])
        ticks = []
        for year in years[::step]:
            x = self._percent(year * _YEAR)
            ticks.append(f'<line x1="{x}" x2="{x}" y1="0" y2="100%"/>')
            is_late = year * _YEAR - self.start > _LATE * self._length
            ticks.append(f'<text x="{x}" y="10"{_BEFORE if is_late else ""}>{year}</text>')
        return _drawing("people-scale", "".join(ticks))

    @property
    def _length(self) -> int:
        return self.end - self.start

    def _percent(self, month: int) -> str:
        return _percent(month - self.start, self._length)


_BASE = '<line x1="0" x2="100%" y1="50%" y2="50%"/>'
#: From where on words may have no room after their tick.
_LATE = 0.8
_BEFORE = ' class="people-late"'
_UNCERTAIN = ' class="people-vague"'


def stretches(entry: Entry, today: PartialDate) -> list[Stretch]:
    """Return the time of an entry as it is to be drawn: what is certain over what may be."""
    if isinstance(entry, Activity) and entry.years and not (entry.date or entry.start_date):
        return [Stretch(year.year * _YEAR, (year.year + 1) * _YEAR, is_certain=False) for year in sorted(entry.years)]
    return _of_period(entry.period, today) if entry.period is not None else []


def _of_period(period: Period, today: PartialDate) -> list[Stretch]:
    last = period.last if isinstance(period.last, PartialDate) else max(today, period.start)
    widest = Stretch(_first_month(period.start), _last_month(last) + 1, is_certain=False)
    start = _last_month(period.start) + (not period.start.month)  # of a year alone, the time after it is certain
    end = _first_month(last) + bool(last.month)
    certain = Stretch(max(start, widest.start), min(end, widest.end), is_certain=True)
    if certain.start >= certain.end:
        return [widest]
    return [certain] if (certain.start, certain.end) == (widest.start, widest.end) else [widest, certain]


def _first_month(date: PartialDate) -> int:
    return date.year * _YEAR + (date.month or 1) - 1


def _last_month(date: PartialDate) -> int:
    return date.year * _YEAR + (date.month or _YEAR) - 1


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.4g}%"


def _drawing(name: str, content: str) -> nodes.Node:
    """Return an SVG for the eyes alone: there are words that say the same."""
    return nodes.raw("", f'<svg class="{name}" aria-hidden="true">{content}</svg>', format="html")
