"""The chart: a drawing with a name, and a table with the same numbers."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.catalog.publication_query import PublicationQuery
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.publication import Publication
from sphinx_people.render.chart import ChartView

TODAY = PartialDate(2026, 11, 21)


def catalog(*years_and_kinds):
    publications = [
        Publication(
            f"k{number}", "misc", Path("a.bib"), 1, title=f"T{number}", kind=kind, date=year and PartialDate(year)
        )
        for number, (year, kind) in enumerate(years_and_kinds)
    ]
    return Catalog(publications=publications)


@pytest.fixture
def draw(context):
    """Draw the chart of some years and kinds."""
    return lambda *facts, language="en", query=None: ChartView(query=query or PublicationQuery()).draw(
        context(language, catalog=catalog(*facts))
    )


def table(drawn):
    return [[cell.astext() for cell in row.findall(nodes.entry)] for one in drawn for row in one.findall(nodes.row)]


def drawing(drawn):
    (raw,) = (raw for one in drawn for raw in one.findall(nodes.raw))
    assert raw["format"] == "html"
    return ET.fromstring(raw.astext())


def bars(svg):
    """Return what the drawing shows, from the titles of its blocks: ``{(year, kind): number}``."""
    found = Counter()
    for rect in svg.iter("rect"):
        what, _, number = rect.find("title").text.rpartition(": ")
        year, _, kind = what.partition(", ")
        found[year, kind] += int(number)
    return found


FACTS = [(2022, "journal"), (2022, "conference"), (2024, "conference"), (2024, "conference"), (None, "journal")]


def test_a_table_with_a_row_for_each_year_newest_first(draw):
    assert table(draw(*FACTS)) == [
        ["Year", "Conferences", "Journals", "All"],
        ["2024", "2", "", "2"],
        ["2023", "", "", "0"],
        ["2022", "1", "1", "2"],
    ]


def test_the_drawing_has_a_name_and_the_numbers_of_the_table(draw):
    drawn = draw(*FACTS)
    svg = drawing(drawn)
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == "Publications by year; the table below has the numbers."
    heads, *rows = table(drawn)
    assert bars(svg) == {
        (row[0], kind): int(cell) for row in rows for kind, cell in zip(heads[1:-1], row[1:-1], strict=True) if cell
    }
    years = [text.text for text in svg.iter("text") if len(text.text) == 4]
    assert years == ["2022", "2023", "2024"]
    totals = [text.text for text in svg.iter("text") if len(text.text) < 4]
    assert totals == ["2", "2"]


def test_bars_are_as_high_as_their_numbers_and_stand_on_each_other(draw):
    svg = drawing(draw(*FACTS))
    boxes = [{name: float(rect.get(name)) for name in ("x", "y", "width", "height")} for rect in svg.iter("rect")]
    assert [box["height"] for box in boxes] == [75, 75, 150]
    assert boxes[0]["y"] == boxes[1]["y"] + boxes[1]["height"]
    assert boxes[0]["x"] == boxes[1]["x"] < boxes[2]["x"]
    _, _, width, height = map(float, svg.get("viewBox").split())
    assert all(box["x"] + box["width"] <= width and box["y"] + box["height"] <= height for box in boxes)


def test_heads_have_the_colours_of_the_bars(draw):
    drawn = draw(*FACTS)
    heads = [node["classes"] for one in drawn for node in one.findall(nodes.inline) if "people-key" in node["classes"]]
    assert heads == [["people-key", "people-kind-conference"], ["people-key", "people-kind-journal"]]
    assert [rect.get("class") for rect in drawing(drawn).iter("rect")] == [
        *("people-kind-conference", "people-kind-journal", "people-kind-conference")
    ]


def test_in_korean(draw):
    drawn = draw(*FACTS, language="ko")
    assert table(drawn)[0] == ["연도", "학회", "학술지", "합계"]
    assert "2022, 학술지: 1" in [rect.find("title").text for rect in drawing(drawn).iter("rect")]


def test_years_that_are_centuries_apart_have_no_row_for_each_year_between(draw):
    """A year may have a slip in it: 202 instead of 2022."""
    assert [row[0] for row in table(draw((202, "journal"), (2022, "journal"), (2024, "journal")))[1:]] == [
        *("2024", "2022", "202")
    ]


@pytest.mark.parametrize("facts", [[], [(None, "journal")]])
def test_nothing_to_count(draw, facts):
    (drawn,) = draw(*facts)
    assert drawn.astext() == "Nothing to show here."


def test_a_query_counts_less(draw):
    assert table(draw(*FACTS, query=PublicationQuery(kinds=("journal",))))[1:] == [["2022", "1", "1"]]


def test_its_facts_are_the_numbers():
    view = ChartView()
    first = list(view.facts(catalog(*FACTS), TODAY))
    assert first == list(view.facts(catalog(*reversed(FACTS)), TODAY))
    assert first != list(view.facts(catalog(*FACTS, (2024, "thesis")), TODAY))
