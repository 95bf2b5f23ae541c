"""``{people}``: the directory."""

from __future__ import annotations

import re

import pytest

ADA, GRACE, MINJI = "Ada Lovelace 에이다 러브레이스", "Grace Hopper", "Minji Kim 김민지"
NAMES = {
    "```{people}\n```": [GRACE, ADA, MINJI],
    "```{people}\n:sort: name\n```": [GRACE, ADA, MINJI],
    "```{people}\n:sort: as-written\n```": [ADA, GRACE, MINJI],
    "```{people}\n:sort: as-written\n:person: minji, ada\n```": [MINJI, ADA],
    "```{people}\n:person: minji\n```": [MINJI],
    "```{people}\n:limit: 2\n```": [GRACE, ADA],
    "```{people}\n:tags: poetry\n```": [ADA, MINJI],
    "```{people}\n:tags: compilers, engines\n```": [GRACE, ADA],
    "```{people}\n:tags: cooking\n```": [],
    "```{people}\n:organization: soop\n```": [GRACE, ADA, MINJI],
    "```{people}\n:organization: analytical\n```": [ADA, MINJI],
    "```{people}\n:organization: analytical\n:role: current\n```": [ADA],
    "```{people}\n:organization: analytical\n:role: alumni\n```": [MINJI],
    "```{people}\n:organization: hankook\n:role: alumni\n```": [],
    "```{people}\n:role: alumni\n```": [GRACE],
    "```{people}\n:role: current\n```": [ADA, MINJI],
    "```{people}\n:language: ko\n:person: minji\n```": ["김민지 Minji Kim"],
}
HEADINGS = {"role": ["Current members", "Alumni"], "tag": ["compilers", "engines", "poetry"]}
BY = "```{{people}}\n:group-by: {}\n```"
NOBODY_LEFT = "```{people}\n:group-by: role\n:person: ada\n```"
KOREAN = "```{people}\n:group-by: role\n:language: ko\n```"
ORGANIZATIONS = "```{people}\n:group-by: organization\n```"
SOME = "```{people}\n:group-by: organization\n:person: grace\n```"
FOLDED = "```{people}\n:fold-after: 1\n```"
PIECES = [*NAMES, *map(BY.format, HEADINGS), NOBODY_LEFT, KOREAN, ORGANIZATIONS, SOME, FOLDED]


@pytest.mark.parametrize(("piece", "names"), NAMES.items())
def test_people_are_chosen_and_sorted(shown, piece, names):
    page = shown(piece)
    assert page.texts(".people-person .people-card-title") == names
    assert ("Nothing to show here." in page.text) == (names == [])
    assert page.warnings == []


def test_a_card(shown):
    ada, minji = shown("```{people}\n```").body.select(".people-person")[1:]
    assert ada.select_one(".people-card-title a")["href"] == "people/ada/index.html#person-ada"
    assert ada.select_one(".people-headline").get_text() == 'The "first" programmer -- and a countess'
    assert (
        " ".join(ada.select_one(".people-position").get_text().split())
        == "Programmer, Notes, Analytical Society 해석학회"
    )
    assert re.fullmatch(r"_images/ada(-\w+)?\.svg", ada.img["src"])
    assert ada.img["alt"] == "Photo of Ada Lovelace"
    assert ada.img["loading"] == "lazy"  # there may be hundreds
    assert minji.select_one(".people-initials").get_text() == "김"
    assert " ".join(minji.select_one(".people-position").get_text().split()) == "박사, Hankook University 한국대학교"
    assert {"people-card", "people-person"} <= set(ada["class"])


@pytest.mark.parametrize(("by", "headings"), HEADINGS.items())
def test_groups(shown, by, headings):
    page = shown(BY.format(by))
    assert page.texts("h2.people-heading") == headings
    assert len(page.body.select("h2.people-heading + .people-cards")) == len(headings)
    assert [tag["id"] for tag in page.body.select("h2.people-heading")] == [
        f"{by}-{name}" for name in (("current", "alumni") if by == "role" else headings)
    ]


def test_groups_of_nobody_are_left_out(shown):
    assert shown(NOBODY_LEFT).texts("h2.people-heading") == ["Current members"]


def test_groups_in_korean(shown):
    headings = shown(KOREAN).texts("h2.people-heading")
    assert len(headings) == 2
    assert not {"Current members", "Alumni"} & set(headings)


def test_by_organization_with_times_and_roles(shown):
    page = shown(ORGANIZATIONS)
    found = {
        " ".join(heading.get_text().replace("¶", "").split()): [
            " ".join(line.get_text().split()) for line in heading.find_next_sibling("ul").select("li")
        ]
        for heading in page.body.select("h2.people-heading")
    }
    assert found == {
        "Analytical Society 해석학회": [
            f"Jun 2024 – Present {ADA}, Programmer",
            f"Jul 2023 – Aug 2023 {MINJI}, Intern 인턴",
        ],
        "Chess Club": [f"Jan 2020 – Present {ADA}, Chess Club"],
        "Hankook University 한국대학교": [
            f"Mar 2022 – Aug 2024 {MINJI}, M.Sc. 석사",
            f"Sep 2024 – Present {MINJI}, 박사",
        ],
        "Home School": [f"2015 – Feb 2019 {ADA}, B.Sc., Mathematics"],
        "Post Office": [f"{ADA}, Projects"],
        "SOOP": [
            f"Jul 2020 – Dec 2022 {ADA}, Lead, Engineer",
            f"May 2012 – Dec 2024 {GRACE}, Admiral",
            f"{MINJI}, Projects",
        ],
    }
    assert page.body.select_one("#organization-home-school").name == "h2"
    assert shown(SOME).texts("h2.people-heading") == ["SOOP"]


def test_the_rest_is_folded(shown):
    page = shown(FOLDED)
    assert page.texts("details.people-fold > summary") == ["Show all 3"]
    assert len(page.body.select("details .people-person")) == 2
