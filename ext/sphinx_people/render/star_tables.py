"""The readings of stars as tables: of one repository each of them, of several what each has now and had before."""

from __future__ import annotations

from babel.numbers import format_decimal
from docutils import nodes

from sphinx_people.catalog.star_history import StarHistory, thinned
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import StarCount
from sphinx_people.render import links, text
from sphinx_people.render.context import Context
from sphinx_people.render.dates import date_node, locale_of
from sphinx_people.render.stars import LIKES, STARS, Kind, kind_of
from sphinx_people.render.tables import row, table
from sphinx_people.render.terms import DATE
from sphinx_people.render.words import to_translate

#: A table has at most so many rows, and a row so many earlier readings.
_MOST_ROWS, _MOST_EARLIER = 24, 4
_THINNED = {
    "month": to_translate("The table has the first count, and the last one of each month."),
    "quarter": to_translate("The table has the first count, and the last one of each quarter."),
    "year": to_translate("The table has the first count, and the last one of each year."),
}


def readings_table(context: Context, history: StarHistory) -> tuple[str, nodes.Node]:
    """Return the table of one repository, newest first, and what it leaves out."""
    period, shown = thinned(history.dated, _MOST_ROWS)
    rows = [
        row([_date(context, one.date), [nodes.Text(_number(context, one))]])
        for one in (*reversed(shown), *reversed(history.undated))
    ]
    heads = [nodes.Text(context.word(DATE)), nodes.Text(context.word(_unit(kind_of(history.repository))))]
    return context.word(_THINNED[period]) if period in _THINNED else "", table(
        heads, rows, "people-table", "people-readings", widths=(15, 85)
    )


def overview_table(context: Context, found: list[StarHistory], drawn: list[StarHistory]) -> nodes.Node:
    """Return the table of several repositories; those that are drawn have the colour of their line."""
    rows = [row(_cells(context, one, drawn.index(one) + 1 if one in drawn else None)) for one in found]
    units = {_unit(kind_of(one.repository)) for one in found}
    unit = units.pop() if len(units) == 1 else _unit(STARS)
    heads = [context.word("Repository"), context.word(unit), context.word("Earlier")]
    return table([nodes.Text(head) for head in heads], rows, "people-table", "people-overview", widths=(35, 25, 40))


def _cells(context: Context, history: StarHistory, line: int | None) -> list[list[nodes.Node]]:
    """Return what a repository is called, has now, and had earlier, by the month."""
    kind = kind_of(history.repository)
    address = context.catalog.repositories.address(history.repository)
    name = nodes.Text(history.repository)
    key = ["people-key", f"people-line-{line}"] if line is not None else []
    earlier = [*history.undated, *thinned(history.dated, _MOST_EARLIER + 1)[1]][:-1]
    months = [PartialDate(one.date.year, one.date.month) if one.date else None for one in earlier]
    told = [_told(context, one, month, kind) for one, month in zip(earlier, months, strict=True)]
    return [
        [nodes.inline("", "", links.web(address, [name]) if address else name, classes=key)],
        _told(context, history.latest, history.latest.date, kind),
        text.joined(reversed(told)),
    ]


def _told(context: Context, reading: StarCount, date: PartialDate | None, kind: Kind) -> list[nodes.Node]:
    likes = [nodes.Text(f" {LIKES.sign}")] if kind is LIKES else []
    return [nodes.Text(_number(context, reading)), *likes, nodes.Text(" ("), *_date(context, date), nodes.Text(")")]


def _date(context: Context, date: PartialDate | None) -> list[nodes.Node]:
    return [date_node(context, date) if date else nodes.Text(context.word("no date"))]


def _number(context: Context, reading: StarCount) -> str:
    """Return a number in full: a table is read by those who want to know."""
    number = format_decimal(reading.count, locale=locale_of(context.language))
    return context.word("at least {count}", count=number) if reading.at_least else number


def _unit(kind: Kind) -> str:
    return to_translate("Likes") if kind is LIKES else to_translate("Stars")
