"""``person.yaml`` to a :class:`~sphinx_people.model.person.Person`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from sphinx_people.model.person import Person
from sphinx_people.model.repository import HUGGING_FACE, check_repository
from sphinx_people.sources.markup import check_texts
from sphinx_people.sources.person_source import Mention, PersonSource
from sphinx_people.sources.record import read_record
from sphinx_people.sources.tree import Tree
from sphinx_people.sources.yaml import parse_yaml


def parse_person(path: Path, content: bytes, project: Path) -> PersonSource:
    """Make a person of a file's content; the folder's name is their name where the file has none.

    ``project`` is the folder that no path of theirs may leave.
    """
    tree = parse_yaml(path, content)
    if tree.data is not None and not isinstance(tree.data, dict):
        tree.report("value", "expected a map of keys and values, such as 'name: Ada Lovelace'", (1, 1))
        tree.data = None
    name = path.parent.name
    nobody = Person.model_validate({"name": name})
    if tree.data is None:
        return PersonSource(nobody, nobody.digest, tuple(tree.problems))
    person = read_record(Person, tree, name=name) or nobody
    mentions = (*check_texts(Person, tree, project), *_publications(person, tree))
    person = _check_identifiers(person, tree)
    key = next((key for key in ("image", "photo", "picture") if key in tree.data), "image")
    return PersonSource(
        person,
        person.digest,
        tuple(sorted(set(tree.problems))),
        mentions,
        tuple(_pages(person, tree)),
        tree.place((key,)),
        tuple(_repositories(person, tree, mentions)),
    )


def _check_identifiers(person: Person, tree: Tree) -> Person:
    """Report projects of one person that have the same id; the first one keeps it."""
    counts: Counter[str] = Counter()
    kept = []
    for index, project in enumerate(person.projects):
        one = project
        if project.id is not None:
            counts[project.id] += 1
            if counts[project.id] > 1:
                tree.report("duplicate", f"the id '{project.id}' is there twice", tree.place(("projects", index, "id")))
                one = project.model_copy(update={"id": None})
        kept.append(one)
    return person.model_copy(update={"projects": tuple(kept)})


def _publications(person: Person, tree: Tree) -> Iterator[Mention]:
    """Yield the BibTeX keys that projects, awards and talks name."""
    for section in ("projects", "awards", "talks"):
        for index, entry in enumerate(getattr(person, section)):
            if entry.publication is not None:
                yield Mention("publication", entry.publication, *tree.place((section, index, "publication")))


def _pages(person: Person, tree: Tree) -> list[tuple[str, int, int]]:
    return [
        (project.page, *tree.place(("projects", index, "page")))
        for index, project in enumerate(person.projects)
        if project.page is not None
    ]


def _repositories(person: Person, tree: Tree, mentions: Iterable[Mention]) -> Iterator[tuple[str, int, int]]:
    """Yield the repositories whose stars are of interest: those of projects that are shown, and those of badges."""
    for index, project in enumerate(person.projects):
        for name in project.repositories if not project.hidden else ():
            yield name, *tree.place_in(("projects", index), name.removeprefix(HUGGING_FACE))
    for mention in mentions:
        if mention.role == "stars":
            with suppress(ValueError):
                yield check_repository(mention.target), mention.line, mention.column
