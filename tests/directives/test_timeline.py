"""``{timeline}``: dated entries in one line of time."""

from __future__ import annotations

import pytest

#: What each piece shows: the titles of its entries, in their order.
TITLES = {
    "```{timeline}\n```": [
        "박사",
        "Programmer",
        "Admiral",
        "M.Sc. 석사",
        "Intern 인턴",
        "SOOP (then AfreecaTV)",
        "B.Sc., Mathematics",
    ],
    "```{timeline} education\n```": ["박사", "M.Sc. 석사", "B.Sc., Mathematics"],
    "```{timeline} education, activities\n```": ["박사", "Chess Club", "M.Sc. 석사", "B.Sc., Mathematics"],
    "```{timeline} service\n```": ["Reviewer"],
    "```{timeline} projects\n:person: ada\n```": ["Engine 엔진", "Shared", "Notes", "quiet", "Letters"],
    "```{timeline}\n:person: grace\n```": ["Admiral"],
    "```{timeline}\n:person: minji, grace\n```": ["박사", "Admiral", "M.Sc. 석사", "Intern 인턴"],
    "```{timeline}\n:limit: 2\n```": ["박사", "Programmer"],
    "```{timeline}\n:limit: 0\n```": [],
    "```{timeline}\n:since: 2024\n```": ["박사", "Programmer", "Admiral", "M.Sc. 석사"],
    "```{timeline}\n:since: 2024-09\n```": ["박사", "Programmer", "Admiral"],
    "```{timeline}\n:since: 2025-01-01\n```": ["박사", "Programmer"],
    "```{timeline}\n:until: 2020-07\n```": ["Admiral", "SOOP (then AfreecaTV)", "B.Sc., Mathematics"],
    "```{timeline}\n:until: 2020-06\n```": ["Admiral", "B.Sc., Mathematics"],
    "```{timeline}\n:since: 2023-08\n:until: 2023-07\n```": ["Admiral", "M.Sc. 석사", "Intern 인턴"],
    "```{timeline}\n:tags: main\n```": ["Programmer", "Admiral"],
    "```{timeline}\n:tags: none, main\n```": ["Programmer", "Admiral"],
    "```{timeline}\n:organization: soop\n```": ["Admiral", "SOOP (then AfreecaTV)"],
    "```{timeline}\n:organization: hankook\n```": ["박사", "M.Sc. 석사"],
    "```{timeline}\n:organization: home-school\n```": ["B.Sc., Mathematics"],
    "```{timeline}\n:sort: oldest\n:limit: 3\n```": ["B.Sc., Mathematics", "SOOP (then AfreecaTV)", "Intern 인턴"],
    "```{timeline} work\n:sort: name\n```": ["Admiral", "Programmer", "SOOP (then AfreecaTV)", "Intern 인턴"],
    "```{timeline} education work\n:person: minji\n:sort: as-written\n```": ["M.Sc. 석사", "박사", "Intern 인턴"],
    "```{timeline} work\n:person: minji\n:language: ko\n```": ["인턴 Intern"],
    "```{timeline}\n---\nperson: ada\nlimit: 1\n---\n```": ["Programmer"],
}
#: What each piece shows: its headings.
HEADINGS = {
    "section": ["Education", "Work"],
    "year": ["2024", "2023", "2022", "2019"],
    "organization": ["Hankook University 한국대학교", "Analytical Society 해석학회", "SOOP", "Home School"],
    "person": ["Minji Kim 김민지", "Ada Lovelace 에이다 러브레이스", "Grace Hopper"],
    "kind": ["Other"],
    "keyword": ["Other"],
}
BY = "```{{timeline}}\n:group-by: {}\n```"
UNDER_A_HEADING = "## Heading\n\n### Deeper\n\n```{timeline}\n:group-by: person\n```"
WHOLE = "```{timeline}\n:person: ada\n```"
YEARS = "```{timeline} service\n```"
FOLDED = "```{timeline}\n:fold-after: 5\n```"
NOT_FOLDED = "```{timeline}\n:fold-after: 7\n```"
ALL_FOLDED = "```{timeline}\n:fold-after: 0\n:person: grace\n```"
PIECES = [*TITLES, *map(BY.format, HEADINGS), UNDER_A_HEADING, WHOLE, YEARS, FOLDED, NOT_FOLDED, ALL_FOLDED]


@pytest.mark.parametrize(("piece", "titles"), TITLES.items())
def test_entries_are_chosen_and_sorted(shown, piece, titles):
    assert shown(piece).texts("ul.people-timeline > li > .people-title > strong") == titles
    assert shown(piece).text.endswith("Nothing to show here.") == (titles == [])
    assert shown(piece).warnings == []


@pytest.mark.parametrize(("by", "headings"), HEADINGS.items())
def test_entries_are_grouped(shown, by, headings):
    page = shown(BY.format(by))
    assert page.texts("h2.people-heading") == headings
    assert len(page.body.select("h2.people-heading + .people-time > ul.people-timeline")) == len(headings)
    assert len(page.body.select("ul.people-timeline > li")) == 7


def test_headings_of_groups_fit_where_they_stand(shown):
    page = shown(UNDER_A_HEADING)
    assert [tag.name for tag in page.body.select(".people-heading")] == ["h4", "h4", "h4"]
    ids = [tag["id"] for tag in page.body.select(".people-heading")]
    assert ids == ["person-minji", "person-ada", "person-grace"]


def test_an_entry_says_when_how_long_what_and_where(shown):
    first = shown(WHOLE).body.select_one("ul.people-timeline > li")
    assert first["class"] == ["people-work", "people-ongoing"]
    when, title, summary, *_ = first.find_all("p", recursive=False)
    assert " ".join(when.get_text().split()) == "Jun 2024 – Present · 2 yrs 6 mos"
    assert when.select_one("time")["datetime"] == "2024-06"
    assert " ".join(title.get_text().split()) == "Programmer, Analytical Society 해석학회, Notes, London"
    assert title.a["href"] == "https://analytical.example.org/"
    assert summary.decode_contents() == "Writes <em>notes</em> on engines."
    assert [tag.get_text() for tag in first.select(".people-highlights li")] == [
        "The first program.",
        "Numbers of Bernoulli.",
    ]
    assert [tag.get_text() for tag in first.select("details li")] == ["loops", "conditions"]
    assert first.select_one("details > summary").get_text() == "Details"
    assert first.select_one("details").get("open") is None
    assert first.select_one(".people-links a")["href"] == "https://letters.example.org/"


def test_several_roles_at_one_place_stand_together(shown):
    roles = shown(WHOLE).body.select("ul.people-roles > li")
    assert [" ".join(role.p.get_text().split()) for role in roles] == [
        "Jan 2022 – Dec 2022 · 1 yr",
        "Jul 2020 – Dec 2021 · 1 yr 6 mos",
    ]
    assert [" ".join(role.select_one(".people-title").get_text().split()) for role in roles] == [
        "Lead",
        "Engineer, Search",
    ]
    assert roles[1].select_one("details p").get_text() == "Wrote an index."
    whole = roles[0].find_parent("li")
    assert " ".join(whole.p.get_text().split()) == "Jul 2020 – Dec 2022 · 2 yrs 6 mos"
    assert "Ghost" not in shown(WHOLE).text


def test_a_role_without_a_position_is_called_by_its_team(build_once):
    work = "[{organization: Acme, roles: [{team: Search, start_date: 2020}]}, {organization: Acme, team: T, location: Rome}]"
    page = "# Home\n\n```{timeline}\n```\n"
    built = build_once({"people/ada/person.yaml": f"name: Ada\nwork: {work}\n", "index.md": page})
    assert built.texts(".people-title") == ["Acme", "Search", "Acme, T, Rome"]


def test_particulars_of_a_school(shown):
    school = shown(WHOLE).body.select("ul.people-timeline > li.people-education")[0]
    lines = [" ".join(tag.get_text().split()) for tag in school.select(".people-particular")]
    assert lines == ["Grade: 4.3 / 4.5", "Advisor: Grace Hopper", "Thesis: On engines", "Courses: Algebra, Music"]
    assert school.select_one(".people-particular a")["href"] == "people/grace/index.html#person-grace"
    assert " ".join(school.p.get_text().split()) == "2015 – Feb 2019"  # no length: a year alone is known


def test_time_is_drawn_to_one_scale(shown):
    body = shown(WHOLE).body
    time = body.select_one(".people-time")
    assert [text.get_text() for text in time.select("svg.people-scale text")] == ["2015", "2018", "2021", "2024"]
    bars = [[bar["x"] for bar in when.select("svg rect")] for when in time.select(".people-when")]
    assert all(bars)
    assert len(bars) == 5  # roles have theirs, too
    assert [float(places[0].removesuffix("%")) for places in bars] == [79.02, 46.15, 58.74, 46.15, 0]
    assert all(drawing["aria-hidden"] == "true" for drawing in time.select("svg"))


def test_years_of_several_lists_are_the_same(shown):
    page = shown(BY.format("person"))
    scales = {str(drawing) for drawing in page.body.select("svg.people-scale")}
    assert len(scales) == 1
    assert len(page.body.select("svg.people-scale")) == 3


def test_one_entry_is_not_drawn(shown):
    assert not shown("```{timeline}\n:person: grace\n```").body.select("svg")


def test_years_stand_one_by_one(shown):
    assert shown(YEARS).texts(".people-when") == ["2023, 2021"]


def test_the_rest_is_folded(shown):
    page = shown(FOLDED)
    assert "Show all 7" in page.texts("details.people-fold > summary")
    assert len(page.body.select("details > ul.people-timeline > li")) == 2
    assert not [text for text in shown(NOT_FOLDED).texts("summary") if "all" in text]
    assert len(shown(ALL_FOLDED).body.select("details > ul.people-timeline > li")) == 1


def test_whose_an_entry_is_is_said_where_it_may_be_anybodys(shown):
    page = shown(next(iter(TITLES)))
    assert page.texts(".people-whose")[:2] == ["Minji Kim 김민지", "Ada Lovelace 에이다 러브레이스"]
    assert page.body.select_one(".people-whose a")["href"] == "people/minji/index.html#person-minji"
    assert not shown(WHOLE).body.select(".people-whose")


def test_what_ends_at_an_unreadable_date_does_not_go_on(make_site):
    """It has a beginning and a question mark: no *Present*, no length, and no place in what somebody does now."""
    work = "[{position: Countess, organization: Court, start_date: 2020-01, end_date: 2021-13}]"
    built = make_site(
        {
            "people/ada/person.yaml": f"name: Ada\nwork: {work}\n",
            "index.md": "# Home\n\n```{profile}\n:person: ada\n```\n\n```{timeline}\n```\n",
        }
    ).build()
    assert built.warnings == [
        "people/ada/person.yaml:2:81: WARNING: there is no month 2021-13 [people.date]",
    ]
    assert built.texts(".people-when") == ["Jan 2020 – ?"]
    assert "Countess" not in built.texts(".people-profile")[0]
    assert not built.body().select(".people-ongoing")
    (page,) = built.structured_data("people/ada/index")
    person = page["@graph"][0]["mainEntity"]
    stay = person["alumniOf"]
    assert (stay["startDate"], "endDate" in stay, "worksFor" in person) == ("2020-01", False, False)
