"""The Catalog: every person, project and organization, and how they hang together."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, TypeVar

from sphinx_people.catalog.guests import Guest, Guests, OtherSite
from sphinx_people.catalog.identity import Identity
from sphinx_people.catalog.labels import labels_of
from sphinx_people.catalog.member import Member
from sphinx_people.catalog.mentions import Mentions, collect_mentions
from sphinx_people.catalog.organizations import Affiliation, Place, Registry, collect_places, organization_of
from sphinx_people.catalog.projects import JointProject, index_projects, join_projects
from sphinx_people.catalog.publications import PublishedWork, join_versions, works_of
from sphinx_people.catalog.stars import Repositories, StarTotal
from sphinx_people.model.organization import Organization
from sphinx_people.model.person import SECTIONS
from sphinx_people.model.publication import Author, Publication
from sphinx_people.model.stars import RepositoryStars, StarCount
from sphinx_people.settings import MAX_AGE

T = TypeVar("T")
#: A fact that a page can depend on: its kind and its name, such as ``("person", "ada")``.
Fact = tuple[str, str]


class Catalog:
    """Everybody's facts; made anew for each build and never changed."""

    def __init__(  # noqa: PLR0913 - one for each kind of facts
        self,
        members: Iterable[Member] = (),
        organizations: Mapping[str, Organization] | None = None,
        stars: Mapping[str, RepositoryStars] | None = None,
        publications: Iterable[Publication] = (),
        *,
        sites: Iterable[OtherSite] = (),
        stars_max_age: int = MAX_AGE,
    ) -> None:
        self.members: Mapping[str, Member] = {member.id: member for member in sorted(members, key=lambda one: one.id)}
        self.registry = Registry(organizations or {})
        self.repositories = Repositories(stars or {}, stars_max_age)
        self.publications = tuple(publications)
        self.guests = Guests(sites)
        self._folders = {member.folder: member for member in self.members.values()}
        self._answers: dict[Hashable, Any] = {}

    def once(self, question: Hashable, answer: Callable[[], T]) -> T:
        """Return what was answered to a question before; all pages ask the same ones, several times each."""
        if question not in self._answers:
            self._answers[question] = answer()
        found: T = self._answers[question]
        return found

    @cached_property
    def members_by_page(self) -> Mapping[str, Member]:
        """Everybody by the page that is their profile."""
        return {member.page: member for member in self.members.values()}

    @cached_property
    def projects(self) -> tuple[JointProject, ...]:
        """Every project, in the order of people and of what they wrote."""
        return tuple(join_projects(self.members.values()))

    @cached_property
    def projects_by_name(self) -> Mapping[str, JointProject]:
        """Every project by each of its names, in lower case."""
        return index_projects(self.projects)

    @cached_property
    def _projects_of(self) -> Mapping[str, tuple[JointProject, ...]]:
        found: dict[str, list[JointProject]] = {}
        for joint in self.projects:
            for member in dict.fromkeys(part.member.id for part in joint.parts):
                found.setdefault(member, []).append(joint)
        return {member: tuple(projects) for member, projects in found.items()}

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every organization where somebody is or was, by its id."""
        return {place.id: place for place in collect_places(self.members.values(), self.registry)}

    @cached_property
    def _affiliations_of(self) -> Mapping[str, list[tuple[Place, Affiliation]]]:
        found: dict[str, list[tuple[Place, Affiliation]]] = {}
        for place in self.places.values():
            for one in place.affiliations:
                found.setdefault(one.member.id, []).append((place, one))
        return found

    @cached_property
    def known_organizations(self) -> frozenset[str]:
        """The ids of all organizations that the registry or anybody's entries name."""
        named = {
            self.registry.find(name)[0]
            for member in self.members.values()
            for section in SECTIONS
            for entry in member.person.section(section)
            if (name := organization_of(entry)) is not None
        }
        return frozenset(named | set(self.registry.organizations))

    @cached_property
    def identity(self) -> Identity:
        """Who is who among authors."""
        return Identity(self.members.values())

    @cached_property
    def works(self) -> tuple[PublishedWork, ...]:
        """Every published work, in the order of the bibliographies."""
        return tuple(join_versions(self.publications, self.identity))

    @cached_property
    def works_by_key(self) -> Mapping[str, PublishedWork]:
        """Every published work by the keys of all its versions."""
        return {version.key: work for work in self.works for version in work.versions}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The label of each published work, and of each preprint that became one, by its key."""
        return labels_of(self.works)

    @cached_property
    def _works_of(self) -> Mapping[str, tuple[PublishedWork, ...]]:
        return works_of(self.works)

    @cached_property
    def mentions(self) -> Mapping[str, Mentions]:
        """The projects, awards and talks that name each publication, by the key of its version of record."""
        return collect_mentions(self.members.values(), self.projects, self.works_by_key)

    def affiliations_of(self, member: str) -> Sequence[tuple[Place, Affiliation]]:
        """Return where a person is or was."""
        return self._affiliations_of.get(member, ())

    def works_of(self, member: str) -> tuple[PublishedWork, ...]:
        """Return the works that a person is an author of."""
        return self._works_of.get(member, ())

    def links_of(self, work: PublishedWork) -> Iterator[Fact]:
        """Yield whom and what the entry of a work links to: its people, and what names it."""
        mentions = self.mentions.get(work.key, Mentions())
        yield from (("person", member.id) for member in work.members if member is not None)
        yield from (("project", joint.id) for joint in mentions.projects)
        yield from (("person", member.id) for member, _ in mentions.entries)

    def guest_of(self, author: Author) -> Guest | None:
        """Return the person of another site who an author is; a name of our own people is theirs before all others."""
        guest = self.guests.find(author) if self.guests.all else None
        if guest is None or self.identity.find(author) is not None:
            return None
        return guest if author.orcid == guest.person.orcid or not self.identity.claims(author) else None

    def guests_of(self, work: PublishedWork) -> Iterator[Guest]:
        """Yield the people of other sites among the authors of a work."""
        if self.guests.all:
            credited = zip(work.publication.credited, work.members, strict=True)
            found = (self.guest_of(author) for author, member in credited if member is None)
            yield from (guest for guest in found if guest is not None)

    def project(self, name: str) -> JointProject | None:
        """Return the project that a role names: by its id, its repository, or ``person/id``."""
        return self.projects_by_name.get(name.casefold())

    def projects_of(self, member: str) -> tuple[JointProject, ...]:
        """Return the projects that a person has a part in."""
        return self._projects_of.get(member, ())

    def stars(self, name: str) -> StarCount | None:
        """Return the stars of a repository, ``owner/name``, or of a person, by id; None where none are known."""
        if "/" in name:
            return self.repositories.stars(name)
        total = self.total_stars(name)
        return total.count if total else None

    def total_stars(self, member: str) -> StarTotal | None:
        """Return the stars of a person: those of the repositories of their projects, added up."""
        projects = self.projects_of(member)
        return self.repositories.total(
            part.project.repository for joint in projects for part in joint.parts if part.project.repository
        )

    def member_at(self, docname: str) -> Member | None:
        """Return the person whom a page belongs to: the nearest one in its folder or a folder above."""
        folder = docname
        while folder:
            folder = folder.rpartition("/")[0]
            if folder in self._folders:
                return self._folders[folder]
        return None

    def digest(self, fact: Fact) -> str:
        """Return a short text that changes when a fact does; empty where there is no such fact.

        A fact of a kind that the files do not tell, such as the month of the build, is its own digest.
        """
        kind, name = fact
        return self.once(fact, lambda: self._digests[kind](name)) if kind in self._digests else name

    @cached_property
    def _digests(self) -> Mapping[str, Callable[[str], str]]:
        return {
            "person": self._person_digest,
            "names": lambda name: repr(self.members[name].names) if name in self.members else "",
            "project": self._project_digest,
            "organization": self._organization_digest,
            "publication": self._publication_digest,
            "entry": lambda name: str(name in self.works_by_key),  # one of that key, whatever it says
            "stars": self._stars_digest,
            "readings": partial(self.repositories.digest, "readings"),
            "repository": partial(self.repositories.digest, "repository"),
        }

    def _person_digest(self, name: str) -> str:
        person = self.members.get(name) or self.guests.named(name)
        return person.digest if person is not None else ""

    def _project_digest(self, name: str) -> str:
        joint = self.project(name)  # who has a part in it; what they say about it are facts of theirs
        return " ".join([joint.anchor, *(part.member.id for part in joint.parts)]) if joint else ""

    def _organization_digest(self, name: str) -> str:
        organization = self.registry.organizations.get(name)
        return organization.digest if organization else ""

    def _stars_digest(self, name: str) -> str:
        return self.repositories.digest("stars", name) if "/" in name else str(self.total_stars(name) or "")

    def _publication_digest(self, key: str) -> str:
        work = self.works_by_key.get(key)
        mentions = self.mentions.get(work.key) if work else None
        guests = " ".join(guest.link for guest in self.guests_of(work)) if work else ""
        return f"{work.digest} {mentions.digest if mentions else ''} {guests}" if work else ""
