"""``{projects}``: cards."""

from __future__ import annotations

import pytest

TITLES = {
    "```{projects}\n```": ["Engine 엔진", "Tokens", "Shared", "Notes", "quiet", "Letters"],
    "```{projects}\n:person: ada\n```": ["Engine 엔진", "Shared", "Notes", "quiet", "Letters"],
    "```{projects}\n:person: grace\n```": ["Shared"],
    "```{projects}\n:person: grace, minji\n```": ["Shared", "Tokens"],
    "```{projects}\n:limit: 1\n```": ["Engine 엔진"],
    "```{projects}\n:min-stars: 345\n:person: ada, minji\n:repositories-only:\n:tags: main\n```": ["Engine 엔진"],
    "```{projects}\n:min-stars: 346\n:person: minji\n```": ["Tokens"],
    "```{projects}\n:min-stars: 12345\n:person: minji\n```": ["Tokens"],
    "```{projects}\n:min-stars: 12346\n:person: minji\n```": [],
    "```{projects}\n:repositories-only:\n```": ["Engine 엔진", "Tokens", "Shared", "quiet"],
    "```{projects}\n:sort: stars\n```": ["Tokens", "Engine 엔진", "Shared", "Notes", "quiet", "Letters"],
    "```{projects}\n:sort: name\n```": ["Engine 엔진", "Letters", "Notes", "quiet", "Shared", "Tokens"],
    "```{projects}\n:sort: oldest\n:limit: 3\n```": ["Letters", "quiet", "Notes"],
    "```{projects}\n:sort: as-written\n:limit: 3\n```": ["Engine 엔진", "Shared", "Notes"],
    "```{projects}\n:since: 2022-03\n:until: 2022-12\n```": ["Tokens", "Shared"],
    "```{projects}\n:tags: main\n```": ["Engine 엔진"],
    "```{projects}\n:organization: soop\n```": ["Tokens"],
    "```{projects}\n:organization: post-office\n```": ["Letters"],
    "```{projects}\n:language: ko\n:limit: 1\n```": ["엔진 Engine"],
}
HEADINGS = {
    "keyword": ["python", "engines", "Other", "poetry"],
    "organization": ["Analytical Society 해석학회", "SOOP", "Other", "Post Office"],
    "person": ["Ada Lovelace 에이다 러브레이스", "Minji Kim 김민지"],
    "year": ["2023", "2022", "2021", "2020", "Other"],
    "section": ["Projects"],
}
BY = "```{{projects}}\n:group-by: {}\n```"
WHOLE = "```{projects}\n:person: ada\n```"
EVERYBODY = "```{projects}\n```"
FOLDED = "```{projects}\n:fold-after: 4\n```"
KOREAN = "```{projects}\n:person: minji\n:language: ko\n```"
HIS = "```{projects}\n:person: grace\n```"
PIECES = [*TITLES, *map(BY.format, HEADINGS), FOLDED, KOREAN]


def cards(page):
    """Return the cards of a page by the names of their projects."""
    found = {}
    for card in page.body.select(".people-project"):
        title = card.select_one(".people-card-title")
        name = (title.select_one("a:not(.people-stars), span") or title).get_text()
        found[name.split()[0]] = card
    return found


def lines(card):
    """Return the lines of a card below its title."""
    return [" ".join(line.get_text().split()) for line in card.select(".people-card-body > p:not(.people-card-title)")]


@pytest.mark.parametrize(("piece", "titles"), TITLES.items())
def test_projects_are_chosen_and_sorted(shown, piece, titles):
    page = shown(piece)
    found = page.texts(".people-project .people-card-title > :first-child")
    assert found == titles
    assert page.warnings == []


@pytest.mark.parametrize(("by", "headings"), HEADINGS.items())
def test_projects_are_grouped(shown, by, headings):
    page = shown(BY.format(by))
    assert page.texts("h2.people-heading") == headings
    assert len(page.body.select("h2.people-heading + .people-cards")) == len(headings)


def test_a_card_shows_all_there_is_to_know(shown):
    found = cards(shown(WHOLE))
    assert lines(found["Engine"]) == [
        "Analytical Society 해석학회 · May 1, 2023 – Present",
        "A program for an engine.",
        "Author, Maintainer",
        "python engines",
        "ada/engine",
    ]
    assert lines(found["Notes"]) == ["Mar 2021 · 3 mos + 2 wks", "poetry", "Case study · Website"]
    assert lines(found["quiet"]) == ["2020", "ada/quiet"]
    assert lines(found["Letters"]) == ["Post Office · ongoing"]


def test_a_card_is_a_box_with_a_title_and_a_body_in_a_grid(shown):
    card = cards(shown(WHOLE))["Engine"]
    assert {"people-card", "people-project"} <= set(card["class"])
    assert card["id"] == "project-ada-engine"
    assert "people-card-body" in card.find("div")["class"]
    assert "people-cards" in card.parent["class"]


def test_the_name_leads_to_the_case_study_else_to_the_site_else_to_the_repository(shown):
    found = cards(shown(WHOLE))
    links = {name: [link["href"] for link in card.select("a:not(.people-stars)")] for name, card in found.items()}
    assert links["Notes"] == ["people/ada/notes.html", "people/ada/notes.html", "https://notes.example.org/"]
    assert links["Engine"][0] == "https://github.com/ada/engine"
    assert links["Engine"][-1] == "https://github.com/ada/engine"
    assert links["Shared"][-3:] == [
        "https://github.com/lab/shared",
        "https://paper.example.org/",
        "people/grace/index.html#person-grace",
    ]
    assert links["Letters"] == ["organizations.html#organization-post-office"]


def test_a_project_of_two_is_one_card_that_names_both(shown):
    assert lines(cards(shown(EVERYBODY))["Shared"])[-1] == "By Ada Lovelace 에이다 러브레이스, Grace Hopper"
    assert lines(cards(shown(WHOLE))["Shared"])[-1] == "With Grace Hopper"
    his = cards(shown(HIS))["Shared"]
    assert lines(his) == ["2023", "Shared by two.", "Engineer", "lab/shared", "With Ada Lovelace 에이다 러브레이스"]


def test_a_badge_says_the_stars_to_eyes_and_ears(shown):
    found = cards(shown(EVERYBODY))
    badge = found["Engine"].select_one("a.people-stars")
    assert badge["href"] == "https://github.com/ada/engine"
    assert badge["title"] == badge.select_one(".people-spoken").get_text() == "at least 2,000 stars"
    assert badge.select_one("[aria-hidden=true]:not(svg)").get_text() == "★ 2.0k+"
    assert badge.svg["aria-hidden"] == "true"
    assert found["Shared"].select_one("a.people-stars")["title"] == "345 stars, as of Nov 1, 2026"
    assert found["Tokens"].select_one("a.people-stars .people-spoken").get_text() == "12,345 stars"
    assert found["quiet"].select_one("a.people-stars") is None  # nobody counted: no number at all
    assert not shown(EVERYBODY).body.select("img")


def test_the_rest_is_folded(shown):
    page = shown(FOLDED)
    assert page.texts("details.people-fold > summary") == ["Show all 6"]
    assert len(page.body.select("details .people-project")) == 2


def test_where_a_heading_names_the_organization_no_card_does(shown):
    page = shown(BY.format("organization"))
    assert lines(cards(page)["Engine"])[0] == "May 1, 2023 – Present"
    page = shown(BY.format("person"))
    assert lines(cards(page)["Shared"])[-1] == "With Grace Hopper"


def test_korean(shown):
    card = cards(shown(KOREAN))["Tokens"]
    assert lines(card)[0] == "SOOP (당시 AfreecaTV) · 2022년 3월 · 2년 6개월"
    badge = card.select_one("a.people-stars")
    assert badge.select_one("[aria-hidden=true]:not(svg)").get_text() == "★ 1.2만"
    assert "12,345" in badge["title"]
    assert card.find_parent(lang="ko") is not None
