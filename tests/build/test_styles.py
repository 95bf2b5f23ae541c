"""The style sheet, put together from its parts."""

from __future__ import annotations

from pathlib import Path

import pytest

import sphinx_people
from sphinx_people.build.styles import PARTS, style_sheet

FOLDER = Path(sphinx_people.__file__).parent / "styles"


def test_every_part_is_in_it_once():
    assert sorted([*PARTS, "charts"]) == sorted(path.stem for path in FOLDER.iterdir())


def test_comments_stay_behind_and_nothing_else_does():
    sheet = style_sheet()
    assert "/*" not in sheet
    assert sheet.count("{") == sheet.count("}") > 100
    assert sheet.index("--people-accent:") < sheet.index(".people-head") < sheet.index("@media print")


@pytest.mark.parametrize("theme", ["alabaster", "furo"])
def test_charts_have_their_styles_on_pages_that_have_one(build_once, theme):
    entry = "@article{one, title = {T}, author = {Lovelace, Ada}, year = 1843}"
    pages = {
        "index.md": "# Home\n\n```{publications}\n```\n",
        "chart.md": "---\norphan: true\n---\n\n# C\n\n```{publication-chart}\n```\n",
        "stars.md": "---\norphan: true\n---\n\n# S\n\n```{star-history} a/b\n```\n",
        "people/stars.yaml": "a/b: {stars: [2020-01-01: 1, 2020-02-01: 2]}\n",
    }
    built = build_once({**pages, "references.bib": entry}, html_theme=theme)
    found = {
        name: [link["href"].partition("?")[0] for link in built.page(name).select("link[href*=people]")]
        for name in ("index", "chart", "stars")
    }
    both = ["_static/people.css", "_static/people-charts.css"]
    assert found == {"index": both[:1], "chart": both, "stars": both}
    assert (built.out / "_static/people-charts.css").read_text("utf-8") == style_sheet("charts")


@pytest.mark.parametrize("part", [*PARTS, "charts"])
def test_a_part_says_what_it_is_for(part):
    assert (FOLDER / f"{part}.css").read_text(encoding="utf-8").startswith("/* ")
