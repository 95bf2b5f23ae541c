"""What is wrong between the files: people and pages without each other, and names that nobody has."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog.check import check_image, explain_missing
from sphinx_people.catalog.load import load_catalog
from sphinx_people.model.person import Person

PERSON = "name: A\n"


def problems(project: Path, files: dict[str, str], **options: object) -> list[tuple[str, int, int, str, str]]:
    """Write the files of a project and return what is wrong with them."""
    for name, text in files.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    loaded = load_catalog(project, **options)  # type: ignore[arg-type]
    return [
        (one.path.relative_to(project).as_posix(), one.line, one.column, one.subtype, one.message)
        for one in loaded.problems
    ]


# --- people and pages -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "files",
    [
        {"people/ada/person.yaml": PERSON, "people/ada/index.md": ""},
        {"people/ada/person.yaml": PERSON, "people/ada/index.rst": ""},
        {"people/index.md": "", "people/notes.md": "", "people/pictures/a.svg": ""},
        {"people/lab/index.md": "", "people/lab/ada/person.yaml": PERSON, "people/lab/ada/index.md": ""},
        {"index.md": "", "guide/index.md": ""},
    ],
)
def test_everybody_has_a_page(tmp_path, files):
    assert problems(tmp_path, files) == []


def test_a_person_without_a_page(tmp_path):
    assert problems(tmp_path, {"people/ada/person.yaml": PERSON, "people/ada/about.md": ""}) == [
        ("people/ada/person.yaml", 1, 1, "page", "'ada' has no page; write index.md beside this file")
    ]


def test_a_page_without_a_person(tmp_path):
    assert problems(tmp_path, {"people/ada/index.md": ""}) == [
        ("people/ada/index.md", 1, 1, "page", "this page belongs to no person; write person.yaml beside it")
    ]


@pytest.mark.parametrize("pattern", ["people/ada", "people/ada/index.md", "people/*"])
def test_an_excluded_page_needs_no_person(tmp_path, pattern):
    assert problems(tmp_path, {"people/ada/index.md": ""}, exclude_patterns=[pattern]) == []


@pytest.mark.parametrize("directory", [".", "no-such-folder", "index.md"])
def test_where_no_folder_is_that_of_people(tmp_path, directory):
    assert problems(tmp_path, {"index.md": "", "guide/index.md": ""}, people_directory=directory) == []


def test_pages_have_the_suffixes_of_the_project(tmp_path):
    files = {"people/ada/person.yaml": PERSON, "people/ada/index.txt": "", "people/bob/index.md": ""}
    assert problems(tmp_path, files, suffixes=[".txt"]) == []


# --- case studies -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("projects/engine", None),
        ("../engine", None),
        ("engine.md", "the case study 'engine.md' is not there"),
        ("a" * 300, f"the case study '{'a' * 300}' is not there"),
        ("../../../engine", "the case study '../../../engine' lies outside the project"),
        ("/etc/hosts", "the case study '/etc/hosts' lies outside the project"),
    ],
)
def test_case_studies(tmp_path, page, message):
    files = {
        "people/ada/person.yaml": f"name: Ada\nprojects: [{{name: A}}, {{name: B, page: {page}}}]\n",
        "people/ada/index.md": "",
        "people/ada/projects/engine.md": "",
        "people/engine.rst": "",
    }
    expected = [("people/ada/person.yaml", 2, 39, "path", message)] if message else []
    assert problems(tmp_path, files) == expected


# --- names that nobody has --------------------------------------------------------------------------------------------

BOB = "name: Bob\nwork: [{organization: kakao}]\nprojects: [{repository: a/pororo}, {repository: a/starless}]\n"
FILES = {
    "people/bob/person.yaml": BOB,
    "people/bob/index.md": "",
    "people/stars.yaml": "a/pororo: {stars: [5]}\n",
    "people/ada/index.md": "",
}


@pytest.mark.parametrize(
    "text",
    [
        "{person}`bob`",
        "{project}`A/Pororo`",
        "{organization}`kakao`",
        "{stars}`a/pororo`",
        "{stars}`bob`",
        "{project}`x <a/pororo>`",
    ],
)
def test_who_is_mentioned_is_there(tmp_path, text):
    assert problems(tmp_path, FILES | {"people/ada/person.yaml": f"name: Ada\nsummary: With {text}.\n"}) == []


@pytest.mark.parametrize(
    ("text", "subtype", "message"),
    [
        ("{person}`bobb`", "person", "there is no person 'bobb'; did you mean 'bob'?"),
        ("{person}`zzz`", "person", "there is no person 'zzz'"),
        ("{person}`x <zzz>`", "person", "there is no person 'zzz'"),
        ("{project}`a/porroro`", "project", "there is no project 'a/porroro'; did you mean 'a/pororo'?"),
        (
            "{organization}`kakaoo`",
            "organization",
            "nobody is or was at an organization 'kakaoo'; did you mean 'kakao'?",
        ),
        ("{stars}`a/porroro`", "stars", "the stars of 'a/porroro' are not known; did you mean 'a/pororo'?"),
        ("{stars}`a/starless`", "stars", "the stars of 'a/starless' are not known"),
        ("{stars}`bobb`", "stars", "there is no person 'bobb'; did you mean 'bob'?"),
        ("{stars}`ada`", "stars", "the stars of 'ada' are not known: no repository of theirs was counted"),
        ("{publication}`park2021`", "publication", "there is no publication 'park2021'"),
    ],
)
def test_who_is_mentioned_is_not_there(tmp_path, text, subtype, message):
    files = FILES | {"people/ada/person.yaml": f"name: Ada\nsummary: |\n  With\n  and {text}.\n"}
    assert problems(tmp_path, files) == [("people/ada/person.yaml", 4, 7, subtype, message)]


def test_roles_of_others_are_not_explained(tmp_path):
    assert explain_missing(load_catalog(tmp_path).catalog, "doc", "nowhere") is None


@pytest.mark.parametrize(
    ("image", "problem"),
    [
        (None, None),
        ("me.png", None),
        ("../../logo.svg", None),
        ("inside.png", None),
        (
            "https://a.org/me.png",
            ("link", "the photo 'https://a.org/me.png' is an address; put the file into the person's folder"),
        ),
        ("//a.org/me.png", ("link", "the photo '//a.org/me.png' is an address; put the file into the person's folder")),
        (
            "data:image/png,x",
            ("link", "the photo 'data:image/png,x' is an address; put the file into the person's folder"),
        ),
        ("../../../me.png", ("path", "the photo '../../../me.png' lies outside the project")),
        ("/etc/passwd", ("path", "the photo '/etc/passwd' lies outside the project")),
        ("outside.png", ("path", "the photo 'outside.png' lies outside the project")),
        ("outside/me.png", ("path", "the photo 'outside/me.png' lies outside the project")),
        ("no.png", ("path", "the photo 'no.png' is not there")),
        ("nowhere.png", ("path", "the photo 'nowhere.png' is not there")),
        (".", ("path", "the photo '.' is not there")),
        ("a" * 300, ("path", f"the photo '{'a' * 300}' is not there")),
        ("a\0b.png", ("path", "the photo 'a\0b.png' lies outside the project")),
        (
            "me.txt",
            ("path", "the photo 'me.txt' is not a picture; expected .avif, .gif, .jpeg, .jpg, .png, .svg, .webp"),
        ),
        (
            "secret.png",
            ("path", "the photo 'secret.png' is not a picture; expected .avif, .gif, .jpeg, .jpg, .png, .svg, .webp"),
        ),
    ],
)
def test_photo(tmp_path: Path, image, problem):
    project = tmp_path / "project"
    folder = project / "people" / "ada"
    folder.mkdir(parents=True)
    for path in (folder / "me.png", folder / "me.txt", project / "logo.svg", project / "conf.py", tmp_path / "me.png"):
        path.touch()
    (folder / "inside.png").symlink_to(project / "logo.svg")
    (folder / "outside.png").symlink_to(tmp_path / "me.png")
    (folder / "outside").symlink_to(tmp_path)
    (folder / "nowhere.png").symlink_to(folder / "gone.png")
    (folder / "secret.png").symlink_to(project / "conf.py")
    person = Person.model_validate({"name": "Ada", "image": image})
    assert check_image(person, folder, project) == problem
