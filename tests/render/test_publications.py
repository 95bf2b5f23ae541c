"""An entry of a list: title, venue, date, links, notes, what is folded."""

from __future__ import annotations

from pathlib import Path

import pytest
from docutils import nodes
from sphinx.addnodes import download_reference, pending_xref

from sphinx_people.catalog import Catalog, Member
from sphinx_people.catalog.publication_query import PublicationQuery
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.person import Person
from sphinx_people.model.publication import Author, Publication
from sphinx_people.render.nodes import fold, moment
from sphinx_people.render.publications import PublicationsView

ADA = Author("Lovelace", "Ada")


def entry(key="one", **facts):
    values = {"title": f"Title of {key}", "authors": (ADA,), "kind": "journal", "date": PartialDate(2024), **facts}
    return Publication(key, "article", Path("a.bib"), 1, **values)


@pytest.fixture
def draw(context):
    """Draw a list of entries."""

    def drawn(*entries, language="en", people=(), numbered=False, fold_authors=None, **query):
        members = [Member(name, Person.model_validate(facts), f"people/{name}", "") for name, facts in people]
        view = PublicationsView(query=PublicationQuery(**query), numbered=numbered, fold_authors=fold_authors)
        (found,) = view.draw(context(language, "en", "ko", catalog=Catalog(members, publications=entries)))
        return found

    return drawn


def line(drawn, name):
    """Return the text of a line of the first entry, by its class; nothing where there is none."""
    return next((one.astext() for one in drawn.findall(nodes.paragraph) if f"people-{name}" in one["classes"]), "")


@pytest.mark.parametrize(
    ("authors", "editors", "language", "shown"),
    [
        ((), (ADA,), "en", "Ada Lovelace (ed.)"),
        ((), (ADA, Author("Park", "Minji")), "en", "Ada Lovelace, Minji Park (eds.)"),
        ((), (ADA,), "ko", "Ada Lovelace (편)"),
        ((ADA,), (Author("Park", "Minji"),), "en", "Ada Lovelace"),
        ((), (), "en", ""),
    ],
)
def test_editors_stand_where_there_are_no_authors(draw, authors, editors, language, shown):
    assert line(draw(entry(authors=authors, editors=editors), language=language), "authors") == shown


@pytest.mark.parametrize(
    ("facts", "language", "shown"),
    [
        ({"kind": "chapter"}, "en", "The Book, edited by Minji Park, Jane Doe, 2024"),
        ({"kind": "chapter"}, "ko", "The Book, Minji Park, Jane Doe 편, 2024년"),
        ({"kind": "book", "venue": ""}, "en", "edited by Minji Park, Jane Doe, 2024"),
        ({"kind": "conference"}, "en", "The Book, 2024"),
        ({"kind": "book", "authors": ()}, "en", "The Book, 2024"),
    ],
)
def test_editors_of_books_are_named_beside_their_authors(draw, facts, language, shown):
    editors = (Author("Park", "Minji"), Author("Doe", "Jane"))
    assert line(draw(entry(**{"venue": "The Book", "editors": editors, **facts}), language=language), "venue") == shown


@pytest.mark.parametrize(
    ("venue", "short", "shown"),
    [
        ("Proceedings of the Meeting", "ACL 2024", "Proceedings of the Meeting (ACL 2024), 2024"),
        ("Findings: acl 2024", "ACL 2024", "Findings: acl 2024, 2024"),
        ("Proceedings", "", "Proceedings, 2024"),
        ("Proceedings", "ACL 2024, the largest of all workshops", "Proceedings, 2024"),
        ("Proceedings", r"\$5", "Proceedings ($5), 2024"),
        ("", "ACL", "2024"),
    ],
)
def test_the_short_name_of_a_venue_stands_behind_it(draw, venue, short, shown):
    assert line(draw(entry(venue=venue, short_venue=short)), "venue") == shown


def test_editors_are_people(draw):
    """Linked as authors are, and standing out in their own lists."""
    people = [("ada", {"name": "Ada Lovelace"}), ("park", {"name": "Minji Park"})]
    editors = {"authors": (), "editors": (ADA, Author("Park", "Minji"))}
    drawn = draw(entry(**editors), people=people, members=("ada",))
    assert [one.astext() for one in drawn.findall(nodes.strong)] == ["Ada Lovelace"]
    assert [one["reftarget"] for one in drawn.findall(pending_xref) if one["reftype"] == "person"] == ["park"]
    assert line(drawn, "authors") == "Ada Lovelace, Minji Park (eds.)"


def test_editors_are_folded_as_authors_are(draw):
    drawn = draw(entry(authors=(), editors=(ADA, Author("Park", "Minji"))), fold_authors=1)
    assert line(drawn, "authors") == "Ada Lovelace (eds.)"
    assert next(drawn.findall(fold)).astext() == "Minji Park"


@pytest.mark.parametrize(
    ("title", "shown", "math"),
    [
        ("Plain", "Plain", []),
        ("Of $O(n^2)$ steps and $x$", "Of O(n^2) steps and x", ["O(n^2)", "x"]),
        ("From \\$5 to \\$6", "From $5 to $6", []),
        ("\\$5 for $x$", "$5 for x", ["x"]),
        ("<b>no</b> <script>tag</script>", "<b>no</b> <script>tag</script>", []),
        ("A < B & C > D", "A < B & C > D", []),
        ("One $ alone", "One $ alone", []),
    ],
)
def test_a_title_is_text_and_math(draw, title, shown, math):
    drawn = draw(entry(title=title))
    assert line(drawn, "title") == shown
    assert [node.astext() for node in drawn.findall(nodes.math)] == math


@pytest.mark.parametrize(
    ("facts", "venue"),
    [
        ({}, "2024"),
        ({"date": None}, ""),
        ({"date": PartialDate(2024, 5)}, "May 2024"),
        ({"date": PartialDate(2024, 5, 7)}, "May 7, 2024"),
        ({"venue": "Memoirs"}, "Memoirs, 2024"),
        ({"venue": "Proceedings", "track": "Findings"}, "Proceedings, Findings, 2024"),
        ({"venue": "Memoirs", "volume": "3", "number": "2", "pages": "6–9"}, "Memoirs, 3(2), 6–9, 2024"),
        ({"venue": "Memoirs", "volume": "3"}, "Memoirs, 3, 2024"),
        ({"venue": "Series", "number": "12"}, "Series, 12, 2024"),
        ({"venue": "College", "genre": "PhD thesis", "kind": "thesis"}, "College, PhD thesis, 2024"),
        (
            {"venue": "Lab", "genre": "Technical report", "kind": "report", "number": "7"},
            "Lab, Technical report, 7, 2024",
        ),
        ({"venue": "Memoirs", "genre": "Text"}, "Memoirs, 2024"),
        ({"venue": "Memoirs", "note": "Oral"}, "Memoirs, 2024 Oral"),
        ({"note": "Oral", "award": "Best Paper"}, "2024 Oral Best Paper"),
        ({"date": None, "note": "in press"}, " in press"),
        ({"venue": "Memoirs of \\$5"}, "Memoirs of $5, 2024"),
    ],
)
def test_where_and_when(draw, facts, venue):
    assert line(draw(entry(**facts)), "venue") == venue


def test_a_date_is_told_to_machines(draw):
    (date,) = draw(entry(date=PartialDate(2024, 5))).findall(moment)
    assert date["datetime"] == "2024-05"


def test_notes_and_awards_are_labels(draw):
    drawn = draw(entry(note="Oral", award="Best $x$ Paper"))
    labels = [node for node in drawn.findall(nodes.inline) if "people-note" in node["classes"]]
    assert [label.astext() for label in labels] == ["Oral", "Best x Paper"]


LINKS = {
    "doi": ("https://doi.org/10.1000/182", "DOI"),
    "arxiv": ("https://arxiv.org/abs/2301.00001", "arXiv"),
    "acl": ("https://aclanthology.org/2024.acl-long.1/", "ACL Anthology"),
    "openreview": ("https://openreview.net/forum?id=abcdef", "OpenReview"),
    "hal": ("https://hal.science/hal-01234567", "HAL"),
    "pubmed": ("https://pubmed.ncbi.nlm.nih.gov/1/", "PubMed"),
    "pdf": ("https://example.org/a.pdf", "PDF"),
    "code": ("https://example.org/code", "Code"),
    "slides": ("https://example.org/slides", "Slides"),
    "poster": ("https://example.org/poster", "Poster"),
    "video": ("https://example.org/video", "Video"),
    "dataset": ("https://example.org/data", "Dataset"),
    "website": ("https://example.org/", "Website"),
    "url": ("https://example.com/", "URL"),
}


def test_every_kind_of_link_has_its_words(draw):
    drawn = draw(entry(links={kind: url for kind, (url, _) in LINKS.items()}))
    assert line(drawn, "links") == " · ".join(words for _, words in LINKS.values())
    found = [node["refuri"] for node in drawn.findall(nodes.reference)]
    assert found == [LINKS["doi"][0], *(url for url, _ in LINKS.values())]  # the title leads to the first one


def test_links_in_korean(draw):
    drawn = draw(entry(links={"code": "https://example.org/", "slides": "https://example.org/s"}), language="ko")
    assert line(drawn, "links") == "코드 · 발표 자료"


def test_a_file_of_the_project_is_downloaded(draw):
    drawn = draw(entry(links={"pdf": "/papers/a.pdf"}))
    found = [(node["reftarget"], node.astext()) for node in drawn.findall(download_reference)]
    assert found == [("/papers/a.pdf", "Title of one"), ("/papers/a.pdf", "PDF")]


def test_without_links_there_is_no_line_of_them(draw):
    drawn = draw(entry())
    assert line(drawn, "links") == ""
    assert list(drawn.findall(nodes.reference)) == []


def test_what_is_long_is_folded(draw):
    drawn = draw(entry(abstract="It weaves $x$ patterns.", fields={"title": "T"}))
    abstract, bibtex = drawn.findall(fold)
    assert (abstract["summary"], abstract.astext()) == ("Abstract", "It weaves x patterns.")
    assert [node.astext() for node in abstract.findall(nodes.math)] == ["x"]
    assert (bibtex["summary"], bibtex["html_only"]) == ("BibTeX", True)
    assert "@article{one,\n  title = {T},\n}" in bibtex.astext()
    assert not abstract.get("html_only")


def test_bibtex_is_safe_in_html(draw):
    _, bibtex = draw(entry(abstract="A", fields={"title": "</pre><script>alert(1)</script>"})).findall(fold)
    assert "<script>" not in "".join(node.astext() for node in bibtex.findall(nodes.raw))


def test_two_versions_are_one_entry_with_both_links_anchors_and_bibtex(draw):
    preprint = entry(
        "pre", title="Same", kind="preprint", links={"arxiv": "https://arxiv.org/abs/1"}, date=PartialDate(2023)
    )
    drawn = draw(preprint, entry("record", title="Same", links={"doi": "https://doi.org/10.1/x"}))
    (item,) = drawn.findall(nodes.list_item)
    assert item["ids"] == ["publication-record", "publication-pre"]
    assert line(drawn, "links") == "DOI · arXiv"
    assert line(drawn, "venue") == "2024"
    (bibtex,) = drawn.findall(fold)
    assert bibtex.astext().index("@article{record,") < bibtex.astext().index("@article{pre,")


def test_a_page_that_both_versions_link_to_is_linked_once(draw):
    preprint = entry("pre", title="Same", kind="preprint", links={"website": "https://example.org/"})
    drawn = draw(preprint, entry("record", title="Same", links={"url": "https://example.org/"}))
    assert line(drawn, "links") == "URL"


@pytest.mark.parametrize("key", ["Kim2024", "kim_2024", "DBLP:conf/acl/KimP24", "한글", "***", "kim2024"])
def test_ids_are_ascii_and_every_key_has_its_own(draw, key):
    drawn = draw(entry("kim2024"), *([entry(key)] if key != "kim2024" else []))
    ids = [name for item in drawn.findall(nodes.list_item) for name in item["ids"]]
    assert len(set(ids)) == len(ids) == (1 if key == "kim2024" else 2)
    assert all(name.isascii() and " " not in name for name in ids)
    assert ids[0] == "publication-kim2024"


def test_an_id_that_is_taken_is_not_given_again(context):
    circumstances = context(catalog=Catalog(publications=[entry()]))
    ids = [
        item["ids"]
        for _ in range(2)
        for one in PublicationsView().draw(circumstances)
        for item in one.findall(nodes.list_item)
    ]
    assert ids == [["publication-one"], []]


SEVERAL = (
    entry("a", kind="conference", venue="ACL"),
    entry("b", kind="preprint", venue="arXiv", date=PartialDate(2023)),
    entry("c", kind="conference", venue="EMNLP & Co. \\$5", date=PartialDate(2022)),
    entry("d", kind="conference", venue="", date=None),
)


@pytest.mark.parametrize(
    ("by", "headings", "ids"),
    [
        ("kind", ["Preprints", "Conferences"], ["publications-kind-preprint", "publications-kind-conference"]),
        (
            "year",
            ["2024", "2023", "2022", "Other"],
            ["publications-year-2024", "publications-year-2023", "publications-year-2022", "publications-year-none"],
        ),
        (
            "venue",
            ["ACL", "arXiv", "EMNLP & Co. $5", "Other"],
            [
                "publications-venue-acl",
                "publications-venue-arxiv",
                "publications-venue-emnlp-co-5",
                "publications-venue-none",
            ],
        ),
    ],
)
def test_groups_have_headings_with_stable_ids(draw, by, headings, ids):
    rubrics = list(draw(*SEVERAL, group_by=by).findall(nodes.rubric))
    assert [one.astext() for one in rubrics] == headings
    assert [name for one in rubrics for name in one["ids"]] == ids


def test_numbers_go_on_from_group_to_group(draw):
    lists = list(draw(*SEVERAL, group_by="kind", numbered=True).findall(nodes.enumerated_list))
    assert [(one["start"], len(one)) for one in lists] == [(1, 1), (2, 3)]
    assert list(draw(*SEVERAL).findall(nodes.enumerated_list)) == []


def test_there_is_one_legend_for_all_groups(draw):
    marked = [entry(kind, kind=kind, authors=(Author("Doe", marks=("equal",)),)) for kind in ("journal", "book")]
    drawn = draw(*marked, group_by="kind")
    legends = [one.astext() for one in drawn.findall(nodes.paragraph) if "people-legend" in one["classes"]]
    assert legends == ["* equal contribution"]
    assert drawn.children[-1].astext() == "* equal contribution"


def test_what_names_an_entry_is_linked(draw):
    ada = {
        "name": "Ada Lovelace",
        "projects": [{"id": "engine", "name": {"en": "Engine", "ko": "엔진"}, "publication": "one"}],
        "awards": [{"title": "Prize", "publication": "one"}],
    }
    drawn = draw(entry(), people=[("ada", ada)])
    assert line(drawn, "mentions") == "See also: Engine 엔진, Prize"
    links = [(one["reftype"], one["reftarget"]) for one in drawn.findall(pending_xref)]
    assert links == [("person", "ada"), ("project", "engine"), ("person", "ada")]


def test_nothing_is_said(draw):
    assert draw().astext() == "Nothing to show here."
    assert draw(language="ko").astext() == "표시할 내용이 없습니다."
