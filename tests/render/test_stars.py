"""Star counts in short, and in full for those who listen."""

from __future__ import annotations

import pytest

from sphinx_people.catalog import Catalog, Member
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.person import Person
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.render.stars import StarsView, badge, short_count, total_badge


@pytest.mark.parametrize(
    ("count", "at_least", "language", "short"),
    [
        (0, False, "en", "0"),
        (7, True, "en", "7+"),
        (999, False, "en", "999"),
        (1000, False, "en", "1.0k"),
        (2000, True, "en", "2.0k+"),
        (2345, False, "en-GB", "2.3k"),
        (999_949, False, "en", "999.9k"),
        (999_950, False, "en", "1.0M"),
        (1_200_000, True, "en", "1.2M+"),
        (700, True, "ko", "700+"),
        (2000, False, "ko", "2천"),
        (12345, True, "ko", "1.2만+"),
        (2345, False, "nonsense", "2.3k"),
        (1999, True, "en", "1.9k+"),  # it is not known to be 2,000
        (1999, False, "en", "2.0k"),
        (999_999, True, "en", "999.9k+"),
        (1_999_999, True, "en", "1.9M+"),
        (19_999, True, "ko", "1.9만+"),
        (19_999, False, "ko", "2만"),
        (12_345, True, "de", "12345+"),
    ],
)
def test_counts_in_short(count, at_least, language, short):
    assert short_count(StarCount(count, at_least), language) == short


def test_a_badge_says_the_count_and_its_day_in_full(context):
    count = StarCount(12345, at_least=True, date=PartialDate.parse("2026-11-01"))
    catalog = Catalog(stars={"a/b": RepositoryStars.model_construct(stars=(count,))})
    (link,) = badge(context(catalog=catalog), "A/B")
    assert link["refuri"] == "https://github.com/A/B"
    assert link["reftitle"] == "at least 12,345 stars, as of Nov 1, 2026"
    (korean,) = badge(context("ko", catalog=catalog), "A/B")
    assert "12,345" in korean["reftitle"]
    assert "2026년 11월 1일" in korean["reftitle"]
    assert "stars" not in korean["reftitle"]


def test_without_a_count_there_is_no_badge(context):
    assert badge(context(), "a/b") == []
    assert StarsView(name="a/b").draw(context())[0].astext() == "a/b"
    assert StarsView(name="ada").draw(context())[0].astext() == "ada"


def test_a_badge_that_a_page_shows_loses_its_count(make_site):
    site = make_site({"index.md": "# Home\n\nSee {stars}`a/b`.\n", "people/stars.yaml": "a/b: {stars: [7]}\n"})
    assert site.build().text() == "Home See 7."
    site.remove("people/stars.yaml")
    again = site.build()
    assert again.text() == "Home See a/b."
    assert not again.body().select("a.people-stars")


def counted(*readings):
    """Return a catalog of one person and a project for each reading; of those that are None nobody knows the stars."""
    projects = [{"repository": f"a/{number}"} for number, _ in enumerate(readings)]
    member = Member("ada", Person.model_validate({"name": "Ada", "projects": projects}), "people/ada", "")
    stars = {
        f"a/{number}": RepositoryStars.model_validate({"stars": [reading]})
        for number, reading in enumerate(readings)
        if reading is not None
    }
    return Catalog([member], stars=stars)


@pytest.mark.parametrize(
    ("readings", "words"),
    [
        (["7"], "7 stars in 1 repository"),
        (["7", "1"], "8 stars in 2 repositories"),
        (["7", "2000+"], "at least 2,007 stars in 2 repositories"),
        (["7", None], "at least 7 stars in 1 repository; 1 more is not counted"),
        (
            [{"2026-11-20": "5"}, {"2026-10-01": "1"}, "2", None, None],
            "at least 8 stars in 3 repositories, as of Oct 1, 2026; 2 more are not counted",
        ),
    ],
)
def test_a_sum_says_what_it_is_made_of(context, readings, words):
    (link,) = total_badge(context(catalog=counted(*readings)), "ada")
    assert (link["reftype"], link["reftarget"], link["reftitle"]) == ("person", "ada", words)


def test_a_sum_in_korean(context):
    (link,) = total_badge(context("ko", catalog=counted({"2026-10-01": "2000+"}, None)), "ada")
    assert link["reftitle"] == "저장소 1개에 별 2,000개 이상, 2026년 10월 1일 기준; 1개는 집계되지 않음"


def test_nobody_knows_any(context):
    assert total_badge(context(catalog=counted(None)), "ada") == []
    assert total_badge(context(), "ada") == []


@pytest.mark.parametrize(
    ("read", "is_old"), [("2025-11-21", False), ("2025-11-20", True), ("2025", False), ("2024", True), ("2027", False)]
)
def test_an_old_count_shows_its_month(context, read, is_old):
    catalog = counted({read: "5"})
    (link,) = badge(context(catalog=catalog), "a/0")
    assert ("people-old" in link["classes"]) == is_old
    (link,) = total_badge(context(catalog=catalog), "ada")
    assert ("people-old" in link[0][0]["classes"]) == is_old


def test_the_month_stands_where_there_is_no_tooltip(make_site):
    """On paper it says more than a bare number; on a screen it is seen once the count is old."""
    site = make_site(
        {"index.md": "# Home\n\n{stars}`a/b`\n", "people/stars.yaml": "a/b: {stars: [{2026-03-01: 2345}]}\n"}
    )
    assert (site.build("text").out / "index.txt").read_text("utf-8").split() == [
        *("Home", "****", "★", "2.3k,", "as", "of", "Mar", "2026"),
    ]
    (month,) = site.build().body().select("a.people-stars:not(.people-old) [aria-hidden] > .people-as-of")
    assert month.get_text() == ", as of Mar 2026"
