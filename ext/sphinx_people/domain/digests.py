"""What a page depends on, as short texts that change when any of it does."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING

from sphinx_people.domain.citations import citation_domain
from sphinx_people.domain.neighbours import Neighbours, state_of_photo
from sphinx_people.outputs.facts import profile_facts
from sphinx_people.render.view import star_facts

if TYPE_CHECKING:
    from sphinx_people.catalog.catalog import Fact
    from sphinx_people.domain.domain import PeopleDomain, Reference
    from sphinx_people.model.dates import PartialDate


#: What changes when anything does that can matter to a page, and what when anything does that it shows, or where its
#: links lead.
PageDigest = tuple[str, str]


def premise(domain: PeopleDomain, kind: str, name: str) -> str:
    """Return whom a page belongs to, whether an organization is known, somebody's names, or a fact's digest."""
    catalog = domain.catalog
    if kind == "owner":
        member = catalog.member_at(name)
        return member.id if member else ""
    if kind == "organization":
        return str(name in catalog.known_organizations)
    if kind == "names":
        return repr(catalog.members[name].person.name.texts()) if name in catalog.members else ""
    return catalog.digest((kind, name))


class PageDigests:
    """Makes the digests of pages; many pages show the same facts, so that each fact is looked at once."""

    def __init__(self, domain: PeopleDomain, today: PartialDate) -> None:
        self._domain = domain
        self._catalog = domain.catalog
        self._today = today
        self._citations = citation_domain(domain.env)
        self._neighbours = Neighbours(domain, today)
        self._facts: dict[Fact, str] = {}
        self._ends: dict[Reference, str] = {}

    def of(self, docname: str, before: PageDigest | None) -> PageDigest:
        """Return the digest of a page, which is that of the last build where nothing changed that can matter to it."""
        has_bibliography = bool(self._citations.labels_on(docname))
        neighbours = "" if has_bibliography else self._neighbours.of(docname)
        if before is not None and neighbours and neighbours == before[0]:
            return before
        return neighbours, self._shown(docname)

    def _shown(self, docname: str) -> str:
        catalog = self._catalog
        views = [one for view in self._domain.sheets.shown_on(docname) for one in (view, *view.parts(catalog))]
        facts = dict.fromkeys(fact for view in views for fact in view.facts(catalog, self._today))
        facts.update(dict.fromkeys(self._about(docname)))
        shown = [self._facts[fact] if fact in self._facts else self._tell(fact) for fact in facts]
        shown += [self._end(reference, docname) for reference in self._domain.references.get(docname, ())]
        told = self._domain.locations.publications_at(docname)  # in full: other pages only name them
        shown.append(repr((self._citations.labels_on(docname), self._domain.sheets.outline(docname), told)))
        return blake2b("\n".join(shown).encode(), digest_size=12).hexdigest()

    def _about(self, docname: str) -> Iterator[Fact]:
        """Yield what a page tells programs: whose profile it is, or which publication it is about."""
        member = self._catalog.members_by_page.get(docname)
        if member is not None:
            yield from profile_facts(self._catalog, member)
            yield "photo", state_of_photo(self._domain, member)
        work = self._domain.publication_of_page(docname)
        if work is not None:
            yield "publication", work.key

    def _tell(self, fact: Fact) -> str:
        """Return what a fact says, and where the links lead that are shown with it."""
        ends = [self._end(reference, "") for reference in self._linked(*fact)]
        self._facts[fact] = told = repr((fact, self._catalog.digest(fact), ends))
        return told

    def _linked(self, kind: str, name: str) -> Iterator[Reference]:
        """Yield what is linked wherever a fact is shown."""
        if kind == "person" and name in self._catalog.members:
            yield from self._catalog.members[name].refers_to
        elif kind == "publication" and name in self._catalog.works_by_key:
            yield from self._catalog.links_of(self._catalog.works_by_key[name])
        if kind in self._domain.object_types:
            yield kind, name
        elif kind == "names":  # they are shown as links
            yield "person", name

    def _end(self, reference: Reference, docname: str) -> str:
        """Return what a link shows and where it leads; a citation leads to its own page first."""
        if reference[0] == "cite":
            return self._citations.digest(reference[1], docname)
        if reference not in self._ends:
            self._ends[reference] = repr(self._find(*reference))
        return self._ends[reference]

    def _find(self, role: str, target: str) -> object:
        if role == "stars":
            return [(fact, self._catalog.digest(fact)) for fact in star_facts(self._catalog, target, self._today)]
        return [self._domain.locate(one, target) for one in (self._domain.object_types if role == "any" else (role,))]
