"""What a page tells programs can be left out, and is told once where others tell it, too."""

from __future__ import annotations

import pytest

FILES = {
    "index.md": "# Home\n\nWords about the home.\n",
    "paper.md": "---\norphan: true\npublication: x\n---\n\n# Paper\n",
    "people/ada/person.yaml": "name: Ada\nheadline: Programmer\n",
    "references.bib": "@misc{x, title = {Paper}}\n",
}
PAGE = "people/ada/index"
OPEN_GRAPH = {"extensions": ["sphinxext.opengraph", "sphinx_people"], "ogp_site_url": "https://a.example/"}


def names(built, page=PAGE):
    return [name for name, _ in built.meta(page)]


def test_nothing_is_told_where_the_site_does_not_want_it(build_once):
    built = build_once(FILES, people_structured_data=False)
    for page in (PAGE, "paper"):
        assert built.structured_data(page) == []
        assert not [name for name in names(built, page) if name.startswith(("og:", "citation_", "twitter:"))]


@pytest.mark.parametrize("first", [0, 1])
def test_profiles_are_ours_and_other_pages_those_of_sphinxext_opengraph(build_once, first):
    extensions = sorted(OPEN_GRAPH["extensions"], reverse=bool(first))
    built = build_once(FILES, **{**OPEN_GRAPH, "extensions": extensions})
    assert built.warnings == []
    profile = names(built)
    assert len(profile) == len(set(profile) - {"viewport"}) + profile.count("viewport")
    assert dict(built.meta(PAGE))["og:type"] == "profile"
    assert dict(built.meta())["og:type"] == "website"
    assert dict(built.meta())["og:description"] == "Words about the home."


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
def test_in_every_theme(build_once, theme):
    built = build_once(FILES, html_theme=theme)
    assert dict(built.meta(PAGE))["og:title"] == "Ada"
    assert built.structured_data(PAGE)[0]["@graph"][0]["@type"] == "ProfilePage"
    assert built.page(PAGE).head.select_one("meta[property='og:title']")


@pytest.mark.parametrize("builder", ["epub", "singlehtml", "text"])
def test_what_is_no_web_site_of_pages_tells_nothing(build_once, builder):
    built = build_once(FILES, builder, version="1", project_copyright="2026, us")
    for path in built.out.rglob("*"):
        if path.suffix in {".html", ".xhtml", ".fjson", ".txt"}:
            text = path.read_text(encoding="utf-8")
            assert "og:title" not in text
            assert "ld+json" not in text
