"""What a page depends on, as short texts that change when any of it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING

from sphinx_people.outputs.facts import profile_facts
from sphinx_people.render.view import star_facts

if TYPE_CHECKING:
    from sphinx_people.catalog.catalog import Fact
    from sphinx_people.domain.citations import CitationDomain
    from sphinx_people.domain.domain import PeopleDomain, Reference
    from sphinx_people.model.dates import PartialDate


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


def page_digest(domain: PeopleDomain, docname: str, today: PartialDate) -> str:
    """Return a short text that changes when anything does that a page shows, or where its links lead."""
    catalog = domain.catalog
    views = [one for view in domain.sheets.shown_on(docname) for one in (view, *view.parts(catalog))]
    about = list(_facts_about(domain, docname))
    facts = dict.fromkeys([*(fact for view in views for fact in view.facts(catalog, today)), *about])
    references = dict.fromkeys([*_linked(domain, facts), *about, *domain.references.get(docname, ())])
    ends = [_end_of(domain, reference, docname, today) for reference in references]
    citations: CitationDomain = domain.env.get_domain("cite")  # type: ignore[assignment]
    told = domain.locations.publications_at(docname)  # in full: other pages only name them
    beside = citations.labels_on(docname), domain.sheets.outline(docname), told
    shown = repr([[(fact, catalog.digest(fact)) for fact in facts], ends, beside])
    return blake2b(shown.encode(), digest_size=12).hexdigest()


def _facts_about(domain: PeopleDomain, docname: str) -> Iterator[Fact]:
    """Yield what a page tells programs: whose profile it is, or which publication it is about."""
    member = domain.catalog.members_by_page.get(docname)
    if member is not None:
        yield from profile_facts(domain.catalog, member)
        if member.person.image is not None:
            yield "photo", _state_of(domain, member.document(member.person.image))
    work = domain.publication_of_page(docname)
    if work is not None:
        yield "publication", work.key


def _state_of(domain: PeopleDomain, path: str) -> str:
    """Return what tells that a file of the project has changed."""
    try:
        state = (domain.env.srcdir / path).stat()
    except OSError:
        return path
    return f"{path} {state.st_mtime_ns} {state.st_size}"


def _linked(domain: PeopleDomain, facts: Iterable[Fact]) -> Iterator[Reference]:
    """Yield what the views of a page link to that show some facts."""
    catalog = domain.catalog
    for kind, name in facts:
        if kind == "person" and name in catalog.members:
            yield from catalog.members[name].refers_to
        if kind == "publication" and name in catalog.works_by_key:
            yield from catalog.links_of(catalog.works_by_key[name])
        elif kind == "names":  # they are shown as links
            yield "person", name
        elif kind in domain.object_types:
            yield kind, name


def _end_of(domain: PeopleDomain, reference: Reference, docname: str, today: PartialDate) -> object:
    """Return what a link on a page shows and where it leads."""
    role, target = reference
    if role == "stars":
        return [(fact, domain.catalog.digest(fact)) for fact in star_facts(domain.catalog, target, today)]
    if role == "cite":
        citations: CitationDomain = domain.env.get_domain("cite")  # type: ignore[assignment]
        return citations.digest(target, docname)
    return [domain.locate(one, target) for one in (domain.object_types if role == "any" else (role,))]
