"""Tags for reference managers, on a page about one publication."""

from __future__ import annotations

import pytest


def citation(built, page="paper"):
    return [(name, content) for name, content in built.meta(page) if name.startswith("citation_")]


def test_a_page_that_its_front_matter_says_is_about_a_publication(site):
    assert citation(site) == [
        ("citation_title", "Notes on Engines in O(n)"),
        ("citation_author", "Lovelace, Ada"),
        ("citation_author", "Babbage, Charles"),
        ("citation_author", "Doe, Jane"),
        ("citation_author_orcid", "https://orcid.org/0000-0002-1694-233X"),
        ("citation_author", "Royal Society"),
        ("citation_author", "김민지"),
        ("citation_publication_date", "2019/09/08"),
        ("citation_journal_title", "Memoirs"),
        ("citation_volume", "3"),
        ("citation_issue", "2"),
        ("citation_firstpage", "666"),
        ("citation_lastpage", "731"),
        ("citation_publisher", "Taylor"),
        ("citation_doi", "10.1000/182"),
        ("citation_arxiv_id", "1801.00002"),
        ("citation_keywords", "engines; notes"),
        ("citation_abstract_html_url", "https://people.example.org/en/paper.html"),
        ("citation_pdf_url", "https://notes.example.org/notes.pdf"),
    ]
    assert citation(site, "index") == citation(site, "people/ada/index") == []


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("talks", {"citation_conference_title": "Proceedings of Engines", "citation_publication_date": "2020/03"}),
        ("thesis", {"citation_dissertation_institution": "Trinity College"}),
        ("report", {"citation_technical_report_institution": "Lab", "citation_technical_report_number": "TR-1"}),
        ("chapter", {"citation_inbook_title": "The Book", "citation_firstpage": "1", "citation_lastpage": "9"}),
    ],
)
def test_each_kind_has_its_names(build_once, site, key, expected):
    page = f"---\norphan: true\npublication: {key}\n---\n\n# Page\n"
    built = build_once({"paper.md": page, "references.bib": (site.source / "references.bib").read_bytes()})
    assert dict(citation(built)).items() >= expected.items()


def test_math_is_told_without_its_dollar_signs(build_once):
    page = "---\norphan: true\npublication: x\n---\n\n# Page\n"
    entry = "@article{x, title = {Of $T$}, journal = {Notes on $O(n)$}, publisher = {The $P$ Press}, year = 2024}"
    told = dict(citation(build_once({"paper.md": page, "references.bib": entry})))
    assert told["citation_title"] == "Of T"
    assert told["citation_journal_title"] == "Notes on O(n)"
    assert told["citation_publisher"] == "The P Press"


def test_in_restructuredtext(build_once, site):
    page = ":orphan:\n:publication: talks\n\nTalks\n=====\n"
    built = build_once({"paper.rst": page, "references.bib": (site.source / "references.bib").read_bytes()})
    assert dict(citation(built))["citation_title"] == "Talks"


def test_a_publication_that_is_not_there(make_site):
    site = make_site(
        {
            "paper.md": "---\norphan: true\npublication: note\n---\n\n# Page\n",
            "references.bib": "@misc{notes, title = {Notes}}",
        }
    )
    built = site.build()
    what = "there is no publication 'note'; did you mean 'notes'? [people.publication]"
    assert built.warnings == [f"paper.md:3:14: WARNING: {what}"]
    assert citation(built) == []
    site.write({"references.bib": "@misc{note, title = {Notes}}"})
    again = site.build()
    assert again.warnings == []
    assert citation(again) == [("citation_title", "Notes")]
