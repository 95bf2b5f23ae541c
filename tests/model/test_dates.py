"""Partial dates, ends, and periods."""

from __future__ import annotations

import calendar
import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from sphinx_people.model.dates import PRESENT, UNKNOWN, EndDate, OpenEnd, PartialDate, Period
from sphinx_people.model.entries import EndOfPeriod

YEARS = st.integers(1, 9999)
MONTHS = st.tuples(YEARS, st.integers(1, 12)).map(lambda parts: PartialDate(*parts))
DAYS = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
DATES = st.one_of(YEARS.map(PartialDate), MONTHS, DAYS)
TODAY = PartialDate(2026, 11, 20)


def date(value: str) -> PartialDate:
    return PartialDate.parse(value)


# --- reading and writing ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "expected", "precision"),
    [
        ("2024", PartialDate(2024), "year"),
        ("2024-05", PartialDate(2024, 5), "month"),
        ("2024-02-29", PartialDate(2024, 2, 29), "day"),
        (" 2024-05 ", PartialDate(2024, 5), "month"),
        (PartialDate(2024), PartialDate(2024), "year"),
    ],
)
def test_parse(value, expected, precision):
    assert PartialDate.parse(value) == expected
    assert expected.precision == precision


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("2024-13", "there is no month 2024-13"),
        ("2024-00", "there is no month 2024-00"),
        ("2023-02-29", "there is no day 2023-02-29"),
        ("2023-04-00", "there is no day 2023-04-00"),
        ("2023-04-31", "there is no day 2023-04-31"),
        ("0000", "'0000' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        ("soon", "'soon' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        ("24-05", "'24-05' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        ("٢٠٢٤", "'٢٠٢٤' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        ("2024.05", "'2024.05' is not a date; expected 2024, 2024-05 or 2024-05-01; did you mean 2024-05?"),
        ("2024. 5", "'2024. 5' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        ("2024/5/1", "'2024/5/1' is not a date; expected 2024, 2024-05 or 2024-05-01; did you mean 2024-05-01?"),
        ("2024-5-01", "'2024-5-01' is not a date; expected 2024, 2024-05 or 2024-05-01; did you mean 2024-05-01?"),
        ("2024.5.1.", "'2024.5.1.' is not a date; expected 2024, 2024-05 or 2024-05-01; did you mean 2024-05-01?"),
        ("2024.13", "'2024.13' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        (2024, "expected a date such as 2024, 2024-05 or 2024-05-01"),
        (["2024"], "expected a date such as 2024, 2024-05 or 2024-05-01"),
    ],
)
def test_parse_what_is_no_date(value, message):
    with pytest.raises(PydanticCustomError, match=f"^{re.escape(message)}$") as error:
        PartialDate.parse(value)
    assert error.value.type == "date"


@given(DATES)
def test_written_and_read_again(one):
    assert PartialDate.parse(str(one)) == one


@given(st.dates())
def test_written_as_iso_8601(day):
    assert str(PartialDate(day.year, day.month, day.day)) == day.isoformat()


@given(YEARS, st.integers(0, 99), st.integers(0, 99))
def test_only_dates_of_the_calendar_are_read(year, month, day):
    is_real = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    try:
        PartialDate.parse(f"{year:04d}-{month:02d}-{day:02d}")
    except PydanticCustomError:
        assert not is_real
    else:
        assert is_real


# --- ordering ---------------------------------------------------------------------------------------------------------


@given(DATES, DATES)
def test_ordered_as_they_are_written(one, other):
    assert (one < other) == (str(one) < str(other))


@given(DATES, DATES)
def test_before_is_certain_for_every_day_that_may_be_meant(one, other):
    """``is_before`` says nothing more and nothing less than what holds for the last day of one and the first of other."""
    latest = PartialDate(one.year, one.month or 12, one.day or 31)
    earliest = PartialDate(other.year, other.month or 1, other.day or 1)
    assert one.is_before(other) == (latest < earliest)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        ("2019", "2020", True),
        ("2020", "2020-08", False),
        ("2020-08", "2020", False),
        ("2020-07", "2020-08-01", True),
        ("2020-08", "2020-08-31", False),
        ("2020-08-30", "2020-08-31", True),
        ("2020-08-31", "2020-08-31", False),
    ],
)
def test_is_before(one, other, before):
    assert date(one).is_before(date(other)) is before


# --- ends -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", ["present", "Present", " now ", "today", "ongoing", "current", "현재", PRESENT])
def test_present(value):
    assert EndDate.parse(value) is PRESENT


def test_an_end_is_a_date():
    assert EndDate.parse("2024-05") == PartialDate(2024, 5)


@pytest.mark.parametrize("value", ["never", 5])
def test_an_end_that_is_none(value):
    with pytest.raises(PydanticCustomError, match="date"):
        EndDate.parse(value)


@pytest.mark.parametrize("value", ["2024", "2024-05-01", "present"])
def test_an_end_is_dumped_as_it_is_written(value):
    adapter: TypeAdapter[object] = TypeAdapter(EndOfPeriod)
    assert adapter.dump_python(adapter.validate_python(value)) == value


def test_schemas():
    pattern = TypeAdapter(PartialDate).json_schema()["anyOf"][0]["pattern"]
    assert [bool(re.search(pattern, one)) for one in ("2024", "2024-05-01", "0000", "2024-5", "soon")] == [
        True,
        True,
    ] + 3 * [False]
    assert {"const": "present"} in TypeAdapter(EndOfPeriod).json_schema()["anyOf"]


# --- periods ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2022-03", "2022-03", 1),
        ("2022-03", "2022-04", 2),
        ("2021-11", "2022-02", 4),
        ("2020-01", "2021-12", 24),
        ("2022-01-01", "2022-12-31", 12),
        ("2022-01-15", "2022-02-14", 1),
        ("2022-01-31", "2022-02-01", 1),
        ("2022-01-01", "2022-02-15", 1),
        ("2022-01-01", "2022-02-16", 2),
        ("2022-03-10", "2022-04", 2),
        ("2026-10", "present", 2),
        ("2027-05", "present", 1),
        ("2022", "2024", None),
        ("2022-03", "2024", None),
        ("2022", "present", None),
        ("2022-03", None, None),
    ],
)
def test_months(start, end, months):
    period = Period(date(start), None if end is None else EndDate.parse(end))
    assert period.months(TODAY) == months


@given(st.tuples(st.integers(2000, 2009), st.integers(1, 12)), st.tuples(st.integers(2000, 2009), st.integers(1, 12)))
def test_months_from_the_first_to_the_last_both_included(one, other):
    start, end = sorted([PartialDate(*one), PartialDate(*other)])
    calendar_months = (PartialDate(year, month) for year in range(2000, 2010) for month in range(1, 13))
    assert Period(start, end).months(TODAY) == sum(start <= month <= end for month in calendar_months)


@given(st.dates(), st.dates())
def test_months_of_days_are_their_number_by_the_length_of_a_month(one, other):
    start, end = sorted([one, other])
    period = Period(PartialDate.parse(start.isoformat()), PartialDate.parse(end.isoformat()))
    months = period.months(TODAY)
    assert months is not None
    assert months >= 1
    assert abs(months - ((end - start).days + 1) / 30.436875) < 1.1


@given(DAYS, DAYS, DAYS)
def test_a_longer_period_has_not_fewer_months(one, two, three):
    start, middle, end = sorted([one, two, three])
    shorter, longer = Period(start, middle).months(TODAY), Period(start, end).months(TODAY)
    assert shorter is not None
    assert longer is not None
    assert shorter <= longer


@pytest.mark.parametrize(
    ("end", "ongoing", "last"),
    [
        (None, False, date("2022")),
        (UNKNOWN, False, date("2022")),
        (PRESENT, True, PRESENT),
        (date("2023"), False, date("2023")),
    ],
)
def test_how_it_ends(end: PartialDate | OpenEnd | None, ongoing, last):
    period = Period(date("2022"), end)
    assert (period.is_ongoing, period.last) == (ongoing, last)


def test_an_unknown_end_has_no_length_and_no_spelling():
    assert Period(date("2022-01"), UNKNOWN).months(TODAY) is None
    assert EndDate.parse(UNKNOWN) is UNKNOWN
    with pytest.raises(PydanticCustomError, match="'unknown' is not a date"):
        EndDate.parse("unknown")


def test_order_of_periods():
    """What goes on is the latest; then the later end, then the later start; a moment ends when it begins."""
    periods = [
        Period(date("2019"), PRESENT),
        Period(date("2018-02"), PRESENT),
        Period(date("2024-06")),
        Period(date("2023"), date("2024-05")),
        Period(date("2020"), date("2024-05")),
        Period(date("2020"), date("2024")),
        Period(date("2023-12-31")),
    ]
    for permutation in itertools.islice(itertools.permutations(periods), 0, None, 97):
        assert sorted(permutation, key=Period.sort_key, reverse=True) == periods
