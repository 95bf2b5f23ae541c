"""Publications as pybtex knows entries: every style can format them, and text comes out as it went in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pybtex.plugin import find_plugin
from pybtex.richtext import Text

from sphinx_people.domain.pybtex_entry import entry_of
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import Author, Publication

STYLE = find_plugin("pybtex.style.formatting", "alpha")()
PLAIN = find_plugin("pybtex.backends", "plaintext")()


def entry(kind="article", **facts):
    values = {"title": "A Title", "authors": (Author("Doe", "Jane"),), "date": PartialDate(2024), "venue": "V", **facts}
    return entry_of(Publication("key", kind, Path("a.bib"), 1, **values))


def formatted(found):
    return STYLE.format_entry("", found).text.render(PLAIN).replace("\n", " ")


@pytest.mark.parametrize(
    ("kind", "facts", "type_", "text"),
    [
        ("article", {}, "article", "Jane Doe. A Title. V, 2024."),
        ("article", {"volume": "3", "pages": "1–9"}, "article", "Jane Doe. A Title. V, 3:1–9, 2024."),
        ("inproceedings", {}, "inproceedings", "Jane Doe. A Title. In V. 2024."),
        ("conference", {}, "inproceedings", "Jane Doe. A Title. In V. 2024."),
        ("book", {}, "book", "Jane Doe. A Title. V, 2024."),
        ("collection", {}, "book", "Jane Doe. A Title. V, 2024."),
        ("phdthesis", {"genre": "PhD thesis"}, "phdthesis", "Jane Doe. A Title. PhD thesis, V, 2024."),
        ("thesis", {"genre": "Candidate thesis"}, "phdthesis", "Jane Doe. A Title. Candidate thesis, V, 2024."),
        ("report", {"genre": "Technical report"}, "techreport", "Jane Doe. A Title. Technical report, V, 2024."),
        ("online", {}, "online", "Jane Doe. A Title. V, 2024."),
        ("unheard-of", {}, "misc", "Jane Doe. A Title. V, 2024."),
        ("article", {"authors": ()}, "misc", "A Title. V, 2024."),
        ("article", {"date": None}, "misc", "Jane Doe. A Title. V."),
        ("article", {"venue": ""}, "misc", "Jane Doe. A Title. 2024."),
        ("article", {"authors": (), "date": None, "venue": ""}, "misc", "A Title."),
        ("misc", {"doi": "10.1000/a_b%c"}, "misc", "Jane Doe. A Title. V, 2024. doi:10.1000/a_b%c."),
        ("misc", {"arxiv": "2301.00001"}, "misc", "Jane Doe. A Title. V, 2024. arXiv:2301.00001."),
    ],
)
def test_an_entry_is_of_a_type_that_can_be_formatted(kind, facts, type_, text):
    found = entry(kind, **facts)
    assert (found.key, found.type) == ("key", type_)
    assert formatted(found).replace("–", "-").replace("\xa0", " ") == text.replace("–", "-")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("KoBERT and ELMo", "KoBERT and ELMo"),
        ("100% of A & B #1, a_b ~ c", "100% of A & B #1, a_b ~ c"),
        ("From \\$5 to $O(n^2)$", "From $5 to O(n^2)"),
        ("\\foo", "\\foo"),
        ("A {set} and {b", "A set and b"),
        ("한국어", "한국어"),
    ],
)
def test_a_title_comes_out_as_it_went_in(title, shown):
    """With its capitals; braces are lost."""
    assert f" {shown}. " in formatted(entry(title=title))


def test_names_of_all_kinds():
    authors = (Author("Beethoven", "Ludwig", "van", "Jr"), Author(literal="The {OpenAI} Team"), Author("박", "찬준"))
    text = formatted(entry(authors=authors, others=True)).replace("\xa0", " ")
    assert text.startswith("Ludwig van Beethoven, Jr, The OpenAI Team, 박찬준, and others. ")


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=20))
def test_no_text_can_end_a_build(title, venue, name):
    found = entry(title=title, venue=venue, authors=(Author(name, name, name), Author(literal=name)), note=title)
    assert isinstance(STYLE.format_entry("", found).text, Text)
