"""Star counts and their readings."""

from __future__ import annotations

import re

import pytest
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount

DAY = PartialDate(2026, 11, 1)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2345", StarCount(2345)),
        (" 2000+ ", StarCount(2000, at_least=True)),
        ({"2026-11-01": "2345"}, StarCount(2345, date=DAY)),
        ({"2026": "2000+"}, StarCount(2000, at_least=True, date=PartialDate(2026))),
        (StarCount(1), StarCount(1)),
    ],
)
def test_parse(value, expected):
    assert StarCount.parse(value) == expected


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("many", "many"),
        ("2k", "2k"),
        ("-1", "-1"),
        ("2,000", "2,000"),
        ("٣", "٣"),
        ("1" * 10, "1" * 10),
        (5, "5"),
        (None, "None"),
        ({}, "{}"),
        ({"2026-11-01": ["1"]}, "['1']"),
        ({"2026-11-01": "1", "2026-11-02": "2"}, "{'2026-11-01': '1', '2026-11-02': '2'}"),
    ],
)
def test_what_is_no_count(value, found):
    message = f"'{found}' is not a count; expected 2345, 2000+ or a date with one of these"
    with pytest.raises(PydanticCustomError, match=f"^{re.escape(message)}$") as error:
        StarCount.parse(value)
    assert error.value.type == "stars"


def test_a_count_of_no_day():
    with pytest.raises(PydanticCustomError, match="there is no day 2026-02-30"):
        StarCount.parse({"2026-02-30": "5"})


@pytest.mark.parametrize(
    ("readings", "latest"),
    [
        ([], None),
        (["1", "2"], StarCount(2)),
        ([{"2026-11-01": "5"}, "6", {"2025-11-01": "4"}], StarCount(5, date=DAY)),
        ([{"2026-11-01": "5"}, {"2026-11-01": "4"}], StarCount(4, date=DAY)),
        ([{"2026": "7"}, {"2026-11-01": "5"}], StarCount(5, date=DAY)),
    ],
)
def test_the_latest_reading(readings, latest):
    assert RepositoryStars.model_validate({"stars": readings}).latest == latest


def test_schema():
    count = {"type": ["string", "integer"], "pattern": r"^\d+\+?$"}
    assert TypeAdapter(StarCount).json_schema()["anyOf"][0] == count
