"""The names in a field, however they are separated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.sources.bibtex.name_lists import split_names


def names(value: str) -> list[str]:
    return [name for name, _ in split_names(value).names]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Lovelace, Ada and Babbage, Charles", [("Lovelace, Ada", 0), ("Babbage, Charles", 18)]),
        ("A B\n  AND\tC D\u00a0and E F", [("A B", 0), ("C D", 10), ("E F", 18)]),
        (
            "{Barnes and Noble} and {Text; with, all & of and it}",
            [("{Barnes and Noble}", 0), ("{Text; with, all & of and it}", 23)],
        ),
        ("Andrew Sand and Band, Rand", [("Andrew Sand", 0), ("Band, Rand", 16)]),
        ("{never closed and A", [("{never closed and A", 0)]),
        ("closed} and A", [("closed}", 0), ("A", 12)]),
    ],
)
def test_and(value: str, expected: list[tuple[str, int]]) -> None:
    found = split_names(value)
    assert (found.names, found.others, found.separator, found.empty) == (expected, False, "", [])


@pytest.mark.parametrize(
    ("value", "empty"),
    [("", [0]), ("A and and B", [6]), ("and A and B", [0]), ("A and B and ", [12]), ("A  and  and\n\nand B", [8, 13])],
)
def test_empty_names(value: str, empty: list[int]) -> None:
    found = split_names(value)
    assert [name for name, _ in found.names] == [name for name in ("A", "B") if name in value]
    assert found.empty == empty


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("A and others", ["A"]),
        ("A and Others", ["A"]),
        ("others", []),
        ("Smith, J. and et al.", ["Smith, J."]),
        ("Smith, J. et al.", ["Smith, J."]),
        ("Smith, J., et~al.", ["Smith, J."]),
        ("Smith, J. and Doe, K., et al", ["Smith, J.", "Doe, K."]),
        ("A and ...", ["A"]),
        ("A and \\ldots", ["A"]),
        ("Ada Lovelace, Charles Babbage, Alan Turing, others", ["Ada Lovelace", "Charles Babbage", "Alan Turing"]),
    ],
)
def test_others(value: str, expected: list[str]) -> None:
    found = split_names(value)
    assert found.others
    assert [name for name, _ in found.names] == expected


@pytest.mark.parametrize(
    ("value", "separator", "expected"),
    [
        ("Lovelace, Ada; Babbage, Charles", ";", ["Lovelace, Ada", "Babbage, Charles"]),
        ("Ada Lovelace;Charles Babbage and Alan Turing", ";", ["Ada Lovelace", "Charles Babbage", "Alan Turing"]),
        ("M&uuml;ller, Hans; Lee, A.", ";", ["M&uuml;ller, Hans", "Lee, A."]),
        ("Ada Lovelace & Charles Babbage", "&", ["Ada Lovelace", "Charles Babbage"]),
        ("Lovelace, A. \\& Babbage, C.", "&", ["Lovelace, A.", "Babbage, C."]),
        ("Lovelace, A. &amp; Babbage, C.", "&", ["Lovelace, A.", "Babbage, C."]),
        ("Lovelace, A., Babbage, C., & Turing, A.", "&", ["Lovelace, A.", "Babbage, C.", "Turing, A."]),
        ("Ada Lovelace, Charles Babbage, Alan Turing", ",", ["Ada Lovelace", "Charles Babbage", "Alan Turing"]),
        ("Ada Lovelace, Charles Babbage and Alan Turing", ",", ["Ada Lovelace", "Charles Babbage", "Alan Turing"]),
        ("Ada Lovelace, Charles Babbage, and Alan Turing", ",", ["Ada Lovelace", "Charles Babbage", "Alan Turing"]),
        (
            "Ada Lovelace, Charles Babbage, Alan Turing, and Plato",
            ",",
            ["Ada Lovelace", "Charles Babbage", "Alan Turing", "Plato"],
        ),
        (
            "Ada Lovelace, Plato, Alan Turing, Kurt Friedrich Gödel, X",
            ",",
            ["Ada Lovelace", "Plato", "Alan Turing", "Kurt Friedrich Gödel", "X"],
        ),
        ("Lovelace, A., Babbage, C. H.", ",", ["Lovelace, A.", "Babbage, C. H."]),
        ("Lovelace, Ada, Babbage, Charles", ",", ["Lovelace, Ada", "Babbage, Charles"]),
        ("Lovelace A, Babbage CH, van der Berg J", ",", ["Lovelace, A", "Babbage, CH", "van der Berg, J"]),
        ("김민지, 박찬준, 이영희", ",", ["김민지", "박찬준", "이영희"]),
        ("Bo Li, Xi Wu, Ann Xu", ",", ["Bo Li", "Xi Wu", "Ann Xu"]),
        ("Li, Bo, Wu, Xi", ",", ["Li, Bo", "Wu, Xi"]),
        ("김민지, 박찬준", ",", ["김민지", "박찬준"]),
        ("김민지, 박찬준, 이영희, 홍길동", ",", ["김민지", "박찬준", "이영희", "홍길동"]),
    ],
)
def test_other_separators(value: str, separator: str, expected: list[str]) -> None:
    found = split_names(value)
    assert [name for name, _ in found.names] == expected
    assert found.separator == separator


def test_places_of_names_between_other_separators() -> None:
    value = "Ada Lovelace,  Charles Babbage; Turing, A."
    assert [index for _, index in split_names(value).names] == [0, 32]
    assert [index for _, index in split_names("Ada Lovelace,  Charles Babbage, A. Turing").names] == [0, 15, 32]


@pytest.mark.parametrize(
    "value",
    [
        "Lovelace, Ada",
        "García Márquez, Gabriel José",
        "García Márquez, Gabriel José and Lovelace, Ada",
        "García Márquez, Gabriel José and {OpenAI}",
        "Ada Lovelace, Charles Babbage and A. T.",
        "King, Jr., Martin Luther",
        "King, Martin Luther, Jr.",
        "van der Berg, Jan Willem",
        "Smith, J. K., Doe",
        "Johnson \\& Johnson",
        "Procter & Gamble",
        "family=Park, given=Chanjun, prefix=van, suffix=Jr",
        "김, 민지",
        "남궁, 민수",
        "Plato",
    ],
)
def test_what_bibtex_can_read_stays(value: str) -> None:
    found = split_names(value)
    assert [name for name, _ in found.names] == value.split(" and ")
    assert found.separator == ""


def test_a_comma_at_the_end_is_left_out() -> None:
    assert names("Ada Lovelace, and Alan Turing") == ["Ada Lovelace", "Alan Turing"]


NAMES = st.lists(st.from_regex(r"[A-Z][a-z]{3,9}, [A-Z][a-z]{3,9}", fullmatch=True), min_size=1, max_size=6)


@given(NAMES, st.sampled_from([" and ", "\nand\n", " AND ", "; ", " & "]))
def test_any_separator_gives_the_same_names(people: list[str], separator: str) -> None:
    assert names(separator.join(people)) == people


@given(st.text(st.sampled_from("aB김, .{}~\\'=-&;and")))
def test_names_are_at_their_places(value: str) -> None:
    found = split_names(value)
    assert all(value[index:].startswith(name.split(",")[0]) for name, index in found.names)


@pytest.mark.parametrize("value", ["and ", ", ", "A B, ", "{", "; ", "et al. ", " ", "a,", "& ", "A B and ", "A, B., "])
def test_time_is_linear(value: str) -> None:
    split_names(value * 20_000)
