"""``stars.yaml``: star counts by repository, written by the refresh command alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sphinx_people.model.links import check_repository
from sphinx_people.model.record import without_extensions
from sphinx_people.model.stars import RepositoryStars
from sphinx_people.sources.record import read_record
from sphinx_people.sources.yaml import Tree, parse_yaml

STARS_FILE = "stars.yaml"


def parse_stars(path: Path, content: bytes) -> tuple[Mapping[str, RepositoryStars], Tree]:
    """Make the readings by ``owner/name``, in lower case, of a file's content; problems are in the tree."""
    tree = parse_yaml(path, content)
    if tree.data is not None and not isinstance(tree.data, dict):
        tree.report("value", "expected a map of repositories, such as 'owner/name: {stars: [2000+]}'", (1, 1))
        tree.data = None
    found = {}
    for name in without_extensions(tree.data or {}):
        try:
            repository = check_repository(name)
        except ValueError as error:
            tree.report("stars", str(error), tree.place((name,), of_key=True))
            continue
        readings = read_record(RepositoryStars, tree, (name,))
        if readings is not None:
            found[repository.casefold()] = readings
    return found, tree
