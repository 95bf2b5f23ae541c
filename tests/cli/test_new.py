"""``sphinx-people new``: what it writes is right, and nothing is overwritten."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from sphinx_people.cli.schema import schema_text
from sphinx_people.outputs.schema import person_schema
from sphinx_people.sources.person import parse_person

EXT = Path(__file__).parents[2] / "ext"


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_new_person(run, write, tmp_path):
    write({"conf.py": ""})
    result = run("new", "ada-lovelace")
    assert result.stdout.splitlines() == [
        "Wrote people/ada-lovelace/person.yaml",
        "Wrote people/ada-lovelace/index.md",
        "Wrote person.schema.json",
        "",
        "Next: write the facts into person.yaml, see what `sphinx-people check` says, and build the site.",
    ]
    assert (result.stderr, result.exit_code) == ("", 0)
    assert files(tmp_path) == [
        "conf.py",
        "people/ada-lovelace/index.md",
        "people/ada-lovelace/person.yaml",
        "person.schema.json",
    ]
    facts = (tmp_path / "people/ada-lovelace/person.yaml").read_text(encoding="utf-8")
    assert facts.startswith("# yaml-language-server: $schema=../../person.schema.json\nname: Ada Lovelace\n")
    page = (tmp_path / "people/ada-lovelace/index.md").read_text(encoding="utf-8")
    assert "\n# Ada Lovelace\n\n```{people:profile}\n```\n" in page
    assert (tmp_path / "person.schema.json").read_text(encoding="utf-8") == schema_text()


def test_check_is_silent(run, write):
    write({"conf.py": ""})
    run("new", "ada")
    run("new", "kim-minji", "--name", "김민지")
    result = run("check")
    assert (result.stdout, result.stderr, result.exit_code) == ("2 people, no problems\n", "", 0)


def test_the_example_is_right(run, write, tmp_path):
    write({"conf.py": "", "people/ada/photo.jpg": ""})
    (tmp_path / "people/ada").rename(tmp_path / "ada")
    run("new", "ada")
    path = tmp_path / "people/ada/person.yaml"
    (tmp_path / "ada/photo.jpg").rename(path.with_name("photo.jpg"))
    head, name, *example = path.read_text(encoding="utf-8").splitlines()
    example = [line.removeprefix("# ") for line in example if not line.endswith(".") or line.startswith("#   ")]
    path.write_text("\n".join([head, name, *example]), encoding="utf-8")
    assert run("check").stdout == "1 person, no problems\n"
    person = parse_person(path, path.read_bytes(), tmp_path).person
    shown = {name for name in type(person).model_fields if getattr(person, name)}
    assert shown >= {"headline", "summary", "image", "location", "email", "github", "orcid", "work", "education"}
    assert shown >= {"projects", "awards", "skills", "languages"}


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Ada Lovelace", "Ada Lovelace"),
        ("김민지", "김민지"),
        ("  Ada\n Lovelace ", "Ada Lovelace"),
        ("Ada: \"the\" 'first' #1", "Ada: \"the\" 'first' \\#1"),
        ("*A* [b](c) {d}`e` $f$", "\\*A\\* \\[b\\](c) \\{d\\}\\`e\\` \\$f\\$"),
        ("2020", "2020"),
        ("NO", "NO"),
        ("@%!&", "@%!&"),
    ],
)
def test_names(run, write, tmp_path, name, heading):
    write({"conf.py": ""})
    assert run("new", "ada", "--name", name).exit_code == 0
    path = tmp_path / "people/ada/person.yaml"
    source = parse_person(path, path.read_bytes(), tmp_path)
    assert str(source.person.name) == " ".join(name.split())
    assert source.problems == ()
    assert f"\n# {heading}\n" in path.with_name("index.md").read_text(encoding="utf-8")
    Draft202012Validator(person_schema()).validate(yaml.safe_load(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("identifier", "name"),
    [("ada", "Ada"), ("ada-de-lovelace", "Ada De Lovelace"), ("a.b_c", "A.B_C"), ("Ada2", "Ada2")],
)
def test_a_name_made_of_the_id(run, write, tmp_path, identifier, name):
    write({"conf.py": ""})
    run("new", identifier)
    assert f"\nname: {name}\n" in (tmp_path / f"people/{identifier}/person.yaml").read_text(encoding="utf-8")


# --- what is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("identifier", "hint"),
    [
        ("김민지", "; did you mean 'gimminji'?"),
        ("Ada Lovelace", "; did you mean 'ada-lovelace'?"),
        ("josé", "; did you mean 'jose'?"),
        ("../ada", "; did you mean 'ada'?"),
        (".ada", "; did you mean 'ada'?"),
        ("_build", "; did you mean 'build'?"),
        ("a\n", "; did you mean 'a'?"),
        ("..", ""),
        ("", ""),
    ],
)
def test_ids_that_are_none(run, write, tmp_path, identifier, hint):
    write({"conf.py": ""})
    result = run("new", identifier)
    what = f"Invalid value for 'ID': '{identifier}' is not an id; expected ASCII letters, digits and hyphens{hint}"
    assert result.stderr.endswith(f"Error: {what}\n")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert files(tmp_path) == ["conf.py"]


@pytest.mark.parametrize("there", ["people/ada/person.yaml", "people/ada/notes.txt", "team/ada/person.yaml"])
def test_a_person_who_is_there_already(run, write, tmp_path, there):
    write({"conf.py": "", there: "mine"})
    result = run("new", "ada")
    assert result.stderr == f"Error: 'ada' is there already: {Path(there).parent.as_posix()}\n"
    assert (result.stdout, result.exit_code) == ("", 1)
    assert files(tmp_path) == ["conf.py", there]
    assert (tmp_path / there).read_text() == "mine"


def test_the_schema_that_is_there_stays(run, write, tmp_path):
    write({"conf.py": "", "person.schema.json": "mine"})
    assert "person.schema.json" not in run("new", "ada").stdout
    assert (tmp_path / "person.schema.json").read_text() == "mine"


def test_a_file_in_the_way(run, write):
    write({"conf.py": "", "people": "a file"})
    result = run("new", "ada")
    assert re.fullmatch(r"Error: Could not open file '.*people.*': .+\n", result.stderr)
    assert (result.stdout, result.exit_code) == ("", 1)


# --- where it writes --------------------------------------------------------------------------------------------------


def test_another_source_directory(run, write, tmp_path):
    write({"my docs/conf.py": "people_directory = 'about/team'"})
    result = run("new", "ada", "my docs")
    assert result.stdout.splitlines()[:3] == [
        "Wrote my docs/about/team/ada/person.yaml",
        "Wrote my docs/about/team/ada/index.md",
        "Wrote my docs/person.schema.json",
    ]
    assert "`sphinx-people check 'my docs'`" in result.stdout
    facts = (tmp_path / "my docs/about/team/ada/person.yaml").read_text(encoding="utf-8")
    assert facts.startswith("# yaml-language-server: $schema=../../../person.schema.json\n")


@pytest.mark.parametrize("toctree", ["", "```{toctree}\n:glob:\n\npeople/*/index\n```\n"])
def test_it_builds_without_a_warning(run, write, tmp_path, toctree):
    write({"conf.py": f"import sys\nsys.path.insert(0, {str(EXT)!r})\nextensions = ['sphinx_people']\n"})
    write({"index.md": f"# People\n\n{toctree}"})
    run("new", "ada", "--name", "Ada *Lovelace*")
    build = [sys.executable, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-b", "html", ".", "_build"]
    done = subprocess.run(build, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
    page = (tmp_path / "_build/people/ada/index.html").read_text(encoding="utf-8")
    assert "<h1>Ada *Lovelace*<" in page
    assert "take away" not in page
