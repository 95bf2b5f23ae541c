"""Star counts in short, and in full for those who listen."""

from __future__ import annotations

import pytest

from sphinx_people.catalog import Catalog
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.render.stars import StarsView, badge, short_count


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
    assert StarsView(repository="a/b").draw(context())[0].astext() == "a/b"


def test_a_badge_that_a_page_shows_loses_its_count(make_site):
    site = make_site({"index.md": "# Home\n\nSee {stars}`a/b`.\n", "people/stars.yaml": "a/b: {stars: [7]}\n"})
    assert site.build().text() == "Home See 7."
    site.remove("people/stars.yaml")
    again = site.build()
    assert again.text() == "Home See a/b."
    assert not again.body().select("a.people-stars")
