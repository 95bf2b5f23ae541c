"""Tables of measurements: medians, and their ratios to the site that is typed by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from measure import Measurement
from rich.table import Table as RichTable

#: The flavour that others are compared with, if it is measured.
BASELINE = "typed"


@dataclass(slots=True)
class Table:
    """A table that can be shown in a terminal and written as Markdown; ``groups`` are rows that belong together."""

    title: str
    head: Sequence[str]
    groups: list[Sequence[Sequence[str]]] = field(default_factory=list)
    words: int = 2  # so many columns hold words, the others numbers

    def rich(self) -> RichTable:
        """Return the table for a terminal."""
        table = RichTable(title=self.title, title_justify="left")
        for number, name in enumerate(self.head):
            table.add_column(name, justify="left" if number < self.words else "right", no_wrap=True)
        for group in self.groups:
            for row in group:
                table.add_row(*row)
            table.add_section()
        return table

    def markdown(self) -> str:
        """Return the table for a page."""
        rule = ["---" if number < self.words else "--:" for number in range(len(self.head))]
        rows = [self.head, rule, *(row for group in self.groups for row in group)]
        return "\n".join(f"| {' | '.join(row)} |" for row in rows) + "\n"


def table_of_steps(title: str, measured: Mapping[str, Mapping[str, list[Measurement]]]) -> Table:
    """Return a row for each flavour in each step."""
    table = Table(title, ("step", "site", "CPU s", "spread", "wall s", "memory MB", "read", "written"))
    for step, flavours in measured.items():
        base = flavours.get(BASELINE) or next(iter(flavours.values()))
        table.groups.append(
            [
                (
                    step,
                    flavour,
                    _compared([one.cpu for one in found], [one.cpu for one in base], 2),
                    _spread([one.cpu for one in found]),
                    _compared([one.wall for one in found], [one.wall for one in base], 2),
                    _compared([one.memory for one in found], [one.memory for one in base], 0),
                    f"{median(one.pages_read for one in found):.0f}",
                    f"{median(one.pages_written for one in found):.0f}",
                )
                for flavour, found in flavours.items()
            ]
        )
    return table


def table_of_growth(
    title: str, units: str, measured: Mapping[tuple[int, int], Mapping[str, list[Measurement]]]
) -> Table:
    """Return a row for each flavour at each size, which is how many people and how many entries there are."""
    head = ("site", "people", "entries", "CPU s", f"ms per {units}", "growth", "wall s", "memory MB")
    table = Table(title, head, words=1)
    first: dict[str, float] = {}
    for (people, entries), flavours in measured.items():
        base = flavours.get(BASELINE) or next(iter(flavours.values()))
        rows = []
        for flavour, found in flavours.items():
            each = 1000 * median(one.cpu for one in found) / (people if units == "person" else entries)
            grown = each / first.setdefault(flavour, each)
            cpu = _compared([one.cpu for one in found], [one.cpu for one in base], 2)
            memory = _compared([one.memory for one in found], [one.memory for one in base], 0)
            wall = f"{median(one.wall for one in found):.2f}"
            rows.append((flavour, str(people), str(entries), cpu, f"{each:.2f}", f"{grown:.2f}", wall, memory))
        table.groups.append(rows)
    return table


def _compared(values: Sequence[float], base: Sequence[float], digits: int) -> str:
    """Return a median and, in brackets, its ratio to another."""
    return f"{median(values):.{digits}f} ({median(values) / median(base):.2f})"


def _spread(values: Sequence[float]) -> str:
    """Return how far the values lie apart, as a part of their median."""
    return f"{100 * (max(values) - min(values)) / median(values):.0f} %" if len(values) > 1 else "–"
