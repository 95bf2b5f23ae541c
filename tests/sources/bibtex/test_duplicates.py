"""Two entries with one key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sphinx_people.model.publication import Publication
from sphinx_people.sources.bibtex import parse_bibliography
from sphinx_people.sources.bibtex.duplicates import with_own_keys


def test_in_one_file(parse: Any, problems: Any) -> None:
    text = "@misc{a, title = {A}}\n  @misc{a, title = {B}}\n@misc{A, title = {C}}\n@misc{a, title = {D}}"
    assert problems(text) == [
        (2, 3, "duplicate", "a: there is an entry with this key already, on line 1; this one is 'a-2'"),
        (4, 1, "duplicate", "a: there is an entry with this key already, on line 1; this one is 'a-3'"),
    ]
    assert {one.key: one.title for one in parse(text).publications} == {"a": "A", "a-2": "B", "A": "C", "a-3": "D"}


def test_a_key_that_somebody_typed_stays_theirs(parse: Any) -> None:
    found = parse("@misc{a, title = {A}}@misc{a, title = {B}}@misc{a-2, title = {C}}").publications
    assert {one.key: one.title for one in found} == {"a": "A", "a-3": "B", "a-2": "C"}


def test_in_two_files() -> None:
    first = parse_bibliography(Path("one/first.bib"), b"\n@misc{a, title = {A}}@misc{a, title = {B}}")
    second = parse_bibliography(Path("second.bib"), b"@misc{b, title = {C}}\n @misc{a, title = {D}}")
    publications, problems = with_own_keys([*first.publications, *second.publications])
    assert {one.key: one.title for one in publications} == {"a": "A", "a-2": "B", "b": "C", "a-3": "D"}
    (problem,) = problems
    assert problem.location == "second.bib:2:2"
    assert problem.message == "a: there is an entry with this key already, on first.bib, line 2; this one is 'a-3'"


def test_keys_that_stand_in_are_no_exception(parse: Any) -> None:
    found = parse("@misc{, title = {A b}}@misc{, title = {A b}}@misc{}@misc{}").publications
    assert [one.key for one in found] == ["a-b", "a-b-2", "misc", "misc-2"]


def test_many() -> None:
    found, problems = with_own_keys([Publication("a", "misc", Path("a.bib"), line) for line in range(1, 20_001)])
    assert len({one.key for one in found}) == 20_000
    assert len(problems) == 19_999


def test_fields(parse: Any, problems: Any) -> None:
    text = "@misc{k,\n  title = {One},\n  Title = {Two}, TITLE = 3,\n  note = ,\n  note = {N}\n}"
    assert problems(text) == [
        (3, 3, "duplicate", "k: the field 'title' is there twice; the first, on line 2, is used"),
        (3, 18, "duplicate", "k: the field 'title' is there twice; the first, on line 2, is used"),
        (4, 3, "value", "k: the field 'note' has no value"),
    ]
    (publication,) = parse(text).publications
    assert (publication.title, publication.note) == ("One", "N")
