"""Values: in braces, in quotes, bare, joined, unclosed."""

from __future__ import annotations

import pytest

from sphinx_people.sources.bibtex.values import Piece, ValueReader


def reader(text: str, closing: str = "}", *, lenient: bool = False) -> ValueReader:
    return ValueReader(text, 0, len(text), closing, lenient)


@pytest.mark.parametrize(
    ("text", "pieces", "rest"),
    [
        ("{a}, b", [Piece("a", 1)], ", b"),
        ("  {a {b} c}}", [Piece("a {b} c", 3)], "}"),
        ("{}", [Piece("", 1)], ""),
        ("{a \\} b", [Piece("a \\", 1)], "b"),  # BibTeX counts braces with or without a backslash
        ("{a \\\\}, b", [Piece("a \\\\", 1)], ", b"),
        ('"a", b', [Piece("a", 1)], ", b"),
        ('"a {"} b"', [Piece('a {"} b', 1)], ""),
        ('"{\\"o}" # x', [Piece('{\\"o}', 1), Piece("x", 10, is_bare=True)], ""),
        ('"G\\"odel"}', [Piece('G\\"odel', 1)], "}"),
        ('"C:\\", b', [Piece("C:\\", 1)], ", b"),
        ('"a "quoted" title",', [Piece('a "quoted" title', 1)], ","),
        ('"a" year = 2', [Piece("a", 1)], "year = 2"),
        ("2020}", [Piece("2020", 0, is_bare=True)], "}"),
        ("jul,", [Piece("jul", 0, is_bare=True)], ","),
        ("Nature Physics ,", [Piece("Nature Physics", 0, is_bare=True)], ","),
        ("2020 % or 2021\n,", [Piece("2020", 0, is_bare=True)], ","),
        ("2020 month = jul", [Piece("2020", 0, is_bare=True)], "month = jul"),
        ("month = jul", [], "month = jul"),
        ("= jul", [], "= jul"),
        (
            '{a} # b # "c" # 1',
            [Piece("a", 1), Piece("b", 6, is_bare=True), Piece("c", 11), Piece("1", 16, is_bare=True)],
            "",
        ),
        ("{a} % comment\n # % another\n b", [Piece("a", 1), Piece("b", 28, is_bare=True)], ""),
        ("{a} # ,", [Piece("a", 1)], ","),
        (", b", [], ", b"),
        ("", [], ""),
    ],
)
@pytest.mark.parametrize("lenient", [False, True])
def test_sound(text: str, pieces: list[Piece], rest: str, *, lenient: bool) -> None:
    one = reader(text, lenient=lenient)
    assert one.read_value() == tuple(pieces)
    assert text[one.at :] == rest
    assert one.faults == []


def test_parentheses_end_bare_words_in_parentheses_alone() -> None:
    assert reader("a)", ")").read_value() == (Piece("a", 0, is_bare=True),)
    assert reader("a)", "}").read_value() == (Piece("a)", 0, is_bare=True),)


@pytest.mark.parametrize("text", ["{a", '"a', "{a {b}", '"a {b" c', '"a } b'])
def test_a_strict_reader_gives_up_at_what_is_unclosed(text: str) -> None:
    one = reader(text + "\n more = {x}")
    one.read_value()
    assert one.at == one.limit
    assert one.faults == [(0, f"this {text[0]} is never closed")]


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("{a {b,\n  year = {2020}", "a {b}", ",\n  year = {2020}"),
        ("{a, year = 2020", "a", ", year = 2020"),
        ("{a, Author = {x}", "a", ", Author = {x}"),
        ("{a, other = {x}", "a, other = {x}", ""),  # may be text: not a field that most entries have
        ('{a\n  x = "b"', "a", 'x = "b"'),
        ("{a\n  x = b,", "a", "x = b,"),
        ("{a\n  x = b c", "a\n  x = b c", ""),
        ('"a,\nyear = 2020}', "a", ",\nyear = 2020}"),
        ('"a {b\nyear = 2020}', "a {b}", "year = 2020}"),
        ('"a } b', "a", "} b"),
        ("{a  \n ", "a", ""),
    ],
)
def test_a_lenient_reader_stops_where_the_next_field_begins(text: str, value: str, rest: str) -> None:
    one = reader(text, lenient=True)
    assert one.read_value() == (Piece(value, 1),)
    assert text[one.at :] == rest
    assert one.faults == [(0, f"this {text[0]} is never closed")]
