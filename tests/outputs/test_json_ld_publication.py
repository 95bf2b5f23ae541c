"""Published works in the vocabulary of schema.org."""

from __future__ import annotations

import pytest

BASE = "https://people.example.org/en/people/"


@pytest.fixture
def works(site):
    """Return what Ada published, as her page tells it, by the keys of the entries."""
    (facts,) = site.structured_data("people/ada/index")
    return {one["@id"].partition("#publication-")[2]: one for one in facts["@graph"][1:]}


def test_every_work_of_the_person_and_no_other_is_there(works):
    assert list(works) == [
        *("notes", "talks", "thesis", "report", "chapter", "book", "software", "dataset", "patent", "undated"),
    ]


def test_an_article_with_its_authors_in_order(works):
    assert works["notes"] == {
        "@type": "ScholarlyArticle",
        "@id": f"{BASE}ada/index.html#publication-notes",
        "name": "Notes on Engines in O(n)",
        "author": [
            {"@id": f"{BASE}ada/index.html#person-ada"},
            {"@type": "Person", "@id": f"{BASE}charles/index.html#person-charles", "name": "Charles Babbage"},
            {"@type": "Person", "name": "Jane Doe", "sameAs": "https://orcid.org/0000-0002-1694-233X"},
            {"@type": "Organization", "name": "Royal Society"},
            {"@type": "Person", "name": "김민지"},
        ],
        "datePublished": "2019-09-08",
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "2",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "3",
                "isPartOf": {"@type": "Periodical", "name": "Memoirs"},
            },
        },
        "pagination": "666–731",
        "publisher": {"@type": "Organization", "name": "Taylor"},
        "award": "Best Paper",
        "sameAs": ["https://doi.org/10.1000/182", "https://arxiv.org/abs/1801.00002"],
        "identifier": "https://doi.org/10.1000/182",
    }


def test_dates_are_as_precise_as_they_are_known(works):
    assert works["talks"]["datePublished"] == "2020-03"
    assert works["thesis"]["datePublished"] == "2021"
    assert "datePublished" not in works["undated"]


def test_each_kind_has_its_type(works):
    assert {key: work["@type"] for key, work in works.items()} == {
        "notes": "ScholarlyArticle",
        "talks": "ScholarlyArticle",
        "thesis": "Thesis",
        "report": "Report",
        "chapter": "Chapter",
        "book": "Book",
        "software": "SoftwareSourceCode",
        "dataset": "Dataset",
        "patent": "CreativeWork",
        "undated": "CreativeWork",
    }
    assert works["talks"]["isPartOf"] == {"@type": "CreativeWork", "name": "Proceedings of Engines"}
    assert works["thesis"]["inSupportOf"] == "PhD thesis"
    assert works["thesis"]["sourceOrganization"] == {"@type": "Organization", "name": "Trinity College"}
    assert works["report"]["reportNumber"] == "TR-1"
    assert works["chapter"]["isPartOf"] == {"@type": "Book", "name": "The Book"}
    assert works["chapter"]["editor"] == {"@type": "Person", "name": "Jane Doe"}
    assert works["software"]["codeRepository"] == "https://github.com/ada/engine"
    assert works["dataset"]["url"] == "https://data.example.org/"


def test_editors_are_people_where_there_are_no_authors(make_site):
    entry = "@proceedings{all, editor = {Lovelace, Ada and Doe, Jane}, title = {All}, year = 2024}\n"
    page = "---\norphan: true\n---\n\n# Ada\n\n```{publications}\n```\n"
    files = {"people/ada/person.yaml": "name: Ada Lovelace\n", "people/ada/index.md": page, "references.bib": entry}
    (facts,) = make_site(files).build(html_baseurl=BASE).structured_data("people/ada/index")
    (work,) = facts["@graph"][1:]
    assert "author" not in work
    assert work["editor"] == [
        {"@id": f"{BASE}people/ada/index.html#person-ada"},
        {"@type": "Person", "name": "Jane Doe"},
    ]


def test_a_co_author_tells_the_same_work(site, works):
    (facts,) = site.structured_data("people/charles/index")
    (notes,) = facts["@graph"][1:]
    assert notes["@id"] == f"{BASE}charles/index.html#publication-notes"
    assert [author.get("@id") for author in notes["author"]][:2] == [
        *(author.get("@id") for author in works["notes"]["author"][:2]),
    ]
