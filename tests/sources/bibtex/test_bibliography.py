"""Whole files: nothing is lost, nothing is raised, nothing takes long."""

from __future__ import annotations

import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sphinx_people.sources.bibtex import BibliographySource, parse_bibliography
from sphinx_people.sources.bibtex.entry_types import ENTRY_TYPES
from sphinx_people.sources.problem import SUBTYPES

PATH = Path("references.bib")
#: What anybody would call an entry: a known type at the beginning of a line.
ENTRY = re.compile(rf"^[ \t]*@(?:{'|'.join(sorted(ENTRY_TYPES))})[ \t]*[{{(]", re.MULTILINE | re.IGNORECASE)


def assert_nothing_is_lost(text: str) -> None:
    """Every entry is a publication or a problem, at its line."""
    source = parse_bibliography(PATH, text.encode())
    lines = {text.count("\n", 0, match.end()) + 1 for match in ENTRY.finditer(text)}
    seen = {publication.line for publication in source.publications} | {problem.line for problem in source.problems}
    assert lines <= seen
    count = len(ENTRY.findall(text))
    assert count <= len(source.publications) + len(
        [one for one in source.problems if one.subtype in {"entry", "syntax"}]
    )
    assert_sound(source)


def assert_sound(source: BibliographySource) -> None:
    """Keys are there and unique, problems are of known subtypes and at places, and the whole can be kept."""
    keys = [publication.key for publication in source.publications]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    assert all(publication.title for publication in source.publications)
    assert {problem.subtype for problem in source.problems} <= SUBTYPES.keys()
    assert all(problem.line > 0 and problem.column > 0 for problem in source.problems)
    assert all(": " in problem.message for problem in source.problems if problem.subtype != "encoding")
    assert len(set(source.problems)) == len(source.problems)
    assert pickle.loads(pickle.dumps(source)) == source


VALUES = st.one_of(
    st.sampled_from(
        [
            "{A title}",
            '"A {title} with "quotes""',
            "2020",
            "jul # { 4}",
            "nosuch",
            "{Lovelace, Ada and Babbage, Charles and others}",
            "{$x^2$ \\emph{y} \\foo{z} <b>w</b>}",
            "{1=equal; 2=x,y}",
            "{10.1000/182}",
            "{https://example.org/x.pdf}",
        ]
    ),
    st.text(st.sampled_from("abc XYZ19 .,;:-_*†&$~\\'김"), max_size=12).map(lambda text: "{" + text + "}"),
)
NAMES = st.sampled_from(
    [
        "title",
        "author",
        "author+an",
        "editor",
        "year",
        "date",
        "month",
        "journal",
        "booktitle",
        "doi",
        "url",
        "pages",
        "note",
        "x",
    ]
)
ENTRIES = st.builds(
    lambda kind, key, fields, opening: (
        f"@{kind}{opening}{key},\n"
        + "".join(f"  {n} = {v},\n" for n, v in fields)
        + ("}" if opening == "{" else ")")
        + "\n"
    ),
    st.sampled_from(["article", "InProceedings", "misc", "PHDTHESIS", "online", "book", "unheard"]),
    st.text(st.sampled_from("abc1:/-_.+"), min_size=1, max_size=6),
    st.lists(st.tuples(NAMES, VALUES), max_size=6),
    st.sampled_from(["{", "{", "{", "("]),
)
BETWEEN = st.sampled_from(["", "\n", "% a comment @misc{no}\n", "@string{a = {b}}\n", "text\n", "---\n---\n"])
FILES = st.lists(st.tuples(ENTRIES, BETWEEN).map("".join), max_size=5).map("".join)


@given(FILES)
@settings(max_examples=150, deadline=None)
def test_every_entry_is_a_publication(text: str) -> None:
    source = parse_bibliography(PATH, text.encode())
    assert len(source.publications) == len(re.findall(r"^@(?!string)\w+[{(]", text, re.MULTILINE))
    assert_sound(source)


@given(
    FILES,
    st.lists(
        st.tuples(st.integers(0, 400), st.sampled_from(["", "{", "}", '"', ",", "=", "@", "%", "\n", "\\", "(", "#"])),
        max_size=6,
    ),
)
@settings(max_examples=400, deadline=None)
def test_nothing_is_lost_of_a_broken_file(text: str, changes: list[tuple[int, str]]) -> None:
    for place, character in changes:  # put in, or leave out, one character
        text = text[:place] + character + text[place + (not character) :]
    assert_nothing_is_lost(text)


@given(FILES, st.integers(0, 400), st.integers(0, 60))
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_where_a_piece_is_cut_out(text: str, start: int, length: int) -> None:
    assert_nothing_is_lost(text[:start] + text[start + length :])


@given(st.binary(max_size=300))
@example(b"\xff\xfe@")
@example(b"\xfe\xff")
@example(b"---\n---")
@settings(max_examples=200, deadline=None)
def test_nothing_is_raised_on_any_bytes(content: bytes) -> None:
    assert_sound(parse_bibliography(PATH, content))


@given(
    st.text(st.sampled_from('@{}()=,#"\\%\n abckey1<>$&;*~-김\x00'), max_size=200).map(
        lambda text: "@misc{k, author = {" + text
    )
)
@settings(max_examples=300, deadline=None)
def test_nothing_is_raised_on_any_text(text: str) -> None:
    assert_sound(parse_bibliography(PATH, text.encode()))


def test_an_empty_file(parse: Any) -> None:
    assert parse("") == BibliographySource()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(parse: Any, end: str) -> None:
    text = end.join(["", "@misc{a,", "  title = {A", "    b},", "  doi = {x},", "}", "@misc{b, title = {B}}"])
    source = parse(text)
    assert [(one.line, one.title) for one in source.publications] == [(2, "A b"), (7, "B")]
    assert [(one.line, one.column) for one in source.problems] == [(5, 10)]


ENTRY_TEXT = r"""
@inproceedings{key%(number)d,
  author = {%(names)s},
  author+an = {1=equal; 2=equal,corresponding},
  title = {{On} the \emph{nature} of number %(number)d: Schr{\"o}dinger \& $x^2$ -- ``again''},
  booktitle = {Proceedings of the %(number)dth Conference},
  year = 2020, month = jul, pages = {12--34}, doi = {10.1000/%(number)d},
  abstract = {%(abstract)s},
}
"""


def entry(number: int, authors: int = 5) -> str:
    names = " and ".join(f"F{{\\'a}}m{number * authors + author}, Given{author}" for author in range(authors))
    return ENTRY_TEXT % {"number": number, "names": names, "abstract": "We study the 5\\% of all things. " * 20}


def test_many_entries(parse: Any) -> None:
    source = parse("".join(entry(number) for number in range(400)).encode())
    assert (len(source.publications), source.problems) == (400, ())


def test_many_authors(parse: Any) -> None:
    (publication,) = parse(entry(1, authors=5000)).publications
    assert len(publication.authors) == 5000


MANY = 4000


@pytest.mark.parametrize(
    "text",
    [
        "@article{k,title={x\n" * MANY,
        "@article{k,title={x " * MANY,
        '@article{k,title="x ' * MANY,
        "@misc{}\n" * MANY,
        "@misc(" * MANY,
        "@comment{" * MANY,
        "@comment{\n" * MANY * 5,
        "@article foo\n" * MANY,
        "@misc{k," + "title={x}," * MANY,
        "@misc{k," + "x={a}," * MANY + " y={",
        "@misc{k," + "foo {bar} = " * MANY,
        "@misc{k," + "a={b}}," * MANY,
        "@misc{k,title=" + "{" * MANY * 10,
        "@misc{k,title=" + '"' * MANY * 10,
        "@misc{k,title=" + "{a}#" * MANY,
        "@misc{k,author={" + "A B and " * MANY + "},author+an={" + "1=x;" * MANY + "}}",
        "".join(f"@t{number}{{k{number},title={{x}},crossref={{z{number}}}}}\n" for number in range(1000)),
        " " * MANY * 20 + "@" + "\n" * MANY * 20 + "@misc{k," + " " * MANY * 20 + "a" + "\n" * MANY * 20 + "= 1}",
        "%\n" * MANY * 10,
        "@" * MANY * 10,
    ],
    ids=range(20),
)
def test_long_and_hostile_texts_are_read(parse: Any, text: str) -> None:
    assert_sound(parse(text))
