"""What can be counted of people, and from which number on it says something."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog import Catalog, Member
from sphinx_people.catalog.numbers import NUMBERS, Numbers
from sphinx_people.model.person import Person
from sphinx_people.model.publication import Author, Publication
from sphinx_people.model.stars import RepositoryStars


def member(name, *projects):
    facts = {"name": name, "projects": [{"repository": f"lab/{project}"} for project in projects]}
    return Member(name.casefold(), Person.model_validate(facts), f"people/{name}", "")


def publication(number, *authors):
    people = tuple(Author(name) for name in authors)
    return Publication(f"k{number}", "misc", Path("a.bib"), 1, title=f"T{number}", authors=people)


@pytest.fixture
def catalog():
    stars = {
        f"lab/{name}": RepositoryStars.model_validate({"stars": [count]})
        for name, count in {"a": "90", "b": "30+"}.items()
    }
    return Catalog(
        [member("Ada", "a", "b", "c"), member("Bob", "b")],
        stars=stars,
        publications=[
            publication(1, "Ada", "Bob"),
            publication(2, "Ada"),
            publication(3, "Ada"),
            publication(4, "Eve"),
        ],
    )


def test_everybody_is_counted_once(catalog):
    numbers = Numbers.of(catalog)
    assert [numbers.count(one) for one in NUMBERS] == [2, 4, 3, 0, 120]
    assert numbers.stars.count.at_least


def test_a_person_has_what_is_theirs(catalog):
    ada, bob = Numbers.of(catalog, "ada"), Numbers.of(catalog, "bob")
    assert [ada.count(one) for one in NUMBERS] == [1, 3, 3, 0, 120]
    assert [bob.count(one) for one in NUMBERS] == [1, 1, 1, 0, 30]
    assert [Numbers.of(catalog, "nobody").count(one) for one in NUMBERS] == [1, 0, 0, 0, 0]


def test_small_numbers_say_nothing(catalog):
    assert Numbers.of(catalog).telling(NUMBERS) == ["people", "publications", "projects", "stars"]
    assert Numbers.of(catalog, "ada").telling(NUMBERS) == ["publications", "projects", "stars"]
    assert Numbers.of(catalog, "bob").telling(NUMBERS) == []


def test_only_what_is_wanted_is_told_and_in_one_order(catalog):
    assert Numbers.of(catalog, "ada").telling(("stars", "publications", "people")) == ["publications", "stars"]
    assert Numbers.of(catalog, "ada").telling(()) == []
