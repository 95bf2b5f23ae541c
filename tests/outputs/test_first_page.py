"""The page at the root of sites in several languages. What it has to say: tests/cli/test_build.py."""

from __future__ import annotations

from bs4 import BeautifulSoup

from sphinx_people.outputs.first_page import first_page


def test_nothing_breaks_out_of_it():
    page = BeautifulSoup(first_page("<script>x</script>", {"en": 'a"><b>', "pt_BR": "pt"}), "html.parser")
    assert not page.select("script, b")
    assert page.title.get_text() == "<script>x</script>"
    assert page.a["href"] == 'a"><b>/index.html'
    assert [link["hreflang"] for link in page.select("link")] == ["en", "pt-BR"]
