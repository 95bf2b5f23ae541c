"""Every name that something goes by."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.names import adds_a_word, names_of
from sphinx_people.model.organization import Organization
from sphinx_people.model.publication import Author, Publication


@pytest.mark.parametrize(
    ("name", "shown", "expected"),
    [
        ("Park, Chanjun", "Chanjun Park", False),
        ("PARK", "Chanjun Park", False),
        ("C. Park", "Chanjun Park", True),
        ("박찬준", "Chanjun Park", True),
        ("", "Chanjun Park", False),
    ],
)
def test_a_name_may_add_nothing(name, shown, expected):
    assert adds_a_word(name, shown) == expected


@pytest.fixture
def catalog(member):
    people = [
        member(
            "ada",
            name={"en": "Ada Lovelace", "ko": "에이다", "de": "Ada Lovelace"},
            aliases=["Lovelace, Ada", "A. King", "King A."],
            projects=[{"repository": "ada/engine", "name": {"en": "Engine", "ko": "엔진"}}, {"name": "Loom"}],
            work=[{"organization": "soop"}, {"organization": "Court"}],
        ),
        member("bob", projects=[{"repository": "ada/engine", "name": "The Difference"}]),
    ]
    organization = Organization.model_validate(
        {"name": {"en": "SOOP", "ko": "숲"}, "former_names": [{"name": {"en": "AfreecaTV", "ko": "아프리카"}}]}
    )
    work = {"authors": (Author("Lovelace", "Ada"),)}
    entries = [
        Publication("rec", "misc", Path("a.bib"), 1, title="A $x$ Title", kind="journal", related=("pre",), **work),
        Publication("pre", "misc", Path("a.bib"), 9, title="An Early $y$ Title", kind="preprint", **work),
    ]
    return Catalog(people, {"soop": organization}, publications=entries)


@pytest.mark.parametrize(
    ("role", "target", "title", "expected"),
    [
        ("person", "ada", "Ada Lovelace", ["Ada Lovelace (에이다)", "A. King"]),
        ("person", "ada", "에이다", ["에이다 (Ada Lovelace)", "A. King"]),
        ("person", "bob", "Bob", ["Bob"]),
        ("project", "ada/engine", "Engine", ["Engine (엔진, ada/engine)", "The Difference"]),
        ("project", "ada/loom", "Loom", ["Loom"]),
        ("organization", "soop", "SOOP", ["SOOP (숲)", "AfreecaTV", "아프리카"]),
        ("organization", "court", "Court", ["Court"]),
        ("publication", "rec", "A x Title", ["A x Title", "An Early y Title"]),
    ],
)
def test_what_is_shown_together_is_one_name(catalog, role, target, title, expected):
    assert names_of(catalog, role, target, title) == expected
