"""The cache: what did not change is not parsed again."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

import sphinx_people
from sphinx_people.catalog.cache import SourceCache
from sphinx_people.catalog.load import Loaded, load_catalog

EVE = {"people/eve/person.yaml": "name: Eve\n", "people/eve/index.md": ""}
FILES = {
    "people/ada/person.yaml": "name: Ada\nwrok: []\n",
    "people/ada/index.md": "",
    "people/bob/person.yaml": "name: Bob\n",
    "people/bob/index.md": "",
    "people/stars.yaml": "a: {}\n",
    "people/organizations.yaml": "a: {b: c}\n",
}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "doctrees" / "people.pickle"


def parsed(loaded: Loaded) -> list[str]:
    return [path.name if path.parent.name == "people" else path.parent.name for path in loaded.parsed]


def test_a_second_load_parses_nothing_and_finds_the_same(write, project, cache):
    write(FILES)
    first = load_catalog(project, cache=SourceCache(cache))
    second = load_catalog(project, cache=SourceCache(cache))
    assert (parsed(first), parsed(second)) == (["organizations.yaml", "stars.yaml", "ada", "bob"], [])
    assert first.problems == second.problems != []
    assert first.catalog.members == second.catalog.members


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"people/bob/person.yaml": "name: Robert\n"}, ["bob"]),
        ({"people/stars.yaml": "a/b: {}\n"}, ["stars.yaml"]),
        ({"people/organizations.yaml": "a: {name: B}\n"}, ["organizations.yaml"]),
        (EVE, ["eve"]),
        ({"people/bob/index.md": "# Robert\n"}, []),
    ],
)
def test_one_changed_file_is_parsed_alone(write, project, cache, change, expected):
    write(FILES)
    load_catalog(project, cache=SourceCache(cache))
    write(change)
    assert parsed(load_catalog(project, cache=SourceCache(cache))) == expected
    assert parsed(load_catalog(project, cache=SourceCache(cache))) == []


def test_who_left_is_forgotten(write, project, cache):
    write(FILES)
    load_catalog(project, cache=SourceCache(cache))
    size = cache.stat().st_size
    (project / "people" / "bob" / "person.yaml").unlink()
    assert list(load_catalog(project, cache=SourceCache(cache)).catalog.members) == ["ada"]
    assert cache.stat().st_size < size


def test_touching_a_file_changes_nothing(write, project, cache):
    write(FILES)
    load_catalog(project, cache=SourceCache(cache))
    os.utime(project / "people" / "ada" / "person.yaml", (0, 0))
    assert parsed(load_catalog(project, cache=SourceCache(cache))) == []


@pytest.mark.parametrize(
    "content",
    [b"", b"no pickle", pickle.dumps([1, 2]), pickle.dumps(5), pickle.dumps({}), b"cno_such_module\nThing\n.", None],
    ids=["empty", "text", "a list", "a number", "nothing in it", "another version", "torn"],
)
def test_a_broken_cache_is_made_anew(write, project, cache, content):
    write(FILES)
    load_catalog(project, cache=SourceCache(cache))
    cache.write_bytes(cache.read_bytes()[:-10] if content is None else content)
    assert len(load_catalog(project, cache=SourceCache(cache)).parsed) == 4
    assert load_catalog(project, cache=SourceCache(cache)).parsed == []


def test_a_cache_of_another_version_is_not_used(write, project, cache, monkeypatch):
    write(FILES)
    load_catalog(project, cache=SourceCache(cache))
    monkeypatch.setattr(sphinx_people, "__version__", "99")
    assert len(load_catalog(project, cache=SourceCache(cache)).parsed) == 4


def test_an_unchanged_cache_is_not_written(write, project, cache):
    write(FILES)
    load_catalog(project, cache=SourceCache(cache))
    os.utime(cache, (0, 0))
    load_catalog(project, cache=SourceCache(cache))
    assert cache.stat().st_mtime == 0
    write(EVE)
    load_catalog(project, cache=SourceCache(cache))
    assert cache.stat().st_mtime > 0


def test_nothing_is_left_beside_the_cache(write, project, cache):
    write(FILES)
    load_catalog(project, cache=SourceCache(cache))
    assert list(cache.parent.iterdir()) == [cache]


def test_without_a_file_nothing_is_written(write, project, tmp_path):
    write(FILES)
    assert len(load_catalog(project).parsed) == 4
    assert list(tmp_path.iterdir()) == [project]
