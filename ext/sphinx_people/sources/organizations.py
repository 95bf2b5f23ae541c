"""``organizations.yaml``: the names of employers and schools, by id."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sphinx_people.model.entries import check_identifier
from sphinx_people.model.organization import Organization
from sphinx_people.model.record import without_extensions
from sphinx_people.sources.markup import check_texts
from sphinx_people.sources.record import read_record
from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import parse_yaml


def parse_organizations(path: Path, content: bytes, project: Path) -> tuple[Mapping[str, Organization], Tree]:
    """Make organizations by id of a file's content; what is wrong is in the tree's ``problems``."""
    tree = parse_yaml(path, content)
    if tree.data is not None and not isinstance(tree.data, dict):
        tree.report("value", "expected a map of organizations by id, such as 'kakao: {name: Kakao}'", (1, 1))
        tree.data = None
    found = {}
    for identifier in without_extensions(tree.data or {}):
        try:
            check_identifier(identifier)
        except ValueError as error:
            tree.report("identifier", str(error), tree.place((identifier,), of_key=True))
            continue
        organization = read_record(Organization, tree, (identifier,), name=identifier)
        if organization is not None:
            check_texts(Organization, tree, project, (identifier,))
            found[identifier] = organization
    return found, tree
