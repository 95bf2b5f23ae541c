"""Long lists have several pages: real ones, in the search, the inventory and the sitemap, written when they change."""

from __future__ import annotations

import json
import os

import pytest
from sphinx.util.inventory import InventoryFile

NAMES = {"ada": "Ada Lovelace", "alan": "Alan Turing", "grace": "Grace Hopper", "bob": "Bob Harris", "kim": "김민지"}
PAPERS = [("Engines", 2023), ("Notes", 2023), ("Machines", 2022), ("Letters", 2021), ("Undated", None)]
LIST = "# {}\n\n```{{{}}}\n{}\n```\n"


def entry(title, year, author="Lovelace, Ada"):
    date = f", year = {{{year}}}" if year else ""
    return f"@article{{{title.lower()}, title = {{{title}}}, author = {{{author}}}{date}}}\n"


FILES = {
    "index.md": "# Home\n\n```{toctree}\npublications\npeople/index\nabout\n```\n",
    "publications.md": LIST.format("Publications", "publications", ":pages: year"),
    "people/index.md": LIST.format("People", "people", ":pages: letter"),
    "about.md": "# About\n\nOf {cite}`letters`, and of {publication}`notes`.\n",
    "references.bib": "".join(entry(*paper) for paper in PAPERS),
    **{f"people/{name}/person.yaml": f"name: {spelled}\n" for name, spelled in NAMES.items()},
    **{
        f"people/{name}/index.md": f"---\norphan: true\n---\n\n# {spelled}\n\n```{{profile}}\n```\n"
        for name, spelled in NAMES.items()
    },
}
SHEETS = {f"publications/{name}" for name in ("2023", "2022", "2021", "other")} | {
    f"people/people-{name}" for name in ("h", "l", "t", "giyeok")
}
#: What is written with every list of publications: the page with the toctree, and what tells programs of the author.
BESIDE = {"index", "people/ada/index"}
BASE = "https://people.example.org/"


@pytest.fixture(scope="module")
def built(build_once):
    found = build_once(FILES, html_baseurl=BASE)
    assert found.warnings == []
    return found


@pytest.fixture
def site(make_site):
    """Return the site, built once."""
    found = make_site(FILES)
    first = found.build()
    assert first.warnings == []
    assert first.written >= SHEETS
    assert not first.read & SHEETS
    return found


def titles(built, page):
    return built.texts(".people-title", page)


def links(built, page, selector="nav.people-sheets a"):
    return {link.get_text(): link["href"] for link in built.body(page).select(selector)}


def other(outline):
    return {title: address for title, address in outline.items() if title != "Overview"}


# --- what a reader finds ----------------------------------------------------------------------------------------------


def test_the_page_of_a_list_links_to_all_parts_and_shows_the_first(built):
    assert links(built, "publications") == {
        "2023": "publications/2023.html",
        "2022": "publications/2022.html",
        "2021": "publications/2021.html",
        "Other": "publications/other.html",
    }
    assert built.texts("nav.people-sheets li", "publications") == ["2023 (2)", "2022 (1)", "2021 (1)", "Other (1)"]
    assert titles(built, "publications") == ["Engines", "Notes"]
    assert built.texts("p.people-next", "publications") == ["Next: 2022"]
    assert built.body("publications").select_one("nav.people-sheets")["aria-label"] == "Pages of this list"


def test_every_part_has_a_page_of_its_own(built):
    assert titles(built, "publications/2023") == ["Engines", "Notes"]
    assert titles(built, "publications/2022") == ["Machines"]
    assert titles(built, "publications/other") == ["Undated"]
    assert built.page("publications/2022").h1.find(string=True) == "Publications: 2022"
    assert built.page("publications/2022").title.get_text().startswith("Publications: 2022")
    assert links(built, "publications/2022") == {
        "Overview": "../publications.html",
        "2023": "2023.html",
        "2021": "2021.html",
        "Other": "other.html",
    }
    (here,) = built.body("publications/2022").select("[aria-current=page]")
    assert here.get_text() == "2022"


def test_people_by_letter_beside_an_index(built):
    names = {letter: built.texts(".people-name", f"people/people-{letter}") for letter in ("h", "l", "giyeok")}
    assert names == {"h": ["Bob Harris", "Grace Hopper"], "l": ["Ada Lovelace"], "giyeok": ["김민지"]}
    assert built.page("people/people-giyeok").h1.find(string=True) == "People: ㄱ"


def test_pages_lead_to_the_ones_before_and_after(built):
    def found(page):
        tags = built.page(page).select("link[rel=prev], link[rel=next]")
        return {tag["rel"][0]: tag["href"] for tag in tags}

    assert found("publications/2023") == {"prev": "../publications.html", "next": "2022.html"}
    assert found("publications/2022") == {"prev": "2023.html", "next": "2021.html"}
    assert found("publications/other") == {"prev": "2021.html"}
    assert found("publications")["next"] == "people/index.html"


def test_they_say_where_they_are_and_show_no_source(built):
    page = built.page("publications/2022")
    assert page.select_one("link[rel=canonical]")["href"] == f"{BASE}publications/2022.html"
    assert "_sources" not in built.html("publications/2022")
    assert not (built.out / "_sources/publications").exists()


def test_they_are_in_the_sitemap(built):
    listed = (built.out / "sitemap.xml").read_text("utf-8")
    assert all(f"<loc>{BASE}{page}.html</loc>" in listed for page in SHEETS)


# --- links ------------------------------------------------------------------------------------------------------------


def test_citations_and_links_lead_to_the_page_of_the_year(built):
    found = [link["href"] for link in built.body("about").select("a.reference.internal")]
    assert found == ["publications/2021.html#publication-letters", "publications/2023.html#publication-notes"]
    for address in found:
        page, _, anchor = address.partition(".html#")
        assert built.page(page).find(id=anchor)


def test_other_projects_find_them_in_the_inventory(built):
    inventory = InventoryFile.loads((built.out / "objects.inv").read_bytes(), uri=BASE)
    address = inventory["people:publication", "machines"].uri
    assert address == f"{BASE}publications/2022.html#publication-machines"
    assert inventory["std:doc", "publications/2022"].uri == f"{BASE}publications/2022.html"


def search_index(built):
    text = (built.out / "searchindex.js").read_text("utf-8")
    return json.loads(text[text.index("(") + 1 : text.rindex(")")])


def test_the_search_knows_them(built):
    index = search_index(built)
    pages = index["docnames"]
    assert set(pages) >= SHEETS
    assert pages.index("publications/2022") in {number for number, *_ in index["alltitles"]["Publications: 2022"]}
    word = index["terms"]["machin"]
    assert pages.index("publications/2022") in (word if isinstance(word, list) else [word])
    objects = {name: pages[one[0]] for several in index["objects"].values() for one in several for name in [one[4]]}
    assert objects["Machines"] == "publications/2022"


@pytest.mark.parametrize("theme", ["alabaster", "furo", "pydata_sphinx_theme"])
def test_in_every_theme(build_once, theme):
    built = build_once(FILES, html_theme=theme)
    assert built.warnings == []
    assert "Machines" in built.text("publications/2022")


# --- other formats ----------------------------------------------------------------------------------------------------


def test_with_folders_for_pages(build_once):
    built = build_once(FILES, "dirhtml")
    assert built.warnings == []
    assert titles(built, "publications/2022/index") == ["Machines"]
    assert links(built, "publications/index")["2022"] == "2022/"
    assert links(built, "publications/2022/index")["Overview"] == "../"
    assert (built.out / "people/people-l/index.html").is_file()


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text", "latex", "man"])
def test_a_book_has_whole_lists(build_once, builder):
    built = build_once(FILES, builder, version="1", copyright="nobody")
    assert built.warnings == []
    assert not list(built.out.rglob("*2022*"))
    if builder == "text":
        shown = (built.out / "publications.txt").read_text("utf-8")
        assert all(title in shown for title, _ in PAPERS)
        assert "Overview" not in shown


def test_outputs_do_not_mix_their_places(site):
    def addresses():
        found = InventoryFile.loads((site.source / "_build/html/objects.inv").read_bytes(), uri="")
        return found["people:publication", "machines"].uri

    assert addresses() == "publications/2022.html#publication-machines"
    site.build("singlehtml")
    assert site.build().written == set()
    assert addresses() == "publications/2022.html#publication-machines"


# --- rebuilding -------------------------------------------------------------------------------------------------------


def test_when_nothing_changed_they_stay_in_the_search_and_the_inventory(site):
    before = search_index(site.build())
    again = site.build()
    assert (again.read, again.written, again.parsed) == (set(), set(), [])
    assert search_index(again)["docnames"] == before["docnames"]
    assert set(search_index(again)["docnames"]) >= SHEETS
    inventory = InventoryFile.loads((again.out / "objects.inv").read_bytes(), uri="")
    assert inventory["people:publication", "machines"].uri.startswith("publications/2022.html")


def test_an_edited_entry_writes_its_page_alone(site):
    site.replace("references.bib", "{Machines}", "{Computing Machines}")
    again = site.build()
    assert (again.read, again.written) == (set(), {"publications", "publications/2022", *BESIDE})
    assert titles(again, "publications/2022") == ["Computing Machines"]


def test_an_entry_that_moves_leaves_its_old_page(site):
    site.replace("references.bib", "year = {2021}", "year = {2022}")
    again = site.build()
    assert again.read == set()
    assert titles(again, "publications/2022") == ["Machines", "Letters"]
    assert not (again.out / "publications/2021.html").exists()
    assert not (site.source / "_build/doctrees/publications/2021.doctree").exists()
    assert "publications/2021" not in search_index(again)["docnames"]
    assert again.body("about").select_one("a.reference.internal")["href"].startswith("publications/2022.html")
    sheets = {"publications/2022", "publications/2023", "publications/other"}
    assert again.written == {"publications", "about", *sheets, *BESIDE}


def test_a_new_year_has_a_page_and_nothing_moves(site):
    site.write({"references.bib": FILES["references.bib"] + entry("News", 2024)})
    again = site.build()
    assert again.read == set()
    assert titles(again, "publications") == titles(again, "publications/2024") == ["News"]
    assert titles(again, "publications/2023") == ["Engines", "Notes"]
    assert "about" not in again.written


def test_a_person_who_comes_is_on_the_page_of_their_letter(site):
    site.write({"people/zoe/person.yaml": "name: Zoe Lane\n", "people/zoe/index.md": FILES["people/ada/index.md"]})
    again = site.build()
    assert again.read == {"people/zoe/index"}
    assert again.written == {"people/zoe/index", "people/index", "people/people-l", "index"}
    assert again.texts(".people-name", "people/people-l") == ["Zoe Lane", "Ada Lovelace"]


def test_another_title_of_the_list_is_another_title_of_its_pages(site):
    site.replace("publications.md", "# Publications", "# Papers")
    again = site.build()
    assert again.written >= {"publications", "publications/2022"}
    assert again.page("publications/2022").h1.find(string=True) == "Papers: 2022"


def test_a_list_that_is_divided_no_more(site):
    site.replace("publications.md", ":pages: year", ":pages: none")
    again = site.build()
    assert titles(again, "publications") == ["Engines", "Notes", "Machines", "Letters", "Undated"]
    assert not list((again.out / "publications").iterdir())
    assert again.body("about").select_one("a.reference.internal")["href"] == "publications.html#publication-letters"


def test_what_makes_sphinx_write_all_pages_writes_these_too(site):
    assert site.build(html_title="Other").written >= SHEETS
    assert site.build(html_title="Other").written == set()
    (site.source / "_build/html/publications/2022.html").unlink()
    assert site.build(html_title="Other").written == {"publications/2022"}


def test_a_changed_template_writes_them_anew(make_site):
    site = make_site({**FILES, "_templates/page.html": "{% extends '!page.html' %}"})
    options = {"templates_path": ["_templates"]}
    site.build(**options)
    assert site.build(**options).written == set()
    later = 4_000_000_000
    os.utime(site.source / "_templates/page.html", (later, later))
    assert site.build(**options).written >= SHEETS


def test_they_are_written_in_parallel_with_the_same_bytes(make_site):
    one = make_site(FILES, folder="one").build()
    two = make_site(FILES, folder="two").build(parallel=2)
    names = {path.relative_to(one.out) for path in one.out.rglob("*") if path.suffix in {".html", ".js", ".inv"}}
    assert [name for name in sorted(names) if (one.out / name).read_bytes() != (two.out / name).read_bytes()] == []
    assert two.written == one.written >= SHEETS


# --- by themselves ----------------------------------------------------------------------------------------------------


def test_a_long_list_is_divided_by_itself_and_it_is_said_once(make_site):
    site = make_site({**FILES, "publications.md": LIST.format("Publications", "publications", "")})
    first = site.build(people_page_size=2)
    assert first.warnings == []
    assert "publications.md:1:1: 'publications' shows 5 items and is divided into 4 pages, by year" in first.printed
    assert titles(first, "publications/2022") == ["Machines"]
    site.replace("references.bib", "{Machines}", "{Computing Machines}")
    assert "is divided" not in site.build(people_page_size=2).printed
    assert site.build(people_page_size=0).body("publications").select("nav") == []


def test_parts_that_are_too_long_go_on_on_further_pages(build_once):
    built = build_once(FILES, people_page_size=1)
    assert titles(built, "publications/2023") == ["Engines"]
    assert titles(built, "publications/2023-2") == ["Notes"]
    assert built.page("publications/2023-2").h1.find(string=True) == "Publications: 2023, page 2"


def test_long_indices_have_a_page_for_each_letter(build_once):
    built = build_once(
        {**FILES, "people/ada/person.yaml": "name: Ada Lovelace\nwork: [{organization: Mill}]\n"}, people_page_size=3
    )
    assert built.warnings == []
    rows = [" ".join(row.get_text().split()) for row in built.page("people-names").select("tr:has(a)")]
    assert rows == ["H (2)", "L (1)", "T (1)", "ㄱ (1)"]
    found = {link.get_text(): link["href"] for link in built.body("people-names/h").select("ul.people-entries a")}
    assert found == {
        "Bob Harris": "../people/bob/index.html#person-bob",
        "Grace Hopper": "../people/grace/index.html#person-grace",
    }
    assert built.page("people-organizations").select("table a")  # short: as Sphinx makes it
    index = search_index(built)
    assert index["titles"][index["docnames"].index("people-names/h")] == ""


def test_the_index_of_organizations_is_where_links_to_them_lead(build_once):
    people = {f"people/{name}/person.yaml": f"name: {name}\nwork: [{{organization: Mill}}]\n" for name in NAMES}
    files = {**FILES, **people, "about.md": "# About\n\n{organization}`mill`\n"}
    built = build_once(files, people_page_size=3)
    assert built.warnings == []
    (link,) = built.body("about").select("a.reference.internal")
    assert link["href"] == "people-organizations/m.html#organization-mill"
    assert built.page("people-organizations/m").find(id="organization-mill").get_text() == "Mill"
    assert built.page("people-organizations/m-2").find(id="organization-mill")


# --- by other things --------------------------------------------------------------------------------------------------

WAYS = {
    ("publications", "kind"): {"conference": ["Talk"], "journal": ["Engines"]},
    ("publications", "letter"): {"e": ["Engines"], "t": ["Talk"]},
    ("publications", "1"): {"page-1": ["Engines"], "page-2": ["Talk"]},
    ("projects", "year"): {"2023": ["Loom"], "2020": ["Mill"]},
    ("projects", "letter"): {"l": ["Loom"], "m": ["Mill"]},
    ("projects", "organization"): {"royal-society": ["Loom"], "other": ["Mill"]},
    ("people", "organization"): {"royal-society": ["Ada"], "other": ["Bob"]},
}


@pytest.fixture(scope="module")
def ways(build_once):
    pages = {
        f"{kind}-{way}.md": f"---\norphan: true\n---\n\n{LIST.format('List', kind, f':pages: {way}')}"
        for kind, way in WAYS
    }
    ada = """\
        name: Ada
        projects:
        - {name: Loom, date: 2023, organization: Royal Society}
        - {name: Mill, date: 2020}
        """
    talk = "@inproceedings{talk, title = {Talk}, author = {Ada}, year = {2021}, booktitle = {Proceedings}}\n"
    bib = entry("Engines", 2022, "Ada") + talk
    return build_once(
        {"people/ada/person.yaml": ada, "people/bob/person.yaml": "name: Bob\n", "references.bib": bib, **pages}
    )


@pytest.mark.parametrize(("way", "sheets"), WAYS.items())
def test_ways_to_divide_a_list(ways, way, sheets):
    page = "-".join(way)
    selector = {"publications": ".people-title", "people": ".people-name", "projects": ".people-card-title"}[way[0]]
    assert {name: ways.texts(selector, f"{page}/{name}") for name in sheets} == sheets
    addresses = list(links(ways, page).values())
    assert addresses == [f"{page}/{name}.html" for name in sheets]
    assert ways.warnings == []


def test_an_organization_is_at_its_page(build_once):
    work = "name: {}\nwork: [{{organization: {}}}]\n"
    built = build_once(
        {
            "index.md": LIST.format("Home", "people", ":pages: organization\n:group-by: organization"),
            "about.md": "---\norphan: true\n---\n\n# About\n\n{organization}`mill`\n",
            "people/ada/person.yaml": work.format("Ada", "Mill"),
            "people/bob/person.yaml": work.format("Bob", "Loom"),
            "people/eve/person.yaml": "name: Eve\n",
        }
    )
    assert built.body("about").select_one("a.reference.internal")["href"] == "people-mill.html#organization-mill"
    assert built.page("people-mill").find(id="organization-mill")
    assert built.texts(".people-affiliations li", "people-mill") == ["Ada"]
    assert links(built, "index") == {"Loom": "people-loom.html", "Mill": "people-mill.html"}


def test_two_lists_of_one_page_and_a_page_that_is_there_already(build_once):
    both = "# Home\n\n```{publications}\n:pages: year\n```\n\n```{people}\n:pages: 1\n```\n"
    built = build_once(
        {
            "all.md": f"---\norphan: true\n---\n\n{both}",
            "all/2022.md": "---\norphan: true\n---\n\n# Mine\n",
            "index.md": both,
            "references.bib": entry("Engines", 2022, "Ada"),
            "people/ada/person.yaml": "name: Ada\n",
        }
    )
    assert built.warnings == []
    assert built.page("all/2022").h1.find(string=True) == "Mine"
    assert titles(built, "all/publications-2022") == ["Engines"]
    assert built.texts(".people-name", "all/page-1") == ["Ada"]
    assert titles(built, "publications-2022") == ["Engines"]
    assert built.texts(".people-name", "people-page-1") == ["Ada"]


def test_many_pages_link_to_their_neighbours_alone(build_once):
    entries = "".join(entry(f"Paper{year}", year) for year in range(1950, 2020))
    built = build_once({"index.md": LIST.format("Home", "publications", ":pages: year"), "references.bib": entries})
    assert len(links(built, "index")) == 70
    assert list(links(built, "publications-1980")) == ["Overview", "1981", "1979"]


def test_controls_say_that_they_know_one_page(build_once):
    built = build_once({**FILES, "publications.md": LIST.format("Publications", "publications", ":filter:\n:pages: 3")})
    label = built.body("publications/page-1").select_one("form input")["aria-label"]
    assert label == "Find on this page"
    assert built.texts(".people-filter-count", "publications/page-1") == ["3 of 3"]


def test_in_another_language(build_once):
    built = build_once(FILES, language="ko", people_page_size=1)
    assert built.page("publications/2023-2").h1.find(string=True) == "Publications: 2023, 2쪽"
    assert "전체 보기" in links(built, "publications/2023-2")


@pytest.mark.parametrize(("way", "fault"), [("yaer", "did you mean 'year'?"), ("0", "and no number such as 100")])
def test_a_way_that_is_none(build_once, way, fault):
    built = build_once({**FILES, "publications.md": LIST.format("Publications", "publications", f":pages: {way}")})
    (warning,) = built.warnings
    assert warning.startswith("publications.md:4:9: WARNING: the option 'pages':") or "publications.md:4:" in warning
    assert fault in warning
