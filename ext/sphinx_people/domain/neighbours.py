"""Whose facts can matter to a page: those of the people whom it is about, and of everybody who has to do with them.

Most changes are one person's or one paper's. What a page shows is then worked out anew (:mod:`.digests`) only for the
few pages that it can matter to; to all others this says in a few words that nothing has changed which they can show.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx_people.catalog import Member
    from sphinx_people.catalog.publications import PublishedWork
    from sphinx_people.domain.domain import PeopleDomain
    from sphinx_people.model.dates import PartialDate
    from sphinx_people.model.entries import Award, Project, Talk
    from sphinx_people.render.view import View


class Neighbours:
    """Makes digests of people together with their neighbours: co-authors, who else is in their projects, and so on.

    What is everybody's is part of each: organizations, star counts, people of other sites, the day, and which page
    shows what, since that decides where links lead.
    """

    def __init__(self, domain: PeopleDomain, today: PartialDate) -> None:
        self._domain = domain
        self._catalog = domain.catalog
        self._everybodys = _digest(*self._of_everybody(), str(today))
        self._own: dict[str, str] = {}
        self._digests: dict[str, str] = {}

    def of(self, docname: str) -> str:
        """Return a short text that changes when anything does that can matter to a page; empty where all can.

        All can where the page is about everybody, or names things itself, or a text of its people does.
        """
        views = self._domain.sheets.shown_on(docname)
        names_things = docname in self._domain.references or self._domain.publication_of_page(docname) is not None
        if names_things or any(not view.concerns for view in views):
            return ""
        members = self._concerned(docname, views)
        if any(member.refers_to for member in members):
            return ""
        return _digest(self._everybodys, *(self._digest_of(member) for member in members))

    def _concerned(self, docname: str, views: Iterable[View]) -> list[Member]:
        """Return whom a page is about."""
        members, owner = self._catalog.members, self._catalog.members_by_page.get(docname)
        named = dict.fromkeys(name for view in views for name in view.concerns)
        return [members[name] for name in (named | {owner.id: None} if owner else named) if name in members]

    def _digest_of(self, member: Member) -> str:
        if member.id not in self._digests:
            neighbours = dict.fromkeys([member.id, *self._neighbours(member)])
            self._digests[member.id] = _digest(*(self._own_digest(self._catalog.members[one]) for one in neighbours))
        return self._digests[member.id]

    def _neighbours(self, member: Member) -> Iterator[str]:
        """Yield everybody who is named where this person's works and projects are shown."""
        catalog = self._catalog
        for joint in catalog.projects_of(member.id):
            yield from (part.member.id for part in joint.parts)
        for work in (*catalog.works_of(member.id), *self._named_works(member)):
            yield from (author.id for author in work.members if author is not None)
            mentions = catalog.mentions.get(work.key)
            if mentions is not None:
                yield from (one.id for one, _ in mentions.entries)
                yield from (part.member.id for joint in mentions.projects for part in joint.parts)

    def _named_works(self, member: Member) -> Iterator[PublishedWork]:
        """Yield the works that somebody's projects, awards and talks name, whoever wrote them."""
        person, works = member.person, self._catalog.works_by_key
        entries: tuple[Project | Award | Talk, ...] = (*person.projects, *person.awards, *person.talks)
        yield from filter(None, (works.get(entry.publication or "") for entry in entries))

    def _own_digest(self, member: Member) -> str:
        """Return what changes with a person, their works, and their projects."""
        if member.id not in self._own:
            works = (self._catalog.digest(("publication", work.key)) for work in self._catalog.works_of(member.id))
            projects = (
                " ".join([joint.anchor, *(part.member.digest for part in joint.parts)])  # others may look like it
                for joint in self._catalog.projects_of(member.id)
            )
            photo = state_of_photo(self._domain, member)
            self._own[member.id] = _digest(member.id, member.digest, photo, *works, *projects)
        return self._own[member.id]

    def _of_everybody(self) -> Iterator[str]:
        catalog, domain = self._catalog, self._domain
        yield from (f"{name} {one.digest}" for name, one in catalog.registry.organizations.items())
        yield from (f"{place.id} {place.anchor} {place.organization.name}" for place in catalog.places.values())
        yield catalog.repositories.digest_of_all
        yield from (f"{guest.id} {guest.digest}" for guest in catalog.guests.all)
        yield from sorted(domain.env.found_docs)
        yield from (f"{docname} {views.hex()}" for docname, views in sorted(domain.data["views"].items()))
        yield from domain.locations.shared_lists


def state_of_photo(domain: PeopleDomain, member: Member) -> str:
    """Return what tells that somebody's photo has changed; nothing where they have none."""
    if member.person.image is None:
        return ""
    path = member.document(member.person.image)
    try:
        state = (domain.env.srcdir / path).stat()
    except OSError:
        return path
    return f"{path} {state.st_mtime_ns} {state.st_size}"


def _digest(*parts: str) -> str:
    return blake2b("\n".join(parts).encode(), digest_size=12).hexdigest()
