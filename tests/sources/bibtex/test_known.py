"""What a file says must not depend on what it said before: only the reading gets shorter."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.sources.bibtex import reading

PATH = Path("references.bib")
PIECES = (
    "@article{a, title = {A}, author = {Lovelace, Ada}, year = 1843}\n\n",
    "@article{b, title = {B {LLM} \\'e}, month = jan, year = 1843,}\n",
    "@book{c, title = {C}, journal = cj}\n",
    "@inproceedings{d, crossref = {e}, title = {D}}\n",
    "@proceedings{e, title = {E}, year = 2000}\n",
    '@string{cj = "Journal of C"}\n',
    "@comment{ @book{x, title = {X}} }\n",
    "% @book{y, title = {Y}}\n",
    "@article{f, title = {F, year = 2001}\n",
    "@article{g title = {G}}}\n",
    "@unknown{h, title = {H}, author+an = {9=equal}}\n",
    "stray words\n",
    "@misc",
    "@article{a, title = {Another A}}\n",
    "  ",
    "\n",
)


def read(text: str, before=None):
    known = before.known if before is not None else {}
    return reading.read_bibliography(PATH, text.encode(), {}, known)


def said(source) -> tuple:
    return source.publications, source.problems, source.strings


TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


@given(TEXTS, TEXTS)
def test_a_file_says_the_same_whatever_it_said_before(before, text):
    assert said(read(text, read(before))) == said(read(text))


@given(TEXTS, st.integers(0, 400), st.sampled_from(["", "x", "{", "}", "\n", "@", ",", "%"]))
def test_a_file_says_the_same_after_a_slip(text, at, slip):
    changed = text[:at] + slip + text[at + 1 :]
    assert said(read(changed, read(text))) == said(read(changed))


@pytest.fixture
def entries_read(monkeypatch) -> list[str]:
    """The keys of the entries that are really read."""
    keys: list[str] = []
    read_publication = reading.read_publication

    def count(entry):
        keys.append(entry.key)
        return read_publication(entry)

    monkeypatch.setattr(reading, "read_publication", count)
    return keys


@pytest.mark.parametrize(
    ("before", "text", "keys"),
    [
        (PIECES[0] + PIECES[1], PIECES[0] + PIECES[1], []),
        (PIECES[0] + PIECES[1], "\n% first\n" + PIECES[1] + PIECES[0], []),
        (PIECES[0] + PIECES[1], PIECES[0] + PIECES[1].replace("B", "C"), ["b"]),
        (PIECES[0], PIECES[0] + PIECES[1], ["b"]),
        (PIECES[0] + PIECES[10], PIECES[0] + PIECES[10], ["h"]),  # something is wrong with it, and said again
        (PIECES[0] + PIECES[5], PIECES[0] + PIECES[5], ["a"]),  # strings may be in any entry
        (PIECES[0] + PIECES[4], PIECES[0] + PIECES[3] + PIECES[4], ["a", "d", "e"]),  # one takes over from another
    ],
)
def test_only_what_changed_is_read(entries_read, before, text, keys):
    first = read(before)
    del entries_read[:]
    read(text, first)
    assert entries_read == keys


def test_the_strings_of_other_files_belong_to_what_is_known(entries_read):
    first = reading.read_bibliography(PATH, PIECES[2].encode(), {"cj": "One"}, {})
    again = reading.read_bibliography(PATH, PIECES[2].encode(), {"cj": "Two"}, first.known)
    assert [one.fields["journal"] for one in (*first.publications, *again.publications)] == ["One", "Two"]
    assert entries_read == ["c", "c"]
