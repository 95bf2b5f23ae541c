"""``stars.yaml``: readings by repository, and what is wrong with some of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import StarCount
from sphinx_people.sources.stars import parse_stars


def read(text: str):
    found, tree = parse_stars(Path("people/stars.yaml"), text.encode())
    made = {name: readings.stars for name, readings in found.items()}
    return made, [(one.line, one.column, one.subtype, one.message) for one in tree.problems]


def test_stars():
    text = """\
kakaobrain/pororo: {stars: [1000+, 2026-11-01: 1234]}
https://github.com/Hunkim/PyTorchZeroToAll: {stars: [3900]}
a/nobody-looked-yet: {}
x_note: by hand
"""
    assert read(text) == (
        {
            "kakaobrain/pororo": (StarCount(1000, at_least=True), StarCount(1234, date=PartialDate(2026, 11, 1))),
            "hunkim/pytorchzerotoall": (StarCount(3900),),
            "a/nobody-looked-yet": (),
        },
        [],
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (1, 1, "syntax", "the file is empty")),
        (
            "a/b:\n  stars:\n<<<<<<< HEAD\n    - 2026-11-01: 5\n=======\n    - 2026-11-02: 6\n>>>>>>> topic\n",
            (3, 1, "syntax", "a merge conflict was left in this file"),
        ),
        ("- a/b\n", (1, 1, "value", "expected a map of repositories, such as 'owner/name: {stars: [2000+]}'")),
    ],
)
def test_a_file_that_cannot_be_read(text, problem):
    assert read(text) == ({}, [problem])


@pytest.mark.parametrize(
    ("text", "made", "problem"),
    [
        ("pororo: {stars: [5]}", {}, (1, 1, "repository", "'pororo' is not a repository; expected owner/name")),
        ("a/b: 5", {}, (1, 6, "value", "expected a map of keys and values; found '5'")),
        (
            "a/b: {stars: [1, many]}",
            {"a/b": (StarCount(1),)},
            (1, 18, "stars", "'many' is not a count; expected 2345, 2000+ or a date with one of these"),
        ),
        ("a/b: {stars: [2026-02-30: 1]}", {"a/b": ()}, (1, 15, "date", "there is no day 2026-02-30")),
        ("a/b: {stras: [1]}", {"a/b": ()}, (1, 7, "key", "unknown key 'stras'; did you mean 'stars'?")),
        (
            "a/b: {stars: 1}",
            {"a/b": ()},
            (1, 14, "value", "expected a list, each item on a line of its own after '- '; found '1'"),
        ),
        (
            "a/b: {stars: [2026-11-01: -5]}",
            {"a/b": ()},
            (1, 15, "stars", "'-5' is not a count; expected 2345, 2000+ or a date with one of these; did you mean 5?"),
        ),
        ("a/b: {forks: -5}", {"a/b": ()}, (1, 14, "value", "expected a number that is not negative; found '-5'")),
        ("a/b: {forks: many}", {"a/b": ()}, (1, 14, "value", "expected a whole number; found 'many'")),
        (
            "a/b: {pushed: soon}",
            {"a/b": ()},
            (1, 15, "date", "'soon' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        ),
        ("a/b: {moved_to: b}", {"a/b": ()}, (1, 17, "repository", "'b' is not a repository; expected owner/name")),
        (
            "a/b: {}\nhttps://github.com/A/B: {stars: [1]}",
            {"a/b": ()},
            (2, 1, "duplicate", "'https://github.com/A/B' is the same repository as 'a/b'; the first one counts"),
        ),
        (
            "a/b: {stars: [2026-11-01: 5, 2026-10: 4]}",
            {"a/b": (StarCount(5, date=PartialDate(2026, 11, 1)), StarCount(4, date=PartialDate(2026, 10)))},
            (
                *(1, 30, "stars"),
                "the reading of 2026-10 stands after that of 2026-11-01; readings stand in the order of their dates",
            ),
        ),
        (
            "a/b: {stars: [2026-11-01: 5, 4]}",
            {"a/b": (StarCount(5, date=PartialDate(2026, 11, 1)), StarCount(4))},
            (
                *(1, 30, "stars"),
                "a reading without a date stands after that of 2026-11-01; readings stand in the order of their dates",
            ),
        ),
        (
            "a/b: {stars: [2026-11-01: 5, 2026-11-01: 4]}",
            {"a/b": (StarCount(5, date=PartialDate(2026, 11, 1)), StarCount(4, date=PartialDate(2026, 11, 1)))},
            (1, 30, "stars", "there are two readings of 2026-11-01; the last one counts"),
        ),
    ],
)
def test_a_faulty_reading_and_the_others(text, made, problem):
    assert read(f"{text}\nc/d: {{stars: [7]}}\n") == (made | {"c/d": (StarCount(7),)}, [problem])


def test_everything_that_is_known_of_a_repository():
    text = """\
a/b:
  description: "An engine: weaves"
  language: C++
  license: Apache-2.0
  topics: [weaving, "2026"]
  forks: 12
  pushed: 2026-11-19
  archived: true
  gone: 2026-11-20
  moved_to: b/b
  downloads: 0
  stars:
    - 2000+
    - 2026-11-01: 2345
"""
    found, tree = parse_stars(Path("people/stars.yaml"), text.encode())
    assert not tree.problems
    assert found["a/b"].model_dump(exclude={"stars"}) == {
        "description": "An engine: weaves",
        "language": "C++",
        "license": "Apache-2.0",
        "topics": ("weaving", "2026"),
        "forks": 12,
        "pushed": "2026-11-19",
        "archived": True,
        "gone": "2026-11-20",
        "moved_to": "b/b",
        "downloads": 0,
    }
