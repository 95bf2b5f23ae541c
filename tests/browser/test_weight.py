"""What a browser loads for a page is little: measured on the wire, compressed, with an empty cache."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

LIMIT = 60_000
SCRIPT_LIMIT = 10_000
PROFILES = ("chanjun-park", "hyunwoong-ko", "jarvis08", "myeonggyu-park")


def loaded(visit, host, path):
    """Return what a page loads, and how many bytes each file has on the wire."""
    before = len(host.served)
    page = visit(path, on=host).page
    page.wait_for_load_state("networkidle")
    return dict(host.served[before:])


@pytest.mark.parametrize("person", PROFILES)
@pytest.mark.parametrize("language", ["host", "korean_host"])
def test_profiles_are_light(visit, request, language, person):
    files = loaded(visit, request.getfixturevalue(language), f"people/{person}/index.html")
    assert len(files) > 5
    assert sum(files.values()) <= LIMIT, sorted(files.items(), key=lambda file: -file[1])


def entry(number):
    """Return a publication with all that most have."""
    return f"""
        @inproceedings{{p{number}, title = {{Paper {number}: What Becomes of Sentence {number * 7919 % 1000} When Nobody Reads It}},
          author = {{Lovelace, Ada and Babbage, Charles and Somerville, Mary{number % 9} and De Morgan, Augustus}},
          booktitle = {{Proceedings of Meeting {number % 12} of the Society for Engines and Looms}}, year = {1990 + number % 30},
          pages = {{{number * 13}--{number * 13 + 9}}}, doi = {{10.1000/{number * 104729}}}, url = {{https://papers.example/{number}}},
          abstract = {{We weave number {number} on the {number * 31 % 97}th loom, and find that it holds.}}}}"""


def test_a_profile_with_40_publications_is_light(visit, build_once, serve):
    """In Furo, as in the projects of those who use the extension, and all of it: page, styles, scripts, pictures."""
    built = build_once(
        {
            "references.bib": "".join(map(entry, range(40))),
            "people/ada/person.yaml": """
                name: {en: Ada Lovelace, ko: 에이다 러브레이스}
                headline: Mathematician
                github: ada
                work:
                  - {organization: Analytical Engine, position: Programmer, start_date: 1842, end_date: 1843}
            """,
            "people/ada/index.md": "# Ada\n\n```{profile}\n```\n\n```{timeline} work\n```\n\n```{publications}\n```\n",
            "index.md": "# Home\n\n```{toctree}\npeople/ada/index\n```\n",
        },
        html_theme="furo",
    )
    assert built.warnings == []
    assert len(built.page("people/ada/index").select(".people-publication")) == 40
    files = loaded(visit, serve(built.out), "people/ada/index.html")
    assert sum(files.values()) <= LIMIT, sorted(files.items(), key=lambda file: -file[1])


def test_scripts_of_ours_are_short(built_site):
    scripts = [file for file in (built_site / "_static").glob("*.js") if file.name.startswith("people")]
    assert [file.name for file in scripts if file.stat().st_size > SCRIPT_LIMIT] == []


def test_what_was_searched_for_is_marked(visit):
    """The script that does it is loaded when somebody comes from a search, and not before."""
    shown = visit("projects.html")
    assert not [url for url in shown.requests if "sphinx_highlight" in url]
    page = shown.go("projects.html?highlight=korean")
    expect(page.locator("article .highlighted").first).to_have_text(re.compile("korean", re.IGNORECASE))
    page.evaluate("localStorage.setItem('sphinx_highlight_terms', 'korean')")
    page = shown.go("publications.html")
    expect(page.locator("article .highlighted").first).to_be_attached()
