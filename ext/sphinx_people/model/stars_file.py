"""All that ``stars.yaml`` holds, and what becomes of it when servers have answered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sphinx_people.model.dates import PartialDate
from sphinx_people.model.stars import RepositoryStars, StarCount

#: An unchanged count is noted again once its last reading is as old as this: then its date is never much older.
UNCHANGED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class StarsEntry:
    """A repository with its name as it is written, the comment above it, and its ``x_`` keys as YAML."""

    name: str
    stars: RepositoryStars = field(default_factory=lambda: RepositoryStars.model_validate({}))
    comment: str = ""
    own_keys: str = ""


@dataclass(frozen=True, slots=True)
class StarsFile:
    """What a file holds: entries by name in lower case, between the comments at the top and those at the end.

    ``own_keys`` are the file's ``x_`` keys, as YAML.
    """

    head: str = ""
    entries: Mapping[str, StarsEntry] = field(default_factory=dict)
    own_keys: str = ""
    tail: str = ""

    def refreshed(
        self, answers: Mapping[str, RepositoryStars | None], today: PartialDate, named: Collection[str]
    ) -> StarsFile:
        """Return the file with what servers answered, None where a server does not know the repository.

        ``named`` are the repositories, in lower case, that people name: an entry under a former name goes over to the
        new one, unless somebody names the former still.
        """
        entries = dict(self.entries)
        for name, answer in answers.items():
            key = name.casefold()
            entry = entries.get(key)
            if answer is None:
                if entry is not None and entry.stars.gone is None:
                    entries[key] = replace(entry, stars=entry.stars.model_copy(update={"gone": today}))
                continue
            if entry is None:
                former = _former(entries, key)
                entry = replace(entries[former], name=name) if former else StarsEntry(name)
                if former and former not in named:
                    del entries[former]
            entries[key] = replace(entry, stars=_with_answer(entry.stars, answer))
        return replace(self, entries=entries)


def _former(entries: Mapping[str, StarsEntry], key: str) -> str | None:
    """Return the key of the entry whose repository has moved to the one named."""
    return next((old for old, one in entries.items() if (one.stars.moved_to or "").casefold() == key), None)


def _with_answer(known: RepositoryStars, answer: RepositoryStars) -> RepositoryStars:
    """Return what is known with what a server said; what it says nothing about stays."""
    said = {name: getattr(answer, name) for name in answer.model_fields_set - {"stars", "extensions"}}
    readings = known.readings
    for reading in answer.stars:
        readings = _with_reading(readings, reading)
    return known.model_copy(update={"gone": None, "moved_to": None, **said, "stars": readings})


def _with_reading(readings: tuple[StarCount, ...], new: StarCount) -> tuple[StarCount, ...]:
    """Add a reading: one for each day, and of a count that stays only its first and its last."""
    last = readings[-1] if readings else None
    if last is None or new.date is None:
        return (*readings, new)
    if last.date == new.date:
        return _with_reading(readings[:-1], new)
    if _stays(last, new):
        if _days_between(last.date, new.date) < UNCHANGED:
            return readings
        if len(readings) > 1 and _stays(readings[-2], last):
            return (*readings[:-1], new)
    return tuple(sorted((*readings, new), key=StarCount.sort_key))


def _stays(before: StarCount, after: StarCount) -> bool:
    """Tell whether two dated readings say the same."""
    dated = before.date is not None and after.date is not None
    return dated and (before.count, before.at_least) == (after.count, after.at_least)


def _days_between(before: PartialDate | None, after: PartialDate) -> timedelta:
    """Return how far two days are apart; a month or a year counts from its first day."""
    days = [date(one.year, one.month or 1, one.day or 1) for one in (before or after, after)]
    return days[1] - days[0]
