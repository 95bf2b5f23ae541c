"""Finding a project, and what its conf.py says."""

from __future__ import annotations

import pytest

from sphinx_people.cli.project import Project, display, find_source_directory, one_line, open_project


@pytest.mark.parametrize("place", [".", "docs", "doc", "source", "docs/source", "doc/source"])
@pytest.mark.parametrize("start", ["", "people/ada"])
def test_the_nearest_folder_with_a_conf(write, tmp_path, place, start):
    write({f"{place}/conf.py": "", "people/ada/person.yaml": ""})
    assert find_source_directory(tmp_path / start) == tmp_path / place


def test_its_own_conf_comes_first(write, tmp_path):
    write({"conf.py": "", "docs/conf.py": "", "docs/source/conf.py": ""})
    assert find_source_directory(tmp_path) == tmp_path
    assert find_source_directory(tmp_path / "docs") == tmp_path / "docs"


def test_another_repository_is_not_searched(write, tmp_path):
    write({"conf.py": "", "mine/.git/HEAD": "", "mine/people/ada/person.yaml": ""})
    assert find_source_directory(tmp_path / "mine/people") == tmp_path / "mine/people"


def test_settings(write, tmp_path, capsys):
    write(
        {
            "conf.py": "import os\n"
            "print('reading', os.getcwd())\n"
            "exclude_patterns = ['_build', 'drafts/**']\n"
            "templates_path = ['_templates']\n"
            "source_suffix = {'.rst': 'restructuredtext', '.md': 'markdown'}\n"
            "people_directory = 'team/members'\n"
        }
    )
    project = open_project(None)
    assert project == Project(tmp_path, "team/members", ("_build", "drafts/**", "_templates"), (".rst", ".md"))
    assert project.people == tmp_path / "team/members"
    assert capsys.readouterr() == ("", f"reading {tmp_path}\n")


@pytest.mark.parametrize("suffix", ["'.txt'", "['.txt']", "['.txt', '.md']", "{'.txt': 'restructuredtext'}"])
def test_suffixes_in_every_form(write, suffix):
    write({"conf.py": f"source_suffix = {suffix}"})
    assert open_project(None).suffixes == (".txt", ".md")


def test_defaults(write, tmp_path, capsys):
    # pydata-sphinx-theme, if it was used in this process before, has added to Sphinx's own default
    write({"conf.py": "project = 'People'\ntemplates_path = []"})
    assert open_project(tmp_path) == Project(tmp_path)
    assert capsys.readouterr() == ("", "")


def test_without_conf(write, tmp_path, capsys):
    write({"docs/index.md": "", ".git/HEAD": ""})
    assert open_project(tmp_path / "docs") == Project(tmp_path / "docs")
    assert open_project(None) == Project(tmp_path)
    assert capsys.readouterr() == (
        "",
        "".join(f"note: there is no {conf}; the default settings are used\n" for conf in ("docs/conf.py", "conf.py")),
    )


@pytest.mark.parametrize(
    ("conf", "why"),
    [
        ("project = ", "There is a syntax error in your configuration file: invalid syntax (conf.py, line 1)"),
        ("import no_such_module", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("raise SystemExit", "The configuration file (or one of the modules it imports) called sys.exit()"),
        ("exclude_patterns = None", "Value after * must be an iterable, not NoneType"),
        ("people_directory = 5", "expected str, bytes or os.PathLike object, not int"),
    ],
)
def test_with_a_broken_conf(write, tmp_path, capsys, conf, why):
    write({"conf.py": conf})
    assert open_project(None) == Project(tmp_path)
    assert capsys.readouterr() == ("", f"note: conf.py cannot be read, the default settings are used: {why}\n")


def test_display(write, tmp_path):
    write({"a/b c.yaml": ""})
    assert display(tmp_path / "a/b c.yaml") == "a/b c.yaml"
    assert display(tmp_path.parent) == ".."
    assert display(tmp_path / "a\nb\udcff") == r"a\nb\udcff"


def test_display_of_another_drive(monkeypatch, tmp_path):
    def fail(path):
        raise ValueError(f"{path} is on another drive")

    monkeypatch.setattr("os.path.relpath", fail)
    assert display(tmp_path / "a.yaml") == str(tmp_path / "a.yaml")


def test_one_line():
    assert one_line("한국어 [bold] – é") == "한국어 [bold] – é"
    assert one_line("a\tb\r\n\x1b[0m\u202e\xa0") == r"a\tb\r\n\x1b[0m\u202e\xa0"
