"""Counts of several repositories, and how old they are."""

from __future__ import annotations

import pytest

from sphinx_people.catalog.stars import Repositories, StarTotal
from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount

TODAY = PartialDate(2026, 11, 21)


def repositories(max_age=365, **readings):
    return Repositories(
        {f"a/{name}": RepositoryStars.model_validate({"stars": [one]}) for name, one in readings.items()}, max_age
    )


def test_a_repository_is_found_in_any_capitals():
    assert repositories(b="7").stars("A/B") == StarCount(7)
    assert repositories(b="7").stars("a/c") is None
    assert repositories().find("a/c") is None


def test_each_repository_counts_once():
    found = repositories(b="7", c="5")
    assert found.total(["a/b", "A/B", "a/c"]) == StarTotal(StarCount(12), 2, 0)


def test_what_is_unknown_makes_a_lower_bound():
    assert repositories(b="7").total(["a/b", "a/c", "a/d"]) == StarTotal(StarCount(7, at_least=True), 1, 2)


def test_nothing_is_not_zero():
    assert repositories().total(["a/b"]) is None
    assert repositories(b="7").total([]) is None
    assert repositories(b="0").total(["a/b"]) == StarTotal(StarCount(0), 1, 0)


def test_a_sum_is_as_old_as_the_oldest_of_its_counts():
    found = repositories(b={"2026-11-20": "7"}, c={"2026-01-02": "5"}, d="1")
    total = found.total(["a/b", "a/c", "a/d"])
    assert total.count.date == PartialDate(2026, 1, 2)


@pytest.mark.parametrize(
    ("max_age", "date", "is_old"),
    [
        (365, "2025-11-21", False),
        (365, "2025-11-20", True),
        (7, "2026-11-14", False),
        (7, "2026-11-13", True),
        (7, "2026-11", False),
        (7, "2026-10", True),
        (365, None, False),  # nobody knows when it was read
        (10_000_000, "0001-01-01", False),
        (-1, "2026-11-21", False),
        (0, "2026-11-20", True),
    ],
)
def test_old_counts(max_age, date, is_old):
    count = StarCount(7, date=date and PartialDate.parse(date))
    assert repositories(max_age).is_old(count, TODAY) == is_old


def known(**repositories):
    """Return what is known of repositories, ``b`` being ``a/b``."""
    return Repositories({f"a/{name}": RepositoryStars.model_validate(one) for name, one in repositories.items()})


def test_likes_are_not_added():
    found = Repositories({name: RepositoryStars(stars=(StarCount(5),)) for name in ("a/b", "huggingface.co/a/b")})
    assert found.total(["a/b", "huggingface.co/a/b", "HuggingFace.co/datasets/a/c"]) == StarTotal(StarCount(5), 1, 0)
    assert found.total(["huggingface.co/a/b"]) is None


def test_what_is_gone_has_no_stars_any_more():
    found = known(b={"stars": ["7"]}, c={"stars": ["5"], "gone": "2026-11-01"})
    assert found.total(["a/b", "a/c"]) == StarTotal(StarCount(7, at_least=True), 1, 1)
    assert found.total(["a/c"]) is None
    assert (found.is_gone("A/C"), found.is_gone("a/b"), found.is_gone("a/d")) == (True, False, False)
    assert found.address("a/c") is None


def test_a_repository_that_moved_is_the_same_under_both_names():
    moved = {"stars": ["5"], "moved_to": "A/New"}
    assert known(old=moved).total(["a/old", "a/new"]) == StarTotal(StarCount(5), 1, 0)
    assert known(old=moved, new={"stars": ["8"]}).total(["a/old", "a/new"]) == StarTotal(StarCount(8), 1, 0)
    assert known(old=moved).address("a/old") == "https://github.com/A/New"
    assert known(old=moved).address("a/b") == "https://github.com/a/b"
    assert known().address("huggingface.co/a/b") == "https://huggingface.co/a/b"
