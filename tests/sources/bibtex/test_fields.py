"""Keys and fields of entries, sound and broken."""

from __future__ import annotations

import pytest

from sphinx_people.sources.bibtex.fields import Content, read_content


def read(text: str, closing: str = "}", *, has_key: bool = True) -> Content:
    return read_content(text, 0, len(text), closing, has_key=has_key)


def shown(content: Content) -> tuple[str, dict[str, str], list[tuple[int, str]], bool]:
    fields = {field.name: " # ".join(piece.text for piece in field.pieces) for field in content.fields}
    return content.key, fields, content.faults, content.is_closed


@pytest.mark.parametrize(
    ("text", "key", "fields"),
    [
        ("k, a = {b}}", "k", {"a": "b"}),
        ("k, a = {b},}", "k", {"a": "b"}),
        (" k ,, A=1 ,, b = 2 , }", "k", {"a": "1", "b": "2"}),
        ("\n  k,\n\n  a = {b},\n}", "k", {"a": "b"}),
        ("k}", "k", {}),
        ("k\n}", "k", {}),
        ("k\n , a = 1}", "k", {"a": "1"}),
        ("k % comment\n, a = 1}", "k", {"a": "1"}),
        ("}", "", {}),
        (", a = 1}", "", {"a": "1"}),
        ("Smith  2020, a = 1}", "Smith 2020", {"a": "1"}),
        ("DBLP:conf/acl/A(1)#2, a = 1}", "DBLP:conf/acl/A(1)#2", {"a": "1"}),
        ("https://x.org/?a=b, a = 1}", "https://x.org/?a=b", {"a": "1"}),
        ("a{b}c, a = 1}", "abc", {"a": "1"}),
        ('O"x, a = 1}', "Ox", {"a": "1"}),
        ("k, % first\n % a = {b},\n  c = {d}, % e = {f}\n}", "k", {"c": "d"}),
        ("k, author+an = {1=equal}, author+an:orcid = {x}}", "k", {"author+an": "1=equal", "author+an:orcid": "x"}),
        ("k, a = {1}, a = {2}}", "k", {"a": "2"}),
        ("a = 1}", "", {"a": "1"}),
        ("a\n = 1}", "", {"a": "1"}),
    ],
)
def test_sound(text: str, key: str, fields: dict[str, str]) -> None:
    content = read(text)
    assert shown(content) == (key, fields, [], True)
    assert content.end == len(text)


@pytest.mark.parametrize(
    ("text", "key", "fields", "faults"),
    [
        ("k a = 1}", "k", {"a": "1"}, [(2, "a comma is missing after the key 'k'")]),
        ("k\n a = 1}", "k", {"a": "1"}, [(3, "a comma is missing after the key 'k'")]),
        ("my k a = 1}", "my k", {"a": "1"}, [(5, "a comma is missing after the key 'my k'")]),
        ("k, a = {1} b = {2}}", "k", {"a": "1", "b": "2"}, [(11, "a comma is missing before 'b'")]),
        (
            "k, a = {1}\n b {2}}",
            "k",
            {"a": "1", "b": "2"},
            [(12, "a comma is missing before 'b'"), (12, "'=' is missing after 'b'")],
        ),
        ('k, a "1"}', "k", {"a": "1"}, [(3, "'=' is missing after 'a'")]),
        ("k, a = {1}}, b = 2}", "k", {"a": "1", "b": "2"}, [(10, "there is one } too many")]),
        ("k, foo bar, a = 1}", "k", {"a": "1"}, [(3, "unexpected 'foo'")]),
        (
            'k, a = 1, {foo} "bar" = ( ) , b = 2, baz}',
            "k",
            {"a": "1", "b": "2"},
            [(10, "unexpected '{foo}'"), (37, "unexpected 'baz'")],
        ),
        ("k, {unclosed", "k", {}, [(3, "unexpected '{'")]),
        ("= 1, a = 2}", "", {"a": "2"}, [(0, "unexpected '='")]),
        ("k title {x}}", "", {"title": "x"}, [(0, "unexpected 'k'"), (2, "'=' is missing after 'title'")]),
        ("k, a = , b = 1}", "k", {"a": "", "b": "1"}, []),
    ],
)
def test_broken(text: str, key: str, fields: dict[str, str], faults: list[tuple[int, str]]) -> None:
    content = read(text)
    assert shown(content) == (key, fields, faults, "{unclosed" not in text)


def test_a_swallowed_field_is_found_again() -> None:
    text = "k,\n  title = {A {B},\n  author = {C},\n  year = {2020}\n}\n"
    content = read(text)
    assert shown(content) == (
        "k",
        {"title": "A {B}", "author": "C", "year": "2020"},
        [(13, "this { is never closed")],
        True,
    )


def test_an_entry_without_its_end_keeps_its_fields() -> None:
    assert shown(read("k, a = {1},\n b = {2}\n\n")) == ("k", {"a": "1", "b": "2"}, [], False)
    assert shown(read("k")) == ("k", {}, [], False)


def test_parentheses() -> None:
    assert shown(read("k, a = {f(x)}, b = 1)", ")")) == ("k", {"a": "f(x)", "b": "1"}, [], True)
    assert shown(read("k)", ")")) == ("k", {}, [], True)


def test_a_brace_closes_what_a_parenthesis_opened_where_nothing_else_does() -> None:
    content = read("k, a = {1}}", ")")
    assert content.is_closed
    assert shown(content)[1] == {"a": "1"}


def test_strings_have_no_key() -> None:
    assert shown(read("a = {b}}", has_key=False)) == ("", {"a": "b"}, [], True)
