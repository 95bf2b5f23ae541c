"""Which entries a page shows, in which order and groups."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.selection import Item, Selection, group, stars_of, title
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.organization import Organization
from sphinx_people.model.person import SECTIONS
from sphinx_people.model.stars import RepositoryStars


@pytest.fixture
def catalog(member) -> Catalog:
    ada = member(
        "ada",
        work=[
            {"organization": "kakao", "position": "Now", "start_date": "2022", "tags": ["a", "b"]},
            {
                "organization": "Engines",
                "position": "before",
                "start_date": "2019-03",
                "end_date": "2021-06",
                "tags": ["b"],
            },
            {"organization": "Engines", "position": "Undated"},
        ],
        talks=[
            {"title": "Talk", "date": "2020-05", "kind": "keynote"},
            {"title": "Hidden", "date": "2020", "hidden": True},
        ],
        projects=[
            {"repository": "a/few", "date": "2020", "keywords": ["NLP", "ASR"]},
            {"name": "Private", "date": "2021"},
            {"repository": "a/shared", "name": "Shared by Ada", "date": "2022"},
        ],
    )
    bob = member(
        "bob",
        projects=[
            {"repository": "A/Shared", "name": "Shared by Bob", "date": "2023"},
            {"repository": "b/many", "date": "2018"},
        ],
    )
    stars = {
        name: RepositoryStars.model_validate({"stars": [count]})
        for name, count in {"a/few": "5", "b/many": "2000+"}.items()
    }
    return Catalog([ada, bob], {"kakao": Organization.model_validate({"name": "Kakao"})}, stars)


def titles(catalog: Catalog, *sections: str, **options: object) -> list[str]:
    selection = replace(Selection(sections=sections or ("work", "talks")), **options)  # type: ignore[arg-type]
    return [title(item) for item in selection.items(catalog)]


# --- whose ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("members", "people"), [((), ["ada", "bob"]), (("bob",), ["bob"]), (("bob", "ada"), ["bob", "ada"]), (("eve",), [])]
)
def test_people(catalog, members, people):
    assert [member.id for member in Selection(members=members).people(catalog)] == people


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ((), ["few", "Private", "Shared by Ada", "many"]),
        (("bob",), ["Shared by Bob", "many"]),
        (("bob", "ada"), ["Shared by Bob", "many", "few", "Private"]),
    ],
)
def test_a_joint_project_is_there_once_as_the_first_of_them_tells_it(catalog, members, expected):
    assert titles(catalog, "projects", members=members, sort="as-written") == expected


# --- which ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, ["Now", "before", "Talk", "Undated"]),
        ({"limit": 2}, ["Now", "before"]),
        ({"limit": 0}, []),
        ({"tags": ("b",)}, ["Now", "before"]),
        ({"tags": ("a", "c")}, ["Now"]),
        ({"since": PartialDate(2021)}, ["Now", "before"]),
        ({"since": PartialDate(2021, 7)}, ["Now"]),
        ({"since": PartialDate(2030)}, ["Now"]),
        ({"until": PartialDate(2021)}, ["before", "Talk"]),
        ({"until": PartialDate(2019, 2)}, []),
        ({"since": PartialDate(2020), "until": PartialDate(2020)}, ["before", "Talk"]),
        ({"organization": "kakao"}, ["Now"]),
        ({"organization": "engines"}, ["before", "Undated"]),
    ],
)
def test_filters(catalog, options, expected):
    assert titles(catalog, **options) == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"repositories_only": True}, ["Shared by Ada", "few", "many"]),
        ({"min_stars": 0}, ["few", "many"]),
        ({"min_stars": 5}, ["few", "many"]),
        ({"min_stars": 6}, ["many"]),
    ],
)
def test_filters_of_projects(catalog, options, expected):
    assert titles(catalog, "projects", **options) == expected


def test_whatever_the_stars(catalog):
    assert len(Selection(sections=("projects",), min_stars=6).without_limits_on_stars().items(catalog)) == 4


# --- order ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("newest", ["Now", "before", "Talk", "Undated"]),
        ("oldest", ["Undated", "Talk", "before", "Now"]),
        ("name", ["before", "Now", "Talk", "Undated"]),
        ("as-written", ["Now", "before", "Undated", "Talk"]),
    ],
)
def test_sort(catalog, sort, expected):
    assert titles(catalog, sort=sort) == expected


def test_sort_by_stars(catalog):
    assert titles(catalog, "projects", sort="stars") == ["many", "few", "Private", "Shared by Ada"]


def test_stars_of(catalog):
    items = Selection(sections=("projects", "work"), sort="as-written").items(catalog)
    assert [stars_of(catalog, item) for item in items] == [5, -1, -1, -1, -1, -1, 2000]


@pytest.mark.parametrize(
    ("section", "values", "expected"),
    [
        ("work", {"organization": "A"}, "A"),
        ("work", {"organization": "A", "position": "B"}, "B"),
        ("education", {"institution": "A", "degree": "B"}, "B"),
        ("education", {"area": "A"}, ""),
        ("service", {"venue": "A"}, "A"),
        ("projects", {"repository": "a/b"}, "b"),
    ],
)
def test_title(member, section, values, expected):
    assert title(Item(member("ada"), section, SECTIONS[section].model_validate(values))) == expected


# --- groups -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "groups"),
    [
        ("section", {"work": ["Now", "before", "Undated"], "talks": ["Talk"], "projects": ["Private"]}),
        ("person", {"ada": ["Now", "before", "Talk", "Undated", "Private"]}),
        ("organization", {"kakao": ["Now"], "engines": ["before", "Undated"], "": ["Talk", "Private"]}),
        ("year", {"2022": ["Now"], "2021": ["before", "Private"], "2020": ["Talk"], "": ["Undated"]}),
        ("kind", {"": ["Now", "before", "Undated", "Private"], "keynote": ["Talk"]}),
    ],
)
def test_groups(catalog, by, groups):
    items = [
        item
        for item in Selection(("ada",), ("work", "talks", "projects")).items(catalog)
        if title(item) not in {"few", "Shared by Ada"}
    ]
    found = group(catalog, items, by)
    assert {key: sorted(map(title, some)) for key, some in found.items()} == {
        key: sorted(some) for key, some in groups.items()
    }


def test_an_item_is_in_the_group_of_each_of_its_keywords(catalog):
    items = Selection(("ada",), ("projects",), sort="as-written").items(catalog)
    found = group(catalog, items, "keyword")
    assert {key: [title(item) for item in some] for key, some in found.items()} == {
        "NLP": ["few"],
        "ASR": ["few"],
        "": ["Private", "Shared by Ada"],
    }
