"""One site in every format: no warning, and no fact left out, those included that are folded on a page of HTML."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
import yaml
from bs4 import BeautifulSoup
from sphinx.util.parallel import ParallelTasks, parallel_available

from sphinx_people.build.styles import style_sheet
from sphinx_people.model.person import SECTIONS

ROOT = Path(__file__).parent / "roots" / "test-builders"

#: Where each format has what stands on the profile of somebody; several formats put the whole site into one file.
FILES = {
    "html": "people/{}/index.html",
    "dirhtml": "people/{}/index.html",
    "singlehtml": "index.html",
    "epub": "people/{}/index.xhtml",
    "latex": "builders.tex",
    "text": "people/{}/index.txt",
    "man": "builders.1",
    "texinfo": "builders.texi",
    "xml": "people/{}/index.xml",
    "pseudoxml": "people/{}/index.pseudoxml",
}
#: Where its case study is.
CASE_STUDIES = {name: file.format("ada").replace("index", "engine") for name, file in FILES.items()} | {
    "dirhtml": "people/ada/engine/index.html",
    "singlehtml": "index.html",
}
FOLDING = ("html", "dirhtml", "singlehtml")
#: Formats whose readers can follow a link or see its address.
LINKING = ("html", "dirhtml", "singlehtml", "epub", "latex", "man", "texinfo", "xml", "pseudoxml")

#: Fields that say how a fact is shown, and are none themselves.
SETTINGS = {"image", "page", "language"}
#: Fields whose facts are shown in other words, which the lists below give.
RETOLD = {"start_date", "end_date", "date", "years", "duration", "details", "url", "links", "slides", "video"}

#: What the generic walk through the facts cannot foresee: dates and lengths in words, MyST, names of organizations.
WORDS = {
    "ada": [
        *("Jun 2024 – Present", "2 yrs 6 mos", "Jul 2020 – Dec 2021", "1 yr 6 mos", "2015 – Feb 2019", "3 mos + 2 wks"),
        *("May 1, 2023", "Mar 2, 2025", "Aug 2024", "Jan 5, 2024", "Dec 31, 2023", "Sep 2024 – Dec 2024", "2013, 2011"),
        *("Analytical Society", "해석학회", "Hankook University", "한국대학교", "then Hankook College", "GitHub"),
        *("notes", "on engines.", "analytical", "Once worked with", "engine, with", "★ 345", "as of Nov 2026", "2.0k+"),
        *("Long before the engine was built:", "loops within loops", "conditions", "Operation", "Addition", "Seven"),
        *("The sum is", "한글도 있습니다.", "Wrote an index of everything.", "Its cards were punched by hand."),
        *("What the panel said.", "Letters", "Slides", "Video", "Paper", "A page with prose of its own"),
    ],
    "minji": [
        *("2022년 3월 – 2024년 8월", "2년 6개월", "2023년 7월", "2개월", "2022년 3월 5일", "해석학회", "한국대학교"),
        *("두 가지를 배웠습니다.", "형태소", "구문", "에이다 러브레이스"),
    ],
}
ADDRESSES = [
    "https://ada.example.org/",
    "https://github.com/ada",
    "https://github.com/ada/engine",
    "https://github.com/lab/shared",
    "https://letters.example.org/",
    "https://paper.example.org/",
    "https://medal.example.org/",
    "https://slides.example.org/",
    "https://video.example.org/",
    "https://news.example.org/1",
    "https://analytical.example.org/",
]


def bare(text):
    """Return the letters and digits of a text: formats differ in everything else."""
    return re.sub(r"[\W_]", "", text)


def facts_of(person):
    """Yield every text of a person's file that a profile shows as it is written."""
    organizations = yaml.safe_load((ROOT / "people/organizations.yaml").read_text("utf-8"))
    written = yaml.load((ROOT / f"people/{person}/person.yaml").read_text("utf-8"), yaml.BaseLoader)
    if person == "ada":
        assert written.keys() >= set(SECTIONS), "the site has an entry of every section"

    def walk(value, name):
        if name in SETTINGS | RETOLD:
            return
        if isinstance(value, dict):
            for key, one in value.items():
                yield from walk(one, key)
        elif isinstance(value, list):
            for one in value:
                yield from walk(one, name)
        elif value not in organizations:
            yield from (line for line in value.split("\n") if line and not re.search(r"[*`$]", line))

    return list(walk(written, ""))


@pytest.fixture(scope="module")
def source_of(build_once):
    """Return a file that a builder wrote."""

    def read(builder, file):
        built = build_once(root="builders", builder=builder)
        if builder == "epub":
            with ZipFile(built.out / "Builders.epub") as book:
                return book.read(file).decode()
        return (built.out / file).read_text(encoding="utf-8")

    return read


@pytest.fixture(scope="module")
def text_of(source_of):
    """Return the letters and digits of a file that a builder wrote, those that no reader sees left out."""

    def read(builder, file):
        source = source_of(builder, file)
        if builder in {*FOLDING, "epub"}:
            page = BeautifulSoup(source, "html.parser")
            for invisible in page.select("script, style, head, nav, [role=navigation]"):
                invisible.decompose()
            source = page.get_text()
        elif builder == "xml":
            source = "".join(ET.fromstring(source).itertext())
        elif builder == "pseudoxml":
            source = re.sub(r"<[^>\n]*>", "", source)
        elif builder == "latex":
            source = source.replace(r"\textendash", "")
        return bare(source)

    return read


@pytest.mark.parametrize("builder", [*FILES, "gettext"])
def test_no_format_warns(build_once, builder):
    built = build_once(root="builders", builder=builder)
    assert built.warnings == []
    assert built.status == 0


@pytest.mark.parametrize("person", ["ada", "minji"])
@pytest.mark.parametrize("builder", FILES)
def test_every_format_carries_every_fact(text_of, builder, person):
    text = text_of(builder, FILES[builder].format(person))
    expected = [*facts_of(person), *WORDS[person]]
    assert [fact for fact in expected if bare(fact) not in text] == []


def test_what_counts_as_a_fact():
    """So that the test above cannot pass by looking for nothing."""
    facts = facts_of("ada")
    assert len(facts) == len(set(facts)) > 70
    assert {"Ada Lovelace", "에이다 러브레이스", "4.3 of 4.5", "induction", "Telegraph", "넷째 강연", "Harp"} <= set(
        facts
    )
    assert {"Minji Kim", "김민지", "직조공", "Weaver", "둘이 함께 만들었습니다."} <= set(facts_of("minji"))


@pytest.mark.parametrize("builder", FILES)
def test_every_format_carries_the_case_study(text_of, builder):
    text = text_of(builder, CASE_STUDIES[builder])
    expected = ["The Engine", "Minji Kim", "Ada Lovelace", "found, beside", "Shared Loom", "Wheels", "Forty", "0.75"]
    assert [fact for fact in expected if bare(fact) not in text] == []


@pytest.mark.parametrize("builder", LINKING)
def test_every_address_is_there(source_of, builder):
    text = source_of(builder, FILES[builder].format("ada"))
    text = text.replace(r"\:", "")  # where a man page may break a line
    assert [address for address in ADDRESSES if address not in text] == []


@pytest.mark.parametrize("builder", FILES)
@pytest.mark.parametrize("formula", ["x^2", "y^3", "z^4"])
def test_every_formula_is_there(source_of, builder, formula):
    assert formula in source_of(builder, FILES[builder].format("ada"))


@pytest.mark.parametrize("builder", [*FOLDING, "epub"])
def test_what_is_folded_in_html_is_open_in_a_book(source_of, builder):
    page = BeautifulSoup(source_of(builder, FILES[builder].format("ada")), "html.parser")
    profile = page.select_one("section#ada-lovelace")
    folds = profile.select("details")
    summaries = [fold.find("summary", recursive=False).get_text().partition("Show fewer")[0] for fold in folds]
    assert summaries == ["Details", "Details", "Details", "Show all 4", "Details", "Show all 2"]
    assert {fold.has_attr("open") for fold in folds} == {builder == "epub"}
    assert "Long before" in folds[0].get_text()
    assert "Talk Three" in folds[3].get_text()
    assert "Talk Two" not in folds[3].get_text()


@pytest.mark.parametrize("builder", ["latex", "text", "man", "texinfo"])
def test_formats_without_folds_show_what_is_in_them_and_nothing_of_html(source_of, builder):
    text = source_of(builder, FILES[builder].format("ada"))
    assert "Long before the engine was built:" in text
    for of_html in ("Details", "Show all 4", "345 stars", "<svg", "<span", "details"):
        assert of_html not in text


def test_plain_text_reads_well(source_of):
    lines = source_of("text", "people/ada/index.txt").split("\n")
    start = lines.index("* Jul 2020 – Dec 2022 · 2 yrs 6 mos")
    assert lines[start : start + 17] == [
        "* Jul 2020 – Dec 2022 · 2 yrs 6 mos",
        "",
        "  **Hankook University 한국대학교 (then Hankook College)**",
        "",
        "  * Jan 2022 – Dec 2022 · 1 yr",
        "",
        "    **Lead**",
        "",
        "    Led a group.",
        "",
        "  * Jul 2020 – Dec 2021 · 1 yr 6 mos",
        "",
        "    **Engineer**",
        "",
        "    Wrote an index of everything.",
        "",
        "* 2015 – Feb 2019",
    ]
    assert "* Engine 엔진 ★ 2.0k+" in lines


def test_a_book_is_well_formed_and_whole(build_once):
    with ZipFile(build_once(root="builders", builder="epub").out / "Builders.epub") as book:
        names = book.namelist()
        pages = [name for name in names if name.endswith(".xhtml")]
        assert {"people/ada/index.xhtml", "people/ada/engine.xhtml", "people-names.xhtml"} <= set(pages)
        for page in pages:
            ET.fromstring(book.read(page))
            for image in BeautifulSoup(book.read(page), "html.parser").select("img"):
                assert (Path("/", page).parent / image["src"]).resolve().as_posix().removeprefix("/") in names
        assert "_static/people.css" in names


def test_messages_to_translate_are_those_of_pages_and_not_names(build_once):
    """Facts have their translations in ``person.yaml``."""
    messages = (build_once(root="builders", builder="gettext").out / "people.pot").read_text(encoding="utf-8")
    for message in ("A page with prose of its own.", "사례 연구"):
        assert f'msgid "{message}"' in messages
    for fact in ("Programmer", "Analytical Society", "Talk One", "Long before the engine was built:"):
        assert f'msgid "{fact}"' not in messages


def contents(built):
    """Return every file that a build wrote for readers."""
    files = (path for path in built.out.rglob("*") if path.is_file() and path.name != ".buildinfo")
    return {path.relative_to(built.out).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def tasks(monkeypatch):
    """Return the tasks that Sphinx gave to workers."""
    found = []
    add_task = ParallelTasks.add_task

    def note(self, *arguments):
        found.append(arguments)
        add_task(self, *arguments)

    monkeypatch.setattr(ParallelTasks, "add_task", note)
    return found


@pytest.mark.skipif(not parallel_available, reason="Sphinx forks, and this system does not")
@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_builds_in_parallel_write_the_same_bytes(build_once, make_site, tasks, builder):
    serial = build_once(root="builders", builder=builder)
    assert tasks == []
    parallel = make_site({}, root="builders").build(builder, parallel=2)
    assert len(tasks) >= 4, "reading and writing were shared among workers"
    assert parallel.warnings == []
    one, two = contents(serial), contents(parallel)
    assert {"index.html", "searchindex.js", "objects.inv", FILES[builder].format("ada")} <= one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_photos_of_one_name_are_told_apart(build_once):
    built = build_once(root="builders")
    shown = {}
    for person in ("ada", "minji"):
        (photo,) = built.page(f"people/{person}/index").select("img.people-photo")
        shown[person] = built.out / "people/ada" / photo["src"]
        assert shown[person].read_bytes() == (ROOT / f"people/{person}/photo.png").read_bytes()
    assert shown["ada"].name != shown["minji"].name
    assert [image["src"] for image in built.page().select("img.people-photo")] == [
        f"_images/{shown[person].name}" for person in ("ada", "minji")
    ]


@pytest.mark.parametrize("theme", ["furo", "pydata_sphinx_theme", "alabaster"])
def test_every_theme_has_the_style_sheet(build_once, theme):
    built = build_once(root="builders", html_theme=theme)
    assert built.warnings == []
    for page in ("index", "people/ada/index", "people-names"):
        sheets = [link["href"] for link in built.page(page).select("link[rel=stylesheet]")]
        (ours,) = [sheet for sheet in sheets if "people.css" in sheet]
        path = (built.out / page).parent / ours.partition("?")[0]
        assert path.read_text("utf-8") == style_sheet()
    assert built.page("people/ada/index").select(".people-profile .people-name")
