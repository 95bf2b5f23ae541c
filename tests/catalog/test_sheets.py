"""Lists divided into sheets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sphinx_people.catalog.sheets import OTHERS, WHOLE, Division, by_letter, by_year, divide

YEARS = [2021, 2023, None, 2023, 2022, 2023]


def shown(items, groups_of, size=0):
    return {sheet.name: list(sheet.items) for sheet in divide(items, groups_of, size)}


def test_what_belongs_together_is_on_one_sheet_the_newest_first():
    found = shown(YEARS, by_year)
    assert found == {"2023": [2023] * 3, "2022": [2022], "2021": [2021], "other": [None]}
    assert list(found) == ["2023", "2022", "2021", "other"]


def test_the_oldest_first():
    found = shown(YEARS, lambda year: by_year(year, oldest_first=True))
    assert list(found) == ["2021", "2022", "2023", "other"]


def test_a_sheet_that_is_too_long_goes_on_on_another_one():
    found = shown(YEARS, by_year, size=2)
    assert found == {"2023": [2023, 2023], "2023-2": [2023], "2022": [2022], "2021": [2021], "other": [None]}


def test_sheets_that_are_only_counted_have_numbers():
    assert shown("abcde", lambda _: (WHOLE,), size=2) == {"page-1": ["a", "b"], "page-2": ["c", "d"], "page-3": ["e"]}


def test_an_item_of_two_groups_is_on_two_sheets():
    found = shown(["ab", "b"], lambda word: [group for letter in word for group in by_letter(letter)])
    assert found == {"a": ["ab"], "b": ["ab", "b"]}


def test_what_begins_with_no_letter_comes_last():
    assert list(shown(["7", "z"], by_letter)) == ["z", "other"]
    assert by_letter("7") == (OTHERS,)


@pytest.mark.parametrize(
    ("division", "count", "applies"),
    [
        (Division(), 10_000, False),
        (Division(size=3), 3, False),
        (Division(size=3), 4, True),
        (Division("year"), 1, True),
    ],
)
def test_a_list_is_divided_when_somebody_says_so_or_it_is_long(division, count, applies):
    assert division.applies_to(count) is applies


@given(some.lists(some.one_of(some.none(), some.integers(1900, 2030))), some.integers(0, 5))
def test_nothing_is_lost_nothing_is_twice_and_no_sheet_is_longer_than_it_may_be(years, size):
    sheets = divide(years, by_year, size)
    assert sorted(map(str, years)) == sorted(str(year) for sheet in sheets for year in sheet.items)
    assert len({sheet.name for sheet in sheets}) == len(sheets)
    assert all(0 < len(sheet.items) <= (size or len(years)) for sheet in sheets)
