"""Which repositories ``sphinx-people stars`` asks about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from pathlib import Path

import click

from sphinx_people.catalog.load import Loaded
from sphinx_people.model.repository import check_repository
from sphinx_people.model.stars_file import StarsFile
from sphinx_people.servers.memory import AnswerMemory
from sphinx_people.servers.results import Found
from sphinx_people.sources.problem import did_you_mean

#: A file, a line and a column.
Place = tuple[Path, int, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The repositories whose stars are of interest: those that people name, and those that the file has already.

    All keys are names in lower case. ``places`` are where people name them, ``owners`` who does.
    """

    names: Mapping[str, str]
    places: Mapping[str, Sequence[Place]]
    owners: Mapping[str, Collection[str]]


def find_wanted(loaded: Loaded, file: StarsFile) -> Wanted:
    """Return what people name and what the file has, but not what it has under a name that was given up."""
    names: dict[str, str] = {}
    places: dict[str, list[Place]] = {}
    owners: dict[str, set[str]] = {}
    for person, (path, source) in loaded.sources.items():
        for name, line, column in source.repositories:
            key = name.casefold()
            names.setdefault(key, name)
            places.setdefault(key, []).append((path, line, column))
            owners.setdefault(person, set()).add(key)
    for key, entry in file.entries.items():
        if (entry.stars.moved_to or "").casefold() not in places:
            names.setdefault(key, entry.name)
    return Wanted(names, places, owners)


def choose(wanted: Wanted, only: Sequence[str]) -> list[str]:
    """Return the repositories that ``--only`` means: of a person, of that name, or of names of that form."""
    if not only:
        return sorted(wanted.names.values(), key=str.casefold)
    chosen = {key for pattern in only for key in _meant(wanted, pattern)}
    return [wanted.names[key] for key in sorted(chosen)]


def _meant(wanted: Wanted, pattern: str) -> set[str]:
    folded = _as_name(pattern).casefold()
    people = [person for person in wanted.owners if fnmatchcase(person.casefold(), folded)]
    meant = {key for person in people for key in wanted.owners[person]}
    meant |= {key for key in wanted.names if fnmatchcase(key, folded)}
    if not meant:
        hint = did_you_mean(pattern, [*wanted.owners, *wanted.names.values()])
        raise click.UsageError(f"'{pattern}' is neither a person with repositories nor a repository here{hint}")
    return meant


def _as_name(pattern: str) -> str:
    try:
        return check_repository(pattern)
    except ValueError:
        return pattern


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known well enough from a former run, and what must be asked, longest unasked first."""

    remembered: dict[str, Found]
    ask: Sequence[str]


def plan(names: Sequence[str], file: StarsFile, memory: AnswerMemory, since: datetime | None) -> Plan:
    """Return what to ask; what was asked ``since`` then needs not be asked again."""
    remembered: dict[str, Found] = {}
    ask = []
    for name in names:
        at, found = memory.asked(name), memory.get(name)
        if since is None or at is None or at < since or found is None:
            ask.append(name)
        elif _last_reading(file, name) <= at:
            remembered[name] = found
    never = datetime.min.replace(tzinfo=UTC)
    return Plan(remembered, sorted(ask, key=lambda name: memory.asked(name) or never))


def without_young(names: Sequence[str], file: StarsFile, since: datetime) -> list[str]:
    """Return the repositories whose last reading in the file is from before a moment."""
    return [name for name in names if _last_reading(file, name) < since]


def _last_reading(file: StarsFile, name: str) -> datetime:
    """Return the beginning of the day of the last reading; long ago where there is none."""
    entry = file.entries.get(name.casefold())
    dates = [count.date for count in (entry.stars.stars if entry else ()) if count.date]
    last = max(dates, default=None)
    return datetime(last.year, last.month or 1, last.day or 1, tzinfo=UTC) if last else datetime.min.replace(tzinfo=UTC)
