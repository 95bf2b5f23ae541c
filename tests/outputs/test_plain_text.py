"""MyST as plain text and as the little HTML of feeds."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.catalog import Catalog, Member
from sphinx_people.model.person import Person
from sphinx_people.model.publication import Publication
from sphinx_people.model.stars import RepositoryStars
from sphinx_people.outputs.plain_text import plain_text, shortened, simple_html
from sphinx_people.outputs.website import Website

FACTS = {
    "name": {"en": "Ada Lovelace", "ko": "에이다"},
    "projects": [{"repository": "ada/engine", "name": "The Engine"}],
    "work": [{"organization": {"en": "Analytical Society"}}],
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    ada = Member("ada", Person.model_validate(FACTS), "people/ada", "")
    paper = Publication("notes1843", "article", tmp_path_factory.mktemp("a") / "a.bib", 1, title="Notes on $O(n)$")
    stars = {"ada/engine": RepositoryStars.model_validate({"stars": ["2000+"]})}
    catalog = Catalog([ada], {}, stars, [paper])
    places = {("person", "ada"): "https://a.example/ada", ("project", "ada/engine"): "../projects.html"}
    return Website(catalog, "A", "", ("en",), frozenset(), lambda role, target: places.get((role, target)))


CASES = {
    "plain": ("plain", "plain"),
    "a *b* **c** `d`": ("a b c d", "a <em>b</em> <strong>c</strong> <code>d</code>"),
    "[a *b*](https://x.example/?a=1&b=2)": (
        "a b",
        '<a href="https://x.example/?a=1&amp;b=2">a </a><a href="https://x.example/?a=1&amp;b=2">b</a>',
    ),
    "[a](javascript:alert) [b](page.md) <https://x.example/>": (
        "a b https://x.example/",
        'a b <a href="https://x.example/">https://x.example/</a>',
    ),
    "**[a](https://x.example/)**": ("a", '<a href="https://x.example/">a</a>'),
    "a\nb  \nc": ("a b c", "a b c"),
    "<b>&amp;</b> <!-- x -->": ("<b>&</b> <!-- x -->", "&lt;b&gt;&amp;&lt;/b&gt; &lt;!-- x --&gt;"),
    "![words](x.png)": ("words", "words"),
    "$a < b$": ("a < b", "a &lt; b"),
    "{person}`ada`": ("Ada Lovelace", '<a href="https://a.example/ada">Ada Lovelace</a>'),
    "{people:person}`her <ada>`": ("her", '<a href="https://a.example/ada">her</a>'),
    "{project}`ada/engine`": ("The Engine", "The Engine"),
    "{organization}`analytical-society`": ("Analytical Society", "Analytical Society"),
    "{publication}`notes1843`": ("Notes on O(n)", "Notes on O(n)"),
    "{publication}`nothing` {cite}`nothing`": ("nothing nothing", "nothing nothing"),
    "{cite:p}`notes1843,{see}other`": ("[not] other", "[not] other"),
    "{stars}`ada/engine` {stars}`no/thing`": ("★ 2000+ no/thing", "★ 2000+ no/thing"),
    "{person}`nobody` {project}`nothing`": ("nobody nothing", "nobody nothing"),
    "{doc}`words <page>` {sub}`2`": ("words 2", "words 2"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_line(site, text, expected):
    assert (plain_text(text, site), simple_html(text, site)) == expected


def test_paragraphs_lists_and_directives(site):
    text = "First.\n\nSecond.\n\n- one\n- two\n\n```{note}\nA *note*.\n```\n\n```{raw} html\n<b>\n```\n\n```\ncode\n```\n\n$$\nx\n$$\n"
    assert plain_text(text, site) == "First. Second. one two A note. code x"


@given(text=st.text())
def test_nothing_but_links_and_emphasis_comes_of_any_text(site, text):
    found = BeautifulSoup(simple_html(text, site), "html.parser")
    assert {element.name for element in found.find_all()} <= {"a", "em", "strong", "code", "s"}
    for link in found.select("a"):
        assert set(link.attrs) == {"href"}
        assert link["href"].startswith(("http://", "https://", "mailto:"))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("short", "short"),
        ("some words here", "some…"),
        ("some, words", "some…"),
        ("연구합니다연구합니다연구", "연구합니다연구합니…"),
    ],
)
def test_shortened(text, short):
    assert shortened(text, 10) == short
    assert len(shortened(text, 10)) <= 10
