"""Projects across people: which are the same, what they are called, and how they are found."""

from __future__ import annotations

import pytest

from sphinx_people.catalog.projects import index_projects, join_projects, title_of
from sphinx_people.model.entries import Project


@pytest.fixture
def join(member):
    """Join the projects of people: ``join(ada=[{...}], bob=[{...}])``."""

    def join_them(**projects):
        return list(join_projects([member(name, projects=entries) for name, entries in projects.items()]))

    return join_them


def parts(joint) -> list[str]:
    return [f"{part.member.id}: {title_of(part.project)}" for part in joint.parts]


@pytest.mark.parametrize(
    ("ada", "bob"),
    [
        ({"repository": "kakaobrain/pororo", "name": "A"}, {"repository": "KakaoBrain/Pororo", "name": "B"}),
        ({"repository": "https://github.com/a/b", "name": "A"}, {"repository": "a/b", "name": "B"}),
        ({"id": "klue", "name": "A"}, {"id": "klue", "name": "B"}),
        ({"id": "KLUE", "name": "A"}, {"id": "klue", "name": "B"}),
        ({"id": "klue", "repository": "a/b", "name": "A"}, {"id": "klue", "repository": "c/d", "name": "B"}),
        ({"id": "x", "repository": "a/b", "name": "A"}, {"id": "y", "repository": "a/b", "name": "B"}),
    ],
)
def test_one_project_of_two_people(join, ada, bob):
    (joint,) = join(ada=[ada], bob=[bob])
    assert parts(joint) == ["ada: A", "bob: B"]
    assert str(joint.name) == "A"


@pytest.mark.parametrize(
    ("ada", "bob"),
    [
        ({"name": "KLUE"}, {"name": "KLUE"}),
        ({"name": "Engine", "id": "engine"}, {"name": "Engine"}),
        ({"repository": "a/b"}, {"repository": "a/c"}),
        ({"name": "B"}, {"name": "C", "repository": "ada/b"}),
        ({"name": "ada/b"}, {"id": "b", "name": "B"}),
    ],
)
def test_two_projects_although_they_look_alike(join, ada, bob):
    """Nobody's projects are joined because of their names."""
    assert len(join(ada=[ada], bob=[bob])) == 2


@pytest.mark.parametrize(
    "order", [("repository", "id", "both"), ("both", "repository", "id"), ("id", "both", "repository")]
)
def test_who_knows_both_joins_those_who_know_one(join, order):
    known = {
        "repository": {"repository": "a/b"},
        "id": {"id": "klue", "name": "K"},
        "both": {"repository": "a/b", "id": "klue"},
    }
    (joint,) = join(**{f"p{number}": [known[name]] for number, name in enumerate(order)})
    assert [part.member.id for part in joint.parts] == ["p0", "p1", "p2"]
    assert (joint.id, joint.repository) == ("a/b", "a/b")


def test_many_links_between_the_same_projects(join):
    one, two, both = {"repository": "a/b"}, {"id": "k", "name": "K"}, {"repository": "a/b", "id": "k"}
    assert len(join(a=[one], b=[two], c=[both], d=[both], e=[{"repository": "c/d", "id": "k"}], f=[both])) == 1


def test_two_projects_of_one_person_with_one_name(join):
    first, second, third = join(ada=[{"name": "Home Page"}, {"name": "Home page"}, {"name": "홈페이지"}])
    assert [first.id, second.id, third.id] == ["ada/home-page", "ada/home-page-2", "ada/hompeiji"]


def test_an_id_that_is_made_is_nobody_elses_whatever_the_capitals(join):
    projects = join(Ada=[{"name": "Engine"}, {"name": "Engine"}], bob=[{"repository": "ADA/Engine"}])
    assert [joint.id for joint in projects] == ["Ada/engine-2", "Ada/engine-3", "ADA/Engine"]


@pytest.mark.parametrize("name", ["…", "!"])
def test_a_name_of_which_no_id_can_be_made(join, name):
    (joint,) = join(ada=[{"name": name}])
    assert joint.id == "ada/project"


def test_hidden_projects_are_nobodys(join):
    (joint,) = join(ada=[{"repository": "a/b", "hidden": True}], bob=[{"repository": "a/b"}])
    assert parts(joint) == ["bob: b"]


def test_order_is_that_of_people_and_of_what_they_wrote(join):
    projects = join(ada=[{"name": "Z"}, {"repository": "x/y"}], bob=[{"name": "A"}, {"repository": "x/y"}])
    assert [joint.id for joint in projects] == ["ada/z", "x/y", "bob/a"]


# --- what a project is called -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ada", "bob", "identifier", "anchor", "name"),
    [
        (
            {"repository": "Kakao/Pororo"},
            {"repository": "kakao/pororo"},
            "Kakao/Pororo",
            "project-kakao-pororo",
            "Pororo",
        ),
        ({"id": "K", "name": "X"}, {"id": "K", "repository": "a/b"}, "a/b", "project-a-b", "X"),
        ({"id": "klue", "name": "X"}, {"id": "klue", "name": "Y"}, "klue", "project-klue", "X"),
    ],
)
def test_names(join, ada, bob, identifier, anchor, name):
    (joint,) = join(ada=[ada], bob=[bob])
    assert (joint.id, joint.anchor, str(joint.name)) == (identifier, anchor, name)


def test_ids_that_look_alike_have_anchors_of_their_own(join):
    repositories = ["a/b-c", "a-b/c", "a/bc"]
    found = {joint.id: joint.anchor for joint in join(ada=[{"repository": one} for one in repositories])}
    assert found["a/bc"] == "project-a-bc"
    assert len(set(found.values())) == len(repositories)
    assert all(found[one].startswith("project-a-b-c-") for one in repositories[:2])
    again = join(bob=[{"repository": one} for one in reversed(repositories)])
    assert {joint.id: joint.anchor for joint in again} == found


def test_title_of():
    assert str(title_of(Project.model_validate({"name": "A", "repository": "a/b"}))) == "A"
    assert str(title_of(Project.model_validate({"repository": "a/b"}))) == "b"


def test_the_first_case_study(join):
    (joint,) = join(ada=[{"id": "a", "name": "A"}], bob=[{"id": "a", "name": "A", "page": "projects/a"}])
    assert joint.page == "people/bob/projects/a"
    (joint,) = join(ada=[{"id": "a", "name": "A"}])
    assert joint.page is None


def test_part_of(join):
    (joint,) = join(ada=[{"id": "a", "name": "A"}], bob=[{"id": "a", "name": "B"}])
    assert [joint.part_of(name).member.id for name in ("bob", "nobody")] == ["bob", "ada"]


def test_index(join):
    """A role may call a project by its id, its repository, or ``person/id``, whatever the capitals."""
    projects = join(
        ada=[{"id": "KLUE", "repository": "Kakao/Klue"}, {"name": "Loom"}], bob=[{"id": "klue", "name": "X"}]
    )
    klue, loom = projects
    assert index_projects(projects) == {
        "kakao/klue": klue,
        "klue": klue,
        "ada/klue": klue,
        "bob/klue": klue,
        "ada/loom": loom,
    }
