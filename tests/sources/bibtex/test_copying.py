"""BibTeX to copy."""

from __future__ import annotations

from typing import Any

import pytest

INTERNAL = """
    author+an author+an:orcid author-an bibsource biburl timestamp file owner groups keywords abstract _x x_own preview
    selected abbr bibtex_show google_scholar_id track award date-added date-modified bdsk-url-1 mendeley-groups adsnote
"""


@pytest.mark.parametrize("field", INTERNAL.split())
def test_internal_fields_are_not_copied(parse: Any, field: str) -> None:
    (publication,) = parse(f"@misc{{k, title = {{T}}, {field} = {{x}}}}").publications
    assert publication.fields == {"title": "T"}


def test_fields_stay_as_they_are_written(sound: Any) -> None:
    publication = sound(
        '@string{acl = "ACL"}@misc{k, Title = {{{\\"U}ber} $x$\n    \\emph{y}}, Author = "A {B}", booktitle = acl # " 2020",\n'
        "  month = jul, year = 2020, code = {https://a.org}, x-note = {}}"
    )
    assert publication.fields == {
        "title": '{{\\"U}ber} $x$ \\emph{y}',
        "author": "A {B}",
        "booktitle": "ACL 2020",
        "month": "jul",
        "year": "2020",
        "code": "https://a.org",
        "x-note": "",
    }


def test_values_that_were_never_closed_are_balanced(parse: Any) -> None:
    (publication,) = parse("@misc{k,\n  title = {A {B {C,\n  year = {2020}\n").publications
    assert publication.fields == {"title": "A {B {C}}", "year": "2020"}
