"""Time to scale: which part of the line of years an entry takes."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.entries import Activity, Work
from sphinx_people.render.scale import Scale, Stretch, stretches

TODAY = PartialDate(2026, 11, 21)


def month(year, number=1):
    return year * 12 + number - 1


def certain(start, end):
    return Stretch(start, end, is_certain=True)


def vague(start, end):
    return Stretch(start, end, is_certain=False)


def work(start=None, end=None, **others):
    return Work.model_validate({"position": "A", "start_date": start, "end_date": end, **others})


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (work("2020-03", "2020-05"), [certain(month(2020, 3), month(2020, 6))]),
        (work("2020-03-30", "2020-05-01"), [certain(month(2020, 3), month(2020, 6))]),
        (work("2020-03", "present"), [certain(month(2020, 3), month(2026, 12))]),
        (work("2020", "2023"), [vague(month(2020), month(2024)), certain(month(2021), month(2023))]),
        (work("2020", "2021"), [vague(month(2020), month(2022))]),
        (work("2020", "2020"), [vague(month(2020), month(2021))]),
        (work("2020", "2021-06"), [vague(month(2020), month(2021, 7)), certain(month(2021), month(2021, 7))]),
        (work("2020-06", "2021"), [vague(month(2020, 6), month(2022)), certain(month(2020, 6), month(2021))]),
        (work("2020", "2020-06"), [vague(month(2020), month(2020, 7))]),
        (work("2020", "present"), [vague(month(2020), month(2026, 12)), certain(month(2021), month(2026, 12))]),
        (work("2026", "present"), [vague(month(2026), month(2026, 12))]),
        (work("2027-02", "present"), [certain(month(2027, 2), month(2027, 3))]),
        (work(date="2020-03"), [certain(month(2020, 3), month(2020, 4))]),
        (work(date="2020"), [vague(month(2020), month(2021))]),
        (work(), []),
        (
            Activity.model_validate({"role": "R", "years": ["2021", "2019"]}),
            [vague(month(2019), month(2020)), vague(month(2021), month(2022))],
        ),
    ],
)
def test_what_is_certain_lies_over_what_may_be(entry, found):
    assert stretches(entry, TODAY) == found


def test_a_scale_begins_with_a_year_and_ends_with_its_last_month():
    entries = [work("2019-05", "2020-02"), work("2020-02", "2021-04")]
    assert Scale.of(entries, TODAY) == Scale(month(2019), month(2021, 5))
    assert Scale.of([*entries, work("2018", "present")], TODAY) == Scale(month(2018), month(2026, 12))


@pytest.mark.parametrize("entries", [[], [work()], [work("2019", "2020")], [work("2019", "2020"), work()]])
def test_one_entry_has_nothing_to_be_compared_with(entries):
    assert Scale.of(entries, TODAY) is None


def drawing(node):
    assert node["format"] == "html"
    return ET.fromstring(node.astext())


def bars(scale, entry):
    (node,) = scale.bar(entry, TODAY)
    found = drawing(node)
    assert found.get("aria-hidden") == "true"
    return [(bar.get("x"), bar.get("width"), bar.get("class")) for bar in found.iter("rect")]


def test_bars_are_parts_of_the_scale():
    scale = Scale(month(2020), month(2024))
    assert bars(scale, work("2020-01", "2021-12")) == [("0%", "50%", None)]
    assert bars(scale, work("2023-07", "2023-12")) == [("87.5%", "12.5%", None)]
    assert bars(scale, work("2021", "2023")) == [("25%", "75%", "people-vague"), ("50%", "25%", None)]
    assert scale.bar(work(), TODAY) == []


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (2024, 2025, [2024]),
        (2020, 2024, [2020, 2021, 2022, 2023]),
        (2020, 2025, [2020, 2022, 2024]),
        (2014, 2027, [2014, 2018, 2022, 2026]),
        (1950, 2027, [1950, 1970, 1990, 2010]),
        (2, 9999, [2, 2502, 5002, 7502]),
    ],
)
def test_the_line_of_years_has_room_for_its_words(start, end, years):
    axis = drawing(Scale(month(start), month(end)).axis())
    assert [int(one.text) for one in axis.iter("text")] == years
    assert len(list(axis.iter("line"))) == len(years)


def test_words_at_the_end_stand_before_it():
    axis = drawing(Scale(month(2014), month(2026, 12)).axis())
    first, *_, last = axis.iter("text")
    assert (first.get("x"), first.get("class")) == ("0%", None)
    assert (last.get("x"), last.get("class")) == ("92.9%", "people-late")
