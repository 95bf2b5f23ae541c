"""``people.json``: the people of another site. It is somebody else's file, so that nothing in it is believed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sphinx_people.model.listed import VERSION, ListedPerson
from sphinx_people.sources.problem import Problem
from sphinx_people.sources.record import read_record
from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import parse_yaml

PEOPLE_JSON = "people.json"
#: What a file of 20,000 people has; nobody waits for more to be read.
_LARGEST = 20_000_000
_MOST_VALUES = 1_000_000


@dataclass(frozen=True, slots=True)
class PeopleList:
    """What a file says: the name of the project, its people, and what is wrong with it."""

    project: str = ""
    people: tuple[ListedPerson, ...] = ()
    problems: tuple[Problem, ...] = ()


def parse_people_json(path: Path, content: bytes) -> PeopleList:
    """Read the content of a file; people of whom something needed is wrong are left out."""
    if len(content) > _LARGEST:
        what = f"the file has {len(content):,} bytes; expected no more than {_LARGEST:,}"
        return PeopleList(problems=(Problem(path, 1, 1, "value", what),))
    tree = parse_yaml(path, content, most_values=_MOST_VALUES)  # of which JSON is a part
    people = _people(tree) if _is_known(tree) else ()
    project = tree.data.get("project") if isinstance(tree.data, dict) else None
    return PeopleList(project if isinstance(project, str) else "", people, tuple(tree.problems))


def _is_known(tree: Tree) -> bool:
    """Tell whether a file is a list of people that can be read."""
    if tree.data is None:
        return False
    version = tree.data.get("version") if isinstance(tree.data, dict) else None
    if version is None:
        tree.report("value", f'this is no list of people; expected {{"version": {VERSION}, "people": [...]}}', (1, 1))
    elif version != str(VERSION):
        shown = f"'{version}'" if isinstance(version, str) else "this"
        what = f"{shown} is not a version that can be read; expected {VERSION}"
        tree.report("value", what, tree.place(("version",)))
    elif not isinstance(tree.data.get("people", []), list):
        tree.report("value", "expected a list of people", tree.place(("people",)))
    else:
        return True
    return False


def _people(tree: Tree) -> tuple[ListedPerson, ...]:
    found: dict[str, ListedPerson] = {}
    for number, _ in enumerate(list(tree.data.get("people", []))):
        person = read_record(ListedPerson, tree, ("people", number))
        if person is None:
            continue
        if person.id in found:
            tree.report("duplicate", f"the person '{person.id}' is there already", tree.place(("people", number)))
        found.setdefault(person.id, person)
    return tuple(found.values())
