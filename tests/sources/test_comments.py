"""Where the comments of a YAML file begin."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.sources.comments import read_comments
from sphinx_people.sources.yaml import parse_yaml


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", []),
        ("# a", [(1, 1)]),
        ("# a\n\n  # b\na: 1 # c\n", [(1, 1), (3, 3), (4, 6)]),
        ("a: b#c\nd: '# e'\nf: \"# g\"\n", []),
        ("a: |\n  # b\n  c\n# d\n", [(4, 1)]),
        ("a: >- # b\n  c\n  # d\n", [(1, 7)]),
        ("a: | # b", [(1, 6)]),
        ("a: [1, # b\n  2] # c # d\n", [(1, 8), (2, 6)]),
        ("%YAML 1.1 # a\n--- # b\nc: &d e # f\n", [(1, 11), (2, 5), (3, 9)]),
        ("'# a' : b # c", [(1, 11)]),
        ("김: 1 # 나\n", [(1, 6)]),
    ],
)
def test_comments(text, places):
    comments = read_comments(parse_yaml(Path("a.yaml"), text.encode()))
    assert [(one.line, one.column) for one in comments] == places
