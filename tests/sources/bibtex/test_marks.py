"""Marks: the words for them, and those that are typed into names."""

from __future__ import annotations

import pytest

from sphinx_people.model.publication import MARKS
from sphinx_people.sources.bibtex.marks import normalize_mark, take_marks


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        (("equal", "eq", "EQUAL", "equalcontrib", "equal-contribution", "Equal contribution", "co-first"), "equal"),
        (("corresponding", "cor", "corr", "correspondence", "corresponding-author"), "corresponding"),
        (("student", "trainee", "graduate", "graduate student"), "student"),
        (("highlight", "me", "self"), "highlight"),
        (("lead",), "lead"),
        (("‡",), "‡"),
    ],
)
def test_words(words: tuple[str, ...], mark: str) -> None:
    assert {normalize_mark(word) for word in words} == {mark}


def test_every_known_mark_has_its_own_name() -> None:
    assert tuple(normalize_mark(mark) for mark in MARKS) == MARKS


@pytest.mark.parametrize(
    ("typed", "name", "marks", "place"),
    [
        ("Park*", "Park", ("equal",), 4),
        ("Park, Chanjun*", "Park, Chanjun", ("equal",), 13),
        ("*Pang, Ce", "Pang, Ce", ("equal",), 0),
        ("\u2217Yadav", "Yadav", ("equal",), 0),
        ("Park\\*", "Park", ("equal",), 4),
        ("Lee†", "Lee", ("corresponding",), 3),
        ("Lee ✝", "Lee", ("corresponding",), 4),
        ("Lee*†", "Lee", ("equal", "corresponding"), 3),
        ("Lee‡¶§#", "Lee", ("‡", "¶", "§", "#"), 3),
        ("Kim¹²", "Kim", ("1", "2"), 3),
        ("Kim$^{*}$", "Kim", ("equal",), 3),
        ("Kim$^*$", "Kim", ("equal",), 3),
        ("Kim $*$", "Kim", ("equal",), 4),
        ("Kim$^{\\dagger}$", "Kim", ("corresponding",), 3),
        ("Kim$\\dagger$", "Kim", ("corresponding",), 3),
        ("Kim$^{1,\\ast,\\unknown}$", "Kim", ("1", "equal", "unknown"), 3),
        ("Kim{$^\\dagger$}, A", "Kim{}, A", ("corresponding",), 4),
        ("A Kim {$^{*}$}", "A Kim", ("equal",), 7),
        ("Kim^*", "Kim", ("equal",), 3),
        ("Kim^{2}", "Kim", ("2",), 3),
        ("Kim\\dag, A", "Kim, A", ("corresponding",), 3),
        ("Kim\\ddag", "Kim", ("‡",), 3),
        ("Einstein\\textsuperscript{*}", "Einstein", ("equal",), 8),
        ("Einstein\\textsuperscript *", "Einstein", ("equal",), 8),
        ("Kim<sup>a</sup>", "Kim", ("a",), 3),
        ("\\textbf{Park, Chanjun}", "Park, Chanjun", ("highlight",), 0),
        ("\\underline{Park, {\\'E}ric*}", "Park, {\\'E}ric", ("equal", "highlight"), 25),
        ("{\\bf Park, Chanjun}", "Park, Chanjun", ("highlight",), 0),
        ("<b>Chanjun Park</b>", "Chanjun Park", ("highlight",), 0),
        ("**", "", ("equal",), 0),
    ],
)
def test_typed_marks(typed: str, name: str, marks: tuple[str, ...], place: int) -> None:
    assert take_marks(typed) == (name, marks, place)


@pytest.mark.parametrize(
    "name",
    [
        "Park, Chanjun",
        "{$\\mu$SR Team}",
        "S\\o{}ren",
        "\\'{E}ric",
        "\\Pi",
        "\\textbf{Park}, \\textbf{Chanjun}",
        "O'Brien",
        "{OpenAI}",
    ],
)
def test_names_without_marks_stay(name: str) -> None:
    assert take_marks(name) == (name, (), 0)
