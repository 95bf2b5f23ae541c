"""Lines over time, as one small drawing: lengths in percent, so that it fits any room and its words keep their size."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

#: Where the lines are: in percent from the left, in pixels from the top.
_LEFT, _WIDTH = 10.0, 87.0
_TOP, _HEIGHT, _BELOW = 20, 190, 24
#: The lines themselves have a square of this size as their own, which is stretched.
_SQUARE = 1000
#: Numbers beside the grid, and years below it: not more than these.
_MOST_STEPS, _MOST_YEARS = 4, 12
#: A word at the end of a line has so much room for itself; without it, the line has none.
_LINE_HEIGHT = 15
#: Of so many points each has a mark; of more, only the first, the last and those that differ.
_MOST_MARKS = 24


@dataclass(frozen=True, slots=True)
class Point:
    """A number at a day; not ``is_exact`` where it is a lower bound. ``words`` say it to those who ask."""

    day: dt.date
    number: int
    is_exact: bool
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """What is drawn as one line, and what it is called; two points at least."""

    name: str
    points: Sequence[Point]


@dataclass(frozen=True, slots=True)
class LineChart:
    """Several lines on one scale, which begins at nothing, so that heights can be compared."""

    lines: Sequence[Line]
    label: str
    number_text: Callable[[int], str]
    day_text: Callable[[dt.date], str]

    def svg(self) -> str:
        """Return the drawing; every word in it is escaped."""
        label = html.escape(self.label, quote=True)
        height = _TOP + _HEIGHT + _BELOW
        content = "".join((*self._grid(), *self._days(), *self._drawn(), *self._names()))
        return f'<svg width="100%" height="{height}" role="img" aria-label="{label}">{content}</svg>'

    @property
    def _first(self) -> int:
        return min(line.points[0].day for line in self.lines).toordinal()

    @property
    def _last(self) -> int:
        return max(line.points[-1].day for line in self.lines).toordinal()

    @property
    def _step(self) -> int:
        """The distance of two lines of the grid: 1, 2 or 5 with zeros."""
        most = max(point.number for line in self.lines for point in line.points)
        sizes = (factor * int(10**zeros) for zeros in range(10) for factor in (1, 2, 5))
        return next(size for size in sizes if size * _MOST_STEPS >= most)

    @property
    def _top(self) -> int:
        most = max(point.number for line in self.lines for point in line.points)
        return self._step * max(-(-most // self._step), 1)

    def _x(self, day: dt.date) -> float:
        """Return how far a day is from the left, of all days."""
        return (day.toordinal() - self._first) / (self._last - self._first)

    def _y(self, number: int) -> float:
        """Return how far a number is from the top, of all numbers."""
        return 1 - number / self._top

    def _grid(self) -> Iterator[str]:
        for number in range(0, self._top + 1, self._step):
            y = _pixels(self._y(number))
            yield f'<line class="people-grid" x1="0" x2="100%" y1="{y}" y2="{y}"/>'
            yield f'<text x="0" y="{y - 4:g}">{html.escape(self.number_text(number))}</text>'

    def _days(self) -> Iterator[str]:
        """Yield the first and the last day, and where years begin between them."""
        ends = (dt.date.fromordinal(self._first), dt.date.fromordinal(self._last))
        y = _TOP + _HEIGHT + 17
        for day, anchor in zip(ends, ("start", "end"), strict=True):
            x = _percent(self._x(day))
            yield f'<text x="{x}" y="{y}" text-anchor="{anchor}">{html.escape(self.day_text(day))}</text>'
        years = range(ends[0].year + 1, ends[1].year + 1)
        for year in years if len(years) <= _MOST_YEARS else ():
            x = _percent(self._x(dt.date(year, 1, 1)))
            yield f'<line class="people-grid" x1="{x}" x2="{x}" y1="{_TOP + _HEIGHT}" y2="{_TOP + _HEIGHT + 5}"/>'

    def _drawn(self) -> Iterator[str]:
        """Yield the lines, then their marks, which nothing shall cover."""
        top, left = f'y="{_TOP}" height="{_HEIGHT}"', f'x="{_LEFT}%" width="{_WIDTH}%"'
        paths = "".join(path for number, line in enumerate(self.lines, 1) for path in self._paths(number, line))
        square = f'viewBox="0 0 {_SQUARE} {_SQUARE}" preserveAspectRatio="none"'
        yield f'<svg {left} {top} {square} overflow="visible">{paths}</svg>'
        for number, line in enumerate(self.lines, 1):
            for point in _marked(line.points):
                place = f'cx="{_percent(self._x(point.day))}" cy="{_pixels(self._y(point.number)):g}"'
                kind = "" if point.is_exact else " people-bound"
                words = html.escape(point.words)
                yield f'<circle class="people-line-{number}{kind}" {place} r="3.5"><title>{words}</title></circle>'

    def _paths(self, number: int, line: Line) -> Iterator[str]:
        """Yield the parts of a line: those from or to a lower bound are dashed, because nobody knows how it went."""
        for is_exact, steps in groupby(pairwise(line.points), lambda pair: pair[0].is_exact and pair[1].is_exact):
            pairs = list(steps)
            points = [pairs[0][0], *(second for _, second in pairs)]
            places = " ".join(f"{self._x(one.day) * _SQUARE:.0f},{self._y(one.number) * _SQUARE:.0f}" for one in points)
            dashes = "" if is_exact else ' stroke-dasharray="4 4"'
            yield (
                f'<polyline class="people-line-{number}" points="{places}" fill="none"{dashes} '
                f'vector-effect="non-scaling-stroke"/>'
            )

    def _names(self) -> Iterator[str]:
        """Yield the names of several lines above their ends, as far as there is room; the table has all of them."""
        taken: list[float] = []
        for line in self.lines if len(self.lines) > 1 else ():
            y = _pixels(self._y(line.points[-1].number)) - 8
            if all(abs(y - other) >= _LINE_HEIGHT for other in taken):
                taken.append(y)
                place = f'x="{_percent(self._x(line.points[-1].day))}" y="{y:g}" text-anchor="end"'
                yield f'<text class="people-line-name" {place}>{html.escape(line.name)}</text>'


def _marked(points: Sequence[Point]) -> Iterable[Point]:
    if len(points) <= _MOST_MARKS:
        return points
    return [points[0], *(point for point in points[1:-1] if not point.is_exact), points[-1]]


def _percent(part: float) -> str:
    return f"{_LEFT + _WIDTH * part:.2f}%"


def _pixels(part: float) -> float:
    return round(_TOP + _HEIGHT * part, 1)
