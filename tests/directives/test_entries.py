"""``{entries}``: any section, as a list or as a table."""

from __future__ import annotations

import pytest

#: What each piece shows: the lines of its list.
LINES = {
    "```{entries} awards\n:person: ada\n```": [
        "May 4, 2023 1st place, Medal, Hankook University 한국대학교",
        "2020 Cup",
    ],
    "```{entries} certificates\n```": ["Feb 2021 Navigation, Trinity House"],
    "```{entries} talks\n:person: ada\n```": [
        "Mar 2, 2025 Engines, PyCon, Analytical Society 해석학회, Seoul",
        "Aug 2024 Loops, EuroSciPy",
        "2021 Meetup, SOOP (then AfreecaTV)",
    ],
    "```{entries} talks\n:limit: 2\n```": [
        "Mar 2, 2025 Engines, PyCon, Analytical Society 해석학회, Seoul, Ada Lovelace 에이다 러브레이스",
        "Jan 2025 Bugs, PyCon, Grace Hopper",
    ],
    "```{entries} talks\n:person: grace\n```": ["Jan 2025 Bugs, PyCon"],
    "```{entries} talks\n:since: 2024-08\n:until: 2024\n```": ["Aug 2024 Loops, EuroSciPy"],
    "```{entries} talks\n:tags: main\n:sort: oldest\n:person: ada, grace\n:organization: analytical\n```": [
        "Mar 2, 2025 Engines, PyCon, Analytical Society 해석학회, Seoul"
    ],
    "```{entries} talks\n:sort: name\n:person: ada\n```": [
        "Mar 2, 2025 Engines, PyCon, Analytical Society 해석학회, Seoul",
        "Aug 2024 Loops, EuroSciPy",
        "2021 Meetup, SOOP (then AfreecaTV)",
    ],
    "```{entries} talks\n:sort: as-written\n:person: grace, ada\n:limit: 1\n```": ["Jan 2025 Bugs, PyCon"],
    "```{entries} teaching\n```": ["Sep 2024 – Dec 2024 Programming, Lecturer, Hankook University 한국대학교"],
    "```{entries} media\n```": ["Jan 5, 2024 엔진의 시인, 한국일보", 'Dec 31, 2023 She said "no", Gazette'],
    "```{entries} news\n```": ["Jan 1, 2025 A new engine, with Shared."],
    "```{entries} service\n```": ["2023, 2021 Reviewer, ICSE"],
    "```{entries} activities\n```": ["Jan 2020 – Present Chess Club"],
    "```{entries} service activities\n```": ["Jan 2020 – Present Chess Club", "2023, 2021 Reviewer, ICSE"],
    "```{entries} skills\n```": ["Mathematics", "French"],
    "```{entries} languages interests\n```": ["English", "Music"],
    "```{entries} work\n:person: grace\n```": ["May 2012 – Dec 2024 Admiral, SOOP (then AfreecaTV, Nowcom)"],
    "```{entries} education\n:person: ada\n```": ["2015 – Feb 2019 B.Sc., Mathematics, Home School"],
    "```{entries} projects\n:person: ada\n:since: 2020\n:until: 2020\n```": ["2020 quiet"],
    "```{entries} awards\n:person: minji\n:language: ko\n```": ["2022년 3월 5일 대상 Grand Prize"],
    "```{entries} awards\n:person: grace\n```": [],
}
#: What each piece shows: the rows of its tables, and their heads.
ROWS = {
    "```{entries} awards\n:as: table\n:person: ada\n```": [
        ["Date", "Award", "Awarder"],
        ["May 4, 2023", "1st place, Medal", "Hankook University 한국대학교"],
        ["2020", "Cup", ""],
    ],
    "```{entries} awards\n:as: table\n:person: minji\n```": [["Date", "Award"], ["Mar 5, 2022", "Grand Prize 대상"]],
    "```{entries} awards\n:as: table\n:person: minji\n:language: ko\n```": [
        ["날짜", "상"],
        ["2022년 3월 5일", "대상 Grand Prize"],
    ],
    "```{entries} talks\n:as: table\n:limit: 2\n```": [
        ["Date", "Title", "Event", "Person"],
        [
            "Mar 2, 2025",
            "Engines Kind: keynote Slides · Video",
            "PyCon, Analytical Society 해석학회, Seoul",
            "Ada Lovelace 에이다 러브레이스",
        ],
        ["Jan 2025", "Bugs Kind: tutorial", "PyCon", "Grace Hopper"],
    ],
    "```{entries} media\n:as: table\n```": [
        ["Date", "Headline", "Outlet"],
        ["Jan 5, 2024", "엔진의 시인", "한국일보"],
        ["Dec 31, 2023", 'She said "no" Kind: interview', "Gazette"],
    ],
    "```{entries} teaching\n:as: table\n```": [
        ["Date", "Course", "Role"],
        ["Sep 2024 – Dec 2024", "Programming", "Lecturer, Hankook University 한국대학교"],
    ],
    "```{entries} news\n:as: table\n```": [["Date", "Title"], ["Jan 1, 2025", "A new engine, with Shared."]],
    "```{entries} service\n:as: table\n```": [["Date", "Title", "Where"], ["2023, 2021", "Reviewer", "ICSE"]],
}
HEADINGS = {
    "kind": ["keynote", "tutorial", "invited"],
    "year": ["2025", "2024", "2021"],
    "organization": ["Analytical Society 해석학회", "Other", "SOOP"],
    "person": ["Ada Lovelace 에이다 러브레이스", "Grace Hopper"],
}
BY = "```{{entries}} talks\n:group-by: {}\n```"
SKILLS = "```{entries} skills languages\n:group-by: section\n```"
KEYWORDS = "```{entries} skills\n:group-by: keyword\n```"
ISSUERS = "```{entries} certificates awards\n:group-by: organization\n:person: ada\n```"
TALKS = "```{entries} talks\n:person: ada\n```"
FOLDED = "```{entries} talks\n:fold-after: 3\n```"
FOLDED_TABLE = "```{entries} talks\n:fold-after: 3\n:as: table\n```"
GROUPED_TABLES = "```{entries} talks\n:as: table\n:group-by: person\n:fold-after: 2\n```"
PIECES = [*LINES, *ROWS, *map(BY.format, HEADINGS), SKILLS, KEYWORDS, ISSUERS, FOLDED, FOLDED_TABLE, GROUPED_TABLES]


@pytest.mark.parametrize(("piece", "lines"), LINES.items())
def test_a_list(shown, piece, lines):
    page = shown(piece)
    assert page.texts("ul.people-entries > li > .people-entry") == lines
    assert ("Nothing to show here." in page.text) == (lines == [])
    assert page.warnings == []


@pytest.mark.parametrize(("piece", "rows"), ROWS.items())
def test_a_table(shown, piece, rows):
    page = shown(piece)
    cells = [[" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in page.body.select("tr")]
    assert cells == rows
    assert not page.body.select("ul.people-entries")
    assert page.warnings == []


@pytest.mark.parametrize(("by", "headings"), HEADINGS.items())
def test_groups(shown, by, headings):
    page = shown(BY.format(by))
    assert page.texts("h2.people-heading") == headings
    assert len(page.body.select("h2.people-heading + ul.people-entries")) == len(headings)


def test_groups_of_sections_and_keywords(shown):
    assert shown(SKILLS).texts("h2.people-heading") == ["Skills", "Languages"]
    assert shown(KEYWORDS).texts("h2.people-heading") == ["algebra", "analysis", "Other"]


def test_groups_of_organizations_where_nobody_works(shown):
    assert shown(ISSUERS).texts("h2.people-heading") == ["Hankook University 한국대학교", "Trinity House", "Other"]


def test_what_a_line_links_to(shown):
    links = {link.get_text(): link["href"] for link in shown(TALKS).body.select("a.reference.external")}
    assert links["Engines"] == "https://talk.example.org/"
    assert links["Slides"] == "https://slides.example.org/"
    assert links["Video"] == "https://video.example.org/"


def test_particulars(shown):
    assert shown("```{entries} skills\n```").texts(".people-particular") == [
        "Level: expert",
        "Keywords: algebra, analysis",
    ]
    assert shown("```{entries} languages interests\n```").texts(".people-particular") == ["Level: native"]


def test_the_kind_is_said_where_there_are_several(shown):
    assert "Kind: invited" in shown(TALKS).text
    assert "Kind:" not in shown("```{entries} talks\n:person: grace\n```").text


def test_a_headline_is_marked_with_its_language(shown):
    page = shown("```{entries} media\n```")
    assert page.body.select_one("[lang=ko]").get_text() == "엔진의 시인"


def test_the_rest_is_folded(shown):
    page = shown(FOLDED)
    assert page.texts("details.people-fold > summary") == ["Show all 4"]
    assert len(page.body.select("details > ul.people-entries > li")) == 1
    page = shown(FOLDED_TABLE)
    assert [len(table.select("tbody tr")) for table in page.body.select("table")] == [3, 1]
    assert page.body.select("details > table thead")
    page = shown(GROUPED_TABLES)
    assert [len(table.select("tbody tr")) for table in page.body.select("table")] == [2, 1, 1]
