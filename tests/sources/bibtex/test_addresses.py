"""Addresses in fields."""

from __future__ import annotations

from typing import Any

import pytest

from sphinx_people.sources.bibtex.addresses import plain_address

NOT_A_LINK = "is not a link; expected http://, https:// or mailto:"


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("", ""),
        (" https://a.org ", "https://a.org"),
        ("\\url{https://a.org/b_c}", "https://a.org/b_c"),
        ("\\href{https://a.org}{text {b}}", "https://a.org"),
        ("<https://a.org>", "https://a.org"),
        ("\\url{}", ""),
        ("https://a.org/b\\_c{\\_}d\\%20\\#e\\&f", "https://a.org/b_c_d%20#e&f"),
        ("https://a.org/\\textasciitilde{}b/{\\textasciitilde}c/\\~{}d/$\\sim$e", "https://a.org/~b/~c/~d/~e"),
        ("https://a.org/?b=1&amp;c=2", "https://a.org/?b=1&c=2"),
        ("https://a.org/very-\n    long", "https://a.org/very-long"),
    ],
)
def test_plain_address(value: str, address: str) -> None:
    assert plain_address(value) == address


@pytest.mark.parametrize("path", ["x.pdf", "papers/2020/My paper (final).pdf", "a-b_c.d.tar.gz", "포스터.png"])
def test_paths_inside_the_project(sound: Any, path: str) -> None:
    assert sound(f"@misc{{k, title = {{T}}, pdf = {{{path}}}}}").links == {"pdf": path}


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("../x.pdf", f"'../x.pdf' {NOT_A_LINK}"),
        ("a/../../x.pdf", f"'a/../../x.pdf' {NOT_A_LINK}"),
        ("%2e%2e/x.pdf", f"'%2e%2e/x.pdf' {NOT_A_LINK}"),
        ("/etc/passwd.txt", f"'/etc/passwd.txt' {NOT_A_LINK}"),
        ("//a.org/x.pdf", f"'//a.org/x.pdf' {NOT_A_LINK}"),
        ("C:\\x.pdf", "the address holds the character '\\\\', which no URL may"),
        ("a.org/x.pdf", f"'a.org/x.pdf' {NOT_A_LINK}; did you mean https://a.org/x.pdf?"),
        ("www.a.pdf", f"'www.a.pdf' {NOT_A_LINK}; did you mean https://www.a.pdf?"),
        ("a/b", f"'a/b' {NOT_A_LINK}"),
        ("javascript:alert(1)", f"'javascript:alert(1)' {NOT_A_LINK}"),
        ("JavaScript:alert(1).pdf", f"'JavaScript:alert(1).pdf' {NOT_A_LINK}"),
        ("data:text/html,x", f"'data:text/html,x' {NOT_A_LINK}"),
        ("file:///etc/passwd", f"'file:///etc/passwd' {NOT_A_LINK}"),
        ("ftp://a.org/x.pdf", f"'ftp://a.org/x.pdf' {NOT_A_LINK}"),
        ("https:///x", f"'https:///x' {NOT_A_LINK}"),
        ("https://a.org/b c", "the address holds the character ' ', which no URL may"),
        ("https://a.org/<script>", "the address holds the character '<', which no URL may"),
        ("https://[a", "'https://[a' is not a URL: Invalid IPv6 URL"),
        ("mailto:a@b.org", "'mailto:a@b.org' is no page; expected http:// or https://"),
        ("x" * 200, f"'{'x' * 120}...' {NOT_A_LINK}"),
    ],
)
def test_anything_else_is_left_out_and_reported(parse: Any, problems: Any, value: str, message: str) -> None:
    text = f"@misc{{k, title = {{T}},\n  pdf = {{{value}}}}}"
    assert problems(text) == [(2, 10, "link", f"k: {message}")]
    assert parse(text).publications[0].links == {}
