"""What can be written in preview pictures, and how long it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.outputs.typefaces import BOLD, REGULAR, Typefaces, without_symbols

TYPEFACES = Typefaces()


def test_the_fonts_are_there_with_their_licence():
    assert BOLD.is_file()
    assert REGULAR.is_file()
    assert "SIL Open Font License" in (BOLD.parent / "LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Ada Lovelace, 에이다 뷁쀍", ""),
        ("Łódź Ελένη Нина Nguyễn あア", ""),
        ("漢字 漢", "漢字"),
        ("عمر", "عمر"),
    ],
)
def test_characters_that_no_typeface_has(text, missing):
    assert TYPEFACES.missing(text) == missing


def test_every_syllable_of_hangul_can_be_written():
    assert TYPEFACES.missing("".join(map(chr, range(0xAC00, 0xD7A4)))) == ""


def test_widths():
    assert TYPEFACES.width("", 100) == 0
    assert TYPEFACES.width("iii", 100) < TYPEFACES.width("mmm", 100) == 2 * TYPEFACES.width("mmm", 50)
    assert TYPEFACES.width("Ada", 100) < TYPEFACES.width("Ada", 100, bold=True)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("one", ["one"]),
        ("one two", ["one two"]),
        ("one two three four", ["one two", "three four"]),
        ("one two three four five six", ["one two", "three four…"]),
        ("one two three fiveteen six", ["one two", "three…"]),
        ("one two sesquipedal six", ["one two", "sesquipe…"]),
        ("연구하고 만들고 나눕니다", ["연구하고", "만들고…"]),
        ("sesquipedalianism", ["sesquipeda", "lianism"]),
    ],
)
def test_lines(text, lines):
    assert TYPEFACES.lines(text, 20, 105, 2) == lines


@given(st.text(max_size=60), st.floats(40, 400), st.integers(1, 3))
def test_lines_are_no_longer_than_they_may_be(text, width, most):
    found = TYPEFACES.lines(text, 20, width, most)
    assert len(found) <= most
    assert all(TYPEFACES.width(line, 20) <= width or len(line) <= 2 for line in found)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ada 🚀 Lovelace", "Ada Lovelace"),
        ("a\u200bb\x00c\n d", "a b c d"),
        ("★ ✨", ""),
        ("A–B · “C” €5 ~", "A–B · “C” €5 ~"),
    ],
)
def test_symbols_are_left_out(text, kept):
    assert without_symbols(text) == kept


def test_a_font_that_is_broken_has_no_characters(tmp_path):
    broken = tmp_path / "broken.otf"
    broken.write_bytes(b"OTTO" + b"\0" * 40)
    assert Typefaces((broken,)).missing("A漢") == "漢"


def test_fonts_can_be_added(tmp_path):
    """The font of another weight has nothing that the first one lacks, but it is asked."""
    added = Typefaces((BOLD,))
    assert added.files[-1] == BOLD
    assert added.missing("漢") == "漢"


def test_a_word_that_is_wider_than_a_line_goes_on_in_the_next_one():
    assert TYPEFACES.lines("abcd", 20, 1, 9) == ["a", "b", "c", "d"]
    width = TYPEFACES.width("ab", 20)
    assert TYPEFACES.lines("abab", 20, width, 9) == ["ab", "ab"]
    assert TYPEFACES.lines("ab ab cd", 20, width, 2)[0] == "ab"
