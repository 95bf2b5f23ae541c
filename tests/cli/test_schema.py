"""``sphinx-people schema``: to stdout, or to a file that is never half-written."""

from __future__ import annotations

import json
import os

import pytest

from sphinx_people.outputs.schema import person_schema, stars_schema


def test_to_stdout(run):
    result = run("schema")
    assert json.loads(result.stdout) == person_schema()
    assert result.stdout.startswith('{\n  "title": "person.yaml",\n')
    assert result.stdout.endswith("\n}\n")
    assert "현재" in result.stdout
    assert (result.stderr, result.exit_code) == ("", 0)


def test_of_star_counts(run):
    result = run("schema", "stars")
    assert json.loads(result.stdout) == stars_schema()
    assert result.stdout.startswith('{\n  "title": "stars.yaml",\n')
    assert run("schema", "person").stdout == run("schema").stdout


def test_of_something_else(run):
    result = run("schema", "star")
    assert "'star' is not one of 'person', 'stars', 'people'." in result.stderr
    assert result.exit_code == 2


@pytest.mark.parametrize("option", ["--output", "-o"])
def test_to_a_file(run, tmp_path, option):
    result = run("schema", option, "person.schema.json")
    assert (result.output, result.exit_code) == ("", 0)
    assert (tmp_path / "person.schema.json").read_bytes() == run("schema").stdout_bytes
    assert [path.name for path in tmp_path.iterdir()] == ["person.schema.json"]


def test_takes_the_place_of_an_old_one(run, write, tmp_path):
    write({"real.json": "old", "other.json": ""})
    (tmp_path / "link.json").symlink_to("real.json")
    assert run("schema", "-o", "link.json").exit_code == 0
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_bytes() == run("schema").stdout_bytes


def test_the_old_one_stays_where_writing_fails(run, write, tmp_path, monkeypatch):
    write({"person.schema.json": "old"})

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    result = run("schema", "-o", "person.schema.json")
    assert result.stderr == "Error: Could not open file 'person.schema.json': No space left on device\n"
    assert result.exit_code == 1
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("person.schema.json", "old")]


@pytest.mark.parametrize(
    ("output", "what", "status"),
    [
        ("nowhere/a.json", "Could not open file 'nowhere/a.json': No such file or directory", 1),
        (".", "Invalid value for '-o' / '--output': File '.' is a directory.", 2),
    ],
)
def test_wrong_places(run, output, what, status):
    result = run("schema", "--output", output)
    assert result.stderr.splitlines()[-1] == f"Error: {what}"
    assert (result.stdout, result.exit_code) == ("", status)
