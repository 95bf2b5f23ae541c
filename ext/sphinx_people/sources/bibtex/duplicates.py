"""Entries with one key, in one file or in several: all of them are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sphinx_people.model.publication import Publication
from sphinx_people.sources.problem import Problem


def with_own_keys(publications: Iterable[Publication]) -> tuple[tuple[Publication, ...], tuple[Problem, ...]]:
    """Return the publications with no two keys alike, and a problem for each whose key is another one now.

    The first with a key keeps it, the next is ``key-2``; a key that somebody typed is never given to another.
    """
    found = list(publications)
    typed = {publication.key for publication in found}
    first: dict[str, Publication] = {}
    counts: dict[str, int] = {}
    problems = []
    for index, publication in enumerate(found):
        key = publication.key
        before = first.setdefault(key, publication)
        if before is publication:
            continue
        number = counts.get(key, 1) + 1
        while f"{key}-{number}" in typed:
            number += 1
        counts[key] = number
        typed.add(f"{key}-{number}")
        found[index] = replace(publication, key=f"{key}-{number}")
        where = f"line {before.line}" if before.path == publication.path else f"{before.path.name}, line {before.line}"
        what = f"{key}: there is an entry with this key already, on {where}; this one is '{key}-{number}'"
        problems.append(Problem(publication.path, publication.line, publication.column, "duplicate", what))
    return tuple(found), tuple(problems)
