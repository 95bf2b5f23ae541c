"""``{star-history}``: how stars grew, drawn where there is something to draw, and always as a table."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

PERSON = """
    name: Ada
    projects:
      - {repository: ada/engine, id: engine, tags: [main], organization: Acme, date: 2020}
      - {repository: ada/loom}
      - {repository: ada/once}
      - {repository: ada/unknown}
      - {name: Notes, id: notes}
      - {repository: huggingface.co/ada/model}
"""
STARS = """
    ada/engine:
      stars: [2000+, 2025-12-01: 2105, 2026-03-01: 2300+, 2026-11-15: 2511]
    ada/loom: {stars: [2025-12-01: 90, 2026-11-15: 110]}
    ada/once: {stars: [2024-03-01: 87]}
    ada/bound: {stars: [300+]}
    ada/gone: {gone: 2026-10-01, stars: [2026-01-01: 5]}
    huggingface.co/ada/model: {stars: [2026-01-01: 9, 2026-11-15: 12]}
"""
FILES = {"people/ada/person.yaml": PERSON, "people/stars.yaml": STARS}

ONE = "```{star-history} ada/engine\n```"
BOUND = "```{star-history} ada/bound\n```"
ONCE = "```{star-history} ada/once\n```"
PERSONS = "```{star-history}\n:person: ada\n```"
EVERYBODY = "```{star-history}\n```"
KOREAN = "```{star-history} ada/engine\n:language: ko\n```"
MODEL = "```{star-history} huggingface.co/ada/model\n```"
BOTH = "```{star-history} ada/loom, huggingface.co/ada/model\n```"
GONE = "```{star-history} ada/gone ada/engine\n```"
#: What is chosen, by the repositories of its table, or the dates of one.
CHOSEN = {
    "```{star-history} engine\n```": ["Nov 15, 2026", "Mar 1, 2026", "Dec 1, 2025", "no date"],
    "```{star-history} https://github.com/Ada/Loom/\n```": ["Nov 15, 2026", "Dec 1, 2025"],
    "```{star-history} ada/engine ada/loom\n```": ["ada/engine", "ada/loom"],
    "```{star-history} ada/loom, engine\n```": ["ada/loom", "ada/engine"],
    "```{star-history} ada/loom, engine\n:limit: 1\n```": ["Nov 15, 2026", "Dec 1, 2025"],
    "```{star-history} ada/engine\n:since: 2026\n```": ["Nov 15, 2026", "Mar 1, 2026"],
    "```{star-history} ada/engine\n:until: 2026-03\n```": ["Mar 1, 2026", "Dec 1, 2025"],
    "```{star-history}\n:since: 2025\n```": ["ada/engine", "ada/loom"],
    "```{star-history}\n:limit: 2\n```": ["ada/engine", "ada/loom"],
    "```{star-history}\n:min-stars: 88\n```": ["ada/engine", "ada/loom"],
    "```{star-history}\n:tags: main\n:person: ada\n```": ["Nov 15, 2026", "Mar 1, 2026", "Dec 1, 2025", "no date"],
    "```{star-history}\n:organization: acme\n```": ["Nov 15, 2026", "Mar 1, 2026", "Dec 1, 2025", "no date"],
    "```{star-history}\n:until: 2023\n```": [],
}
PAGES = [ONE, BOUND, ONCE, PERSONS, EVERYBODY, KOREAN, MODEL, BOTH, GONE, *CHOSEN]


@pytest.fixture(scope="module")
def built(build_once):
    """Build a page for each piece, and one of Ada's own."""
    pages = {f"page-{number}.md": f"---\norphan: true\n---\n\n# Page\n\n{one}\n" for number, one in enumerate(PAGES)}
    own = {"people/ada/index.md": f"---\norphan: true\n---\n\n# Ada\n\n{EVERYBODY}\n"}
    found = build_once({**FILES, **pages, **own})
    assert found.warnings == []
    return found


@pytest.fixture
def shown(built):
    """Return what a piece shows."""
    return lambda piece: built.body(f"page-{PAGES.index(piece)}")


def rows(body):
    """Return the cells of the table."""
    return [[" ".join(cell.get_text().split()) for cell in row.select("th, td")] for row in body.select("table tr")]


def test_the_readings_of_a_repository_are_drawn_and_told(shown):
    body = shown(ONE)
    assert rows(body) == [
        ["Date", "Stars"],
        ["Nov 15, 2026", "2,511"],
        ["Mar 1, 2026", "at least 2,300"],
        ["Dec 1, 2025", "2,105"],
        ["no date", "at least 2,000"],
    ]
    svg = body.select_one(".people-history > svg")
    assert svg["aria-label"] == "Stars over time; the table below has the numbers."
    assert [circle.title.get_text() for circle in svg.select("circle")] == [
        "2,105 stars, as of Dec 1, 2025",
        "at least 2,300 stars, as of Mar 1, 2026",
        "2,511 stars, as of Nov 15, 2026",
    ]
    assert len(svg.select("circle.people-bound")) == 1
    assert body.select_one(".people-legend").get_text() == "An open circle is a lower bound."
    assert body.select_one("time")["datetime"] == "2026-11-15"


@pytest.mark.parametrize(
    ("piece", "table"),
    [(BOUND, [["Date", "Stars"], ["no date", "at least 300"]]), (ONCE, [["Date", "Stars"], ["Mar 1, 2024", "87"]])],
)
def test_nothing_is_drawn_of_a_single_day(shown, piece, table):
    body = shown(piece)
    assert not body.select("svg")
    assert rows(body) == table
    assert body.select_one(".people-legend").get_text() == "A drawing needs counts of at least two days."


@pytest.mark.parametrize("piece", [PERSONS, EVERYBODY])
def test_a_person_has_a_line_for_each_repository_that_can_be_drawn(shown, piece):
    body = shown(piece)
    assert rows(body) == [
        ["Repository", "Stars", "Earlier"],
        ["ada/engine", "2,511 (Nov 15, 2026)", "at least 2,300 (Mar 2026), 2,105 (Dec 2025), at least 2,000 (no date)"],
        ["ada/loom", "110 (Nov 15, 2026)", "90 (Dec 2025)"],
        ["ada/once", "87 (Mar 1, 2024)", ""],
    ]
    keys = {key.get_text(): key["class"][-1] for key in body.select("table .people-key")}
    assert keys == {"ada/engine": "people-line-1", "ada/loom": "people-line-2"}
    names = [text.get_text() for text in body.select("svg text.people-line-name")]
    assert names == ["ada/engine", "ada/loom"]
    assert body.select_one("circle.people-line-2 title").get_text() == "ada/loom: 90 stars, as of Dec 1, 2025"
    assert body.select_one("table a")["href"] == "https://github.com/ada/engine"


def test_the_page_of_a_person_shows_theirs(built, shown):
    assert rows(built.body("people/ada/index")) == rows(shown(PERSONS))


@pytest.mark.parametrize(("piece", "expected"), CHOSEN.items())
def test_what_is_chosen(shown, piece, expected):
    assert [row[0] for row in rows(shown(piece))[1:]] == expected
    assert expected or "Nothing to show here." in shown(piece).get_text()


def test_in_korean(shown):
    body = shown(KOREAN)
    assert rows(body)[0] == ["날짜", "별"]
    assert rows(body)[2] == ["2026년 3월 1일", "2,300 이상"]
    assert body.select_one("svg")["aria-label"].startswith("시간에 따른 별")
    assert "2.5천" not in body.get_text()


def test_likes_are_called_so(shown):
    body = shown(MODEL)
    assert rows(body)[0] == ["Date", "Likes"]
    assert body.select_one("svg")["aria-label"].startswith("Likes over time")
    assert body.select_one("circle title").get_text() == "9 likes, as of Jan 1, 2026"
    mixed = rows(shown(BOTH))
    assert mixed[0][1] == "Stars"
    assert mixed[2] == ["huggingface.co/ada/model", "12 ♥ (Nov 15, 2026)", "9 ♥ (Jan 2026)"]


def test_what_is_gone_is_not_linked(shown):
    body = shown(GONE)
    assert rows(body)[1] == ["ada/gone", "5 (Jan 1, 2026)", ""]
    assert [link["href"] for link in body.select("table a")] == ["https://github.com/ada/engine"]


@pytest.mark.parametrize(
    ("piece", "place", "message"),
    [
        (
            "```{star-history} ada/engin\n```",
            "3:19",
            "the stars of 'ada/engin' are not known; did you mean 'ada/engine'? [people.stars]",
        ),
        ("```{star-history} ada/unknown\n```", "3:19", "the stars of 'ada/unknown' are not known [people.stars]"),
        (
            "```{star-history} engin\n```",
            "3:19",
            "there is no project 'engin'; did you mean 'ada/engine'? [people.stars]",
        ),
        ("```{star-history} notes\n```", "3:19", "the project 'notes' has no repository [people.stars]"),
        (
            "```{star-history} ada\n```",
            "3:19",
            "'ada' is a person; expected owner/name of a repository, or ':person: ada' [people.stars]",
        ),
        (
            "```{star-history} ada/engine\n:person: ada\n```",
            "4:2",
            "'person' chooses nothing where repositories are named [people.option]",
        ),
        (
            "```{star-history}\n:min-stars: many\n```",
            "4:2",
            "the option 'min-stars': 'many' is not a whole number; expected one such as 10 [people.option]",
        ),
        (
            "```{star-history}\n:sine: 2026\n```",
            "4:2",
            "there is no option 'sine'; did you mean 'since'? [people.option]",
        ),
        (
            "```{star-history}\n:person: adda\n```",
            "4:10",
            "there is no person 'adda'; did you mean 'ada'? [people.person]",
        ),
        (
            "```{star-history}\n:until: now\n```",
            "4:2",
            "the option 'until': 'now' is not a date; expected 2024, 2024-05 or 2024-05-01 [people.option]",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(make_site, piece, place, message):
    built = make_site({**FILES, "index.md": f"# Home\n\n{piece}\n"}).build()
    assert built.warnings == [f"index.md:{place}: WARNING: {message}"]


def test_the_rest_is_shown_beside_what_is_wrong(make_site):
    built = make_site({**FILES, "index.md": "# Home\n\n```{star-history} ada/loom ada/lom\n```\n"}).build()
    assert len(built.warnings) == 1
    assert rows(built.body())[1] == ["Nov 15, 2026", "110"]


def test_long_histories_are_drawn_whole_and_told_by_the_month(make_site):
    readings = "\n".join(
        f"    - {2024 + month // 12}-{month % 12 + 1:02}-{day:02}: {month * 3 + day}"
        for month in range(23)
        for day in (1, 8)
    )
    site = make_site(
        {"index.md": "# Home\n\n```{star-history} a/b\n```\n", "people/stars.yaml": f"a/b:\n  stars:\n{readings}\n"}
    )
    body = site.build().body()
    assert len(rows(body)) == 1 + 1 + 23
    assert (
        body.select_one(".people-legend").get_text() == "The table has the first count, and the last one of each month."
    )
    assert len(body.select_one("polyline")["points"].split()) == 46


def test_no_more_lines_than_there_are_colours(make_site):
    stars = "".join(
        f"a/{number}: {{stars: [2026-01-01: {number}, 2026-02-01: {number + 10}]}}\n" for number in range(9)
    )
    names = " ".join(f"a/{number}" for number in range(9))
    site = make_site({"index.md": f"# Home\n\n```{{star-history}} {names}\n```\n", "people/stars.yaml": stars})
    body = site.build().body()
    assert len(rows(body)) == 1 + 9
    assert len(body.select("polyline")) == len(body.select("table .people-key")) == 8
    assert body.select_one(".people-legend").get_text() == "The drawing has 8 of the repositories."


def test_other_formats_have_the_table_alone(make_site):
    site = make_site({**FILES, "index.md": f"# Home\n\n{PERSONS}\n\n{ONE}\n\n{BOUND}\n"})
    text = (site.build("text").out / "index.txt").read_text("utf-8")
    assert "at least 2,300" in text
    assert "2,511 (Nov 15, 2026)" in text
    assert "<" not in text
    assert "drawing" not in text
    latex = next(site.build("latex").out.glob("*.tex")).read_text("utf-8")
    assert "2,511 (Nov 15, 2026)" in " ".join(latex.split())
    assert "svg" not in latex
    assert "at least 300" in next(site.build("man").out.glob("*.1")).read_text("utf-8").replace("\\", "")


def test_a_changed_reading_is_drawn_anew_where_it_is_shown(make_site):
    pages = {"engine.md": ONE, "loom.md": "```{star-history} ada/loom\n```", "ada.md": PERSONS}
    site = make_site(
        {
            **FILES,
            **{name: f"---\norphan: true\n---\n\n# Page\n\n{piece}\n" for name, piece in pages.items()},
            "people/ada/index.md": f"---\norphan: true\n---\n\n# Ada\n\n{EVERYBODY}\n",
        }
    )
    site.build()
    site.replace("people/stars.yaml", "2025-12-01: 2105", "2025-12-01: 2106")  # not the latest one
    again = site.build()
    assert again.read == set()
    assert again.written == {"engine", "ada", "people/ada/index"}
    site.replace("people/stars.yaml", "2000+, ", "")
    assert "no date" not in site.build().text("engine")
    site.replace("people/stars.yaml", "ada/loom: {", "ada/loom: {language: Python, ")
    again = site.build()
    assert (again.read, again.written) == (set(), set())


def test_readings_that_were_not_there_are_drawn_once_they_are(make_site):
    site = make_site({**FILES, "index.md": "# Home\n\n```{star-history} ada/later\n```\n"})
    assert len(site.build().warnings) == 1
    assert site.build().read == set()
    site.write({"people/stars.yaml": "ada/later: {stars: [2026-01-01: 5, 2026-02-01: 6]}\n"})
    again = site.build()
    assert again.read == {"index"}
    assert again.body().select("svg polyline")


def test_nothing_in_it_is_markup(make_site):
    """The names of repositories are checked; even so, what a catalog holds is escaped."""
    page = make_site({**FILES, "index.md": f"# Home\n\n{ONE}\n"}).build().html()
    parsed = BeautifulSoup(page, "html.parser").select_one(".people-history")
    assert not parsed.select("script, [onload], image, foreignObject, a[href^=javascript]")
