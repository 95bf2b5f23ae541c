"""Who is who: exact names in every spelling, never a guess."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.catalog.identity import Identity, normalise
from sphinx_people.catalog.member import Member
from sphinx_people.model.person import Person
from sphinx_people.model.publication import Author

CHANJUN = {
    "name": {"en": "Chanjun Park", "ko": "박찬준"},
    "aliases": ["Park, Chan-Jun"],
    "orcid": "0000-0002-7200-9632",
}
BEETHOVEN = {"name": "Ludwig van Beethoven"}
ERDOS = {"name": "Paul Erdős", "aliases": ["P. Erdős"]}
CURIE = {"name": "Marie Skłodowska-Curie"}


def member(identifier: str, facts: dict) -> Member:
    return Member(identifier, Person.model_validate(facts), identifier, "")


@pytest.fixture
def identity() -> Identity:
    people = {"chanjun": CHANJUN, "ludwig": BEETHOVEN, "paul": ERDOS, "marie": CURIE}
    return Identity(member(name, facts) for name, facts in people.items())


def who(identity: Identity, author: Author) -> str | None:
    found = identity.find(author)
    return found.id if found else None


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        (Author(family="Park", given="Chanjun"), "chanjun"),
        (Author(family="PARK", given="CHANJUN"), "chanjun"),
        (Author(family="Park", given="Chan-Jun"), "chanjun"),
        (Author(family="Park", given="Chan\u2010Jun"), "chanjun"),
        (Author(family="Park", given="Chan\u00a0Jun"), "chanjun"),
        (Author(literal="박찬준"), "chanjun"),
        (Author(family="박", given="찬준"), "chanjun"),
        (Author(family="찬준", given="박"), "chanjun"),
        (Author(literal=unicodedata.normalize("NFD", "박찬준")), "chanjun"),
        (Author(family="Chanjun", given="Park"), "chanjun"),
        (Author(family="Beethoven", given="Ludwig", particle="van"), "ludwig"),
        (Author(family="Beethoven", given="Ludwig"), None),
        (Author(family="Erdos", given="Paul"), "paul"),
        (Author(family="Erdo\u030bs", given="Paul"), "paul"),
        (Author(family="Erdős", given="P."), "paul"),
        (Author(family="Park", given="C."), None),
        (Author(family="Skłodowska\u2013Curie", given="Marie"), "marie"),
        (Author(literal="OpenAI"), None),
    ],
)
def test_a_name_is_somebody_or_nobody(identity, author, expected):
    assert who(identity, author) == expected


def test_romanised_names_turn_around_for_those_with_a_korean_name_alone(identity):
    assert who(identity, Author(family="Paul", given="Erdős")) is None


def test_a_name_of_two_people_is_nobody():
    twins = Identity([member("kim-a", {"name": "Minji Kim"}), member("kim-b", {"name": "Minji Kim"})])
    assert who(twins, Author(family="Kim", given="Minji")) is None
    assert [one.id for one in twins.claims(Author(family="Kim", given="Minji"))] == ["kim-a", "kim-b"]


def test_an_orcid_decides_between_two_people():
    first = {"name": "Minji Kim", "orcid": "0000-0002-7200-9632"}
    twins = Identity([member("kim-a", first), member("kim-b", {"name": "Minji Kim"})])
    assert who(twins, Author(family="Kim", given="Minji", orcid="0000-0002-7200-9632")) == "kim-a"
    assert who(twins, Author(family="Kim", given="Minji", orcid="0000-0002-1825-0097")) == "kim-b"


def test_an_orcid_beats_another_name(identity):
    assert who(identity, Author(family="Other", given="Name", orcid="0000-0002-7200-9632")) == "chanjun"


def test_somebody_with_another_orcid_is_somebody_else(identity):
    assert who(identity, Author(family="Park", given="Chanjun", orcid="0000-0002-1825-0097")) is None


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        (Author(family="Park", given="C."), "chanjun"),
        (Author(family="Park", given="Chanjoon"), "chanjun"),
        (Author(family="Beethoven", given="Ludwig"), "ludwig"),
        (Author(family="Smith", given="Ada"), None),
        (Author(), None),
    ],
)
def test_a_near_name_is_asked_about(identity, author, expected):
    found = identity.near(author)
    assert (found.id if found else None) == expected


@given(st.text(max_size=40))
def test_normalising_again_changes_nothing(name):
    assert normalise(normalise(name)) == normalise(name)


@given(st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=20))
def test_forms_of_unicode_are_one_name(name):
    assert normalise(unicodedata.normalize("NFD", name)) == normalise(unicodedata.normalize("NFC", name))
