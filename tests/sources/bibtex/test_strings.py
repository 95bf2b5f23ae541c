"""``@string`` definitions: in any order, joined, undefined, of other files, and those that would fill the memory."""

from __future__ import annotations

from typing import Any

import pytest

#: What the fixtures ``parse`` and ``problems`` are.
Parse = Problems = Any


@pytest.mark.parametrize(
    ("definitions", "value", "expected"),
    [
        ("@string{a = {b}}", "a", "b"),
        ('@STRING(ABC = "b")', "abc", "b"),
        ("@string{a = {b}}", '"x " # A # { y}', "x b y"),
        ('@string{a = "Proc. " # b}@string{b = {ACL} # c}@string{c = 2020}', "a", "Proc. ACL2020"),
        ("", "2020", "2020"),
        ("", "{a}", "a"),
        ("@string{a = {b}}@string{a = {b}}", "a", "b"),
        ("@string{a = a}", "a", "a"),
        ("@string{a = {x} # b}@string{b = {y} # a}", "a", "xya"),
    ],
)
def test_strings_are_put_in(parse: Parse, definitions: str, value: str, expected: str) -> None:
    for text in (f"{definitions}\n@misc{{k, title = {value}}}", f"@misc{{k, title = {value}}}\n{definitions}"):
        source = parse(text)
        assert [publication.title for publication in source.publications] == [expected]
        assert source.problems == ()


def test_months_are_there_and_may_be_defined(parse: Parse) -> None:
    assert parse("@misc{k, title = {x}, month = Jul}").publications[0].fields["month"] == "Jul"
    assert parse("@string{jul = {7}}@misc{k, title = {x}, month = jul}").publications[0].fields["month"] == "7"


def test_undefined_strings_are_their_own_text(parse: Parse, problems: Problems) -> None:
    text = '@misc{k,\n  title = "On " # foo,\n  note = Nature Physics\n}\n@string{a = b}\n'
    assert problems(text) == [
        (2, 19, "value", "k: 'foo' is neither a number nor a @string; put text into braces"),
        (3, 10, "value", "k: 'Nature Physics' is neither a number nor a @string; put text into braces"),
        (5, 13, "value", "@string: 'b' is neither a number nor a @string; put text into braces"),
    ]
    (publication,) = parse(text).publications
    assert (publication.title, publication.note) == ("On foo", "Nature Physics")


def test_two_definitions_and_broken_ones_are_reported(parse: Parse, problems: Problems) -> None:
    text = "@string{a = {b}}\n@string{a = {c}}\n@string{d {e}}\n@string{f = {g}\n@misc{k, title = a # d # f}"
    assert problems(text) == [
        (2, 9, "duplicate", "@string: 'a' is there twice; the first one is used"),
        (3, 9, "syntax", "@string: '=' is missing after 'd'"),
        (4, 1, "syntax", "@string: this { is never closed"),
    ]
    assert parse(text).publications[0].title == "beg"


def test_strings_of_the_files_before(parse: Parse) -> None:
    first = parse("@string{acl = {ACL}}@string{a = {x} # acl}")
    assert first.strings == {"acl": "ACL", "a": "xACL"}
    second = parse("@string{a = {own}}@misc{k, title = ACL # { } # a}", strings=first.strings)
    assert (second.publications[0].title, second.problems) == ("ACL own", ())
    assert second.strings == {"acl": "ACL", "a": "own"}


def test_strings_cannot_fill_the_memory(parse: Parse) -> None:
    bomb = "".join(f"@string{{s{number} = s{number + 1} # s{number + 1}}}" for number in range(45))
    source = parse(f"{bomb}@string{{s45 = {{lol}}}}@misc{{k, title = {{x}}, note = s0}}")
    assert len(source.publications[0].note) < 50_000_000
    assert source.publications[0].title == "x"


def test_strings_of_strings_end_somewhere(parse: Parse) -> None:
    chain = "".join(f"@string{{s{number} = s{number + 1}}}" for number in range(5000))
    assert [one.key for one in parse(f"{chain}@misc{{k, title = s0}}").publications] == ["k"]
