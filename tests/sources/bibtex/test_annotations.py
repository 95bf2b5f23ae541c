"""The grammar of biblatex's data annotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.sources.bibtex.annotations import Annotation, parse_annotations, write_annotations


@pytest.mark.parametrize(
    ("value", "annotations"),
    [
        ("", []),
        (" ; ;", []),
        ("1=equal", [Annotation(1, ("equal",))]),
        ("1=equal; 2=equal,corresponding", [Annotation(1, ("equal",)), Annotation(2, ("equal", "corresponding"))]),
        ("\n 12 = a , b ;", [Annotation(12, ("a", "b"))]),
        ("1:family=underline", [Annotation(1, ("underline",), "family")]),
        ("1 : given = x", [Annotation(1, ("x",), "given")]),
        ("=highlight", [Annotation(0, ("highlight",))]),
        ('1="a; b, c = d"; 2=x', [Annotation(1, ("a; b, c = d",)), Annotation(2, ("x",))]),
        ('1=a,"b, c",d e', [Annotation(1, ("a", "b, c", "d e"))]),
        ('2="0000-0002-1825-0097"', [Annotation(2, ("0000-0002-1825-0097",))]),
    ],
)
def test_sound(value: str, annotations: list[Annotation]) -> None:
    assert parse_annotations(value) == (annotations, [])


def test_places() -> None:
    annotations, _ = parse_annotations("1=a;\n  2=b")
    assert [annotation.index for annotation in annotations] == [0, 7]


@pytest.mark.parametrize(
    ("value", "annotations", "faults"),
    [
        ("foo; 1=a", [Annotation(1, ("a",))], [(0, "'foo' is no annotation; expected '1=equal'")]),
        ("1=a;  0=b", [Annotation(1, ("a",))], [(6, "'0=b' is no annotation; expected '1=equal'")]),
        (
            "x=a; -1=b",
            [],
            [(0, "'x=a' is no annotation; expected '1=equal'"), (5, "'-1=b' is no annotation; expected '1=equal'")],
        ),
        ("1=; 2=b", [Annotation(2, ("b",))], [(2, "'' is no word for a mark; put text into quotes")]),
        ("1=a, =b, c", [Annotation(1, ("a", "c"))], [(5, "'=b' is no word for a mark; put text into quotes")]),
        ('1="a; 2=b', [], [(2, "'\"a' is no word for a mark; put text into quotes")]),
    ],
)
def test_faults_leave_the_others(value: str, annotations: list[Annotation], faults: list[tuple[int, str]]) -> None:
    found, wrong = parse_annotations(value)
    assert wrong[: len(faults)] == faults
    assert found[: len(annotations)] == annotations


WORDS = st.one_of(
    st.sampled_from(["equal", "corresponding", "‡", "a b", "0000-0002-1825-0097", "", " x "]),
    st.text(st.characters(exclude_characters='"', exclude_categories=["Cs"]), max_size=8),
)
ANNOTATIONS = st.builds(
    Annotation,
    st.integers(0, 200),
    st.lists(WORDS, min_size=1, max_size=3).map(tuple),
    st.sampled_from(["", "family", "given"]),
).filter(lambda one: one.item or not one.part)


@given(st.lists(ANNOTATIONS, max_size=5))
def test_what_is_written_is_read_again(annotations: list[Annotation]) -> None:
    assert parse_annotations(write_annotations(annotations)) == (annotations, [])


@given(st.text(st.sampled_from('12:=,;"ab \n')))
def test_nothing_is_raised_and_places_are_inside(value: str) -> None:
    annotations, faults = parse_annotations(value)
    assert all(0 <= index <= len(value) for index, _ in faults)
    assert parse_annotations(write_annotations(annotations)) == (annotations, [])


@pytest.mark.parametrize("value", ["1=a;", "1=a,", '"', ";", "1=", "1", " "])
def test_time_is_linear(value: str) -> None:
    parse_annotations(value * 50_000)
