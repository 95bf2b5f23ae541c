"""A file's text to blocks: what is an entry, what is not, and where a broken one ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.sources.bibtex.blocks import split
from sphinx_people.sources.bibtex.known import KnownBlocks
from sphinx_people.sources.bibtex.source import Source


def blocks(text: str) -> list[tuple[str, int, str]]:
    source = Source(Path("references.bib"), text)
    return [
        (block.type, source.place(block.start)[0], block.content.key)
        for block in split(source, KnownBlocks(source, {}, {}))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("no entries at all", []),
        ("@misc{a}", [("misc", 1, "a")]),
        ("@misc{a}@misc{b}\n  @misc{c}", [("misc", 1, "a"), ("misc", 1, "b"), ("misc", 2, "c")]),
        ("@MISC {a,}\n@Misc\n\n{b,}", [("misc", 1, "a"), ("misc", 2, "b")]),
        ("@misc(a, x = {)})\n@misc{b}", [("misc", 1, "a"), ("misc", 2, "b")]),
        ("@ misc{a}", [("misc", 1, "a")]),
        ("@my-type{a}\n@x:y.z{b}", [("my-type", 1, "a"), ("x:y.z", 2, "b")]),
        ("@동영상{a}", [("동영상", 1, "a")]),
        ("text @misc{a} text", [("misc", 1, "a")]),
        ("% @misc{a}\n@misc{b}", [("misc", 2, "b")]),
        ("%@misc{a,\n  x = {y}\n}\n@misc{b}", [("misc", 4, "b")]),
        ("@misc{a} % @misc{b}\n@misc{c}", [("misc", 1, "a"), ("misc", 3 - 1, "c")]),
        ("write to me@example.org{x} or a.@misc{b}", []),
        ("we met @ work (2020)", []),
        ("@string{a = {b}}@STRING(c = {d})", [("string", 1, ""), ("string", 1, "")]),
        ("@comment{@misc{a}}@Comment(x)@misc{b}", [("misc", 1, "b")]),
        ("@comment{{x}\n@misc{a}", [("misc", 2, "a")]),
        ("@comment{{x}\n@comment{y}\n@misc{a}\n@comment{\n@misc{b}", [("misc", 3, "a"), ("misc", 5, "b")]),
        ("@comment no braces\n@misc{a}", [("misc", 2, "a")]),
        ('@preamble{"\\newcommand{\\x}{y}"}\n@misc{a}', [("misc", 2, "a")]),
        ("@preamble{ never closed\n@misc{a}", [("misc", 2, "a")]),
        ("@preamble\n", []),
        # A broken entry ends where the next one begins: a known type, or anything with a key.
        ("@misc{a, x = {y\n@misc{b}", [("misc", 1, "a"), ("misc", 2, "b")]),
        ('@misc{a, x = "y\n  @article(b,', [("misc", 1, "a"), ("article", 2, "b")]),
        ("@misc{a, x = {y\n@foo{b, c = {d}}", [("misc", 1, "a"), ("foo", 2, "b")]),
        ("@misc{a, x = {y\n@string{b = {c}}", [("misc", 1, "a"), ("string", 2, "")]),
        ("@misc{a, x = {y\n@comment{z}}", [("misc", 1, "a")]),
        ("@misc{a, x = {y\n@Override {z}\n}}\n@misc{b}", [("misc", 1, "a"), ("misc", 4, "b")]),
    ],
)
def test_split(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert blocks(text) == expected


def test_values_may_hold_what_looks_like_an_entry_with_nothing_in_it() -> None:
    source = Source(Path("references.bib"), "@misc{a,\n x = {y\n@decorator{z} @foo @misc}, w = 1}")
    (block,) = split(source, KnownBlocks(source, {}, {}))
    assert [piece.text for field in block.content.fields for piece in field.pieces] == [
        "y\n@decorator{z} @foo @misc",
        "1",
    ]
    assert source.problems == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("\n  @misc{a, x = {y}", [(3, "this { is never closed")]),
        ("@misc(a, x = {y}", [(0, "this ( is never closed")]),
        ("@misc{a, x = {y", [(13, "this { is never closed")]),
    ],
)
def test_what_is_never_closed_is_said_once(text: str, faults: list[tuple[int, str]]) -> None:
    source = Source(Path("references.bib"), text)
    (block,) = split(source, KnownBlocks(source, {}, {}))
    assert block.content.faults == faults


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        (
            "@article smith2020, title = {x}",
            (1, 1),
            "smith2020: '{' is missing after '@article'; the entry cannot be read",
        ),
        ("\n  @article\n\n@misc{b}", (2, 3), "@article: '{' is missing after '@article'; the entry cannot be read"),
        ("@misc{a}\n@misc", (2, 1), "@misc: '{' is missing after '@misc'; the entry cannot be read"),
    ],
)
def test_an_entry_without_its_brace_is_reported(text: str, place: tuple[int, int], message: str) -> None:
    source = Source(Path("references.bib"), text)
    list(split(source, KnownBlocks(source, {}, {})))
    assert [(one.line, one.column, one.subtype, one.message) for one in source.problems] == [
        (*place, "syntax", message)
    ]


@pytest.mark.parametrize("text", ["@comment to myself\n@misc{a}", "@Preamble\n\n@misc{a}"])
def test_a_comment_without_its_brace_is_nothing_to_report(text: str) -> None:
    source = Source(Path("references.bib"), text)
    assert [block.type for block in split(source, KnownBlocks(source, {}, {}))] == ["misc"]
    assert source.problems == []
