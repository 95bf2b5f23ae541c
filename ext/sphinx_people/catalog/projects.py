"""Projects across people: one project that several people name is one object with several contributors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import count

from slugify import slugify

from sphinx_people.catalog.member import Member
from sphinx_people.model.entries import Project
from sphinx_people.model.repository import model_or_dataset_at
from sphinx_people.model.text import Text


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part in a project."""

    member: Member
    project: Project


@dataclass(frozen=True, slots=True)
class JointProject:
    """A project with everybody's part in it; ``id`` names it on the whole site.

    The id is ``owner/name`` of the repository, else the id that its people gave it, else ``person/name`` as a slug.
    ``anchor`` is the id of its card in a page: ASCII and stable.
    """

    id: str
    parts: tuple[Part, ...]
    anchor: str

    @property
    def project(self) -> Project:
        """The project as its first contributor describes it."""
        return self.parts[0].project

    @property
    def repository(self) -> str | None:
        """``owner/name`` of its repository, if anybody gave one."""
        return next((part.project.repository for part in self.parts if part.project.repository), None)

    @property
    def starred(self) -> str | None:
        """The repository whose stars are the project's: its own, else the model or dataset at its address."""
        addresses = (part.project.url for part in self.parts if part.project.url)
        return self.repository or next(filter(None, map(model_or_dataset_at, addresses)), None)

    @property
    def repositories(self) -> tuple[str, ...]:
        """Every repository that its people name, models and datasets among their links included."""
        named = [name for part in self.parts for name in part.project.repositories]
        return tuple({name.casefold(): name for name in reversed(named)}.values())[::-1]

    @property
    def name(self) -> Text:
        """Its name; without one, the repository's."""
        return title_of(self.project)

    @property
    def page(self) -> str | None:
        """The document of its first case study."""
        return next((part.member.document(part.project.page) for part in self.parts if part.project.page), None)

    def part_of(self, member: str) -> Part:
        """Return the part of a person, or the first one's."""
        return next((part for part in self.parts if part.member.id == member), self.parts[0])


def title_of(project: Project) -> Text:
    """Return a project's name; without one, the repository's."""
    return project.name or Text.parse((project.repository or "").rpartition("/")[2])


def join_projects(members: Iterable[Member]) -> Iterator[JointProject]:
    """Join the projects of all people: the same repository or the same given id is the same project."""
    parts = [Part(member, entry) for member in members for entry in member.person.projects if not entry.hidden]
    same_as: dict[str, str] = {}

    def first_of(key: str) -> str:
        while key in same_as:
            key = same_as[key]
        return key

    for part in parts:
        found = [first_of(key) for key in _keys(part.project)]
        same_as.update((other, found[0]) for other in found[1:] if other != found[0])
    groups: dict[str, list[Part]] = {}
    for number, part in enumerate(parts):
        keys = _keys(part.project) or [f"#{number}"]  # a bare name makes it the same as nothing
        groups.setdefault(first_of(keys[0]), []).append(part)
    taken = {identifier.casefold() for group in groups.values() if (identifier := _given_id(group))}
    identified = [(_given_id(group) or _made_id(group[0], taken), group) for group in groups.values()]
    anchors = _anchors(identifier for identifier, _ in identified)
    for identifier, group in identified:
        yield JointProject(identifier, tuple(group), anchors[identifier])


def names_of(joint: JointProject) -> Iterator[str]:
    """Yield every name that a role may call a project by: its id, and what its people wrote."""
    yield joint.id
    for part in joint.parts:
        yield from _keys(part.project)
        if part.project.id:
            yield f"{part.member.id}/{part.project.id}"


def _keys(project: Project) -> list[str]:
    """Return what makes a project the same as another, whatever its capitals."""
    return [key.casefold() for key in (project.repository, project.id) if key]


def _given_id(group: list[Part]) -> str | None:
    """Return the repository of a project, else the id that its people gave it."""
    repositories = (part.project.repository for part in group)
    return next(filter(None, repositories), group[0].project.id)


def _made_id(part: Part, taken: set[str]) -> str:
    """Return an id made of a project's name, which nothing in ``taken`` has, and put it there."""
    slug = f"{part.member.id}/{slugify(str(part.project.name)) or 'project'}"
    made = next(
        one for number in count(1) if (one := f"{slug}-{number}" if number > 1 else slug).casefold() not in taken
    )
    taken.add(made.casefold())
    return made


def _anchors(identifiers: Iterable[str]) -> Mapping[str, str]:
    """Return an anchor for each id; ids such as ``a/b-c`` and ``a-b/c``, which give the same one, are told apart."""
    anchors = {identifier: f"project-{slugify(identifier)}" for identifier in identifiers}
    counts = Counter(anchors.values())
    return {
        identifier: f"{anchor}-{blake2b(identifier.casefold().encode(), digest_size=3).hexdigest()}"
        if counts[anchor] > 1
        else anchor
        for identifier, anchor in anchors.items()
    }


def index_projects(projects: Iterable[JointProject]) -> Mapping[str, JointProject]:
    """Return projects by every name that a role may call them by, in lower case; the first one keeps a name."""
    found: dict[str, JointProject] = {}
    for joint in projects:
        for name in names_of(joint):
            found.setdefault(name.casefold(), joint)
    return found
