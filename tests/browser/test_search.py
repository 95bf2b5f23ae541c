"""The search: people, projects and publications first, by any of their names, and pieces of Korean words."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

FILES = {
    "references.bib": """
        @article{paper, title = {Don't Stop {&} "Think" <b>}, author = {Lovelace, Ada}, journal = {Annals}, year = 2024}
    """,
    "people/ada/person.yaml": """
        name: {en: Ada Lovelace, ko: 에이다}
        aliases: [Augusta King, "Lovelace, Ada", A. Lovelace]
        projects:
          - {repository: court/engine, name: {en: Engine, ko: 해석기관}}
          - {name: Loom, page: loom}
        work: [{organization: soop, position: Countess}]
    """,
    "people/organizations.yaml": "soop: {name: {en: SOOP, ko: 숲}, former_names: [{name: AfreecaTV}]}\n",
    "people/ada/index.md": "# Ada\n\n```{profile}\n```\n\n```{projects}\n```\n\n```{publications}\n:filter:\n```\n",
    "people/ada/loom.md": "---\norphan: true\n---\n\n# How it weaves\n\nText of 딥러닝연구소에서 한 일.\n",
    "engine.md": "---\norphan: true\n---\n\n# Engine\n\nEngines, engines. Running 언어 모델을, 언어학.\n",
    "index.md": "# Home\n\n모델 하나. Nothing else.\n\n```{toctree}\npeople/ada/index\n```\n\n```{people}\n:group-by: organization\n```\n",
}
PERSON = ("Ada Lovelace (에이다)", "Person, in Ada", "people/ada/index.html#person-ada")
ENGINE = ("Engine (해석기관, court/engine)", "Project, in Ada", "people/ada/index.html#project-court-engine")
LOOM = ("Loom", "Project, in How it weaves", "people/ada/loom.html#top")
PAPER = ('Don\'t Stop & "Think"', "Publication, in Ada", "people/ada/index.html#publication-paper")


def results(page, query, host):
    """Search, and return the title, the description and the address of each result."""
    page.goto(f"{host.address}search.html?q={quote(query)}")
    page.locator("#search-results h2:not(:has(span))").wait_for()  # it has dots while the search goes on
    return [
        (
            one.locator("a").first.inner_text(),
            "".join(one.locator(":scope > span").all_inner_texts()).strip().removeprefix("(").removesuffix(")"),
            one.locator("a").first.get_attribute("href").removeprefix(host.address),
        )
        for one in page.locator("ul.search > li").all()
    ]


@pytest.fixture(scope="session")
def built(build_once):
    return build_once(FILES, html_theme="furo")


@pytest.fixture
def search(visit, built, serve):
    """Search the small site above."""
    host = serve(built.out)
    page = visit(on=host).page
    return lambda query: results(page, query, host)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("ada lovelace", PERSON),
        ("에이다", PERSON),
        ("이다", PERSON),
        (unicodedata.normalize("NFD", "에이다"), PERSON),
        ("에이다 lovelace", PERSON),
        ("Augusta", ("Augusta King", *PERSON[1:])),
        ("engine", ENGINE),
        ("해석", ENGINE),
        ("court/engine", ENGINE),
        ("loom", LOOM),
        ("think", PAPER),
        ("don't stop", PAPER),
        ("soop", ("SOOP (숲)", "Organization, in Home", "index.html#organization-soop")),
        ("AfreecaTV", ("AfreecaTV", "Organization, in Home", "index.html#organization-soop")),
    ],
)
def test_objects_are_found_first_by_every_name(search, query, first):
    found = search(query)
    assert found[0] == first
    assert len({address for _, kind, address in found if kind}) == len([kind for _, kind, _ in found if kind])


def test_an_object_stands_before_a_page_of_its_name(search):
    assert [title for title, _, _ in search("engine")][:2] == [ENGINE[0], "Engine"]


@pytest.mark.parametrize(
    ("query", "pages"),
    [
        ("언어", {"engine.html"}),
        ("연구", {"people/ada/loom.html"}),
        ("연구소", {"people/ada/loom.html"}),
        ("러닝연구", {"people/ada/loom.html"}),
        ("모델", {"engine.html", "index.html"}),
        ("언어 모델", {"engine.html"}),  # both words, though both are short
        ("running 모델", {"engine.html"}),  # stemmed, and a piece of a word
        ("runs 언어학", {"engine.html"}),
        ("딥러닝 모델", set()),
        ("어모", set()),
    ],
)
def test_pieces_of_korean_words_are_found(search, query, pages):
    assert {address for _, kind, address in search(query) if not kind} == pages


def test_results_lead_to_what_they_name(search, visit, built, serve):
    host = serve(built.out)
    page = visit(on=host).page
    for query in ("ada", "engine", "think"):
        results(page, query, host)
        page.locator("ul.search > li a").first.click()
        expect(page.locator(":target")).to_have_count(1)


def test_summaries_begin_where_the_word_is_and_show_what_is_read(visit, built, serve):
    host = serve(built.out)
    page = visit(on=host).page
    results(page, "연구", host)
    assert "딥러닝연구소에서" in page.locator("p.context").first.inner_text()
    results(page, "annals", host)
    text = (
        page.locator("li", has=page.locator("a[href='people/ada/index.html']")).locator("p.context").first.inner_text()
    )
    assert "Annals" in text
    assert "All years" not in text
    assert "@article" not in text


@pytest.mark.parametrize("theme", ["pydata_sphinx_theme", "alabaster", "furo"])
@pytest.mark.parametrize("language", ["en", "ko", "fr"])
def test_in_every_theme_and_language(visit, build_once, serve, theme, language):
    host = serve(build_once(FILES, html_theme=theme, language=language).out)
    page = visit(on=host, faulty=theme == "pydata_sphinx_theme").page
    for query in ("에이다", "augusta"):
        assert results(page, query, host)[0][2] == PERSON[2]
    assert {address for _, kind, address in results(page, "언어 모델", host) if not kind} == {"engine.html"}
    if language == "ko":
        found = results(page, "에이다", host)
        assert found[0][1].startswith("사람")
        assert page.locator(".search-summary").inner_text() == f"검색 결과 {len(found)}건"


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("박찬준", "Chanjun Park (박찬준)"),
        ("Hyunwoong", "Hyunwoong Ko"),
        ("pororo", "Pororo (kakaobrain/pororo)"),
        ("KoCommonGEN", "KoCommonGEN v2"),
    ],
)
def test_this_site_finds_its_people_and_projects(visit, host, query, title):
    found = results(visit(on=host).page, query, host)
    assert found[0][0] == title
    assert found[0][1]


@pytest.mark.parametrize("query", ["연구", "학습"])
def test_this_site_finds_short_korean_words(visit, korean_host, query):
    found = {address for _, _, address in results(visit(on=korean_host).page, query, korean_host)}
    assert {"people/chanjun-park/index.html", "people/myeonggyu-park/index.html"} <= found
