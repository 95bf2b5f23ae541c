"""What is known of repositories: their stars, added up and told apart by age, and where they are now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.repository import is_on_hugging_face, repository_url
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.settings import MAX_AGE


@dataclass(frozen=True, slots=True)
class StarTotal:
    """A sum over repositories: ``known`` of them are in it, ``unknown`` others were never counted or are gone.

    The sum is a lower bound where one of the counts is, or where some are unknown; its date is the oldest one.
    """

    count: StarCount
    known: int
    unknown: int


class Repositories:
    """The readings of all repositories, and after how many days a count is old."""

    def __init__(self, readings: Mapping[str, RepositoryStars], max_age: int = MAX_AGE) -> None:
        self._readings = readings
        self._max_age = max_age

    @property
    def digest_of_all(self) -> str:
        """A text that changes when anything does that is known of any repository."""
        return repr(self._readings)

    def find(self, name: str) -> RepositoryStars | None:
        """Return what is known of a repository, whatever the capitals of its name."""
        return self._readings.get(name.casefold())

    def stars(self, name: str) -> StarCount | None:
        """Return the latest star count; None where none is known."""
        readings = self.find(name)
        return readings.latest if readings else None

    def is_gone(self, name: str) -> bool:
        """Tell whether the server of a repository no longer knew it."""
        found = self.find(name)
        return found is not None and found.gone is not None

    def present_name(self, name: str) -> str:
        """Return the name that a repository has now."""
        found = self.find(name)
        return (found.moved_to if found else None) or name

    def address(self, name: str) -> str | None:
        """Return the address of a repository's page; None where it is gone."""
        return None if self.is_gone(name) else repository_url(self.present_name(name))

    def total(self, names: Iterable[str]) -> StarTotal | None:
        """Return the stars of several repositories, each of them once; None where none are known.

        Likes of models and datasets are something else, and are not added. What is gone has no stars any more.
        """
        different: dict[str, list[str]] = {}
        for name in (name for name in names if not is_on_hugging_face(name)):
            now = self.present_name(name)
            different.setdefault(now.casefold(), [now]).append(name)
        found = (next(filter(None, map(self._stars_there, one)), None) for one in different.values())
        counts = [count for count in found if count is not None]
        if not counts:
            return None
        unknown = len(different) - len(counts)
        count = StarCount(
            sum(count.count for count in counts),
            at_least=unknown > 0 or any(count.at_least for count in counts),
            date=min((count.date for count in counts if count.date is not None), default=None),
        )
        return StarTotal(count, len(counts), unknown)

    def _stars_there(self, name: str) -> StarCount | None:
        return None if self.is_gone(name) else self.stars(name)

    def is_old(self, count: StarCount, today: PartialDate) -> bool:
        """Tell whether a count was certainly read more than the highest number of days ago."""
        if count.date is None:
            return False
        day = dt.date(today.year, today.month, today.day).toordinal() - max(self._max_age, 0)
        limit = dt.date.fromordinal(max(day, 1))
        return count.date.is_before(PartialDate(limit.year, limit.month, limit.day))

    def digest(self, kind: str, name: str) -> str:
        """Return a short text that changes when a fact does.

        Facts are the ``stars`` of a repository, all of its ``readings``, and what else is said of the ``repository``.
        """
        found = self.find(name)
        if found is None:
            return ""
        if kind == "stars":
            return repr((found.latest, found.gone, found.moved_to)) if found.stars else ""
        return repr(found.readings) if kind == "readings" else found.model_dump_json(exclude={"stars"})
