"""Readings in a window of time, and as many as can be told apart."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.star_history import day_of, histories, thinned
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount


def catalog(*readings):
    return Catalog(stars={"a/b": RepositoryStars.model_validate({"stars": readings})})


def history(*readings, since=None, until=None, names=("a/b",)):
    window = [date and PartialDate.parse(date) for date in (since, until)]
    found = list(histories(catalog(*readings), names, *window))
    return found[0] if found else None


def numbers(readings):
    return [reading.count for reading in readings]


def test_readings_are_in_the_order_of_their_dates_and_the_last_of_a_date_counts():
    found = history("3+", {"2026-03-01": "7"}, {"2025-01-01": "5"}, {"2026-03-01": "8"}, "4")
    assert numbers(found.undated) == [3, 4]
    assert numbers(found.dated) == [5, 8]
    assert found.latest == StarCount(8, date=PartialDate(2026, 3, 1))
    assert history("3+", "4").latest == StarCount(4)


@pytest.mark.parametrize(
    ("readings", "is_drawable"),
    [
        (["1", "2"], False),
        ([{"2026-03-01": "1"}, "2"], False),
        ([{"2026-03-01": "1"}, {"2026-03-01": "2"}], False),
        ([{"2026-03-01": "1"}, {"2026-03": "2"}, {"2026": "3"}], True),  # a month and a year begin somewhere
        ([{"2026-01-01": "1"}, {"2026-01": "2"}, {"2026": "3"}], False),
        ([{"2026-03-01": "1"}, {"2026-03-02": "1"}], True),
    ],
)
def test_a_drawing_needs_two_days(readings, is_drawable):
    assert history(*readings).is_drawable == is_drawable


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, [1, 2, 3, 4]),
        ("2025-06-02", None, [3, 4]),
        ("2025-06-01", None, [2, 3, 4]),
        (None, "2025-06-01", [2]),
        ("2025", "2025", [2]),
        ("2026", "2026-03", [3, 4]),
        ("2027", None, []),
    ],
)
def test_a_window_of_time(since, until, expected):
    found = history("1", {"2025-06-01": "2"}, {"2026-03": "3"}, {"2026-03-31": "4"}, since=since, until=until)
    assert numbers((*found.undated, *found.dated) if found else ()) == expected


def test_each_repository_comes_once_and_only_if_something_is_known():
    assert [one.repository for one in histories(catalog("1"), ["A/B", "a/c", "a/b"], None, None)] == ["a/b"]
    assert history(names=("a/b",)) is None


def weekly(weeks):
    days = [dt.date(2020, 1, 5) + dt.timedelta(weeks=number) for number in range(weeks)]
    return [StarCount(number, date=PartialDate(day.year, day.month, day.day)) for number, day in enumerate(days)]


@pytest.mark.parametrize(
    ("weeks", "most", "period", "count"),
    [
        (0, 5, "day", 0),
        (5, 5, "day", 5),
        (6, 5, "month", 3),
        (52, 13, "month", 13),
        (104, 9, "quarter", 9),
        (520, 5, "year", 11),
    ],
)
def test_of_many_readings_the_last_ones_of_longer_periods_are_told(weeks, most, period, count):
    name, kept = thinned(weekly(weeks), most)
    assert (name, len(kept)) == (period, count)


@given(st.integers(0, 300), st.integers(1, 40))
def test_the_first_and_the_last_reading_are_always_told(weeks, most):
    every = weekly(weeks)
    kept = thinned(every, most)[1]
    assert kept[:1] == every[:1]
    assert kept[-1:] == every[-1:]
    assert kept == sorted(kept, key=StarCount.sort_key)
    assert set(kept) <= set(every)


def test_a_date_that_is_not_whole_begins_somewhere():
    assert day_of(StarCount(1, date=PartialDate(2026, 3))) == (2026, 3, 1)
    assert day_of(StarCount(1, date=PartialDate(2026))) == (2026, 1, 1)
