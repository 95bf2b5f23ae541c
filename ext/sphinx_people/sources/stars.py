"""``stars.yaml``: star counts by repository, written by the command ``sphinx-people stars``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from sphinx_people.model.record import without_extensions
from sphinx_people.model.repository import check_repository
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.sources.record import read_record
from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import parse_yaml


def parse_stars(path: Path, content: bytes) -> tuple[Mapping[str, RepositoryStars], Tree]:
    """Make what is known of repositories, by their names in lower case, of a file's content.

    Problems are in the tree.
    """
    tree = parse_yaml(path, content)
    found = dict(read_stars(tree))
    for key, stars in found.items():
        report_disorder(tree, key, stars)
    return {check_repository(key).casefold(): stars for key, stars in found.items()}, tree


def read_stars(tree: Tree) -> Iterator[tuple[str, RepositoryStars]]:
    """Yield each key of a file that names a repository, with what it says of it."""
    if tree.data is not None and not isinstance(tree.data, dict):
        tree.report("value", "expected a map of repositories, such as 'owner/name: {stars: [2000+]}'", (1, 1))
        tree.data = None
    keys: dict[str, str] = {}
    for key in without_extensions(tree.data or {}):
        try:
            name = check_repository(key).casefold()
        except ValueError as error:
            tree.report("repository", str(error), tree.place((key,), of_key=True))
            continue
        if name in keys:
            what = f"'{key}' is the same repository as '{keys[name]}'; the first one counts"
            tree.report("duplicate", what, tree.place((key,), of_key=True))
            continue
        keys[name] = key
        stars = read_record(RepositoryStars, tree, (key,))
        if stars is not None:
            yield key, stars


def report_disorder(tree: Tree, key: str, stars: RepositoryStars) -> None:
    """Report readings that are not in the order of their dates, and two of one day. They are used all the same."""
    for index, (before, after) in enumerate(pairwise(stars.stars), 1):
        what = _disorder(before, after)
        if what is not None:
            tree.report("stars", what, tree.place((key, "stars", index)))


def _disorder(before: StarCount, after: StarCount) -> str | None:
    if after.sort_key() < before.sort_key():
        found = f"the reading of {after.date}" if after.date else "a reading without a date"
        return f"{found} stands after that of {before.date}; readings stand in the order of their dates"
    if after.date is not None and after.date == before.date:
        return f"there are two readings of {after.date}; the last one counts"
    return None
