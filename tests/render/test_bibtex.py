"""BibTeX to copy: what everybody else's programs can read."""

from __future__ import annotations

from pathlib import Path

import bibtexparser
import pybtex.database
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.model.publication import Publication
from sphinx_people.render.bibtex import bibtex, bibtex_file
from sphinx_people.sources.bibtex import parse_bibliography

PATH = Path("references.bib")


def read(text):
    return parse_bibliography(PATH, text.encode()).publications


def entry(key, **fields):
    return Publication(key, "article", PATH, 1, fields=fields)


def test_an_entry_has_a_field_on_each_line():
    fields = {"author": "Lovelace, Ada", "title": "Notes on the {Engine}", "year": "1843"}
    assert bibtex(entry("notes", **fields)) == (
        "@article{notes,\n  author = {Lovelace, Ada},\n  title = {Notes on the {Engine}},\n  year = {1843},\n}"
    )


def test_a_file_has_a_line_between_entries():
    assert bibtex_file([entry("a"), entry("b")]) == "@article{a,\n}\n\n@article{b,\n}\n"


@pytest.mark.parametrize(
    ("key", "copied"),
    [
        ("DBLP:conf/acl/KimP24", "DBLP:conf/acl/KimP24"),
        ("two words", "two-words"),
        ("a=b#c", "a-b-c"),
        ("한글", "한글"),
    ],
)
def test_a_key_holds_nothing_that_bibtex_cannot_read(key, copied):
    text = bibtex(entry(key, title="T"))
    assert list(pybtex.database.parse_string(text, "bibtex").entries) == [copied]


def test_what_is_nobody_elses_business_is_left_out():
    (one,) = read("""
        @article{a, title = {T}, author = {A and B}, author+an = {1=equal}, author+an:orcid = {1="0000-0002-1825-0097"},
          keywords = {selected}, selected = {true}, abstract = {Long}, file = {:home/me/a.pdf:PDF}, bdsk-url-1 = {x},
          timestamp = {2020}, owner = {me}, award = {Best}, track = {Findings}, x_mine = {y}, year = 2024, note = {Oral}}
    """)
    assert bibtex(one).splitlines()[1:-1] == [
        "  title = {T},",
        "  author = {A and B},",
        "  year = {2024},",
        "  note = {Oral},",
    ]


@pytest.mark.parametrize(("relation", "count"), [("separate", 1), ("Separate", 1), ("multivolume", 3)])
def test_a_relation_that_is_this_sites_own_is_left_out(relation, count):
    (one,) = read(f"@article{{a, title = {{T}}, related = {{b}}, relatedtype = {{{relation}}}}}")
    assert bibtex(one).count(" = ") == count


def test_what_was_inherited_is_there():
    _, one = read("""
        @proceedings{p, title = {Proceedings}, year = 2024, publisher = {ACL}}
        @inproceedings{a, title = {T}, crossref = {p}}
    """)
    assert "booktitle = {Proceedings}" in bibtex(one)
    assert "publisher = {ACL}" in bibtex(one)
    assert "crossref" not in bibtex(one)


BROKEN = r"""
@article{unclosed, title = {Open {brace, year = 2020}
@article{quote, title = "quote } inside", year = 2021}
@article{brace, title = {A \{ set}, author = {X and Y}}
@article{two words, title = {A key of two words}}
@article{bare, title = und # { joined}, month = jan}
@article{percent, title = {5 % of all}, url = {https://example.org/a%20b}}
@article{bare}
@article{bare, title = {A third}}
"""


def test_entries_that_were_mended_stay_mended():
    found = read(BROKEN)
    copied = bibtex_file(found)
    assert len(found) == BROKEN.count("@")
    assert len(pybtex.database.parse_string(copied, "bibtex").entries) == len(found)
    library = bibtexparser.parse_string(copied)
    assert (len(library.entries), library.failed_blocks) == (len(found), [])


@given(
    st.lists(st.tuples(st.text('ab-{}\\"%,=@#$ \n', max_size=12), st.text('xy{}\\"%@,= \n', max_size=20)), max_size=4)
)
def test_what_is_copied_can_be_read_again(entries):
    text = "\n".join(f"@article{{{key}, title = {{{title}}}, note = {{x}}}}" for key, title in entries)
    found = read(text)
    again = parse_bibliography(PATH, bibtex_file(found).encode())
    assert [one.fields for one in again.publications] == [one.fields for one in found]
