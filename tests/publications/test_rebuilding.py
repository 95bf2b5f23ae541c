"""Which pages are read and written again when an entry, a person or what names an entry changes."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from sphinx_people.catalog import bibliographies

BIB = "references.bib"
PEOPLE = {"people/ada/index", "people/minji/index", "people/charles/index"}
#: Pages beside those of the root: what cites, names, charts or lists one thing each.
PAGES = {
    "year": "{cite:year}`alone2020`",
    "label": "{cite}`notes2019`",
    "role": "{publication}`alone2020`",
    "any": "{any}`alone2020` [words](#alone2020)",
    "chart": "```{publication-chart}\n```",
    "journals": "```{publications}\n:kind: journal\n```",
    "profile": "```{profile}\n:person: ada\n```",
    "plain": "Plain.",
}


@pytest.fixture
def site(make_site):
    """Return the site, built once."""
    pages = {f"{name}.md": f"---\norphan: true\n---\n\n# Page\n\n{text}\n" for name, text in PAGES.items()}
    found = make_site(pages, root="publications")
    first = found.build()
    assert first.warnings == []
    assert first.read == first.written == {*PAGES, *PEOPLE, "index", "everybody", "people/ada/study"}
    return found


@pytest.fixture
def parsed():
    """Return the names of the BibTeX files that are parsed from now on."""
    names = []

    def parse(path, content, **others):
        names.append(path.name)
        return real(path, content, **others)

    real = bibliographies.parse_bibliography
    with patch.object(bibliographies, "parse_bibliography", parse):
        yield names


def bodies_of(build):
    """Return what stands between header and footer of every page."""
    pages = {path.relative_to(build.out).as_posix(): path.read_text("utf-8") for path in build.out.rglob("*.html")}
    return {name: text.partition('role="main"')[2].partition('"clearer"')[0] for name, text in pages.items()}


def rebuilt(site):
    """Build the site again, and see that every page is what a fresh build makes of it."""
    again = site.build()
    now, fresh = bodies_of(again), bodies_of(site.build(builddir="_build_fresh"))
    assert {name: now[name] for name in fresh} == fresh
    return again


def without_contents(written):
    """Leave the page out that Sphinx writes whenever a page is read that is in its toctree."""
    return written - {"index"}


def test_when_nothing_changed_nothing_is_read_written_or_parsed(site, parsed):
    again = site.build()
    assert (again.read, again.written, again.parsed, parsed) == (set(), set(), [], [])


def test_several_processes_make_the_same_pages(site):
    parallel = site.build(parallel=2, builddir="_build_parallel")
    assert parallel.warnings == []
    assert bodies_of(parallel) == bodies_of(site.build())
    again = site.build(parallel=2, builddir="_build_parallel")
    assert (again.read, again.written) == (set(), set())


def test_when_a_page_changed_no_bibliography_is_parsed(site, parsed):
    site.replace("plain.md", "Plain.", "Plainer.")
    again = site.build()
    assert (again.read, again.written, parsed) == ({"plain"}, {"plain"}, [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("% Everybody's", "% Nearly everybody's"),
        ("\n@inproceedings{alone2020,", "\n% A comment.\n\n@comment{x}\n\n@inproceedings{alone2020,"),
        ("  title = {Alone},\n", "  title={Alone}, % still\n"),
    ],
)
def test_a_comment_or_a_line_more_parses_one_file_and_touches_no_page(site, parsed, old, new):
    site.replace(BIB, old, new)
    again = site.build()
    assert (again.read, again.written, again.parsed, parsed) == (set(), set(), [], [BIB])


def test_a_year_is_nowhere_stale(site):
    site.replace(
        BIB, "booktitle = {Workshop on Looms},\n  year = 2020", "booktitle = {Workshop on Looms},\n  year = 2016"
    )
    again = rebuilt(site)
    assert again.read == set()
    assert without_contents(again.written) == {
        *("people/charles/index", "everybody", "people/ada/index", "people/ada/study", "year", "chart"),
    }  # and not those that show its title alone
    assert again.text("year") == "Page 2016"
    assert "Bab16" in again.text("people/ada/study")


def test_a_title_changes_where_it_is_shown(site):
    site.replace(BIB, "title = {Alone}", "title = {Not Alone}")
    again = rebuilt(site)
    assert again.read == set()
    assert without_contents(again.written) == {
        *("people/charles/index", "everybody", "people/ada/index", "people/ada/study", "year", "role", "any"),
    }
    assert again.text("role") == "Page Not Alone"


def test_what_only_the_entry_shows_touches_no_chart(site):
    site.replace(BIB, "note = {With notes}", "note = {Without}")
    again = rebuilt(site)
    assert again.read == set()
    assert without_contents(again.written) == {
        *("people/ada/index", "everybody", "people/ada/study", "journals", "label", "profile"),
    }


def test_an_entry_comes_and_goes(site):
    entry = (
        "\n@article{new2025,\n  author = {Babbage, Charles},\n  title = {New},\n  journal = {J},\n  year = 2025,\n}\n"
    )
    text = (site.source / BIB).read_text(encoding="utf-8")
    site.write({BIB: text + entry})
    again = rebuilt(site)
    assert again.read == set()
    assert without_contents(again.written) == {"people/charles/index", "everybody", "chart", "journals"}
    site.write({BIB: text})
    again = rebuilt(site)
    assert again.read == set()
    assert without_contents(again.written) == {"people/charles/index", "everybody", "chart", "journals"}
    assert "New" not in again.text("everybody")


def test_an_entry_that_was_cited_goes(site):
    text = (site.source / BIB).read_text(encoding="utf-8")
    start = text.index("@inproceedings{alone2020")
    site.write({BIB: text[:start] + text[text.index("@article{crowd2021") :]})
    again = rebuilt(site)
    assert "year.md:7:13: WARNING: there is no entry 'alone2020' [people.publication]" in again.warnings
    assert again.text("year") == "Page alone2020"
    assert {"year", "role", "people/ada/study", "people/ada/index"} <= again.written
    site.write({BIB: text})
    again = rebuilt(site)
    assert again.warnings == []
    assert again.text("year") == "Page 2020"


def test_a_label_changes_when_another_entry_would_have_it(site):
    """On the page that cites the first, though its own entry is as it was."""
    text = (site.source / BIB).read_text(encoding="utf-8")
    site.write({BIB: f"{text}\n@misc{{other, author = {{Lovell, Ada}}, title = {{Other}}, year = 2019}}\n"})
    again = rebuilt(site)
    assert again.text("label") == "Page [Lov19a]"
    assert "plain" not in again.written


def test_marks_change_on_the_pages_of_all_authors(site):
    site.replace(BIB, "3=student,visitor", "3=student")
    again = rebuilt(site)
    assert again.read == set()
    assert without_contents(again.written) == {
        *("people/ada/index", "people/minji/index", "everybody", "people/ada/study"),
    }


# --- people -----------------------------------------------------------------------------------------------------------


def test_a_person_comes_whose_alias_is_an_authors_name(site):
    page = "---\norphan: true\n---\n\n# Jane\n"
    site.write({"people/jane/person.yaml": "name: Jane\naliases: ['Doe, Jane']\n", "people/jane/page.md": page})
    site.write({"people/jane/index.md": page})
    again = rebuilt(site)
    assert again.parsed == ["jane/person.yaml"]
    assert without_contents(again.read) == {"people/jane/index", "people/jane/page"}
    assert {"people/ada/index", "people/minji/index", "everybody"} <= again.written
    assert {"people/charles/index", "chart", "journals", "plain", "year"} & again.written == set()
    for page, up in (("everybody", "people"), ("people/ada/index", "..")):
        links = {link.get_text(): link["href"] for link in again.body(page).select(".people-authors a")}
        assert links["Jane Doe"] == f"{up}/jane/index.html"
    site.remove("people/jane")
    again = rebuilt(site)
    assert "Jane Doe" not in [link.get_text() for link in again.body("everybody").select(".people-authors a")]


def test_an_alias_more_changes_the_lists(site):
    site.replace("people/ada/person.yaml", "name: Ada Lovelace", "name: Ada Lovelace\naliases: [박영희]")
    again = rebuilt(site)
    assert [tag.get_text() for tag in again.body("people/ada/index").select("strong.people-owner")][
        -1
    ] == "Ada Lovelace"
    assert "박영희" in [tag.get_text() for tag in again.body("people/ada/index").select("strong.people-owner")]
    assert again.read == set()
    assert "people/minji/index" in again.written
    assert "people/charles/index" not in again.written


def test_a_page_of_a_co_author_comes_and_goes(site):
    """Links lead nowhere for no moment."""
    site.remove("people/minji/index.md")
    again = rebuilt(site)
    assert {"everybody", "people/ada/index", "people/charles/index"} <= again.written
    assert {"people/ada/index", "people/charles/index", "everybody"} & again.read == set()
    hrefs = [link["href"] for link in again.body("everybody").select(".people-authors a")]
    assert hrefs
    assert not [href for href in hrefs if "minji" in href]
    site.write({"people/minji/index.md": "# Minji\n"})
    again = rebuilt(site)
    hrefs = [link["href"] for link in again.body("everybody").select(".people-authors a")]
    assert "people/minji/index.html" in hrefs


# --- what names an entry ----------------------------------------------------------------------------------------------


def test_a_project_is_called_otherwise(site):
    site.replace("people/ada/person.yaml", "name: Engine", "name: Motor")
    again = rebuilt(site)
    assert again.read == set()
    assert {"everybody", "people/ada/index", "people/minji/index"} <= again.written
    assert "See also: Motor, A talk on it" in again.text("everybody")
    assert {"people/charles/index", "chart", "year", "plain"} & again.written == set()


def test_an_award_names_another_entry(site):
    site.replace("people/ada/person.yaml", "publication: notes2019", "publication: alone2020")
    again = rebuilt(site)
    assert "See also: Prize" in again.text("people/charles/index")
    assert "people/minji/index" not in again.written


def test_the_entry_that_a_project_names_comes_later(site):
    site.replace("people/ada/person.yaml", "publication: engine2024", "publication: later2025")
    first = site.build()
    assert len(first.warnings) == 1
    project = "#project-engine a"
    assert first.body("people/ada/index").select(project) == []
    text = (site.source / BIB).read_text(encoding="utf-8")
    site.write({BIB: f"{text}\n@misc{{later2025, author = {{Doe, Jane}}, title = {{Later}}, year = 2025}}\n"})
    again = rebuilt(site)
    assert again.warnings == []
    assert again.read == set()
    assert [link.get_text() for link in again.body("people/ada/index").select(project)] == ["Paper"]


# --- places -----------------------------------------------------------------------------------------------------------


def test_everybodys_page_goes_and_citations_lead_elsewhere(site):
    site.remove("everybody.md")
    site.replace("index.md", "everybody\n", "")
    again = rebuilt(site)
    (link,) = again.body("year").select(".bibtex-citation a")
    assert link["href"] == "people/charles/index.html#publication-alone2020"
    assert again.read == {"index"}
    assert {"year", "label", "role", "any", "people/ada/study", "profile"} <= again.written


def test_a_bibliography_comes_and_citations_lead_there(site):
    site.write({"bib.md": "---\norphan: true\n---\n\n# Bib\n\n```{bibliography}\n:all:\n```\n"})
    again = rebuilt(site)
    (link,) = again.body("year").select(".bibtex-citation a")
    assert link["href"].startswith("bib.html#")
    assert without_contents(again.read) == {"bib"}


def test_labels_in_a_bibliography_follow_other_files(make_site):
    conf = 'extensions = ["sphinx_people"]\nprimary_domain = "people"\nbibtex_bibfiles = ["a.bib", "b.bib"]\n'
    entry = "@misc{{{0}, author = {{Doe, Jane}}, title = {{The {0}}}, year = 2024}}\n"
    site = make_site(
        {
            "conf.py": conf,
            "a.bib": entry.format("a"),
            "b.bib": "",
            "index.md": "# Home\n\n```{bibliography} a.bib\n:all:\n```\n",
        }
    )
    assert site.build().texts(".citation .label") == ["[Doe24]"]
    site.write({"b.bib": entry.format("b")})
    assert rebuilt(site).texts(".citation .label") == ["[Doe24a]"]


def test_the_preprint_is_published(site):
    """One entry fewer in the lists, and the old anchor stays."""
    site.replace(BIB, "  relatedtype = {separate},\n", "")
    again = rebuilt(site)
    item = again.body("everybody").select_one("#publication-notes2019")
    assert item.select_one("#publication-notes2018")
    assert again.read == set()
