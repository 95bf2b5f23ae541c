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
        ("1.5", "1.5"),
        ("2000k k", "2000k k"),
        ("9999M", "9999M"),
        ("٣", "٣"),
        ("1" * 10, "1" * 10),
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


@pytest.mark.parametrize(
    ("value", "meant"),
    [("2k", "2000"), ("2.0k+", "2000+"), ("1.25M", "1250000"), ("2,000", "2000"), ("12 345+", "12345+"), ("-1", "1")],
)
def test_which_count_was_perhaps_meant(value, meant):
    with pytest.raises(PydanticCustomError, match=f"; did you mean {re.escape(meant)}\\?$"):
        StarCount.parse(value)


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
    count = {"type": ["string", "integer"], "pattern": r"^\d+\+?$", "minimum": 0}
    assert TypeAdapter(StarCount).json_schema()["anyOf"][0] == count


def test_readings_are_in_the_order_of_their_dates():
    stars = RepositoryStars.model_validate({"stars": [{"2026-11-01": "5"}, "6", {"2025": "4"}, {"2026-11-01": "3"}]})
    assert [count.count for count in stars.readings] == [6, 4, 5, 3]


def test_what_a_server_said_is_on_one_line():
    stars = RepositoryStars.model_validate(
        {"description": "  An \x07engine\n\u2028that\ud800 weaves 👩‍💻 ", "topics": ["a\tb"]}
    )
    assert stars.description == "An engine that weaves 👩‍💻"
    assert stars.topics == ("a b",)
