"""The catalog: whose a page is, what is known by which name, and when a fact has changed."""

from __future__ import annotations

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.model.organization import Organization
from sphinx_people.model.stars import RepositoryStars


@pytest.fixture
def catalog(member) -> Catalog:
    return Catalog(
        [
            member("bob", projects=[{"repository": "a/b"}, {"name": "Own"}], work=[{"organization": "kakao"}]),
            member(
                "ada",
                projects=[{"repository": "A/B", "id": "engine"}, {"repository": "c/d"}],
                awards=[{"title": "A", "awarder": "RS"}],
            ),
        ],
        {name: Organization.model_validate({"name": name.title()}) for name in ("kakao", "kaist")},
        {
            "a/b": RepositoryStars.model_validate({"stars": ["1", {"2026-11-01": "5"}]}),
            "c/d": RepositoryStars.model_validate({}),
        },
    )


def test_members_are_in_the_order_of_their_ids(catalog):
    assert list(catalog.members) == ["ada", "bob"]


def test_an_empty_catalog():
    empty = Catalog()
    assert (dict(empty.members), empty.projects, dict(empty.places)) == ({}, (), {})
    assert empty.member_at("index") is None


# --- whose a page is --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("docname", "owner"),
    [
        ("people/ada/index", "ada"),
        ("people/ada/projects/deep/engine", "ada"),
        ("people/ada/guests/eve/index", "eve"),
        ("people/index", None),
        ("people/adam/index", None),
        ("people/ada", None),
        ("index", None),
    ],
)
def test_member_at(member, docname, owner):
    found = Catalog([member("ada"), member("eve", "people/ada/guests/eve")]).member_at(docname)
    assert (found and found.id) == owner


@pytest.mark.parametrize(("docname", "owner"), [("index", "root"), ("blog/post", "root"), ("people/ada/index", "ada")])
def test_member_at_where_the_whole_site_is_somebodys(member, docname, owner):
    found = Catalog([member("root", ""), member("ada")]).member_at(docname)
    assert found is not None
    assert found.id == owner


# --- what is known ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("a/b", "A/B"), ("A/b", "A/B"), ("engine", "A/B"), ("ada/engine", "A/B"), ("bob/own", "bob/own"), ("own", None)],
)
def test_project(catalog, name, identifier):
    found = catalog.project(name)
    assert (found and found.id) == identifier


@pytest.mark.parametrize(("name", "projects"), [("ada", ["A/B", "c/d"]), ("bob", ["A/B", "bob/own"]), ("eve", [])])
def test_projects_of(catalog, name, projects):
    assert [joint.id for joint in catalog.projects_of(name)] == projects


def test_who_names_a_project_twice_has_it_once(member):
    one = Catalog([member("ada", projects=[{"repository": "a/b"}, {"repository": "A/B"}])])
    assert len(one.projects_of("ada")) == 1


@pytest.mark.parametrize(("repository", "count"), [("a/b", 5), ("A/B", 5), ("c/d", None), ("e/f", None)])
def test_stars(catalog, repository, count):
    found = catalog.stars(repository)
    assert (found and found.count) == count


def test_places_and_organizations(catalog):
    assert list(catalog.places) == ["kakao"]
    assert catalog.known_organizations == {"kakao", "kaist", "rs"}


# --- when a fact has changed ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["person", "project", "organization", "publication", "stars"])
def test_no_digest_of_what_is_not_there(catalog, kind):
    assert catalog.digest((kind, "nowhere/nothing")) == ""


def test_what_no_file_tells_is_its_own_digest(catalog):
    assert catalog.digest(("month", "2026-11")) == "2026-11"


def digest_of(kind: str, name: str, *members: object, **rest: object) -> str:
    return Catalog(members, **rest).digest((kind, name))  # type: ignore[arg-type]


def test_digest_of_a_person(member):
    one = digest_of("person", "ada", member("ada"))
    assert one == digest_of("person", "ada", member("ada"), member("bob"))
    assert one != digest_of("person", "ada", member("ada", headline="x"))


def test_digest_of_a_project_is_who_has_a_part_in_it(member):
    ada, bob = (member(name, projects=[{"repository": "a/b"}]) for name in ("ada", "bob"))
    one = digest_of("project", "a/b", ada)
    assert one == digest_of(
        "project", "A/B", member("ada", projects=[{"repository": "A/B", "summary": "x"}]), member("bob")
    )
    assert one != digest_of("project", "a/b", ada, bob)


def test_digest_of_an_organization(member):
    def organizations(name: str) -> dict[str, Organization]:
        return {"kakao": Organization.model_validate({"name": name})}

    one = digest_of("organization", "kakao", organizations=organizations("Kakao"))
    assert one == digest_of(
        "organization", "kakao", member("ada", work=[{"organization": "kakao"}]), organizations=organizations("Kakao")
    )
    assert one != digest_of("organization", "kakao", organizations=organizations("Kakao Corp."))


def stars(*readings: object, **others: str) -> dict[str, RepositoryStars]:
    """Return what is known of a repository."""
    return {"a/b": RepositoryStars.model_validate({"stars": readings, **others})}


def test_digest_of_stars():
    one = digest_of("stars", "a/b", stars=stars("5"))
    assert one == digest_of("stars", "A/B", stars=stars("4", "5"))
    assert one != digest_of("stars", "a/b", stars=stars("6"))
    assert one != digest_of("stars", "a/b", stars=stars("5+"))
    assert one != digest_of("stars", "a/b", stars=stars({"2026-11-01": "5"}))
    assert one != digest_of("stars", "a/b", stars=stars("5", moved_to="a/c"))
    assert one != digest_of("stars", "a/b", stars=stars("5", gone="2026-11"))
    assert one == digest_of("stars", "a/b", stars=stars("5", language="Python", forks="3"))


def test_digest_of_what_else_is_said_of_a_repository():
    one = digest_of("repository", "a/b", stars=stars("5", language="Python"))
    assert one == digest_of("repository", "A/B", stars=stars("6", language="Python"))
    assert one != digest_of("repository", "a/b", stars=stars("5", language="Rust"))
    assert digest_of("repository", "a/c", stars=stars("5")) == ""


def test_digest_of_readings():
    one = digest_of("readings", "a/b", stars=stars("5"))
    assert one == digest_of("readings", "A/B", stars=stars("5", language="Rust"))
    assert one != digest_of("readings", "a/b", stars=stars("4", "5"))
    assert digest_of("readings", "a/c", stars=stars("5")) == ""


def test_digest_of_the_stars_of_a_person(member):
    ada = member("ada", projects=[{"repository": "a/b"}])
    one = Catalog([ada], stars=stars("5")).digest(("stars", "ada"))
    assert one == Catalog([ada], stars=stars("4", "5")).digest(("stars", "ada"))
    assert one != Catalog([ada], stars=stars("6")).digest(("stars", "ada"))
    assert Catalog([ada]).digest(("stars", "ada")) == ""
