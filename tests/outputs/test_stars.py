"""``stars.yaml`` read whole and written again: nothing is lost, and what is written is read as the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.model.stars_file import StarsEntry, StarsFile
from sphinx_people.outputs.stars import stars_text
from sphinx_people.sources.stars_file import parse_stars_file

ROOT = Path(__file__).parents[2]
PATH = Path("people/stars.yaml")


def rewritten(text: str) -> str:
    """Read a text and write it again."""
    file, tree = parse_stars_file(PATH, text.encode())
    assert tree.problems == []
    return stars_text(file)


CANONICAL = """\
# yaml-language-server: $schema=../stars.schema.json
# Counted by hand, at first.

# Those of a name that needs quotes come first.
x_checked: '2026'
x_by:
  - ada
# The one that everybody asks about.
# Twice.
a/b:
  description: 'An engine: "weaves" # patterns'
  language: C++
  license: Apache-2.0
  topics: [weaving, '2026', 'a, b']
  forks: 0
  pushed: 2026-11-19
  archived: true
  gone: 2026-11
  moved_to: b/B.c
  stars:
    - 2000+
    - 2026-10: 2345
    - 2026-11-01: 2346
  x_mine: |
    as

    written
  x_yours:
    also: [1, 2]
A/c: {}
huggingface.co/datasets/a/b:
  downloads: 5
  stars:
    - 2026-11-01: 0
# The end.
"""


def test_what_is_written_is_written_again_in_the_same_way():
    assert rewritten(CANONICAL) == CANONICAL


def test_the_file_of_this_site():
    text = (ROOT / "people" / "stars.yaml").read_text(encoding="utf-8")
    assert rewritten(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("\n\n", ""),
        ("# Nobody yet.\n", "# Nobody yet.\n"),
        ("b/b: {stars: [5]}\nA/a: {stars: [6+]}", "A/a:\n  stars:\n    - 6+\nb/b:\n  stars:\n    - 5\n"),
        (
            "a/b: {stars: [2026-11-01: 5, 4, 2026: 3+]}",
            "a/b:\n  stars:\n    - 4\n    - 2026: 3+\n    - 2026-11-01: 5\n",
        ),
        ("a/b:\nc/d: {}\n", "a/b: {}\nc/d: {}\n"),
        ("https://github.com/a/b.git: {stars: [1]}", "a/b:\n  stars:\n    - 1\n"),
        ("a/b:\n  archived: no\n  description:\n  stars: []", "a/b: {}\n"),
        ("a/b:\n  description: >-\n    of\n    two lines\n", "a/b:\n  description: of two lines\n"),
        ("%YAML 1.1\n# Head.\n---\n# More.\na/b: {}\n...\n", "# Head.\n# More.\na/b: {}\n"),
        ("{c/d: {stars: [1]}, a/b: {}}", "a/b: {}\nc/d:\n  stars:\n    - 1\n"),
        ("a/b: {}\r\n# Of c.\r\n\r\nc/d: {}\r\n", "a/b: {}\n# Of c.\nc/d: {}\n"),
        (
            "# Of the file.\n\n# Of b.\nb/b: {}\n# Of a.\na/a: {}\n",
            "# Of the file.\n\n# Of a.\na/a: {}\n# Of b.\nb/b: {}\n",
        ),
        (
            "a/b:\n  description: |\n    no # comment\n    # nor this\n",
            "a/b:\n  description: 'no # comment # nor this'\n",
        ),
        ("a/b: {topics: ['#1', a#b]}", "a/b:\n  topics: ['#1', a#b]\n"),
    ],
)
def test_other_ways_to_write_it_become_the_usual_one(text: str, expected: str):
    assert rewritten(text) == expected
    assert rewritten(expected) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a/b: {stars: [many]}", (1, 15, "stars")),
        ("a/b: {}\nA/B: {}\n", (2, 1, "duplicate")),
        ("a/b: {}\na/b: {}\n", (2, 1, "duplicate")),
        ("a/b: {stras: []}", (1, 7, "key")),
        ("pororo: {}", (1, 1, "repository")),
        ("- a/b", (1, 1, "value")),
        ("a/b", (1, 1, "value")),
        ("a/b: {stars: [1}", (1, 16, "syntax")),
        ("a/b: !!python/name:os.system {}", (1, 6, "value")),
        ("a/b:\n<<<<<<< HEAD\n  forks: 1\n=======\n  forks: 2\n>>>>>>> b\n", (2, 1, "syntax")),
        ("a/b: {}  # mine\n", (1, 10, "syntax")),
        ("a/b:\n  # mine\n  forks: 1\n", (2, 3, "syntax")),
        ("a/b:\n# mine\n  forks: 1\n", (2, 1, "syntax")),
        ("a/b:\n  forks: 1\n  # after it\nc/d: {}\n", (3, 3, "syntax")),
        ("--- # mine\na/b: {}\n", (1, 5, "syntax")),
        ("a/b: {forks: 1, # mine\n  archived: yes}\n", (1, 17, "syntax")),
        ("a/b:\n  stars:\n    - 5 # mine", (3, 9, "syntax")),
        ("null", (1, 1, "syntax")),
        ("a/b:\n  description: | # mine\n    weaves\n", (2, 18, "syntax")),
    ],
)
def test_what_would_be_lost_is_reported(text: str, problem: tuple[int, int, str]):
    _, tree = parse_stars_file(PATH, text.encode())
    assert [(one.line, one.column, one.subtype) for one in tree.problems] == [problem]


def test_a_comment_that_would_be_lost():
    _, tree = parse_stars_file(PATH, b"a/b: {}  # mine\n")
    assert [one.message for one in tree.problems] == [
        "a comment inside a repository would be lost; put it above the name"
    ]


# --- files that nobody thought of -------------------------------------------------------------------------------------

NAMES = st.from_regex(r"\A[A-Za-z0-9]{1,4}/[A-Za-z0-9._-]{0,4}[a-z0-9]\Z")
HUGGING = st.builds("huggingface.co/{}{}".format, st.sampled_from(["", "datasets/"]), NAMES)
COUNTS = st.integers(0, 10**9 - 1)
DATES = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
READINGS = st.builds(StarCount, COUNTS, st.booleans(), st.none() | DATES)
TEXT = st.none() | st.text(st.characters(codec=None), max_size=20)
STARS = st.fixed_dictionaries(
    {},
    optional={
        "description": TEXT,
        "language": TEXT,
        "license": TEXT,
        "topics": st.lists(st.text(min_size=1), max_size=3),
        "forks": COUNTS,
        "pushed": DATES,
        "archived": st.booleans(),
        "gone": DATES,
        "moved_to": NAMES,
        "downloads": COUNTS,
        "stars": st.lists(READINGS, max_size=4),
    },
)


def plain(file: StarsFile) -> dict[str, tuple[str, dict[str, object]]]:
    """What a file says, empty texts left out: they say nothing."""
    made = {}
    for key, entry in file.entries.items():
        facts = dict(entry.stars.model_dump(exclude={"stars"}), stars=entry.stars.readings)
        facts["topics"] = tuple(filter(None, facts["topics"]))
        made[key] = (entry.name, {name: value for name, value in facts.items() if value or value == 0})
    return made


@given(st.dictionaries(NAMES | HUGGING, STARS, max_size=4))
def test_whatever_is_written_is_read_as_the_same(data):
    entries = {name.casefold(): StarsEntry(name, RepositoryStars.model_validate(facts)) for name, facts in data.items()}
    text = stars_text(StarsFile(entries=entries))
    file, tree = parse_stars_file(PATH, text.encode())
    assert tree.problems == []
    assert plain(file) == plain(StarsFile(entries=entries))
    assert stars_text(file) == text
