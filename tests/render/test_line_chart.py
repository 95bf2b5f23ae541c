"""Lines over time: each in its place, bounds told apart, words escaped."""

from __future__ import annotations

import datetime as dt
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.render.line_chart import Line, LineChart, Point

START = dt.date(2026, 1, 1)


def points(*numbers, days=10, bounds=(), words="words"):
    return [
        Point(START + dt.timedelta(days=days * index), number, index not in bounds, words)
        for index, number in enumerate(numbers)
    ]


def chart(*lines, label="Stars over time", names=None):
    named = [Line(name, line) for name, line in zip(names or [f"a/{n}" for n in range(len(lines))], lines, strict=True)]
    return LineChart(named, label, str, dt.date.isoformat)


def drawn(*lines, **options):
    return ET.fromstring(chart(*lines, **options).svg())


def all_of(svg, tag, name):
    return [one for one in svg.iter(tag) if name in one.get("class", "").split()]


def number(text):
    return float(text.removesuffix("%"))


def test_heights_are_as_the_numbers():
    svg = drawn(points(0, 50, 100))
    heights = [float(one.get("cy")) for one in all_of(svg, "circle", "people-line-1")]
    assert heights == [210, 115, 20]
    assert [number(one.get("cx")) for one in svg.iter("circle")] == [10, 53.5, 97]
    (line,) = svg.iter("polyline")
    assert line.get("points") == "0,1000 500,500 1000,0"


def test_the_grid_begins_at_nothing():
    svg = drawn(points(1200, 1900))
    assert [text.text for text in svg.iter("text")][:5] == ["0", "500", "1000", "1500", "2000"]
    assert [text.text for text in drawn(points(0, 0)).iter("text")][:2] == ["0", "1"]


@given(st.lists(st.integers(0, 10**9 - 1), min_size=2, max_size=5))
def test_nothing_is_drawn_outside(numbers):
    svg = drawn(points(*numbers))
    height = float(svg.get("height"))
    assert all(0 <= float(one.get("cy")) <= height for one in svg.iter("circle"))
    assert all(0 <= number(one.get("cx")) <= 100 for one in svg.iter("circle"))
    assert len(list(svg.iter("text"))) <= 5 + 2


def test_a_lower_bound_is_open_and_the_way_to_it_dashed():
    svg = drawn(points(1, 2, 3, 4, bounds=(2,)))
    assert ["people-bound" in one.get("class") for one in svg.iter("circle")] == [False, False, True, False]
    ways = [(line.get("points"), line.get("stroke-dasharray")) for line in svg.iter("polyline")]
    assert ways == [("0,750 333,500", None), ("333,500 667,250 1000,0", "4 4")]


def test_days_stand_at_both_ends_and_ticks_where_years_begin():
    svg = drawn(points(1, 2, 3, days=400))
    ends = [text for text in svg.iter("text") if text.get("text-anchor")]
    assert [(text.text, text.get("text-anchor")) for text in ends] == [("2026-01-01", "start"), ("2028-03-11", "end")]
    ticks = [line for line in all_of(svg, "line", "people-grid") if line.get("x1") == line.get("x2")]
    assert len(ticks) == 2
    centuries = drawn(points(1, 2, days=40_000))
    assert not [line for line in all_of(centuries, "line", "people-grid") if line.get("x1") == line.get("x2")]


def test_names_stand_at_the_ends_of_several_lines_as_far_as_there_is_room():
    assert all_of(drawn(points(1, 2)), "text", "people-line-name") == []
    named = drawn(points(1, 900), points(1, 890), points(1, 100))
    assert [text.text for text in all_of(named, "text", "people-line-name")] == ["a/0", "a/2"]


def test_many_points_have_few_marks():
    numbers = range(25)
    assert len(list(drawn(points(*numbers[:24])).iter("circle"))) == 24
    assert [float(one.get("cx")[:-1]) for one in drawn(points(*numbers, bounds=(5,))).iter("circle")] == [
        *(10, 28.12, 97),
    ]


EVIL = """"><script>alert(1)</script>' onload='x' & ]]>"""


def test_every_word_is_escaped():
    text = chart(points(1, 2, words=EVIL), points(3, 4), label=EVIL, names=[EVIL, "b"]).svg()
    svg = ET.fromstring(text)
    assert "<script" not in text
    assert svg.get("aria-label") == EVIL
    assert svg.attrib.keys() == {"width", "height", "role", "aria-label"}
    assert {title.text for title in svg.iter("title")} == {EVIL, "words"}
    assert [one.text for one in all_of(svg, "text", "people-line-name")] == [EVIL, "b"]
    assert {one.tag for one in svg.iter()} == {"svg", "line", "text", "polyline", "circle", "title"}


@pytest.mark.parametrize("lines", [1, 8])
def test_each_line_has_its_colour(lines):
    svg = drawn(*(points(number, number + 1) for number in range(lines)))
    found = {re.search(r"people-line-(\d)", line.get("class"))[1] for line in svg.iter("polyline")}
    assert found == {str(number) for number in range(1, lines + 1)}
