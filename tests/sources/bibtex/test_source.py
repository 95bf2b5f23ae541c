"""Bytes to text: encodings, line ends, front matter, places."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.sources.bibtex.source import Source, decode

PATH = Path("references.bib")
LATIN = "@misc{a, author = {Müller}}\n"


def problems(source: Source) -> list[tuple[int, int, str, str]]:
    return [(one.line, one.column, one.subtype, one.message) for one in source.problems]


def wrong(encoding: str) -> str:
    return f"this is not UTF-8; it is read as {encoding}; save the file as UTF-8"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"", ""),
        (b"a\nb\n", "a\nb\n"),
        ("\ufeffa".encode(), "a"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("김민지\n".encode(), "김민지\n"),
    ],
)
def test_utf_8(content: bytes, text: str) -> None:
    source = decode(PATH, content)
    assert (source.text, source.problems) == (text, [])


@pytest.mark.parametrize(
    ("content", "text", "problem"),
    [
        (LATIN.encode("latin-1"), LATIN, (1, 21, "encoding", wrong("Windows-1252"))),
        ("a\r\n“b”".encode("cp1252"), "a\n“b”", (2, 1, "encoding", wrong("Windows-1252"))),
        (b"a\n\xe9\x81", "a\né\x81", (2, 1, "encoding", wrong("Latin-1"))),
        ("a = 박찬준\n".encode("euc_kr"), "a = 박찬준\n", (1, 5, "encoding", wrong("EUC-KR"))),
        ("a\nGröße\n".encode("latin-1"), "a\nGröße\n", (2, 3, "encoding", wrong("Windows-1252"))),
        ("\ufeffa\n".encode("utf-16-le"), "a\n", (1, 1, "encoding", wrong("UTF-16"))),
        ("\ufeffa\r\n".encode("utf-16-be"), "a\n", (1, 1, "encoding", wrong("UTF-16"))),
    ],
)
def test_other_encodings(content: bytes, text: str, problem: tuple[int, int, str, str]) -> None:
    source = decode(PATH, content)
    assert source.text == text
    assert problems(source) == [problem]


def test_one_line_in_another_encoding_does_not_spoil_the_others() -> None:
    source = decode(PATH, "é\n".encode() + "ü\n".encode("latin-1") + "ø\nö".encode() + b"\xe4")
    assert source.text == "é\nü\nø\nÃ¶ä"
    assert problems(source) == [(2, 1, "encoding", wrong("Windows-1252"))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\n---\n@misc{a}", "   \n   \n@misc{a}"),
        ("---\nlayout: bib\nmail: a@b{c}\n---  \n@misc{a}", "   \n           \n            \n     \n@misc{a}"),
        ("---\n@misc{a}\n---\n", "---\n@misc{a}\n---\n"),
        ("---\nnever closed\n@misc{a}", "---\nnever closed\n@misc{a}"),
        ("x\n---\n---\n", "x\n---\n---\n"),
    ],
)
def test_front_matter(text: str, expected: str) -> None:
    assert decode(PATH, text.encode()).text == expected


@pytest.mark.parametrize(
    ("offset", "place"), [(0, (1, 1)), (1, (1, 2)), (2, (1, 3)), (3, (2, 1)), (4, (3, 1)), (9, (3, 6))]
)
def test_place(offset: int, place: tuple[int, int]) -> None:
    assert Source(PATH, "ab\n\n\u2028cde").place(offset) == place
