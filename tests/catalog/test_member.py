"""A person in the project: pages, order, digest."""

from __future__ import annotations

import pytest

from sphinx_people.catalog.member import Member
from sphinx_people.model.organization import Organization
from sphinx_people.model.person import Person


def person(**values: object) -> Person:
    return Person.model_validate({"name": "Ada Lovelace", **values})


@pytest.mark.parametrize(
    ("folder", "page", "profile", "document"),
    [
        ("people/ada", "projects/engine", "people/ada/index", "people/ada/projects/engine"),
        ("people/ada", "../engine", "people/ada/index", "people/engine"),
        ("people/ada", "./engine", "people/ada/index", "people/ada/engine"),
        ("", "projects/engine", "index", "projects/engine"),
    ],
)
def test_documents(folder, page, profile, document):
    member = Member("ada", person(), folder, "")
    assert member.page == profile
    assert member.document(page) == document


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({}, ("lovelace", "ada lovelace")),
        ({"family_name": "King"}, ("king", "ada lovelace")),
        ({"name": {"ko": "박찬준", "en": "Chanjun Park"}}, ("박찬준", "박찬준")),
        ({"name": "Ada"}, ("ada", "ada")),
        ({"name": " "}, ("", " ")),
    ],
)
def test_order(values, key):
    assert Member("ada", person(**values), "", "").sort_key == key


def test_a_member_is_known_by_the_id():
    assert (
        len({Member("ada", person(), "", "1"), Member("ada", person(), "", "1"), Member("bob", person(), "", "1")}) == 2
    )


BASE = {"headline": "Programmer", "work": [{"organization": "Engines", "start_date": "1842", "summary": "A"}]}


@pytest.mark.parametrize(
    "changed",
    [
        {"headline": "Mathematician"},
        {"headline": {"en": "Programmer"}},
        {"tags": ["a"]},
        {"github": "ada"},
        {"image": "me.png"},
        {"work": [{"organization": "Engines", "start_date": "1842-01", "summary": "A"}]},
        {"work": [{"organization": "Engines", "start_date": "1842", "end_date": "1843", "summary": "A"}]},
        {"work": [{"organization": "Engines", "start_date": "1842", "summary": "A", "hidden": True}]},
        {"work": [*BASE["work"], {"organization": "Looms"}]},
        {"work": [{"organization": "Engines", "start_date": "1842", "summary": "A", "links": {"a": "https://a.org"}}]},
    ],
)
def test_the_digest_changes_with_a_fact(changed):
    assert person(**BASE).digest != person(**(BASE | changed)).digest


@pytest.mark.parametrize(
    "same",
    [
        {"label": "Programmer", "experience": [{"summary": "A", "company": "Engines", "startDate": "1842"}]},
        {**BASE, "x_": {"x_note": "mine"}},
        {**BASE, "tags": []},
        dict(reversed(BASE.items())),
    ],
)
def test_the_digest_is_that_of_the_facts_alone(same):
    """Neither spellings, nor the order of keys, nor the writer's own ones are facts."""
    assert person(**BASE).digest == person(**same).digest


def test_the_digest_of_another_record():
    one, other = (Organization.model_validate({"name": name}) for name in ("A", "B"))
    assert one.digest != other.digest
