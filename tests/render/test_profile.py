"""Initials, and what somebody does now."""

from __future__ import annotations

import pytest

from sphinx_people.catalog import Member
from sphinx_people.model.person import Person
from sphinx_people.render.profile import initials, present


def member(**facts):
    return Member("ada", Person.model_validate({"name": "Ada", **facts}), "people/ada", "")


@pytest.mark.parametrize(
    ("facts", "letters"),
    [
        ({"name": "Ada Lovelace"}, "AL"),
        ({"name": "ada king lovelace"}, "AL"),
        ({"name": "Plato"}, "P"),
        ({"name": "김민지"}, "김"),
        ({"name": "Minji Kim", "given_name": "민지", "family_name": "김"}, "민김"),
        ({"name": "Ada Lovelace", "family_name": "King"}, "AL"),
        ({"name": {"ko": "에이다", "en": "Ada Lovelace"}}, "에"),
        ({"name": '<b> "x"'}, '<"'),
        ({"name": "ß x"}, "SSX"),
    ],
)
def test_initials(facts, letters):
    assert initials(member(**facts)) == letters


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


def test_several_positions_stand_side_by_side(build_once):
    work = "[{position: A, organization: X, start_date: 2020}, {organization: Y, start_date: 2021}, {position: C, team: T, start_date: 2019}]"
    built = build_once(
        {"people/ada/person.yaml": f"name: Ada\nwork: {work}\n", "index.md": "# Home\n\n```{profile}\n```\n"}
    )
    assert built.texts(".people-position") == ["Y · A, X · C, T"]


def test_a_place_by_its_parts_or_in_one_line(build_once):
    files = {
        "index.md": "# Home\n\n```{profile}\n```\n",
        "people/ada/person.yaml": "name: Ada\nlocation: {text: Seoul and Paris}\n",
    }
    built = build_once(
        {
            **files,
            "people/b/person.yaml": "name: B\nlocation: {postal_code: '123'}\n",
            "people/c/person.yaml": "name: C\nlocation: 서울\n",
        }
    )
    assert built.texts(".people-location") == ["Seoul and Paris", "서울"]
    assert built.body().select_one(".people-location svg")


def test_accounts_without_a_network_or_an_address(build_once):
    accounts = (
        '[{url: "https://example.org/x"}, {network: Telegraph}, {network: Mastodon, username: "@ada@hachyderm.io"}]'
    )
    built = build_once(
        {"people/ada/person.yaml": f"name: Ada\nprofiles: {accounts}\n", "index.md": "# Home\n\n```{profile}\n```\n"}
    )
    assert built.warnings == []
    assert built.texts(".people-accounts li") == ["https://example.org/x", "Telegraph", "Mastodon @ada@hachyderm.io"]
