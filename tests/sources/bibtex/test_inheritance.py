"""``crossref`` and ``xdata``."""

from __future__ import annotations

from typing import Any

import pytest

PARENT = """
@proceedings{P, title = {Proceedings of X}, subtitle = {All of it}, editor = {Ada Lovelace}, year = 2020,
  publisher = {ACM}, doi = {10.1000/1}, url = {https://a.org}, month = jul}
"""


def by_key(source: Any) -> Any:
    return {publication.key: publication for publication in source.publications}


@pytest.mark.parametrize("order", ["parent first", "child first"])
def test_crossref(parse: Any, order: str) -> None:
    child = "@inproceedings{c, title = {Child}, author = {Charles Babbage}, crossref = {P}}\n"
    source = parse(PARENT + child if order == "parent first" else child + PARENT)
    assert source.problems == ()
    found = by_key(source)["c"]
    assert (found.title, found.venue, found.publisher, str(found.date)) == (
        "Child",
        "Proceedings of X: All of it",
        "ACM",
        "2020-07",
    )
    assert [editor.name for editor in found.editors] == ["Ada Lovelace"]
    assert found.links == {}
    assert found.fields == {
        "title": "Child",
        "author": "Charles Babbage",
        "editor": "Ada Lovelace",
        "year": "2020",
        "publisher": "ACM",
        "month": "jul",
        "booktitle": "Proceedings of X",
        "booksubtitle": "All of it",
    }
    assert by_key(source)["P"].kind == "book"


def test_the_child_says_more(parse: Any) -> None:
    child = "@inproceedings{c, title = {Child}, booktitle = {Own}, date = {2021}, publisher = {IEEE}, crossref = {p}}"
    found = by_key(parse(PARENT + child))["c"]
    assert (found.venue, str(found.date), found.publisher) == ("Own: All of it", "2021", "IEEE")


@pytest.mark.parametrize(
    ("parent", "child", "field", "value"),
    [
        ("@book{p, title = {B}, author = {A B}}", "@inbook{c, title = {C}, crossref = {p}}", "author", "A B"),
        ("@book{p, title = {B}, author = {A B}}", "@incollection{c, title = {C}, crossref = {p}}", "author", None),
        ("@mvbook{p, title = {B}}", "@book{c, title = {C}, crossref = {p}}", "maintitle", "B"),
        ("@periodical{p, title = {B}}", "@article{c, title = {C}, crossref = {p}}", "journaltitle", "B"),
        (
            "@proceedings{p, title = {B}, booktitle = {D}}",
            "@inproceedings{c, title = {C}, crossref = {p}}",
            "booktitle",
            "D",
        ),
        (
            "@proceedings{p, title = {B}, titleaddon = {D}}",
            "@inproceedings{c, title = {C}, crossref = {p}}",
            "booktitleaddon",
            "D",
        ),
        ("@proceedings{p, booktitle = {D}}", "@inproceedings{c, title = {C}, crossref = {p}}", "booktitle", "D"),
        (
            "@proceedings{p, date = {2020-05}}",
            "@inproceedings{c, title = {C}, year = 2021, crossref = {p}}",
            "date",
            None,
        ),
        ("@proceedings{p, date = {2020-05}}", "@inproceedings{c, title = {C}, crossref = {p}}", "date", "2020-05"),
        ("@xdata{p, publisher = {B}, title = {D}}", "@book{c, xdata = {p}}", "title", "D"),
        ("@xdata{p, publisher = {B}}@xdata{q, note = {N}}", "@book{c, xdata = {p, q}}", "note", "N"),
        ("@xdata{p, xdata = {q}}@xdata{q, note = {N}}", "@book{c, xdata = {p}}", "note", "N"),
        (
            "@proceedings{p, crossref = {q}}@proceedings{q, publisher = {N}}",
            "@inproceedings{c, crossref = {p}}",
            "publisher",
            "N",
        ),
    ],
)
def test_what_is_taken_over(parse: Any, parent: str, child: str, field: str, value: str | None) -> None:
    assert by_key(parse(parent + child))["c"].fields.get(field) == value


def test_circles_end(parse: Any) -> None:
    source = parse(
        "@book{a, title = {A}, crossref = {b}, note = {x}}@book{b, title = {B}, crossref = {a}, series = {S}}"
    )
    assert [publication.title for publication in source.publications] == ["A", "B"]
    assert source.problems == ()


def test_missing_parents_are_reported(parse: Any, problems: Any) -> None:
    text = "@inproceedings{c, title = {C},\n  crossref = {nope}, xdata = {also, }}"
    assert problems(text) == [
        (2, 15, "key", "c: 'crossref' names 'nope', which is not in this file"),
        (2, 31, "key", "c: 'xdata' names 'also', which is not in this file"),
    ]
    assert parse(text).publications[0].fields["crossref"] == "nope"


def test_an_xdata_entry_is_reported(parse: Any, problems: Any) -> None:
    text = "@book{a, title = {A}}\n@xdata{x, publisher = {P}}"
    assert problems(text) == [(2, 1, "entry", "x: an @xdata entry is not shown by itself")]
    assert [publication.key for publication in parse(text).publications] == ["a"]


def test_long_chains_take_linear_time(parse: Any) -> None:
    text = "".join(f"@book{{k{number}, title = {{T}}, crossref = {{k{number + 1}}}}}\n" for number in range(3000))
    assert len(parse(text).publications) == 3000
