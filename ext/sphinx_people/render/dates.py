"""Dates and lengths as the language writes them, and as machines read them."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_skeleton
from docutils import nodes

from sphinx_people.model.dates import PartialDate, Period
from sphinx_people.model.duration import Duration
from sphinx_people.render.context import Context
from sphinx_people.render.nodes import moment

_SKELETONS = {"month": "yMMM", "day": "yMMMd"}


@cache
def locale_of(language: str) -> Locale:
    """Return the locale of a language tag; that of its first part, or English, where it has none of its own."""
    for name in (language.replace("-", "_"), language.replace("-", "_").split("_", maxsplit=1)[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


@lru_cache(maxsize=10_000)
def date_text(date: PartialDate, language: str) -> str:
    """Return a date at the precision that it has: ``2022``, ``Mar 2022``, ``2022년 3월 5일``."""
    if date.precision == "year":
        return f"{date.year}년" if locale_of(language).language == "ko" else str(date.year)
    full = dt.date(date.year, date.month, date.day or 1)
    return format_skeleton(_SKELETONS[date.precision], full, locale=locale_of(language))


def date_node(context: Context, date: PartialDate) -> nodes.Node:
    """Return a date as a moment."""
    text = date_text(date, context.language)
    return moment(text, text, datetime=str(date))


def period_nodes(context: Context, period: Period) -> list[nodes.Node]:
    """Return ``Mar 2022 – Present`` or a single date; ``Mar 2022 – ?`` where the end cannot be read."""
    found = [date_node(context, period.start)]
    if period.end is None or period.end == period.start:
        return found
    if isinstance(period.end, PartialDate):
        end = date_node(context, period.end)
    else:
        end = nodes.Text(context.word("Present") if period.is_ongoing else "?")
    return [*found, nodes.Text(" – "), end]


def length_text(context: Context, period: Period) -> str | None:
    """Return ``2 yrs 6 mos``; None where no length can be told."""
    if period.end is None:
        return None
    months = period.months(context.today)
    if months is None:
        return None
    years, rest = divmod(months, 12)
    parts = [unit_text(context, years, "years")] if years else []
    return " ".join([*parts, unit_text(context, rest, "months")] if rest else parts)


def duration_text(context: Context, duration: Duration) -> str:
    """Return a length that was given as such: ``2 yrs 2 mos``, ``3 mos + 3 mos``, ``ongoing``."""
    if duration.is_ongoing:
        return context.word("ongoing")
    return " + ".join(
        " ".join(unit_text(context, number, unit) for number, unit in stretch) for stretch in duration.stretches
    )


def unit_text(context: Context, number: int, unit: str) -> str:
    """Return a number of years, months, weeks or days in short."""
    if unit == "years":
        return context.count("{count} yr", "{count} yrs", number)
    if unit == "months":
        return context.count("{count} mo", "{count} mos", number)
    if unit == "weeks":
        return context.count("{count} wk", "{count} wks", number)
    return context.count("{count} day", "{count} days", number)
