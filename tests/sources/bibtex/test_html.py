"""HTML out of text."""

from __future__ import annotations

import pytest

from sphinx_people.sources.bibtex.html import has_script, strip_html


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("no tags", "no tags"),
        ("<b>a</b> <I>b</I> <em class='x'>c</em> <br/> d", "a b c   d"),
        ('<a href="https://a.org" title="x">a</a>', "a"),
        ("<mml:math><mml:mi>x</mml:mi></mml:math>", "x"),
        ("<p>a</p><p>b</p>", " a  b "),
        ("<!-- a comment --><?xml?><!DOCTYPE html>a", "a"),
        ("<img src=x onerror=alert(1)>a<iframe src='x'></iframe>", "a"),
        ("<svg onload=alert(1)><unknown onclick='x'>a", "a"),
        ("<SCRIPT type='x'>alert(1)</SCRIPT >a", "a"),
        ("a<script>b<b>c</b></script>d<style>e</style>f", "adf"),
        ("a <script> that never ends", "a  that never ends"),
        ("a</script>", "a"),
        # What is no tag is text.
        ("the <mask> token and List<String>", "the <mask> token and List<String>"),
        ("vector<std::string> and List<int>", "vector<std::string> and List<int>"),
        ("a < b > c, a <b, 1<2, <>, <3", "a < b > c, a <b, 1<2, <>, <3"),
        ("if a<b and c>d", "if a<b and c>d"),
        ("&lt;b&gt; &amp;lt; &nosuch; &copy=1 AT&T", "<b> &lt; &nosuch; &copy=1 AT&T"),
        ("&Aacute;&hellip;&nbsp;&#8217;", "Á…\xa0’"),
        ("<![CDATA[x]]>", ""),
    ],
)
def test_strip_html(html: str, text: str) -> None:
    assert strip_html(html) == text


@pytest.mark.parametrize(
    ("html", "expected"),
    [("a", False), ("<b>a</b>", False), ("a<script>", True), ("<STYLE>a</STYLE>", True), ("<scripture>", False)],
)
def test_has_script(html: str, *, expected: bool) -> None:
    assert has_script(html) is expected
