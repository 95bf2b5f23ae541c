"""Links to organizations, with the names that they had."""

from __future__ import annotations

import pytest
from docutils import nodes

from sphinx_people.catalog import Catalog
from sphinx_people.model.dates import PRESENT, PartialDate, Period
from sphinx_people.model.organization import FormerName, Organization
from sphinx_people.model.text import Text
from sphinx_people.render import links

SOOP = Organization(
    name=Text.parse({"en": "SOOP", "ko": "숲"}),
    url="https://soop.example.org/",
    former_names=(
        FormerName(name=Text.parse("Nowcom"), end_date=PartialDate.parse("2013-03")),
        FormerName(name=Text.parse({"en": "AfreecaTV", "ko": "아프리카TV"}), end_date=PartialDate.parse("2024-03")),
    ),
)
ALWAYS = Organization(name=Text.parse("X"), former_names=(FormerName(name=Text.parse("Twitter")),))
CATALOG = Catalog(organizations={"soop": SOOP, "x": ALWAYS})


def period(start, end=None):
    return Period(PartialDate.parse(start), PartialDate.parse(end) if end else PRESENT)


@pytest.mark.parametrize(
    ("name", "when", "english", "korean"),
    [
        ("soop", period("2012", "2013"), "SOOP 숲 (then AfreecaTV, Nowcom)", "숲 SOOP (당시 아프리카TV, Nowcom)"),
        ("soop", period("2013-03", "2014"), "SOOP 숲 (then AfreecaTV, Nowcom)", "숲 SOOP (당시 아프리카TV, Nowcom)"),
        ("soop", period("2013-04", "2014"), "SOOP 숲 (then AfreecaTV)", "숲 SOOP (당시 아프리카TV)"),
        ("soop", period("2024-03", "2024-05"), "SOOP 숲 (then AfreecaTV)", "숲 SOOP (당시 아프리카TV)"),
        ("soop", period("2024-04", "2024-05"), "SOOP 숲", "숲 SOOP"),
        ("soop", period("2020"), "SOOP 숲 (formerly AfreecaTV)", "숲 SOOP (구 아프리카TV)"),
        ("soop", None, "SOOP 숲", "숲 SOOP"),
        ("AfreecaTV", period("2024-04"), "SOOP 숲", "숲 SOOP"),
        ("아프리카TV", None, "SOOP 숲", "숲 SOOP"),
        ("x", None, "X (formerly Twitter)", "X (구 Twitter)"),
        ("x", period("2025"), "X (formerly Twitter)", "X (구 Twitter)"),
        ("Nobody knows", period("2020"), "Nobody knows", "Nobody knows"),
    ],
)
def test_an_organization_has_the_names_of_its_time(context, name, when, english, korean):
    for language, expected in (("en", english), ("ko", korean)):
        found = links.organization(context(language, catalog=CATALOG), Text.parse(name), when)
        assert nodes.paragraph("", "", *found).astext() == expected


def test_the_name_leads_to_the_site_of_the_organization_else_to_its_people(context):
    (link, *_) = links.organization(context(catalog=CATALOG), Text.parse("soop"))
    assert link["refuri"] == "https://soop.example.org/"
    (link, *_) = links.organization(context(catalog=CATALOG), Text.parse("x"))
    assert (link["refdomain"], link["reftarget"]) == ("people", "x")


def test_links_of_an_entry_stand_in_a_row(build_once):
    talk = "{title: T, slides: 'https://s.example.org/', video: 'https://v.example.org/', links: {\"A 'b'\": 'https://l.example.org/?a=1&b=2'}}"
    built = build_once(
        {"people/ada/person.yaml": f"name: Ada\ntalks: [{talk}]\n", "index.md": "# Home\n\n```{entries} talks\n```\n"}
    )
    row = built.body().select_one(".people-links")
    assert [(link.get_text(), link["href"]) for link in row.select("a")] == [
        ("Slides", "https://s.example.org/"),
        ("Video", "https://v.example.org/"),
        ("A 'b'", "https://l.example.org/?a=1&b=2"),
    ]
    assert " ".join(row.get_text().split()) == "Slides · Video · A 'b'"
