"""``{numbers}``: how many there are of everything; and the numbers beside names."""

from __future__ import annotations

import pytest

from sphinx_people.catalog.numbers import NUMBERS

PROJECTS = ", ".join(f"{{repository: lab/{name}}}" for name in ("a", "b", "c"))
PAPERS = "".join(
    f"@misc{{k{number}, title={{T{number}}}, author={{Lovelace, Ada}}, year=2020}}\n" for number in range(4)
)
FILES = {
    "people/ada/person.yaml": f"name: Ada Lovelace\nprojects: [{PROJECTS}]\nwork: [{{organization: Acme}}, {{organization: Zoo}}]\n",
    "people/ada/index.md": "---\norphan: true\n---\n\n# Ada\n\n```{profile}\n```\n\n```{numbers}\n```\n",
    "people/bob/person.yaml": "name: Bob\n",
    "people/stars.yaml": "lab/a: {stars: [1500+]}\nlab/b: {stars: [120]}\n",
    "references.bib": PAPERS,
}
ALL = ["2 people", "4 publications listed", "3 projects", "2 organizations", "1.6k+ stars in 2 repositories"]
ADA = ["4 publications listed", "3 projects", "1.6k+ stars in 2 repositories"]


@pytest.fixture
def shown(build_once):
    """Return the numbers that a piece of the first page shows."""

    def show(piece):
        built = build_once({**FILES, "index.md": f"# Home\n\n```{piece}\n```\n"})
        return built, built.texts(".people-numbers > li")

    return show


@pytest.mark.parametrize(
    ("piece", "numbers"),
    [
        ("{numbers}", ALL),
        ("{numbers} projects, people", ["2 people", "3 projects"]),
        ("{numbers}\n:person: ada", ADA),
        ("{numbers} projects\n:person: ada", ["3 projects"]),
        (
            "{numbers}\n:language: ko",
            ["2명", "수록 논문 4편", "프로젝트 3개", "기관 2곳", "저장소 2개에 별 1.6천개 이상"],
        ),
        ("{numbers}\n:person: bob", []),
        ("{profile}\n:person: ada", ADA),
        ("{profile}\n:person: ada\n:numbers: stars, projects", ADA[1:]),
        ("{profile}\n:person: ada\n:numbers:", []),
        ("{people}", ADA),
        ("{people}\n:numbers: publications", ADA[:1]),
        ("{people}\n:group-by: organization", []),
    ],
)
def test_numbers(shown, piece, numbers):
    built, found = shown(piece)
    assert found == numbers
    assert built.warnings == []


def test_nothing_to_count_is_said(shown):
    assert shown("{numbers}\n:person: bob")[0].texts(".people-empty") == ["Nothing to show here."]


@pytest.mark.parametrize(
    ("piece", "number"),
    [
        ("{numbers} projects", "3"),
        ("{numbers} stars", "1.6k+"),
        ("{numbers} stars\n:language: ko", "1.6천"),
    ],
)
def test_the_number_stands_out(shown, piece, number):
    built, _ = shown(piece)
    assert built.body().select_one(".people-numbers strong").get_text() == number


def test_a_person_s_own_page_has_their_numbers(shown):
    built, _ = shown("{numbers}")
    assert built.texts(".people-numbers > li", "people/ada/index") == [*ADA, *ADA]


@pytest.mark.parametrize(
    ("piece", "warning"),
    [
        (
            "{numbers} project",
            "index.md:3:14: WARNING: 'project' cannot be counted; did you mean 'projects'? [people.option]",
        ),
        (
            "{numbers} zzz",
            f"index.md:3:14: WARNING: 'zzz' cannot be counted; expected one of {', '.join(NUMBERS)} [people.option]",
        ),
    ],
)
def test_what_cannot_be_counted_is_reported(shown, piece, warning):
    built, found = shown(piece)
    assert built.warnings == [warning]
    assert found == []


def test_pages_follow_the_numbers(make_site):
    site = make_site(
        {**FILES, "index.md": "# Home\n\n```{numbers}\n```\n", "other.md": "---\norphan: true\n---\n\n# Other\n"}
    )
    site.build()
    site.write({"references.bib": f"{PAPERS}@misc{{k9, title={{T9}}, author={{Eve}}, year=2020}}\n"})
    again = site.build()
    assert (again.read, again.written) == (set(), {"index"})
    assert "5 publications listed" in again.texts(".people-numbers > li")
    site.write({"references.bib": f"{PAPERS}@misc{{k9, title={{T10}}, author={{Eve}}, year=2020}}\n"})
    assert site.build().written == set()


def test_stars_grow_old_beside_names_too(make_site):
    """The page is written again on the day after a year, and says when they were counted."""
    files = {
        **FILES,
        "people/stars.yaml": "lab/a: {stars: [2026-11-01: 1500]}\n",
        "index.md": "# Home\n\n```{people}\n```\n",
    }
    site = make_site(files)
    assert site.build().texts(".people-numbers > li")[-1] == "1.5k+ stars in 1 repository"
    day = 24 * 60 * 60
    for days, written in ((344, False), (345, False), (346, True)):
        again = site.build(today=1_795_219_200 + days * day)
        assert ("index" in again.written, days) == (written, days)
    assert again.texts(".people-numbers > li")[-1] == "1.5k+ stars in 1 repository, as of Nov 2026"
    assert again.body().select_one(".people-numbers .people-old .people-as-of")
