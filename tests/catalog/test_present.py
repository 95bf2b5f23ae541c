"""What somebody does now."""

from __future__ import annotations

import pytest

from sphinx_people.catalog import Member
from sphinx_people.catalog.present import present
from sphinx_people.model.person import Person


def member(**facts):
    return Member("ada", Person.model_validate({"name": "Ada", **facts}), "people/ada", "")


@pytest.mark.parametrize(
    ("facts", "titles"),
    [
        ({}, []),
        ({"work": [{"position": "A", "start_date": "2020"}]}, ["A"]),
        ({"work": [{"position": "A", "start_date": "2020", "end_date": "2021"}]}, []),
        ({"work": [{"position": "A", "date": "2020"}]}, []),
        ({"work": [{"position": "A"}]}, []),
        ({"work": [{"position": "A", "start_date": "2020", "hidden": "true"}]}, []),
        (
            {"work": [{"position": "A", "start_date": "2020"}, {"position": "B", "start_date": "2021-05"}]},
            ["B", "A"],
        ),
        (
            {
                "work": [
                    {
                        "organization": "O",
                        "roles": [
                            {"position": "A", "start_date": "2020", "end_date": "2021"},
                            {"position": "B", "start_date": "2021"},
                            {"position": "C", "start_date": "2022", "hidden": "true"},
                        ],
                    }
                ]
            },
            ["B"],
        ),
        ({"education": [{"degree": "D", "start_date": "2020"}]}, ["D"]),
        (
            {"work": [{"position": "A", "start_date": "2020"}], "education": [{"degree": "D", "start_date": "2021"}]},
            ["A"],
        ),
        (
            {
                "work": [{"position": "A", "start_date": "2019", "end_date": "2020"}],
                "education": [{"degree": "D", "start_date": "2021"}],
            },
            ["D"],
        ),
    ],
)
def test_what_somebody_does_now(facts, titles):
    found = [part for _, part in present(member(**facts))]
    assert [str(getattr(part, "position", None) or getattr(part, "degree", None)) for part in found] == titles
