"""Entries on the pages of people and on everybody's: authors, marks, links, what is folded."""

from __future__ import annotations

import pytest

PAGES = ("people/ada/index", "people/minji/index", "people/charles/index", "everybody")


@pytest.fixture
def entries(site, listed):
    """Return the entries of a page: ``entries("everybody")["engine2024"]``."""
    return lambda page: listed(site.body(page))


def test_the_site_builds_without_a_warning(site):
    assert (site.status, site.warnings) == (0, [])


# --- authors ----------------------------------------------------------------------------------------------------------


def test_the_owner_stands_out_people_are_linked_and_others_are_plain(entries):
    ada = entries("people/ada/index")["engine2024"]
    assert ada.authors == "Minji Kim*, Ada Lovelace*,†, Jane Doe‡,§"
    assert [strong.get_text() for strong in ada.item.select("strong")] == ["Ada Lovelace"]
    assert ada.item.select_one("strong")["class"] == ["people-owner"]
    assert ada.links("authors") == {"Minji Kim": "../minji/index.html#person-minji"}


def test_on_the_page_of_the_other_it_is_the_other_way_around(entries):
    minji = entries("people/minji/index")["engine2024"]
    assert [strong.get_text() for strong in minji.item.select("strong")] == ["Minji Kim"]
    assert minji.links("authors") == {"Ada Lovelace": "../ada/index.html#person-ada"}


def test_in_everybodys_list_all_are_linked_and_nobody_stands_out(entries):
    everybody = entries("everybody")
    assert everybody["engine2024"].links("authors") == {
        "Minji Kim": "people/minji/index.html#person-minji",
        "Ada Lovelace": "people/ada/index.html#person-ada",
    }
    assert [entry for entry in everybody.values() if entry.item.select("strong")] == []


def test_every_mention_of_a_person_is_linked_or_stands_out(site, entries):
    """On every page, whatever the spelling; the names of no others are linked."""
    people = {"Ada Lovelace", "Minji Kim", "M. Kim", "김민지", "Charles Babbage"}
    for page in PAGES:
        for entry in entries(page).values():
            names = {name.rstrip("*†‡§,") for name in entry.authors.split(", ")} & people
            told = {tag.get_text() for tag in entry.item.select(".people-authors a, .people-authors strong")}
            assert told == names


def test_korean_names_are_in_their_order(entries):
    korean = entries("everybody")["korean2022"]
    assert korean.authors == "김민지, 박영희"
    assert korean.links("authors") == {"김민지": "people/minji/index.html#person-minji"}


def test_marks_are_seen_and_heard_and_explained_once(site, entries):
    entry = entries("everybody")["engine2024"]
    line = entry.item.select_one(".people-authors")
    assert [sup.get_text() for sup in line.select("[aria-hidden=true] > sup")] == ["*", "*,†", "‡,§"]
    assert [span.get_text() for span in line.select(".people-spoken")] == [
        " (equal contribution)",
        " (equal contribution, corresponding author)",
        " (student, visitor)",
    ]
    legend = "* equal contribution · † corresponding author · ‡ student · § visitor"
    assert site.texts(".people-legend", "everybody") == [legend]
    assert site.texts(".people-legend", "people/ada/index") == [legend]
    assert site.texts(".people-legend", "people/charles/index") == []


def test_everybody_of_a_crowd_is_on_the_page(entries):
    for page in ("people/charles/index", "everybody"):
        crowd = entries(page)["crowd2021"]
        assert len(crowd.authors.split(", ")) == 131
        assert crowd.item.details.summary.get_text() == "and 120 more authors"
        assert crowd.authors.endswith("Given Surname130, and others")
    assert entries("people/minji/index")["engine2024"].item.details.summary.get_text() == "외 2명"


# --- titles, venues, links --------------------------------------------------------------------------------------------


def test_titles_are_safe(site, entries):
    for page in PAGES:
        assert site.body(page).select("script:not([type='application/ld+json']), img[src=x], [onerror], b") == []
    odd = entries("everybody")["odd2022"]
    assert odd.title == '\\(\\mathcal{O}(n^2)\\) Bold, "Quoted" – & 100% of $5 <mask>'
    assert odd.item.select_one(".people-title .math")
    assert "&lt;img src=x" in str(odd.fold("BibTeX"))


def test_venues_notes_and_awards(entries):
    lines = {key: entry.line("venue") for key, entry in entries("everybody").items()}
    assert lines["notes2019"] == 'Scientific Memoirs, 3(2), 666–731, Sep 2019 With notes Best "Paper"'
    assert lines["engine2024"] == "Proceedings of the Society of Engines (ENGINES 2024), Findings, 2024"
    assert lines["thesis2017"] == "Trinity College, PhD thesis, 2017"
    assert lines["undated"] == "A leaflet"
    notes = entries("everybody")["notes2019"].item.select(".people-note")
    assert [note.get_text() for note in notes] == ["With notes", 'Best "Paper"']
    assert entries("everybody")["notes2019"].item.time["datetime"] == "2019-09"


def test_links_of_both_versions(entries):
    engine = entries("everybody")["engine2024"]
    links = engine.links()
    assert list(links) == ["ACL Anthology", "Code", "Slides", "arXiv"]
    assert links["ACL Anthology"] == "https://aclanthology.org/2024.acl-long.1/"
    assert links["arXiv"] == "https://arxiv.org/abs/2301.00001"
    assert engine.links("title") == {"The Engine Speaks": "https://aclanthology.org/2024.acl-long.1/"}
    assert entries("everybody")["alone2020"].links("title") == {}


@pytest.mark.parametrize("page", ["everybody", "people/ada/index", "people/minji/index"])
def test_a_file_of_the_project_comes_with_the_pages(site, entries, page):
    address = entries(page)["engine2024"].item.select_one("a.download")["href"]
    assert (site.out / page).parent.joinpath(address).read_text(encoding="utf-8") == "%PDF-1.4 slides"


def test_abstracts_are_folded(entries):
    for page in ("everybody", "people/ada/index"):
        abstract = entries(page)["notes2019"].fold("Abstract")
        assert abstract.p.get_text() == "It weaves patterns in \\(O(n^2)\\) steps, for $5."
        assert not abstract.has_attr("open")
    assert entries("everybody")["alone2020"].fold("Abstract") is None


# --- versions ---------------------------------------------------------------------------------------------------------


def test_a_preprint_and_what_it_became_are_one_entry_with_both_anchors(entries):
    for page in ("everybody", "people/ada/index", "people/minji/index"):
        found = entries(page)
        assert "engine2023" not in found
        assert found["engine2024"].ids == ["publication-engine2024", "publication-engine2023"]


def test_a_preprint_that_is_said_to_be_separate_stands_alone(entries):
    """Though its title and its authors are those of the article."""
    found = entries("everybody")
    assert found["notes2018"].title == found["notes2019"].title == "Notes on the Analytical Engine"
    assert found["notes2018"].ids == ["publication-notes2018"]
    assert list(found["notes2019"].links()) == ["DOI"]
    assert list(found["notes2018"].links()) == ["arXiv"]


def test_bibtex_to_copy_has_all_versions_and_no_internal_fields(entries):
    copied = entries("everybody")["engine2024"].fold("BibTeX").pre.get_text()
    assert copied.count("@") == 2
    assert "author = {Kim, Minji and Lovelace, Ada and Doe, Jane}" in copied
    notes = entries("everybody")["notes2019"].fold("BibTeX").pre.get_text()
    assert notes.splitlines() == [
        "@article{notes2019,",
        "  author = {Lovelace, Ada},",
        "  title = {Notes on the {Analytical Engine}},",
        "  journal = {Scientific Memoirs},",
        "  volume = {3},",
        "  number = {2},",
        "  pages = {666--731},",
        "  date = {2019-09},",
        "  doi = {10.1000/182},",
        "  note = {With notes},",
        "}",
    ]
    for page in PAGES:
        for entry in entries(page).values():
            fields = entry.fold("BibTeX").pre.get_text()
            assert not any(
                f"  {name} = " in fields
                for name in ("keywords", "abstract", "file", "author+an", "award", "track", "selected", "relatedtype")
            )
