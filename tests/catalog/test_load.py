"""Reading a project: who is found, what is wrong between the files, and what is parsed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog.cache import SourceCache
from sphinx_people.catalog.load import Loaded, find_people, load_catalog


def person(identifier: str, text: str = "") -> dict[str, str]:
    """Return the files of a person."""
    folder = f"people/{identifier}"
    return {f"{folder}/person.yaml": f"name: {identifier.title()}\n{text}", f"{folder}/index.md": "# A person\n"}


def found(loaded: Loaded, project: Path) -> list[tuple[str, int, int, str, str]]:
    """Return the problems with paths from the project's folder."""
    return [
        (one.path.relative_to(project).as_posix(), one.line, one.column, one.subtype, one.message)
        for one in loaded.problems
    ]


# --- who is found -----------------------------------------------------------------------------------------------------


def test_an_empty_project(project):
    project.mkdir()
    assert load_catalog(project).problems == []


def test_everything_is_read(write, project):
    write(
        person("ada", "work: [{organization: kakao}]\nprojects: [{repository: a/b}]\n")
        | person("bob")
        | {"people/organizations.yaml": "kakao: {name: Kakao}\n", "people/stars.yaml": "a/b: {stars: [5]}\n"}
    )
    loaded = load_catalog(project)
    assert found(loaded, project) == []
    assert [(one.id, str(one.person.name), one.folder) for one in loaded.catalog.members.values()] == [
        ("ada", "Ada", "people/ada"),
        ("bob", "Bob", "people/bob"),
    ]
    assert str(loaded.catalog.places["kakao"].organization.name) == "Kakao"
    assert loaded.catalog.stars("a/b") is not None
    assert len(loaded.parsed) == 4


def test_the_folder_of_people_has_any_name(write, project):
    write({"staff/ada/person.yaml": "name: Ada", "staff/ada/index.md": "", "staff/stars.yaml": "a/b: {stars: [5]}"})
    loaded = load_catalog(project, "staff")
    assert found(loaded, project) == []
    assert loaded.catalog.stars("a/b") is not None


def test_people_are_found_anywhere_but_in_what_is_excluded(write, project):
    names = [
        "people/ada",
        "people/guests/eve",
        "team/bob",
        ".venv/lib/a",
        "_build/html/b",
        "docs/_build/c",
        "docs/.git/d",
        "node_modules/e",
        "templates/f",
    ]
    write({f"{name}/person.yaml": "name: A" for name in names})
    people = [path.parent.relative_to(project).as_posix() for path in find_people(project, ["templates"])]
    assert people == ["people/ada", "people/guests/eve", "team/bob"]


def test_a_file_that_is_gone_is_nobody(write, project):
    write(person("ada"))
    (project / "people" / "ada" / "person.yaml").rename(project / "moved.yaml")
    (project / "people" / "ada" / "person.yaml").symlink_to(project / "nowhere.yaml")
    assert find_people(project) == []


def test_a_site_of_one_person(write, project):
    write({"person.yaml": "name: 에이다 Lovelace\n", "index.rst": ""})
    loaded = load_catalog(project)
    assert found(loaded, project) == []
    (member,) = loaded.catalog.members.values()
    assert (member.id, member.folder, member.page) == ("eida-lovelace", "", "index")


def test_a_site_of_one_person_whose_name_makes_no_id(write, project):
    write({"person.yaml": "name: '…'\n", "index.rst": ""})
    assert list(load_catalog(project).catalog.members) == ["person"]


def test_progress_is_shown(write, project):
    write(person("ada") | person("bob"))
    shown: list[Path] = []

    def progress(paths: list[Path]) -> list[Path]:
        shown.extend(paths)
        return paths

    load_catalog(project, progress=progress)
    assert [path.parent.name for path in shown] == ["ada", "bob"]


# --- what is wrong ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        # of a file itself
        (
            {"people/eve/person.yaml": "name: Eve\nurl: x\n"},
            ("people/eve/person.yaml", 2, 6, "link", "'x' is not a link; expected http://, https:// or mailto:"),
        ),
        (
            {"people/organizations.yaml": "kakao: {nmae: Kakao}\n"},
            ("people/organizations.yaml", 1, 9, "key", "unknown key 'nmae'; did you mean 'name'?"),
        ),
        (
            {"people/stars.yaml": "pororo: {}\n"},
            ("people/stars.yaml", 1, 1, "repository", "'pororo' is not a repository; expected owner/name"),
        ),
        # of ids
        (
            {"people/이브/person.yaml": "name: Eve\n", "people/이브/index.md": ""},
            (
                "people/이브/person.yaml",
                1,
                1,
                "identifier",
                "the folder '이브' is a person's id; expected ASCII letters, digits and hyphens",
            ),
        ),
        (
            {"team/ada/person.yaml": "name: Ada\n", "team/ada/index.md": ""},
            ("team/ada/person.yaml", 1, 1, "duplicate", "the person 'ada' is there already, in people/ada/person.yaml"),
        ),
        # of paths
        (
            {"people/eve/person.yaml": "name: Eve\nimage: me.png\n"},
            ("people/eve/person.yaml", 2, 8, "path", "the photo 'me.png' is not there"),
        ),
        (
            {"people/eve/person.yaml": "name: Eve\nphoto: ../../../me.png\n"},
            ("people/eve/person.yaml", 2, 8, "path", "the photo '../../../me.png' lies outside the project"),
        ),
        (
            {"people/eve/person.yaml": "name: Eve\nprojects:\n  - {name: A, page: engine}\n"},
            ("people/eve/person.yaml", 3, 21, "path", "the case study 'engine' is not there"),
        ),
        (
            {"people/eve/person.yaml": "name: Eve\nprojects:\n  - {name: A, page: ../../../engine}\n"},
            ("people/eve/person.yaml", 3, 21, "path", "the case study '../../../engine' lies outside the project"),
        ),
    ],
)
def test_a_problem_and_the_others_unharmed(write, project, files, problem):
    write(person("ada") | {"people/eve/index.md": "", "people/eve/person.yaml": "name: Eve\n"} | files)
    loaded = load_catalog(project)
    assert found(loaded, project) == [problem]
    assert {"ada", "eve"} <= loaded.catalog.members.keys()


def test_a_photo_that_is_wrong_is_left_out(write, project):
    write(person("ada", "image: ../../../me.png\nheadline: Programmer\n"))
    (member,) = load_catalog(project).catalog.members.values()
    assert (member.person.image, str(member.person.headline)) == (None, "Programmer")


def test_a_photo_that_leaves_the_project_by_a_link(write, project):
    write(person("ada", "image: me.png\n"))
    (project.parent / "me.png").touch()
    (project / "people" / "ada" / "me.png").symlink_to(project.parent / "me.png")
    loaded = load_catalog(project)
    assert found(loaded, project) == [
        ("people/ada/person.yaml", 2, 8, "path", "the photo 'me.png' lies outside the project")
    ]


def test_a_photo_may_come_without_a_change_of_the_facts(write, project):
    write(person("ada", "image: me.png\n"))
    cache = project / "cache"
    assert len(load_catalog(project, cache=SourceCache(cache)).problems) == 1
    write({"people/ada/me.png": ""})
    again = load_catalog(project, cache=SourceCache(cache))
    assert (again.problems, again.parsed) == ([], [])
    assert again.catalog.members["ada"].person.image == "me.png"


def test_a_file_that_cannot_be_read_and_the_others(write, project):
    write(person("ada") | person("bob"))

    def removed_meanwhile(paths: list[Path]) -> list[Path]:
        paths[0].unlink()
        return paths

    loaded = load_catalog(project, progress=removed_meanwhile)
    problem = ("people/ada/person.yaml", 1, 1, "path", "the file cannot be read: No such file or directory")
    assert problem in found(loaded, project)
    assert [str(one.person.name) for one in loaded.catalog.members.values()] == ["ada", "Bob"]


@pytest.mark.parametrize("name", ["이브", "…", "a b"])
def test_a_folder_whose_name_is_no_id(write, project, name):
    write({f"people/{name}/person.yaml": "name: Eve\n", f"people/{name}/index.md": ""})
    (member,) = load_catalog(project).catalog.members.values()
    assert (member.id, member.page) == ({"이브": "ibeu", "…": "person", "a b": "a-b"}[name], f"people/{name}/index")


def test_problems_are_in_the_order_of_files_and_lines(write, project):
    write(
        person("bob", "url: x\nwrok: []\n")
        | {
            "people/ada/person.yaml": "name: Ada\nurl: x\nimage: no.png\n",
            "people/stars.yaml": "a: {}\n",
            "people/nobody/index.md": "",
        }
    )
    assert [problem[:4] for problem in found(load_catalog(project), project)] == [
        ("people/ada/person.yaml", 1, 1, "page"),
        ("people/ada/person.yaml", 2, 6, "link"),
        ("people/ada/person.yaml", 3, 8, "path"),
        ("people/bob/person.yaml", 2, 6, "link"),
        ("people/bob/person.yaml", 3, 1, "key"),
        ("people/nobody/index.md", 1, 1, "page"),
        ("people/stars.yaml", 1, 1, "repository"),
    ]
