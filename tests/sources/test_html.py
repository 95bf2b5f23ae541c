"""What is HTML in a text."""

from __future__ import annotations

import pytest

from sphinx_people.sources.html import html_in


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", None),
        ("a <b>c</b>", "<b>"),
        ("</SPAN>", "</SPAN>"),
        ("<a\nhref='x'>", "<a\nhref='x'>"),
        ("<br/>", "<br/>"),
        ("<h1>", "<h1>"),
        ("a <!-- b\nc --> d -->", "<!-- b\nc -->"),
        ("a <!-- b", "<!--"),
        ("<!doctype html> x", "<!doctype html>"),
        ("<?php", "<?php"),
        ("List<int> and <T> before <i>", "<i>"),
        ("List<int>, <T>, <x y='z'>, <my-widget>, <std::string>", None),
        ("x < y, x <y, <3, <>, <ada@example.org>, <b", None),
    ],
)
def test_html_in(text, html):
    assert html_in(text) == html
