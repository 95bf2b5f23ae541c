"""``people.json`` of another site: what is read, what is told, and that nothing in it is believed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sphinx_people.sources.people_json import parse_people_json

PATH = Path("nlp.json")
ADA = {"id": "ada", "name": "Ada Lovelace", "page": "people/ada/index.html#person-ada"}


def parse(*people, **head):
    lines = ",\n".join(json.dumps(person, ensure_ascii=False) for person in people)
    head = {"version": 1, "project": "NLP", **head}
    inside = "".join(f"{json.dumps(key)}: {json.dumps(value)},\n" for key, value in head.items())
    return parse_people_json(PATH, f'{{\n{inside}"people": [\n{lines}\n]\n}}\n'.encode())


def test_what_is_known_of_a_person():
    full = {
        **ADA,
        "name": {"en": "Ada Lovelace", "ko": "에이다 러브레이스"},
        "family_name": "Lovelace",
        "aliases": ["A. Lovelace"],
        "headline": "Wrote the first program 🙂",
        "organizations": [{"name": "Mill", "position": "Analyst"}],
        "tags": ["engines"],
        "image": "_images/ada.jpg",
        "orcid": "0000-0002-1825-0097",
        "profiles": {"github": "https://github.com/ada"},
    }
    found = parse(full)
    assert found.problems == ()
    assert found.project == "NLP"
    (ada,) = found.people
    assert ada.name.texts() == ("Ada Lovelace", "에이다 러브레이스")
    assert str(ada.headline) == "Wrote the first program 🙂"
    assert (ada.orcid, ada.aliases, ada.tags) == ("0000-0002-1825-0097", ("A. Lovelace",), ("engines",))
    assert (str(ada.organizations[0].name), str(ada.organizations[0].position)) == ("Mill", "Analyst")
    assert ada.profiles == {"github": "https://github.com/ada"}


def test_what_a_later_version_adds_is_passed_over():
    found = parse({**ADA, "mood": "good", "organizations": [{"name": "Mill", "since": 1840}]}, colour="blue")
    assert found.problems == ()
    assert found.people[0].id == "ada"


#: What is wrong in the second person, with the column, and whether they are listed all the same.
FAULTS = {
    "a link that runs": ({"page": "javascript:alert(1)"}, "link", False),
    "another site": ({"page": "//evil.example.org/"}, "link", False),
    "an address": ({"page": "https://evil.example.org/"}, "link", False),
    "a folder above": ({"page": "people/../../x"}, "link", False),
    "an end of an attribute": ({"page": 'x"onclick="alert(1)'}, "link", False),
    "no page": ({"page": None}, "missing", False),
    "no name": ({"name": None}, "missing", False),
    "a list for a name": ({"name": ["Bob"]}, "value", False),
    "an id with a space": ({"id": "b o b"}, "identifier", False),
    "a profile that runs": ({"profiles": {"x": "javascript:alert(1)"}}, "link", True),
    "a wrong ORCID": ({"orcid": "0000-0002-1825-0098"}, "identifier", True),
    "one alias in place of several": ({"aliases": "Bob"}, "value", True),
    "a photo from elsewhere": ({"image": "https://evil.example.org/x.png"}, "link", True),
    "an organization without a name": ({"organizations": [{"position": "Boss"}]}, "missing", True),
}


@pytest.mark.parametrize(("change", "subtype", "is_listed"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_at_its_place_and_the_rest_is_read(change, subtype, is_listed):
    found = parse(ADA, {**ADA, "id": "bob", "name": "Bob", **change}, {**ADA, "id": "eve"})
    assert found.problems
    assert {(problem.line, problem.subtype) for problem in found.problems} == {(6, subtype)}
    assert [person.id for person in found.people] == (["ada", "bob", "eve"] if is_listed else ["ada", "eve"])


def test_a_person_who_is_there_twice_counts_once():
    found = parse(ADA, {**ADA, "name": "Another"})
    assert [str(person.name) for person in found.people] == ["Ada Lovelace"]
    (problem,) = found.problems
    assert (problem.subtype, problem.line, problem.message) == ("duplicate", 6, "the person 'ada' is there already")


#: The content of a file, and the place and the words about it.
FILES = {
    b"": ((1, 1), "the file is empty"),
    b"[]": ((1, 1), "this is no list of people"),
    b'{"people": []}': ((1, 1), "this is no list of people"),
    b'{\n "version": 2, "people": []}': ((2, 13), "'2' is not a version that can be read; expected 1"),
    b'{"version": [], "people": []}': ((1, 13), "this is not a version that can be read"),
    b'{"version": 1, "people": {}}': ((1, 26), "expected a list of people"),
    b'{"version": 1, "people": [\n  {"id": "ada"': ((2, 15), ""),
    b"<!doctype html><title>404</title>": ((1, 1), "this is no list of people"),
    b'{"version": 1, \xff': ((1, 16), "is not UTF-8"),
}


@pytest.mark.parametrize(("content", "problem"), FILES.items())
def test_a_file_that_is_no_list(content, problem):
    found = parse_people_json(PATH, content)
    assert found.people == ()
    (told,) = found.problems
    assert (told.line, told.column) == problem[0]
    assert problem[1] in told.message


def test_a_file_that_nobody_waits_for():
    found = parse_people_json(PATH, b" " * 20_000_001)
    (problem,) = found.problems
    assert problem.message == "the file has 20,000,001 bytes; expected no more than 20,000,000"


@given(
    some.recursive(
        some.none() | some.booleans() | some.floats() | some.text(),
        lambda one: some.lists(one) | some.dictionaries(some.text(), one),
    )
)
def test_anything_at_all_gives_problems_or_people(anything):
    content = json.dumps({"version": 1, "people": [anything]}).encode()
    found = parse_people_json(PATH, content)
    assert found.problems or found.people or anything is None


@given(some.binary())
def test_any_bytes_do_no_harm(content):
    assert parse_people_json(PATH, content).people == ()
