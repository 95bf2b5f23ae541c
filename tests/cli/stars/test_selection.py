"""Which repositories are asked about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from sphinx_people.cli.stars.selection import plan, without_young
from sphinx_people.model.stars import RepositoryStars
from sphinx_people.model.stars_file import StarsEntry, StarsFile
from sphinx_people.servers.memory import AnswerMemory
from sphinx_people.servers.results import Found, reading, today

NOW = datetime.now(UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def memory(tmp_path):
    """A memory of a/b, which had five stars just now, and of a/c, which is not there."""
    memory = AnswerMemory(tmp_path / "memory.json", "servers")
    memory.put("a/b", Found(RepositoryStars.model_validate({"stars": reading(5)})))
    memory.put("a/c", Found(None))
    return memory


def file(date: object) -> StarsFile:
    """A file with a reading of a/b."""
    stars = RepositoryStars.model_validate({"stars": [{str(date): "4"}]})
    return StarsFile(entries={"a/b": StarsEntry("a/b", stars)})


def test_what_is_remembered_is_not_asked_again(memory):
    planned = plan(["A/b", "a/c", "a/d"], file("2026-01-02"), memory, NOW - HOUR)
    assert list(planned.remembered) == ["A/b", "a/c"]
    assert planned.ask == ["a/d"]


def test_what_is_not_to_be_remembered_is_asked_longest_unasked_first(memory):
    assert plan(["a/c", "a/b", "a/d"], StarsFile(), memory, None).ask == ["a/d", "a/b", "a/c"]
    assert plan(["a/c", "a/b"], StarsFile(), memory, NOW + HOUR).ask == ["a/b", "a/c"]


def test_what_the_file_knows_better_stays(memory):
    tomorrow = (NOW + timedelta(days=1)).date()
    planned = plan(["a/b"], file(tomorrow), memory, NOW - HOUR)
    assert (planned.remembered, planned.ask) == ({}, [])


def test_readings_that_are_young(memory):
    names = ["a/b", "a/d"]
    assert without_young(names, file(today()), NOW - timedelta(days=1)) == ["a/d"]
    assert without_young(names, file("2026"), NOW - timedelta(days=1)) == names
    assert without_young(names, StarsFile(), NOW - timedelta(days=1)) == names
