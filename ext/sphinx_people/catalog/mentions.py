"""What names a publication: the projects, awards and talks of people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b

from sphinx_people.catalog.member import Member
from sphinx_people.catalog.projects import JointProject
from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.model.entries import Award, Talk
from sphinx_people.model.text import Text


@dataclass(slots=True)
class Mentions:
    """The projects that name one publication, and the awards and talks, each with whose it is and what it is called."""

    projects: list[JointProject] = field(default_factory=list)
    entries: list[tuple[Member, Text]] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """A short text that changes when another thing names the publication, or is called otherwise."""
        projects = [(joint.id, joint.name) for joint in self.projects]
        return blake2b(repr((projects, [(member.id, title) for member, title in self.entries])).encode()).hexdigest()


def collect_mentions(
    members: Iterable[Member], projects: Iterable[JointProject], works: Mapping[str, PublishedWork]
) -> Mapping[str, Mentions]:
    """Return what names each work, by the key of its version of record."""
    found: dict[str, Mentions] = {}
    for joint in projects:
        for key in dict.fromkeys(part.project.publication or "" for part in joint.parts):
            if key in works:
                found.setdefault(works[key].key, Mentions()).projects.append(joint)
    for member in members:
        entries: tuple[Award | Talk, ...] = (*member.person.awards, *member.person.talks)
        for entry in entries:
            work = works.get(entry.publication or "")
            if work is not None and entry.title is not None and not entry.hidden:
                found.setdefault(work.key, Mentions()).entries.append((member, entry.title))
    return found
