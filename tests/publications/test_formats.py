"""Lists, marks, charts and links in every format; what belongs into HTML alone stays there."""

from __future__ import annotations

import re
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup

BUILDERS = ("html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo", "xml", "pseudoxml")
LEGEND = ("equal contribution", "corresponding author", "student", "visitor")
EVERYBODY = {
    "html": "everybody.html",
    "dirhtml": "everybody/index.html",
    "singlehtml": "index.html",
    "epub": "everybody.xhtml",
    "latex": "publications.tex",
    "text": "everybody.txt",
    "man": "publications.1",
    "texinfo": "publications.texi",
    "xml": "everybody.xml",
    "pseudoxml": "everybody.pseudoxml",
}


@pytest.fixture
def build(build_once):
    """Build the site in a format."""
    return lambda builder: build_once({}, builder, root="publications")


def everybody(built, builder):
    return (built.out / EVERYBODY[builder]).read_text(encoding="utf-8")


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_format_has_every_entry_author_mark_and_note(build, builder):
    built = build(builder)
    assert (built.status, built.warnings) == (0, [])
    text = everybody(built, builder)
    bare = re.sub(r"[\W_]", "", text)
    wanted = [
        "The Engine Speaks",
        "Notes on the Analytical Engine",
        "한국어 제목",
        "김민지",
        "박영희",
        "On Looms",
        "Undated",
    ]
    wanted += ["Given Surname1", "Given Surname77", "Given Surname130", "and others", "With notes", *LEGEND]
    wanted += [
        "Society of Engines",
        "Findings",
        "PhD thesis",
        "Abstract" if "html" in builder else "It weaves",
        "See also",
    ]
    wanted.remove("Given Surname77")  # who is Charles Babbage
    assert [words for words in wanted if re.sub(r"[\W_]", "", words) not in bare] == []


@pytest.mark.parametrize("builder", BUILDERS)
def test_bibtex_and_its_file_are_in_html_alone(build, builder):
    built = build(builder)
    is_html = builder in {"html", "dirhtml", "singlehtml"}
    if not builder.endswith("xml"):  # which shows what there is for any writer
        assert ("@phdthesis" in everybody(built, builder)) is is_html
    assert ("Download 10 entries as BibTeX" in everybody(built, builder)) is is_html
    assert (built.out / "_downloads/publications.bib").is_file() is is_html


@pytest.mark.parametrize(
    ("builder", "authors"),
    [
        ("text", "Minji Kim^*, Ada Lovelace^*,†, Jane Doe^‡,§"),
        ("latex", r"$^{\text{*}}$, "),
        ("latex", r"Jane Doe$^{\text{‡,\S{}}}$"),
        ("latex", r"$^{\text{*}}$ equal contribution · $^{\text{†}}$ corresponding author · "),
        ("man", r"Jane Doe\s-2\u‡,§\d\s0"),
    ],
)
def test_marks_where_there_is_no_html(build, builder, authors):
    text = everybody(build(builder), builder)
    assert authors in text
    assert "(equal contribution)" not in text  # which is for ears
    assert text.count("corresponding author") == (2 if builder in {"latex", "man"} else 1)  # one for each list


def test_marks_in_text_are_explained_below(build):
    assert "^* equal contribution · ^† corresponding author · ^‡ student · ^§" in everybody(build("text"), "text")


def test_a_group_is_a_heading_and_numbers_go_on_in_text(build):
    page = (build("text").out / "people/ada/index.txt").read_text(encoding="utf-8")
    assert re.findall(r"^(?:-\[ .* \]-|\d\. .*)$", page, re.MULTILINE) == [
        "-[ Preprints ]-",
        "1. Notes on the Analytical Engine",
        "-[ Conferences ]-",
        "2. The Engine Speaks",
        "-[ Journals ]-",
        "3. Notes on the Analytical Engine",
    ]


# --- EPUB -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def book(build):
    """The pages of the book, parsed."""
    with ZipFile(build("epub").out / "Publications.epub") as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {name.removesuffix(".xhtml"): BeautifulSoup(archive.read(name), "html.parser") for name in names}


def test_marks_in_an_epub(book):
    line = book["everybody"].select_one("#publication-engine2024 .people-authors")
    assert [sup.get_text() for sup in line.select("sup")] == ["*", "*,†", "‡,§"]
    assert next(span.get_text() for span in line.select(".people-spoken")) == " (equal contribution)"
    legend = book["everybody"].select_one(".people-legend").get_text()
    assert legend == "* equal contribution · † corresponding author · ‡ student · § visitor"


def test_folds_of_an_epub_are_open(book):
    folds = book["everybody"].select("details")
    assert {fold.summary.get_text() for fold in folds} == {"and 120 more authors", "Abstract"}
    assert all(fold.has_attr("open") for fold in folds)


def test_links_of_an_epub_lead_somewhere(book):
    links = {(page, link["href"]) for page, soup in book.items() for link in soup.select("a[href]")}
    internal = [
        (page, href) for page, href in links if ".xhtml#publication-" in href or href.startswith("#publication-")
    ]
    assert len(internal) > 5
    for page, href in internal:
        name, _, anchor = href.partition("#")
        folder = page.rpartition("/")[0]
        target = page if not name else re.sub(r"[^/]+/\.\./", "", re.sub(r"[^/]+/\.\./", "", f"{folder}/{name}"))
        assert book[target.strip("/").removesuffix(".xhtml")].find(id=anchor), (page, href)


# --- LaTeX and Texinfo ------------------------------------------------------------------------------------------------


def test_every_link_of_the_pdf_has_a_target(build):
    """Those of citations, of people and of projects, on whatever page."""
    tex = everybody(build("latex"), "latex")
    labels = re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", tex)
    targets = re.findall(r"\\hypertarget\{([^}]*)\}\{\}", tex)
    references = set(re.findall(r"\\hyperref\[\\detokenize\{([^}]*)\}\]", tex))
    citations = set(re.findall(r"\\hyperlink\{([^}]*)\}", tex))
    assert {"people/ada/index:person-ada", "people/ada/index:project-engine", "everybody:publication-engine2024"} <= (
        references
    )
    assert citations == {
        "cite.people/ada/index:publication-notes2019",
        "cite.people/ada/index:publication-engine2024",
        "cite.everybody:publication-alone2020",
    }
    assert references - set(labels) == set()
    assert citations - set(targets) == set()
    assert sorted(labels) == sorted(set(labels))
    assert sorted(targets) == sorted(set(targets))


def test_an_entry_has_its_anchors_on_every_page_of_the_pdf(build):
    labels = re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", everybody(build("latex"), "latex"))
    pages = {page for page, _, name in (label.partition(":") for label in labels) if name == "publication-engine2023"}
    assert pages == {"everybody", "people/ada/index", "people/minji/index"}
    assert "everybody:publications-year-2024" in labels


def test_every_link_of_the_info_page_has_a_target(build):
    texinfo = everybody(build("texinfo"), "texinfo")
    anchors = set(re.findall(r"@anchor\{([^}]*)\}", texinfo))
    references = set(re.findall(r"@ref\{([^,}]*),", texinfo))
    assert any("publication-" in one for one in anchors)
    assert {one for one in references if one not in anchors and not one.isalnum()} == set()


def test_what_is_drawn_into_a_site_of_one_page_gives_no_id_again(build):
    page = build("singlehtml").page("index")
    for name in ("publications-year-2024", "publication-alone2020", "publication-notes2019"):
        assert len(page.select(f"#{name}")) == 1


# --- the chart --------------------------------------------------------------------------------------------------------


def test_the_chart_is_a_drawing_with_a_name_and_a_table(site):
    svg = site.body("everybody").select_one(".people-chart svg")
    assert (svg["role"], svg["aria-label"]) == ("img", "Publications by year; the table below has the numbers.")
    rows = [
        [cell.get_text(strip=True) for cell in row.select("td")] for row in site.body("everybody").select("tbody tr")
    ]
    assert rows[0] == ["2024", "", "1", "", "", "", "", "1"]
    assert [(row[0], row[-1]) for row in rows] == [
        *(("2024", "1"), ("2023", "0"), ("2022", "2"), ("2021", "1"), ("2020", "1"), ("2019", "1"), ("2018", "1")),
        ("2017", "1"),
    ]
    heads = site.texts("thead th", "everybody")
    assert heads == ["Year", "Preprints", "Conferences", "Workshops", "Demos", "Journals", "Theses", "All"]
    drawn = [title.get_text() for title in svg.select("rect title")]
    assert len(drawn) == sum(bool(cell) for row in rows for cell in row[1:-1])
    assert "2022, Demos: 1" in drawn
    assert svg.find_next_sibling("table")


@pytest.mark.parametrize("builder", ["latex", "text", "man", "texinfo"])
def test_elsewhere_the_chart_is_the_table(build, builder):
    text = everybody(build(builder), builder)
    assert "<svg" not in text
    assert "Publications by year" not in text
    assert "2023" in text
