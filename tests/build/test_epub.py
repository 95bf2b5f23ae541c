"""What is other in EPUB: pages that are XML, and no tooltips."""

from __future__ import annotations

from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

FILES = {
    "people/ada/person.yaml": "name: Ada\ngithub: ada\nprojects: [{repository: ada/engine}]\n",
    "people/stars.yaml": "ada/engine: {stars: [2026-01-01: 5, 2026-02-01: 7]}\n",
    "references.bib": "@misc{a, author = {Ada}, title = {T}, year = 2020}\n",
    "index.md": "# Home\n\n```{profile}\n```\n\n```{projects}\n```\n\n```{star-history}\n```\n\n```{publication-chart}\n```\n\n"
    '<svg width="1" height="1"></svg>\n',
}


@pytest.fixture(scope="module")
def page(build_once):
    """Return a page of a book with a drawing of each kind."""
    built = build_once(FILES, builder="epub", version="1")
    with ZipFile(next(built.out.glob("*.epub"))) as book:
        return ET.fromstring(book.read("index.xhtml"))


def test_every_drawing_is_known_to_be_one(page):
    drawings = [one for one in page.iter() if one.tag.rpartition("}")[2] == "svg"]
    assert {one.tag for one in drawings} == {"{http://www.w3.org/2000/svg}svg"}
    parts = {one.tag.rpartition("}")[2] for drawing in drawings for one in drawing.iter()}
    assert {"path", "polyline", "circle", "rect", "text"} <= parts
    assert len(drawings) > 5


def test_pages_of_html_know_it_by_themselves(build_once):
    assert "xmlns" not in build_once(FILES).html().partition("<body")[2]


def test_the_month_of_a_count_is_seen(page, build_once):
    """A book has no tooltips."""
    found = [one for one in page.iter() if one.text == ", as of Feb 2026"]
    assert [one.get("class") for one in found] == [None]
    assert build_once(FILES).body().select_one(".people-stars .people-as-of").get_text() == ", as of Feb 2026"
