"""Problems: their places, their order, and the words that were meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.model.person import Person
from sphinx_people.sources.problem import SUBTYPES, Problem, did_you_mean, nearest

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


def test_location_as_editors_read_it():
    assert Problem(Path("people/ada/person.yaml"), 3, 7, "key", "…").location == "people/ada/person.yaml:3:7"


def test_ordered_by_place():
    one, two = Path("a.yaml"), Path("b.yaml")
    ordered = [
        Problem(one, 2, 9, "value", "x"),
        Problem(one, 10, 1, "key", "x"),
        Problem(one, 10, 1, "key", "y"),
        Problem(two, 1, 1, "key", "x"),
    ]
    assert sorted([*ordered[2:], *ordered[:2]]) == ordered


def test_every_subtype_says_what_it_means():
    assert all(name.isidentifier() and meaning.endswith(".") for name, meaning in SUBTYPES.items())


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("hedline", "headline"),
        ("headlines", "headline"),
        ("HEADLINE", "headline"),
        ("google-scholar", "google_scholar"),
        ("ulr", "url"),
        ("organization", None),
        ("qqq", None),
        ("", None),
    ],
)
def test_nearest(found, expected):
    assert nearest(found, Person.spellings()) == expected


def test_nearest_keeps_the_capitals_of_what_is_known():
    assert nearest("kakaobrain/porroro", ["KakaoBrain/Pororo"]) == "KakaoBrain/Pororo"


@given(WORDS, st.lists(WORDS))
def test_nearest_is_one_of_the_known_words(found, known):
    assert nearest(found, known) in {*known, None}


@given(st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), min_size=1), st.data())
def test_nearest_to_a_known_word_is_that_word(known, data):
    word = data.draw(st.sampled_from(known))
    assert nearest(word, known) == word


@given(st.from_regex(r"[a-z]{5,12}", fullmatch=True), st.integers(0, 4))
def test_a_word_with_a_letter_left_out_is_recognised(word, place):
    assert nearest(word[:place] + word[place + 1 :], [word]) == word


@pytest.mark.parametrize(("found", "hint"), [("hedline", "; did you mean 'headline'?"), ("qqq", "")])
def test_did_you_mean(found, hint):
    assert did_you_mean(found, ["headline", "summary"]) == hint
