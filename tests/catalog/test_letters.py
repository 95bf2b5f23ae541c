"""Letters under which names are looked up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sphinx_people.catalog.letters import letter_of

LETTERS = {
    "lovelace": ("L", "l"),
    "Émile": ("E", "e"),
    " Ångström": ("A", "a"),
    "ﬁeld": ("F", "f"),
    "Øystein": ("Ø", "u00d8"),
    "ßen": ("S", "s"),
    "김민지": ("ㄱ", "giyeok"),
    "까치": ("ㄱ", "giyeok"),
    "ㅎ": ("ㅎ", "hieut"),
    "하나": ("ㅎ", "hieut"),
    "이": ("ㅇ", "ieung"),
    "박": ("ㅂ", "bieup"),
    "Žižek": ("Z", "z"),
    "Бах": ("Б", "u0411"),
    "李明": ("漢", "han"),
    "たなか": ("た", "u305f"),
    "3M": ("#", "other"),
    "": ("#", "other"),
    "—": ("#", "other"),
}


@pytest.mark.parametrize(("name", "letter"), LETTERS.items())
def test_the_letter_of_a_name(name, letter):
    found = letter_of(name)
    assert (found.shown, found.address) == letter


def test_a_hangul_letter_is_the_same_in_both_normal_forms():
    assert letter_of("\u1100\u1175\u11b7") == letter_of("김")


def test_latin_comes_first_then_other_alphabets_then_han_then_what_is_no_letter():
    names = ["7", "李", "김", "Бах", "b", "a"]
    assert sorted(names, key=lambda name: letter_of(name).order) == ["a", "b", "Бах", "김", "李", "7"]


@given(some.text())
def test_an_address_is_ascii_and_tells_letters_apart(name):
    letter = letter_of(name)
    assert letter.address.isascii()
    assert letter.address.isalnum()
    assert letter_of(letter.shown).address == letter.address
