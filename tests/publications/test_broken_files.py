"""BibTeX files that end a build, or lose entries, with the stock parser: every entry is on the page or is reported."""

from __future__ import annotations

import re
from unittest.mock import patch

import pytest
from click.testing import CliRunner
from pybtex.database import BibliographyDataError
from pybtex.database.input.bibtex import Parser
from pybtex.exceptions import PybtexError

from sphinx_people.cli import main

PAGE = "# Home\n\n```{publications}\n:sort: as-written\n```\n\n{cite}`last`\n"
LAST = "\n@article{last,\n  title = {The Last},\n  author = {Z},\n}\n"
#: Files, the titles that are on the page before the last one, and what is said, with its place.
FILES = {
    "@article{a, title={A}}\n@article{a, title={B}}": (
        ["A", "B"],
        ["2:1: WARNING: a: there is an entry with this key already, on line 1; this one is 'a-2' [people.duplicate]"],
    ),
    "@article{a, title={A}}\n@article{A, title={B}}": (["A", "B"], []),
    "@article{a, title={A}, title={B}}": (
        ["A"],
        ["1:24: WARNING: a: the field 'title' is there twice; the first, on line 1, is used [people.duplicate]"],
    ),
    "@article{a, title={A}, journal={J": (["A"], ["1:32: WARNING: a: this { is never closed [people.syntax]"]),
    "@article{a, title={A}}, year={2020}}": (["A"], [None]),
    "@article{a, title={A}, journal=nowhere, year=2020}": (
        ["A"],
        ["1:32: WARNING: a: 'nowhere' is neither a number nor a @string; put text into braces [people.value]"],
    ),
    "@article{a}": (["a"], ["1:1: WARNING: a: the title is missing; the key stands in for it [people.missing]"]),
    "@article{, title={A}}": (
        ["A"],
        ["1:1: WARNING: a: the entry has no key; this one stands in for it [people.missing]"],
    ),
    "@article{a title={A}}": (["A"], ["1:12: WARNING: a: a comma is missing after the key 'a' [people.syntax]"]),
    "@thesis{a, title={A}, type={phdthesis}, author={B}}\n@online{b, title={B}}\n@dataset{c, title={C}}": (
        ["A", "B", "C"],
        [],
    ),
    "---\n---\n\n@article{a, title={A}}": (["A"], []),
    "@article{a, % why\n  title={A}, % not\n}": (["A"], []),
    "@article(a, title={A})": (["A"], []),
    '@comment{a, title={A}}\n@preamble{"x"}': ([], []),
    "@xdata{x, title={A}}\n@article{a, xdata={x}}": (
        ["A"],
        ["1:1: WARNING: x: an @xdata entry is not shown by itself [people.entry]"],
    ),
    "@unheardof{a, title={A}}": (["A"], ["1:1: WARNING: a: unknown type of entry '@unheardof' [people.key]"]),
    "@article{a, title={A}, url={javascript:alert(1)}}": (["A"], [None]),
    "@article{a, title={A}, author={B}, author+an={2=equal}}": (
        ["A"],
        ["1:47: WARNING: a: 'author+an' marks 'author' number 2, but there are 1 [people.mark]"],
    ),
    "@article{a, title={A}, author={Park*, Ada}}": (["A"], [None]),
    "@article{a, title={A <script>alert(1)</script>}}": (["A"], [None]),
    "@article{a, title={A}, doi={none}}": (["A"], [None]),
    "@article{a, title={A}, crossref={nowhere}}": (["A"], [None]),
    "@article{a, title={A}, date={yesterday}}": (["A"], [None]),
}


def bibliography(text):
    return {"references.bib": text + LAST, "index.md": PAGE}


def titles(built):
    return built.texts(".people-publication > .people-title")


@pytest.mark.parametrize(("text", "expected"), FILES.items())
def test_every_entry_is_on_the_page_and_the_fault_has_its_place(build_once, text, expected):
    shown, warnings = expected
    built = build_once(bibliography(text))
    assert titles(built) == [*shown, "The Last"]
    assert [line.removeprefix("references.bib:") for line in built.warnings if None not in warnings] == [
        one for one in warnings if one
    ]
    assert len(built.warnings) == len(warnings)
    assert all(re.match(r"references\.bib:\d+:\d+: WARNING: .* \[people\.\w+\]", line) for line in built.warnings)
    assert built.status == 0
    assert built.body().select_one(".bibtex-citation a")["href"] == "#publication-last"
    assert built.body().select("script:not([type='application/ld+json']), a[href^=javascript]") == []
    assert not any(word in str(built.structured_data()) for word in ("<script", "javascript:"))


@pytest.mark.parametrize("text", ["@article{a, title={A", "@article{a, title={A}, journal=nowhere}"])
def test_the_stock_parser_would_have_ended_the_build(text):
    with pytest.raises(PybtexError):
        Parser(encoding="utf-8").parse_string(text + LAST)


def test_the_stock_parser_would_have_dropped_what_follows_a_duplicate():
    parser = Parser(encoding="utf-8")
    with pytest.raises(BibliographyDataError):
        parser.parse_string("@article{a, title={A}}\n@article{a, title={B}}" + LAST)
    assert list(parser.data.entries) == ["a"]


def test_the_stock_parser_is_never_asked(make_site):
    def refuse(*arguments, **keywords):
        raise AssertionError("the stock parser reads a file")

    with patch.object(Parser, "parse_file", refuse), patch.object(Parser, "parse_string", refuse):
        site = make_site({}, root="publications")
        assert site.build().status == 0
        assert site.build("latex").status == 0


CONF = 'extensions = ["sphinx_people"]\nprimary_domain = "people"\n'


def test_one_key_in_two_files(build_once):
    built = build_once(
        {
            "conf.py": f'{CONF}bibtex_bibfiles = ["a.bib", "lab/b.bib"]\n',
            "a.bib": "@article{k, title={First}}",
            "lab/b.bib": "% Hers.\n@article{k, title={Second}}" + LAST,
            "index.md": PAGE,
        }
    )
    assert titles(built) == ["First", "Second", "The Last"]
    assert [item["id"] for item in built.body().select(".people-publication")] == [
        *("publication-k", "publication-k-2", "publication-last")
    ]
    assert built.warnings == [
        "lab/b.bib:2:1: WARNING: k: there is an entry with this key already, on a.bib, line 1; this one is 'k-2' [people.duplicate]"
    ]


def test_a_file_that_is_not_there(build_once):
    built = build_once({"conf.py": f'{CONF}bibtex_bibfiles = ["none.bib", "a.bib"]\n', "a.bib": LAST, "index.md": PAGE})
    assert titles(built) == ["The Last"]
    assert built.warnings == [
        "none.bib:1:1: WARNING: the bibliography cannot be read: No such file or directory [people.path]"
    ]


def test_a_folder_is_no_file(build_once):
    files = {"conf.py": f'{CONF}bibtex_bibfiles = ["lab", "a.bib"]\n', "a.bib": LAST, "lab/x.txt": "", "index.md": PAGE}
    built = build_once(files)
    assert titles(built) == ["The Last"]
    (warning,) = built.warnings
    assert warning.startswith("lab:1:1: WARNING: the bibliography cannot be read: ")


@pytest.mark.parametrize("conf", [CONF, f"{CONF}bibtex_bibfiles = []\n"])
def test_a_project_without_a_bibliography(build_once, conf):
    built = build_once(
        {"conf.py": conf, "index.md": "# Home\n\n```{publications}\n```\n\n```{publication-chart}\n```\n"}
    )
    assert built.warnings == []
    assert built.text() == "Home Nothing to show here. Nothing to show here."


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ("@article{a, title={Größe}}".encode("latin-1"), "Größe"),
        ("@article{a, title={한국어}}".encode("cp949"), "한국어"),
        ("@article{a, title={Größe}}".encode("utf-16"), "Größe"),
        ("\ufeff@article{a, title={Größe}}".encode(), "Größe"),
        (b"@article{a, title={A \x00 B}}", None),
        (b"\x00\x01\x02", None),
        (b"", None),
    ],
)
def test_bytes_that_are_not_utf_8(build_once, content, title):
    built = build_once(
        {
            "conf.py": f'{CONF}bibtex_bibfiles = ["a.bib", "last.bib"]\n',
            "a.bib": content,
            "last.bib": LAST,
            "index.md": PAGE,
        }
    )
    found = titles(built)
    assert found[-1] == "The Last"
    if title:
        assert found == [title, "The Last"]
    assert all("a.bib:" in line for line in built.warnings)
    assert built.status == 0


def test_an_empty_bibliography(build_once):
    built = build_once({"references.bib": "", "index.md": "# Home\n\n```{publications}\n```\n"})
    assert (built.warnings, built.text()) == ([], "Home Nothing to show here.")


def test_the_command_finds_the_same(make_site, monkeypatch):
    text = "\n".join(FILES)
    site = make_site(bibliography(text))
    monkeypatch.chdir(site.source)
    result = CliRunner().invoke(main, ["check"], catch_exceptions=False)
    printed = [
        line for line in result.output.splitlines() if line.startswith("references.bib:") and ": note:" not in line
    ]
    warnings = [line.replace(": WARNING:", ":") for line in site.build().warnings if line.startswith("references.bib:")]
    assert printed == warnings != []
