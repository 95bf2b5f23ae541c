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


def test_a_co_author_names_what_is_told_elsewhere(site, works):
    (facts,) = site.structured_data("people/charles/index")
    assert facts["@graph"][1:] == [
        {
            "@type": "ScholarlyArticle",
            "@id": works["notes"]["@id"],
            "author": {"@id": f"{BASE}charles/index.html#person-charles"},
        }
    ]


LISTED = {
    "references.bib": "@article{one, author = {Lovelace, Ada}, title = {One}, journal = {J}, year = 1843}\n"
    "@misc{two, author = {Doe, Jane}, title = {Two}, year = 1844}\n",
    "people/ada/person.yaml": "name: Ada Lovelace\n",
    "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{publications}\n```\n",
    "index.md": "# Home\n\n```{publications}\n```\n",
}


def told(built, page):
    """Return the titles that a page tells by the ids of the works; those of works that it only names are missing."""
    return {work.get("@id"): work.get("name") for facts in built.structured_data(page) for work in facts["@graph"][-2:]}


def test_a_work_is_told_on_the_page_where_it_has_its_place(make_site):
    """Which follows the lists that there are: pages are written again when another one tells what they told."""
    site = make_site(LISTED)
    built = site.build(html_baseurl="https://a.example/")
    home, ada = "https://a.example/index.html#publication-", "https://a.example/people/ada/index.html#"
    assert told(built, "index") == {f"{home}two": "Two", f"{home}one": "One"}
    assert told(built, "people/ada/index") == {None: "Ada Lovelace", f"{home}one": None}  # the page, and its work
    site.write({"index.md": "# Home\n"})
    again = site.build(html_baseurl="https://a.example/")
    assert told(again, "index") == {}
    assert told(again, "people/ada/index") == {None: "Ada Lovelace", f"{ada}publication-one": "One"}


def test_somebodys_page_tells_what_has_its_place_there_whoever_wrote_it(make_site):
    both = LISTED["people/ada/index.md"].replace("{publications}", "{publications}\n:person: ada, jane")
    jane = {"people/jane/person.yaml": "name: Jane Doe\n", "people/jane/index.md": "---\norphan: true\n---\n\n# Jane\n"}
    built = make_site({**LISTED, **jane, "index.md": "# Home\n", "people/ada/index.md": both}).build()
    works = built.structured_data("people/ada/index")[0]["@graph"][1:]
    assert [work["name"] for work in works] == ["One", "Two"]


def test_what_no_page_shows_is_told_by_its_people(make_site):
    page = "---\norphan: true\n---\n\n# Ada\n"
    built = make_site({**LISTED, "index.md": "# Home\n", "people/ada/index.md": page}).build()
    (work,) = built.structured_data("people/ada/index")[0]["@graph"][1:]
    assert (work["name"], "@id" in work) == ("One", False)


def test_a_site_can_tell_nothing(make_site):
    built = make_site(LISTED).build(people_structured_data=False)
    assert told(built, "index") == {}
