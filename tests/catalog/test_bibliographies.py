"""Several BibTeX files as one: keys, strings, files that entries link to, what is parsed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from sphinx_people.catalog.bibliographies import read_bibliographies
from sphinx_people.catalog.cache import SourceCache
from sphinx_people.catalog.load import load_catalog


@pytest.fixture
def read(project, write):
    """Write files and read those that are named: ``read({"a.bib": ""}, "a.bib", "b.bib")``."""

    def read_files(files, *names, cache=None):
        write({"conf.py": "", **files})
        paths = [project / name for name in names or files]
        found, problems = read_bibliographies(paths, cache or SourceCache(), project)
        told = [
            (one.path.relative_to(project).as_posix(), one.line, one.column, one.subtype, one.message)
            for one in problems
        ]
        return found, told

    return read_files


def article(key, title="T"):
    return f"@article{{{key},\n  title = {{{title}}},\n}}\n"


def test_entries_of_all_files_in_their_order(read):
    found, problems = read({"b.bib": article("b"), "a.bib": article("a1") + article("a2")})
    assert [(one.key, one.path.name, one.line) for one in found] == [
        ("b", "b.bib", 1),
        ("a1", "a.bib", 1),
        ("a2", "a.bib", 4),
    ]
    assert problems == []


def test_no_file_is_no_entry(read):
    assert read({}) == ((), [])


def test_a_file_that_is_named_twice_is_read_once(read):
    found, problems = read({"a.bib": article("a")}, "a.bib", "a.bib")
    assert ([one.key for one in found], problems) == (["a"], [])


def test_one_key_in_two_files_is_two_entries(read):
    found, problems = read({"a.bib": article("k", "First"), "b.bib": "\n" + article("k", "Second")})
    assert [(one.key, one.title) for one in found] == [("k", "First"), ("k-2", "Second")]
    assert problems == [
        ("b.bib", 2, 1, "duplicate", "k: there is an entry with this key already, on a.bib, line 1; this one is 'k-2'")
    ]


def test_strings_of_one_file_are_known_in_the_next(read):
    files = {"strings.bib": '@string{acl = "ACL"}', "a.bib": "@article{a, title = {T}, journal = acl}"}
    found, problems = read(files)
    assert ([one.venue for one in found], problems) == (["ACL"], [])
    found, problems = read(files, "a.bib", "strings.bib")
    assert [one.venue for one in found] == ["acl"]
    assert [one[:4] for one in problems] == [("a.bib", 1, 36, "value")]


@pytest.mark.parametrize("name", ["missing.bib", "folder"])
def test_a_file_that_cannot_be_read_is_reported_and_hides_no_other(read, project, name):
    (project / "folder").mkdir(parents=True)
    found, problems = read({"a.bib": article("a")}, name, "a.bib")
    assert [one.key for one in found] == ["a"]
    ((path, line, column, subtype, message),) = problems
    assert (path, line, column, subtype) == (name, 1, 1, "path")
    assert message.startswith("the bibliography cannot be read: ")


def test_bytes_that_are_not_utf_8_are_read_all_the_same(read, project):
    project.mkdir()
    (project / "a.bib").write_bytes("@article{a, title = {Größe}}\n".encode("latin-1"))
    found, problems = read({}, "a.bib")
    assert [one.title for one in found] == ["Größe"]
    assert [one[:4] for one in problems] == [("a.bib", 1, 24, "encoding")]


# --- files that entries link to ---------------------------------------------------------------------------------------


def with_pdf(path):
    return f"\n@article{{a, title = {{T}}, pdf = {{{path}}}, code = {{https://example.org/}}}}"


@pytest.mark.parametrize(
    ("bibliography", "path", "found"),
    [
        ("a.bib", "a.pdf", "/a.pdf"),
        ("a.bib", "papers/a.pdf", "/papers/a.pdf"),
        ("lab/a.bib", "papers/a.pdf", "/lab/papers/a.pdf"),
        ("lab/a.bib", "a paper.pdf", "/lab/a paper.pdf"),
        ("a.bib", "https://example.org/a.pdf", "https://example.org/a.pdf"),
    ],
)
def test_files_count_from_the_folder_of_the_bibliography(read, project, bibliography, path, found):
    file = project / bibliography
    if "://" not in path:
        (file.parent / path).parent.mkdir(parents=True)
        (file.parent / path).write_text("", encoding="utf-8")
    (one,), problems = read({bibliography: with_pdf(path)})
    assert dict(one.links) == {"pdf": found, "code": "https://example.org/"}
    assert problems == []


def test_a_file_that_is_not_there_is_reported_and_not_linked(read):
    (one,), problems = read({"a.bib": with_pdf("papers/a.pdf")})
    assert dict(one.links) == {"code": "https://example.org/"}
    what = "a: the file 'papers/a.pdf' is not there, or lies outside the project"
    assert problems == [("a.bib", 2, 1, "path", what)]


def test_a_link_out_of_the_project_is_not_followed(read, project, tmp_path):
    (tmp_path / "secret.pdf").write_text("", encoding="utf-8")
    project.mkdir()
    (project / "a.pdf").symlink_to(tmp_path / "secret.pdf")
    (one,), problems = read({"a.bib": with_pdf("a.pdf")})
    assert "pdf" not in one.links
    assert [problem[3] for problem in problems] == ["path"]


def test_a_file_can_come_and_go_without_the_bibliography_being_parsed(read, project, tmp_path):
    for is_there in (False, True, False):
        (project / "a.pdf").write_text("", encoding="utf-8") if is_there else (project / "a.pdf").unlink(
            missing_ok=True
        )
        cache = SourceCache(tmp_path / "cache")
        (one,), problems = read({"a.bib": with_pdf("a.pdf")}, cache=cache)
        cache.save()
        assert ("pdf" in one.links) is is_there
        assert (problems == []) is is_there
    assert cache.parsed == []


# --- what is parsed again ---------------------------------------------------------------------------------------------


@pytest.fixture
def parse_again(read, project, tmp_path):
    """Read some files with what the last reading left, and return the names of those that were parsed."""

    def parsed(files):
        cache = SourceCache(tmp_path / "cache")
        read(files, cache=cache)
        cache.save()
        return [path.name for path in cache.parsed]

    return parsed


def test_a_file_is_parsed_when_it_changed_or_the_strings_before_it(parse_again):
    files = {"strings.bib": '@string{acl = "ACL"}', "a.bib": article("a")}
    assert parse_again(files) == ["strings.bib", "a.bib"]
    assert parse_again(files) == []
    files["a.bib"] += article("b")
    assert parse_again(files) == ["a.bib"]
    files["strings.bib"] += "% a comment\n"
    assert parse_again(files) == ["strings.bib"]
    files["strings.bib"] += '@string{emnlp = "EMNLP"}'
    assert parse_again(files) == ["strings.bib", "a.bib"]


def test_problems_are_told_again_though_nothing_is_parsed(read, tmp_path):
    files = {"a.bib": article("a") + article("a")}
    told = []
    for _ in range(2):
        cache = SourceCache(tmp_path / "cache")
        told.append(read(files, cache=cache)[1])
        cache.save()
    assert told[0] == told[1] != []


def test_the_catalog_has_the_entries_and_the_problems(project, write):
    write({"a.bib": article("a") + article("a"), "people/ada/person.yaml": "name: Ada", "people/ada/index.md": ""})
    loaded = load_catalog(project, bibliographies=[project / "a.bib", project / "none.bib"])
    assert [one.key for one in loaded.catalog.publications] == ["a", "a-2"]
    assert [(one.path.name, one.subtype) for one in loaded.problems] == [("a.bib", "duplicate"), ("none.bib", "path")]
    assert Path(project / "a.bib") in loaded.parsed
