"""When a publication came out."""

from __future__ import annotations

from typing import Any

import pytest

from sphinx_people.model.dates import PartialDate


def entry(fields: str) -> str:
    return f"@misc{{k, title = {{T}},\n{fields}}}"


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("", None),
        ("year = 2020", "2020"),
        ("year = {2020}", "2020"),
        ("year = {2020a}", "2020"),
        ("year = {c. 1999}", "1999"),
        ("year = {[1999]}", "1999"),
        ("year = {2019--2020}", "2019"),
        ("year = {2019/2020}", "2019"),
        ("year = {2019/20}", "2019"),
        ("year = {1998/99}", "1998"),
        ("year = 2020, month = jul", "2020-07"),
        ("year = 2020, month = {July}", "2020-07"),
        ("year = 2020, month = {Jul.}", "2020-07"),
        ("year = 2020, month = {Sept.}", "2020-09"),
        ("year = 2020, month = 7", "2020-07"),
        ("year = 2020, month = {07}", "2020-07"),
        ("year = 2020, month = {7월}", "2020-07"),
        ("year = 2020, month = {July 4}", "2020-07-04"),
        ("year = 2020, month = {4 July}", "2020-07-04"),
        ("year = 2020, month = {4~jul}", "2020-07-04"),
        ('year = 2020, month = jul # "~4"', "2020-07-04"),
        ("year = 2020, month = jul, day = 4", "2020-07-04"),
        ("year = 2020, month = jul, day = {unknown}", "2020-07"),
        ("year = 2020, month = {July--August}", "2020-07"),
        ("year = 2020, month = {jul/aug}", "2020-07"),
        ("year = 2020, month = {Jun 28 - Jul 2}", "2020-06-28"),
        ("year = 2020, month = {Spring}", "2020"),
        ("year = 2020, day = 4", "2020"),
        ("year = {2020-06}, month = jul", "2020-06"),
        ("year = {June 2020}, month = jul", "2020-06"),
        ("date = {2020}", "2020"),
        ("date = {2020-06}", "2020-06"),
        ("date = {2020-06-01}", "2020-06-01"),
        ("date = {2020/06/01}", "2020-06-01"),
        ("date = {2020.6.1}", "2020-06-01"),
        ("date = {2020-06/2021-01}", "2020-06"),
        ("date = {2020/2021}", "2020"),
        ("date = {2020-06/..}", "2020-06"),
        ("date = {2020-21}", "2020"),  # spring, as in EDTF
        ("date = {2020-06-01T12:00:00Z}", "2020-06-01"),
        ("date = {2020-06~}", "2020-06"),
        ("date = {2020?}", "2020"),
        ("date = {1995-XX}", "1995"),
        ("date = {2020 July 4}", "2020-07-04"),
        ("date = {July 4, 2020}", "2020-07-04"),
        ("date = {4 Jul 2020}", "2020-07-04"),
        ("date = {2020-06-01}, year = 1999, month = jan", "2020-06-01"),
        ("date = {}, year = 1999", "1999"),
    ],
)
def test_dates(sound: Any, fields: str, date: str | None) -> None:
    publication = sound(entry(fields))
    assert publication.date == (PartialDate.parse(date) if date else None)
    assert publication.year == (int(date[:4]) if date else None)
    assert publication.note == ""


@pytest.mark.parametrize(
    ("fields", "date", "note"),
    [
        ("year = {in press}", None, "in press"),
        ("year = {Forthcoming}", None, "Forthcoming"),
        ("date = {to appear}", None, "to appear"),
        ("year = {n.d.}", None, "n.d."),
        ("year = {2021 (in press)}", "2021", "in press"),
        ("date = {submitted}, year = 2020", "2020", "submitted"),
        ("year = {under review}, note = {Oral}", None, "Oral, under review"),
        ("year = {in press}, pubstate = {inpress}", None, "in press"),
    ],
)
def test_what_is_said_instead_of_a_date(sound: Any, fields: str, date: str | None, note: str) -> None:
    publication = sound(entry(fields))
    assert publication.date == (PartialDate.parse(date) if date else None)
    assert publication.note == note


@pytest.mark.parametrize(
    ("fields", "problem", "date"),
    [
        ("date = {2020-02-30}", (2, 9, "date", "k: there is no day 2020-02-30"), "2020-02"),
        ("date = {2020-42}", (2, 9, "date", "k: there is no month 42"), "2020"),
        ("date = {someday}", (2, 9, "date", "k: 'someday' is no date; expected 2024, 2024-05 or 2024-05-01"), None),
        (
            "date = {199X}, year = 1998",
            (2, 9, "date", "k: '199X' is no date; expected 2024, 2024-05 or 2024-05-01"),
            "1998",
        ),
        ("year = {0000}", (2, 9, "date", "k: '0000' is no date; expected 2024, 2024-05 or 2024-05-01"), None),
        ("year = 98", (2, 8, "date", "k: '98' is no date; expected 2024, 2024-05 or 2024-05-01"), None),
        ("year = 20201", (2, 8, "date", "k: '20201' is no date; expected 2024, 2024-05 or 2024-05-01"), None),
        (
            "year = 2020, month = {Thermidor}",
            (2, 23, "date", "k: 'Thermidor' is no month; expected a name such as jul, or a number"),
            "2020",
        ),
        (
            "year = 2020, month = 13",
            (2, 22, "date", "k: '13' is no month; expected a name such as jul, or a number"),
            "2020",
        ),
        ("year = 2020, month = {June 31}", (2, 23, "date", "k: there is no day 2020-06-31"), "2020-06"),
        ("year = 2020, month = jun, day = 31", (2, 33, "date", "k: there is no day 2020-06-31"), "2020-06"),
    ],
)
def test_no_dates(parse: Any, problems: Any, fields: str, problem: tuple[int, int, str, str], date: str | None) -> None:
    assert problems(entry(fields)) == [problem]
    assert parse(entry(fields)).publications[0].date == (PartialDate.parse(date) if date else None)
