"""Publications by year and kind: a drawing, and the same numbers as a table underneath."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.publication_query import PublicationQuery
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import KINDS
from sphinx_people.render.context import Context
from sphinx_people.render.tables import row, table
from sphinx_people.render.terms import PUBLICATION_KINDS
from sphinx_people.render.view import View, nothing

#: Sizes in the units of the drawing: a bar's width, the room between two, the height of the tallest.
_BAR, _GAP, _HEIGHT = 34, 14, 150
_ABOVE, _BELOW = 18, 22
#: Over so many years those without a publication have a place, too.
_MOST_YEARS = 60

#: How many works came out, by year and kind.
Counts = Counter[tuple[int, str]]


@dataclass(frozen=True)
class ChartView(View):
    """How many works came out in each year, of each kind."""

    query: PublicationQuery = field(default_factory=PublicationQuery)

    @property
    def concerns(self) -> tuple[str, ...]:
        """The ids of the people whose publications are meant."""
        return self.query.members

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterable[Fact]:
        """Yield the numbers, which are all that is shown."""
        yield "counts", repr(sorted(self._counts(catalog).items()))

    def _counts(self, catalog: Catalog) -> Counts:
        works = (work.publication for work in self.query.works(catalog))
        return Counter((one.year, one.kind) for one in works if one.year is not None)

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return the drawing, for HTML, and the table, for everybody."""
        counts = self._counts(context.catalog)
        if not counts:
            return nothing(context)
        years = sorted({year for year, _ in counts})
        if years[-1] - years[0] < _MOST_YEARS:  # else one year has a slip in it, or they are centuries apart
            years = list(range(years[0], years[-1] + 1))
        kinds = [kind for kind in KINDS if any(of == kind for _, of in counts)]
        drawing = nodes.raw("", drawing_of(context, counts, years, kinds), format="html")
        return [nodes.container("", drawing, _table(context, counts, years, kinds), classes=["people-chart"])]


def drawing_of(context: Context, counts: Counts, years: list[int], kinds: list[str]) -> str:
    """Return the SVG: a column for each year, a block in it for each kind, the newest year on the right."""
    totals = {year: sum(counts[year, kind] for kind in kinds) for year in years}
    scale = _HEIGHT / max(totals.values())
    width = len(years) * (_BAR + _GAP) + _GAP
    parts = []
    for index, year in enumerate(years):
        left = _GAP + index * (_BAR + _GAP)
        top = float(_ABOVE + _HEIGHT)
        for kind in kinds:
            height = counts[year, kind] * scale
            top -= height
            if height:
                what = f"{year}, {context.word(PUBLICATION_KINDS[kind])}: {counts[year, kind]}"
                parts.append(
                    f'<rect class="people-kind-{kind}" x="{left}" y="{top:.1f}" width="{_BAR}" height="{height:.1f}">'
                    f"<title>{html.escape(what)}</title></rect>"
                )
        middle = left + _BAR / 2
        if totals[year]:
            parts.append(f'<text x="{middle}" y="{top - 5:.1f}">{totals[year]}</text>')
        parts.append(f'<text x="{middle}" y="{_ABOVE + _HEIGHT + 16}">{year}</text>')
    label = html.escape(context.word("Publications by year; the table below has the numbers."), quote=True)
    height = _ABOVE + _HEIGHT + _BELOW
    return f'<svg viewBox="0 0 {width} {height}" width="{width}" role="img" aria-label="{label}">{"".join(parts)}</svg>'


def _table(context: Context, counts: Counts, years: list[int], kinds: list[str]) -> nodes.Node:
    keys = [_key(context.word(PUBLICATION_KINDS[kind]), kind) for kind in kinds]
    heads = [nodes.Text(context.word("Year")), *keys, nodes.Text(context.word("All"))]
    rows = [
        [str(year), *(str(counts[year, kind] or "") for kind in kinds), str(sum(counts[year, k] for k in kinds))]
        for year in reversed(years)
    ]
    return table(heads, [row([nodes.Text(cell)] for cell in cells) for cells in rows], "people-chart-table")


def _key(word: str, kind: str) -> nodes.Node:
    """Return the head of a kind, with its colour."""
    return nodes.inline("", word, classes=["people-key", f"people-kind-{kind}"])
