"""How stars grew: a drawing where there is something to draw, and the numbers as a table underneath."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.catalog import Fact
from sphinx_people.catalog.star_history import StarHistory, day_of, histories, thinned
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.repository import is_on_hugging_face
from sphinx_people.model.stars import StarCount
from sphinx_people.render.context import Context
from sphinx_people.render.dates import date_text
from sphinx_people.render.line_chart import Line, LineChart, Point
from sphinx_people.render.star_tables import overview_table, readings_table
from sphinx_people.render.stars import LIKES, count_words, kind_of, short_count
from sphinx_people.render.view import View, nothing
from sphinx_people.render.words import to_translate

#: As many lines can be told apart, and as many colours there are.
_MOST_LINES = 8
#: A line has at most so many points.
_MOST_POINTS = 60


@dataclass(frozen=True)
class StarHistoryView(View):
    """The readings of some repositories, or of those of people's projects: a line for each, and a table."""

    repositories: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None

    def facts(self, catalog: Catalog, today: PartialDate) -> Iterator[Fact]:
        """Yield the readings, and the stars, with which a repository's address changes."""
        for name in self._names(catalog):
            yield "readings", name
            yield "stars", name

    def histories(self, catalog: Catalog) -> list[StarHistory]:
        """Return what is known of each repository, that with most stars first where none are named."""
        return list(histories(catalog, self._names(catalog), self.since, self.until))

    def _names(self, catalog: Catalog) -> Sequence[str]:
        if self.repositories:
            return self.repositories[: self.selection.limit]
        starred = (item.joint.starred for item in self.selection.items(catalog) if item.joint)
        return [name for name in starred if name is not None and not is_on_hugging_face(name)]

    def draw(self, context: Context) -> list[nodes.Node]:
        """Return the drawing, for HTML, and the table, for everybody."""
        found = self.histories(context.catalog)
        if not found:
            return nothing(context)
        drawn = [one for one in found if one.is_drawable][:_MOST_LINES]
        if len(found) == 1:
            left_out, shown = readings_table(context, found[0])
        else:
            left_out, shown = "", overview_table(context, found, drawn)
        drawing = nodes.raw("", _drawing(context, found, drawn, left_out), format="html")
        return [nodes.container("", drawing, shown, classes=["people-history"])]


def _drawing(context: Context, found: list[StarHistory], drawn: list[StarHistory], left_out: str) -> str:
    """Return the drawing and what has to be said about it, as HTML; in other formats the table is enough."""
    said, picture = [], ""
    if drawn:
        picture = _chart(context, drawn).svg()
        if any(reading.at_least for one in drawn for reading in one.dated):
            said.append(context.word("An open circle is a lower bound."))
        if len(drawn) < sum(one.is_drawable for one in found):
            said.append(context.word("The drawing has {count} of the repositories.", count=len(drawn)))
    else:
        said.append(context.word("A drawing needs counts of at least two days."))
    words = html.escape(" ".join([*said, left_out]).strip())
    return picture + (f'<p class="people-legend">{words}</p>' if words else "")


def _chart(context: Context, drawn: list[StarHistory]) -> LineChart:
    is_likes = all(kind_of(one.repository) is LIKES for one in drawn)
    stars = to_translate("Stars over time; the table below has the numbers.")
    likes = to_translate("Likes over time; the table below has the numbers.")
    return LineChart(
        [Line(one.repository, list(_points(context, one, named=len(drawn) > 1))) for one in drawn],
        context.word(likes if is_likes else stars),
        lambda number: short_count(StarCount(number), context.language),
        lambda day: date_text(PartialDate(day.year, day.month, day.day), context.language),
    )


def _points(context: Context, history: StarHistory, *, named: bool) -> Iterator[Point]:
    for reading in thinned(history.dated, _MOST_POINTS)[1]:
        words = count_words(context, reading, kind_of(history.repository))
        said = f"{history.repository}: {words}" if named else words
        yield Point(dt.date(*day_of(reading)), reading.count, not reading.at_least, said)
