"""Options: reading their values."""

from __future__ import annotations

import re

import pytest

from sphinx_people.directives.options import (
    COMMON,
    AnyOption,
    Options,
    date,
    facets,
    flag,
    language,
    one_of,
    text,
    whole_number,
    words,
)
from sphinx_people.model.dates import PartialDate


def test_every_option_is_let_through():
    """The directive itself says what it does not know, and where."""
    table = AnyOption()
    assert table
    assert "nonsense" in table
    assert table["nonsense"]("x") == "x"
    assert table["nonsense"](None) == ""


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (words, "a, b,c d ,, ", ("a", "b", "c d")),
        (words, "", ()),
        (whole_number, " 12 ", 12),
        (whole_number, "0", 0),
        (date, "2024-05", PartialDate(2024, 5)),
        (flag, " ", True),
        (text, " x ", "x"),
        (language, "ko-KR", "ko-KR"),
        (one_of("a", "b"), " b ", "b"),
        (facets, "", ("text", "year", "kind", "tag")),
        (facets, "kind, text", ("kind", "text")),
        (facets, " none ", ()),
        (facets, "year, none", ()),
    ],
)
def test_values(read, value, expected):
    assert read(value) == expected


@pytest.mark.parametrize(
    ("read", "value", "message"),
    [
        (whole_number, "1.5", "'1.5' is not a whole number; expected one such as 10"),
        (whole_number, "", "'' is not a whole number; expected one such as 10"),
        (date, "May", "'May' is not a date; expected 2024, 2024-05 or 2024-05-01"),
        (date, "2024.5", "'2024.5' is not a date; expected 2024, 2024-05 or 2024-05-01; did you mean 2024-05?"),
        (facets, "kinds", "'kinds' is not one of text, year, kind, tag, none; did you mean 'kind'?"),
        (flag, "yes", "takes no value; found 'yes'"),
        (text, " ", "needs a value"),
        (language, "", "needs a value"),
        (language, "xx", "'xx' is not a language tag such as 'en' or 'ko'"),
        (language, "../..", "'../..' is not a language tag such as 'en' or 'ko'"),
        (one_of("list", "table"), "tables", "'tables' is not one of list, table; did you mean 'table'?"),
    ],
)
def test_faults(read, value, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        read(value)


def test_sound_options_count_beside_faulty_ones():
    options = Options.read({"person": "ada", "limit": "x", "persn": "y", "language": None}, COMMON)
    assert options.values == {"person": ("ada",)}
    assert options.get("person") == ("ada",)
    assert options.get("limit") is None
    assert options.get("limit", 3) == 3
    assert options.faults == [
        ("limit", "the option 'limit': 'x' is not a whole number; expected one such as 10"),
        ("persn", "there is no option 'persn'; did you mean 'person'?"),
        ("language", "the option 'language': needs a value"),
    ]
