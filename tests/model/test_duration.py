"""Lengths of time of which no dates are known."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import PydanticCustomError

from sphinx_people.model.duration import UNITS, Duration

TERMS = st.tuples(st.integers(0, 999_999), st.sampled_from(list(UNITS)))
DURATIONS = st.lists(st.lists(TERMS, min_size=1).map(tuple)).map(lambda stretches: Duration(tuple(stretches)))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2 years 2 months", "2 years 2 months"),
        ("2 years, 2 months", "2 years 2 months"),
        ("2y 2m", "2 years 2 months"),
        ("P2Y2M", "2 years 2 months"),
        ("p10d", "10 days"),
        ("1 yr 6 mos", "1 years 6 months"),
        ("3개월", "3 months"),
        ("2년 2개월", "2 years 2 months"),
        ("2주", "2 weeks"),
        ("3 + 3 months", "3 months + 3 months"),
        ("3 months + 2 weeks", "3 months + 2 weeks"),
        ("ongoing", "ongoing"),
        (" Present ", "ongoing"),
        ("진행 중", "ongoing"),
        (Duration((((1, "days"),),)), "1 days"),
    ],
)
def test_parse(value, text):
    duration = Duration.parse(value)
    assert str(duration) == text
    assert duration.is_ongoing == (text == "ongoing")


@pytest.mark.parametrize(
    "value",
    [
        "long",
        "2",
        "2 moons",
        "about 2 years",
        "2 years of fun",
        "3 + 3",
        "3 + months",
        "²+3 months",
        "1234567 years",
        "P",
    ],
)
def test_parse_what_is_no_length(value):
    message = re.escape(f"'{value}' is not a length of time; expected for example '2 years 2 months'")
    with pytest.raises(PydanticCustomError, match=f"^{message}$") as error:
        Duration.parse(value)
    assert error.value.type == "value"


@pytest.mark.parametrize("value", [5, None, "", "  ", ["2 years"]])
def test_parse_what_is_no_text(value):
    with pytest.raises(PydanticCustomError, match=r"^expected a length of time such as '3 months' or 'ongoing'$"):
        Duration.parse(value)


@given(DURATIONS)
def test_written_and_read_again(duration):
    assert Duration.parse(str(duration)) == duration


def test_dumped_as_text():
    adapter = TypeAdapter(Duration)
    assert adapter.dump_python(adapter.validate_python("2y 2m")) == "2 years 2 months"
    assert adapter.json_schema()["type"] == "string"


def test_no_spelling_stands_for_two_units():
    spellings = [spelling for unit in UNITS.values() for spelling in unit]
    assert len(spellings) == len(set(spellings))
