"""The publications of this project's own people, built from its own files: the numbers of their source documents."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent.parent
CONF = """
extensions = ["sphinx_people"]
primary_domain = "people"
people_languages = ["en", "ko"]
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
bibtex_bibfiles = ["references.bib"]
bibtex_reference_style = "author_year"
"""
INDEX = """# Home

```{toctree}
:glob:

publications
projects
organizations
people/index

```
"""
#: How many of each kind each person has.
KINDS = {
    "chanjun-park": {"preprint": 9, "conference": 21, "workshop": 8},
    "hyunwoong-ko": {"report": 1, "conference": 1},
    "jarvis08": {"journal": 1, "conference": 1},
}
SHARED = "publication-lee2024lengthaware"


@pytest.fixture(scope="module")
def built(build_once):
    """Build the pages of people and everybody's, as they are."""
    paths = [PROJECT / name for name in ("references.bib", "publications.md", "projects.md", "organizations.md")]
    paths += [path for path in sorted((PROJECT / "people").rglob("*")) if path.is_file()]
    files = {path.relative_to(PROJECT).as_posix(): path.read_bytes() for path in paths}
    return build_once({"conf.py": CONF, "index.md": INDEX, **files})


def items(built, page):
    return built.body(page).select("li.people-publication")


def profile(person):
    return f"people/{person}/index"


def test_it_builds_without_a_warning(built):
    assert (built.status, built.warnings) == (0, [])


@pytest.mark.parametrize(("person", "kinds"), KINDS.items())
def test_everybody_has_theirs(built, person, kinds):
    found = Counter(item["class"][1].removeprefix("people-") for item in items(built, profile(person)))
    assert found == kinds
    assert all(len(item.select("strong.people-owner")) == 1 for item in items(built, profile(person)))


def test_three_groups_numbered_through(built):
    body = built.body(profile("chanjun-park"))
    assert built.texts(".people-publications .people-heading", profile("chanjun-park")) == [
        *("Preprints", "Conferences", "Workshops"),
    ]
    lists = [(one["start"], len(one.select(":scope > li"))) for one in body.select(".people-publications ol")]
    assert lists == [("1", 9), ("10", 10), ("20", 11), ("31", 8)]


def test_everybodys_list_has_each_once(built):
    ids = [item["id"] for item in items(built, "publications")]
    assert len(ids) == len(set(ids)) == 41
    assert sum(map(sum, (kinds.values() for kinds in KINDS.values()))) == 41 + 1  # one of them has two authors here


def test_the_shared_paper_is_on_both_pages_and_links_to_the_other(built):
    for owner, other in (("chanjun-park", "hyunwoong-ko"), ("hyunwoong-ko", "chanjun-park")):
        item = built.body(profile(owner)).select_one(f"#{SHARED}")
        assert [link["href"] for link in item.select(".people-authors a")] == [f"../{other}/index.html#person-{other}"]
    hrefs = [link["href"] for link in built.body("publications").select(f"#{SHARED} .people-authors a")]
    assert sorted(hrefs) == [f"people/{name}/index.html#person-{name}" for name in ("chanjun-park", "hyunwoong-ko")]


def test_every_mention_of_a_person_is_linked(built):
    links = built.body("publications").select(".people-authors a")
    assert Counter(link["href"].split("/")[1] for link in links) == {
        "chanjun-park": 38,
        "hyunwoong-ko": 2,
        "jarvis08": 2,
    }


def test_all_marks_are_there(built):
    signs = Counter(
        sign
        for sup in built.body("publications").select(".people-authors [aria-hidden=true] sup")
        for sign in sup.get_text().split(",")
    )
    assert signs == {"*": 35, "†": 22}
    assert built.texts(".people-legend", "publications") == ["† corresponding author · * equal contribution"]
    spoken = [span.get_text() for span in built.body("publications").select(".people-authors .people-spoken")]
    assert sum(text.count("equal contribution") + text.count("corresponding author") for text in spoken) == 57


def test_tracks_notes_and_links(built):
    venues = built.texts(".people-venue", "publications")
    tracks = ("Findings", "Industry Track", "Demo Track", "Student Research Workshop")
    assert [sum(f", {track}, " in venue for venue in venues) for track in tracks] == [5, 2, 2, 2]
    assert built.texts(".people-note", "publications") == ["Oral"] * 4
    words = Counter(built.texts(".people-links a", "publications"))
    assert words == {"ACL Anthology": 26, "arXiv": 12, "PDF": 1, "Website": 1}


def test_bibtex_of_all_is_there_to_download(built):
    sizes = {"chanjun-park": 38, "hyunwoong-ko": 2, "jarvis08": 2, "publications": 41}
    for name, size in sizes.items():
        text = (built.out / f"_downloads/{name}.bib").read_text(encoding="utf-8")
        assert text.count("\n}") == size
        assert "+an" not in text


def test_the_chart_counts_all(built):
    rows = [
        [cell.get_text(strip=True) for cell in row.select("td")]
        for row in built.body("publications").select("tbody tr")
    ]
    assert sum(int(row[-1]) for row in rows) == 41
    assert all(sum(int(cell or 0) for cell in row[1:-1]) == int(row[-1]) for row in rows)


def test_projects_link_to_their_papers_and_back(built):
    body = built.body(profile("chanjun-park"))
    papers = [link["href"] for link in body.select(".people-project a") if link.get_text() == "Paper"]
    assert len(papers) == len(set(papers)) > 10
    assert all(built.body("publications").select(href.partition("publications.html")[2]) for href in papers)
    mentions = [link["href"] for link in body.select(".people-publication .people-mentions a")]
    assert len([href for href in mentions if href.startswith("#project-")]) == len(papers)


@pytest.mark.parametrize("person", ["chanjun-park", "jarvis08"])
def test_citations_lead_to_entries(built, person):
    """On profiles and in case studies."""
    pages = [page for page in built.env.found_docs if page.startswith(f"people/{person}/")]
    links = [(page, link["href"]) for page in pages for link in built.body(page).select(".bibtex-citation a")]
    for page, href in links:
        name, _, anchor = href.partition("#")
        target = (built.out / page).parent.joinpath(name).resolve() if name else built.out / f"{page}.html"
        assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), (page, href)
    if person == "jarvis08":
        assert links
