"""A list's BibTeX as a file: below lists that leave nothing out, and readable by other programs."""

from __future__ import annotations

import bibtexparser
import pybtex.database
import pytest

from sphinx_people.sources.bibtex import parse_bibliography

FILES = {
    "ada": ["engine2024", "engine2023", "notes2019", "notes2018"],
    "minji": ["engine2024", "engine2023", "korean2022", "odd2022"],
    "charles": ["odd2022", "crowd2021", "alone2020", "thesis2017", "undated"],
    "publications": [
        *("engine2024", "engine2023", "korean2022", "odd2022", "crowd2021", "alone2020", "notes2019", "notes2018"),
        *("thesis2017", "undated"),
    ],
}
LINKS = {
    "people/ada/index": ("../../_downloads/ada.bib", "Download 4 entries as BibTeX"),
    "people/minji/index": ("../../_downloads/minji.bib", "항목 4개를 BibTeX로 내려받기"),
    "everybody": ("_downloads/publications.bib", "Download 10 entries as BibTeX"),
}
COMPLETE = ("```{publications}\n:person: ada\n:sort: name\n:group-by: year\n:numbered:\n```",)
PARTS = tuple(
    f"```{{publications}}\n:person: ada\n{option}\n```"
    for option in (":limit: 9", ":since: 2000", ":kind: journal", ":selected:", ":keywords: engines", ":venue: memoirs")
)
TWO = "```{publications}\n:person: ada, minji\n```"
PIECES = [*COMPLETE, *PARTS, TWO]


@pytest.mark.parametrize(("name", "keys"), FILES.items())
def test_a_file_has_every_version_once_and_other_programs_read_it(site, name, keys):
    text = (site.out / f"_downloads/{name}.bib").read_text(encoding="utf-8")
    source = parse_bibliography(site.source / "again.bib", text.encode())
    assert [one.key for one in source.publications] == keys
    assert source.problems == ()
    assert list(pybtex.database.parse_string(text, "bibtex").entries) == keys
    assert [entry.key for entry in bibtexparser.parse_string(text).entries] == keys


def test_a_file_says_what_the_bibliography_says(site):
    text = (site.out / "_downloads/publications.bib").read_bytes()
    again = {one.key: one for one in parse_bibliography(site.source / "again.bib", text).publications}
    first = parse_bibliography(site.source / "references.bib", (site.source / "references.bib").read_bytes())
    for one in first.publications:
        other = again[one.key]
        for fact in ("title", "venue", "date", "pages", "volume", "doi", "arxiv", "others", "note", "genre"):
            assert getattr(other, fact) == getattr(one, fact), (one.key, fact)
        assert [author.name for author in other.authors] == [author.name for author in one.authors]


@pytest.mark.parametrize(("page", "link"), LINKS.items())
def test_a_page_links_to_its_file(site, page, link):
    (found,) = site.body(page).select(".people-download a")
    assert (found["href"], found.get_text()) == link
    assert (site.out / page).parent.joinpath(found["href"]).is_file()


@pytest.mark.parametrize("piece", COMPLETE)
def test_order_and_groups_leave_nothing_out(shown, piece):
    assert [link["href"] for link in shown(piece).body.select(".people-download a")] == ["_downloads/ada.bib"]


@pytest.mark.parametrize("piece", PARTS)
def test_a_part_of_a_list_is_no_file(shown, piece):
    assert shown(piece).body.select(".people-download") == []


def test_the_file_of_two_people_has_each_entry_once(shown):
    (link,) = shown(TWO).body.select(".people-download a")
    assert link.get_text() == "Download 6 entries as BibTeX"
    assert link["href"] == "_downloads/ada-minji.bib"


def test_an_empty_list_is_no_file(build_once):
    built = build_once({"people/ada/person.yaml": "name: Ada", "index.md": "# Home\n\n```{publications}\n```\n"})
    assert built.text() == "Home Nothing to show here."
    assert not list(built.out.rglob("*.bib"))


def test_a_file_changes_with_its_entries(make_site):
    site = make_site({}, root="publications")
    site.build()
    site.replace("references.bib", "title = {Alone}", "title = {Not Alone}")
    again = site.build()
    for name, is_new in {"charles": True, "publications": True, "ada": False}.items():
        text = (again.out / f"_downloads/{name}.bib").read_text(encoding="utf-8")
        assert ("title = {Not Alone}" in text) is is_new
    assert again.warnings == []


def test_it_is_there_in_every_kind_of_html_and_from_parallel_writers(make_site):
    site = make_site({}, root="publications")
    for builder, parallel in {"dirhtml": 0, "html": 2}.items():
        built = site.build(builder, parallel=parallel)
        assert sorted(path.name for path in (built.out / "_downloads").glob("*.bib")) == [
            *("ada.bib", "charles.bib", "minji.bib", "publications.bib")
        ]
