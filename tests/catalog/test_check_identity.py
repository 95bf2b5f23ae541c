"""What is told about who is who: names of two people, near misses, people whom nothing matched."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog import Catalog, Member
from sphinx_people.catalog.check_identity import ambiguous_names, near_misses, people_without_publications
from sphinx_people.model.person import Person
from sphinx_people.model.publication import Author, Publication

BIB = Path("references.bib")
ORCID, OTHER_ORCID = "0000-0002-7200-9632", "0000-0002-1825-0097"


def catalog(people, *authors, **facts):
    members = [Member(name, Person.model_validate(fields), f"people/{name}", "") for name, fields in people.items()]
    entries = [
        Publication(f"k{number}", "article", BIB, 10 * number + 1, title=f"T{number}", authors=(author,), **facts)
        for number, author in enumerate(authors)
    ]
    return Catalog(members, publications=entries)


def told(problems):
    return [(one.line, one.subtype, one.message) for one in problems]


TWINS = {"bo": {"name": "Bo Li"}, "bo-2": {"name": "Bo Li"}}
BO = Author("Li", "Bo")


def test_a_name_of_two_people_is_told_once_at_its_first_entry():
    what = "'Bo Li' is a name of 'bo' and 'bo-2'; it links to nobody until an ORCID annotation says who it is"
    assert told(ambiguous_names(catalog(TWINS, Author("Doe", "Jane"), BO, BO))) == [(11, "identity", what)]


def test_spellings_of_a_name_of_two_people_are_told_each():
    found = told(ambiguous_names(catalog(TWINS, BO, Author("LI", "BO"))))
    assert [(line, what.partition(" is")[0]) for line, _, what in found] == [(1, "'Bo Li'"), (11, "'BO LI'")]


def test_an_orcid_decides_and_nothing_is_told():
    people = {"bo": {"name": "Bo Li", "orcid": ORCID}, "bo-2": {"name": "Bo Li"}}
    assert told(ambiguous_names(catalog(people, Author("Li", "Bo", orcid=ORCID)))) == []
    assert told(ambiguous_names(catalog(people, Author("Li", "Bo", orcid=OTHER_ORCID)))) == []


def test_an_alias_can_be_claimed_by_two_people_too():
    people = {"ada": {"name": "Ada Lovelace", "aliases": ["A. L."]}, "alan": {"name": "Alan Lee", "aliases": ["A. L."]}}
    assert [line for line, _, _ in told(ambiguous_names(catalog(people, Author("L.", "A."))))] == [1]


CHANJUN = {"chanjun-park": {"name": {"en": "Chanjun Park", "ko": "박찬준"}, "aliases": ["Chan Jun Park"]}}


@pytest.mark.parametrize(
    "author",
    [Author("Park", "Chanjoon"), Author("Park", "C."), Author("Park", "C. J."), Author(literal="Chanjun Parc")],
)
def test_a_near_miss_is_asked_about(author):
    what = f"is '{author.name}' Chanjun Park? then add the spelling to 'aliases' of 'chanjun-park'"
    assert told(near_misses(catalog(CHANJUN, author, author))) == [(1, "identity", what)]


@pytest.mark.parametrize(
    "author",
    [
        Author("Park", "Chanjun"),
        Author("박", "찬준"),
        Author("Park", "Sungjin"),
        Author("Kim", "C."),
        Author("Park"),
        Author(literal="Park Foundation"),
        Author(literal=""),
        Author(literal="김찬준"),
    ],
)
def test_nobody_is_asked_about_who_matched_or_is_somebody_else(author):
    assert told(near_misses(catalog(CHANJUN, author))) == []


def test_a_name_of_two_people_is_no_near_miss():
    people = {**TWINS, "bob": {"name": "Bob Li"}}
    assert told(near_misses(catalog(people, BO))) == []


def test_people_whom_nothing_matched_are_named_at_their_files():
    people = {"ada": {"name": "Ada Lovelace"}, "bob": {"name": {"ko": "밥", "en": "Bob"}}}
    files = {name: Path(f"people/{name}/person.yaml") for name in people}
    found = list(people_without_publications(catalog(people, Author("Lovelace", "Ada")), files))
    what = "no entry of the bibliographies has an author '밥' or an alias of 'bob'"
    assert [(one.path, *told([one])[0]) for one in found] == [(files["bob"], 1, "identity", what)]


def test_where_there_are_no_entries_nobody_is_missed():
    assert list(people_without_publications(catalog(TWINS), {})) == []
