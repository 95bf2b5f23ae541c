"""What becomes of ``stars.yaml`` when servers have answered."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.model.stars_file import StarsEntry, StarsFile

DAY = date(2026, 11, 20)
TODAY = PartialDate(DAY.year, DAY.month, DAY.day)


def day(ago: int) -> PartialDate:
    one = DAY - timedelta(days=ago)
    return PartialDate(one.year, one.month, one.day)


def file(**names: RepositoryStars) -> StarsFile:
    """A file with repositories of the owner a."""
    return StarsFile(entries={f"a/{name}": StarsEntry(f"a/{name}", stars) for name, stars in names.items()})


def known(*readings: StarCount, **facts: object) -> RepositoryStars:
    return RepositoryStars.model_validate({**facts, "stars": readings})


def after(stars: RepositoryStars, answer: RepositoryStars | None) -> RepositoryStars:
    """What is known of a repository after its server has answered."""
    return file(b=stars).refreshed({"A/b": answer}, TODAY, {"a/b"}).entries["a/b"].stars


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ([], "400@0"),
        (["400+"], "400+ 400@0"),
        (["400"], "400 400@0"),
        (["399@1"], "399@1 400@0"),
        (["401@1"], "401@1 400@0"),
        (["400+@1"], "400+@1 400@0"),
        (["399@0"], "400@0"),
        (["400@29"], "400@29"),
        (["400@30"], "400@30 400@0"),
        (["400@60", "400@29"], "400@60 400@29"),
        (["400@60", "400@30"], "400@60 400@0"),
        (["400", "400@30"], "400 400@30 400@0"),
        (["399@60", "400@30"], "399@60 400@30 400@0"),
        (["400@30", "400@60"], "400@60 400@0"),
        (["300@-2"], "400@0 300@-2"),
        (["400@-2"], "400@-2"),
    ],
)
def test_which_reading_is_noted(before, expected):
    def read(text: str) -> StarCount:
        count, _, ago = text.partition("@")
        return StarCount(int(count.rstrip("+")), count.endswith("+"), day(int(ago)) if ago else None)

    stars = after(known(*map(read, before)), known(StarCount(400, date=TODAY)))
    assert list(stars.stars) == [read(one) for one in expected.split()]


@pytest.mark.parametrize("vague", [PartialDate(2026), PartialDate(2026, 11)])
def test_a_month_or_a_year_counts_from_its_first_day(vague):
    stars = after(known(StarCount(400, date=vague)), known(StarCount(400, date=TODAY)))
    assert len(stars.stars) == (1 if vague.month else 2)


def test_what_a_server_says_nothing_of_stays():
    before = known(StarCount(1), description="Mine", language="C", gone="2026-01", moved_to="b/b", x_={"x_by": "me"})
    answer = known(StarCount(1, date=TODAY), language=None, forks=3)
    stars = after(before, answer)
    assert (stars.description, stars.language, stars.forks) == ("Mine", None, 3)
    assert (stars.gone, stars.moved_to) == (None, None)
    assert stars.extensions == {"x_by": "me"}


def test_the_day_on_which_one_was_gone_first_stays():
    assert after(known(StarCount(1)), None).gone == TODAY
    assert after(known(StarCount(1), gone="2026-01-02"), None).gone == PartialDate(2026, 1, 2)
    assert after(known(StarCount(1)), None).stars == (StarCount(1),)


def test_one_that_nobody_knows_gets_no_entry():
    assert file().refreshed({"a/b": None}, TODAY, {"a/b"}).entries == {}


def test_a_new_one_is_written_as_people_write_it():
    entries = file().refreshed({"A/B": known(StarCount(1, date=TODAY))}, TODAY, {"a/b"}).entries
    assert entries["a/b"].name == "A/B"


@pytest.mark.parametrize("still_named", [False, True])
def test_the_entry_under_a_former_name_goes_over(still_named):
    old = StarsEntry("a/old", known(StarCount(300), moved_to="A/New", language="C"), "# Mine.\n", "x_by: me\n")
    before = StarsFile("# Head.\n", {"a/old": old}, "x_a: 1\n", "# Tail.\n")
    named = {"a/new", *(["a/old"] if still_named else [])}
    made = before.refreshed({"A/new": known(StarCount(400, date=TODAY))}, TODAY, named)
    assert made.entries["a/new"] == StarsEntry(
        "A/new", known(StarCount(300), StarCount(400, date=TODAY), language="C", gone=None, moved_to=None), "# Mine.\n", "x_by: me\n"
    )  # fmt: skip
    assert ("a/old" in made.entries) == still_named
    assert (made.head, made.own_keys, made.tail) == ("# Head.\n", "x_a: 1\n", "# Tail.\n")


RUNS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 3)), min_size=1, max_size=12)


@given(RUNS)
def test_whatever_the_counts_are_the_last_is_right_and_nearly_as_old_as_the_last_run(runs):
    stars, now = RepositoryStars.model_validate({}), date(2020, 1, 1)
    for days, count in runs:
        now += timedelta(days=days)
        today = PartialDate(now.year, now.month, now.day)
        stars = after(stars, known(StarCount(count, date=today)))
        latest = stars.latest
        assert latest is not None
        assert latest.count == count
        assert latest.date is not None
        assert now - date(latest.date.year, latest.date.month, latest.date.day) < timedelta(days=30)
        dates = [reading.date for reading in stars.stars]
        assert dates == sorted(set(dates), key=str)
        counts = [reading.count for reading in stars.stars]
        assert all(len(set(counts[at : at + 3])) > 1 for at in range(len(counts) - 2))
