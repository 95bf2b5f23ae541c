"""What to tell about who is who: names that two people claim, near misses, and people whom nobody matched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from sphinx_people.catalog.catalog import Catalog
from sphinx_people.catalog.guests import Guest
from sphinx_people.catalog.member import Member
from sphinx_people.model.publication import Author, Publication
from sphinx_people.sources.problem import Problem

#: An author whom nobody was found for, with the first entry that names them.
Unmatched = tuple[Author, Publication]


def ambiguous_names(catalog: Catalog) -> Iterator[Problem]:
    """Yield every name that two people claim, at the first entry that has it."""
    for author, publication in _unmatched(catalog):
        claims = catalog.identity.claims(author)
        if len(claims) > 1 and author.orcid is None:
            people = " and ".join(f"'{member.id}'" for member in claims)
            what = f"'{author.name}' is a name of {people}; it links to nobody until an ORCID annotation says who it is"
            yield Problem(publication.path, publication.line, 1, "identity", what)


def near_misses(
    catalog: Catalog, progress: Callable[[list[Unmatched]], Iterable[Unmatched]] = iter
) -> Iterator[Problem]:
    """Yield every author who may be somebody under another spelling, at the first entry that has the name.

    ``progress`` wraps the list of names to show how far the comparing is.
    """
    for author, publication in progress(list(_unmatched(catalog))):
        member = None if catalog.identity.claims(author) else catalog.identity.near(author)
        if member is not None:
            what = f"is '{author.name}' {member.person.name}? then add the spelling to 'aliases' of '{member.id}'"
            yield Problem(publication.path, publication.line, 1, "identity", what)


def names_of_guests(catalog: Catalog) -> Iterator[Problem]:
    """Yield every author whose name two people of other sites claim, or one of ours and one of theirs."""
    seen = set()
    for work in catalog.works if catalog.guests.all else ():
        for author, member in zip(work.publication.credited, work.members, strict=True):
            guests = [guest for guest in catalog.guests.claims(author) if not _is_one(member, guest)]
            people: list[Member | Guest] = [*([member] if member else []), *guests]
            if len(people) > 1 and author.orcid is None and author.name not in seen and not catalog.guest_of(author):
                seen.add(author.name)
                claims = " and ".join(f"'{person.id}'" for person in people)
                who = f"'{member.id}' is linked" if member else "nobody is linked"
                what = f"'{author.name}' is a name of {claims}; {who}, and an ORCID annotation says who it is"
                yield Problem(work.publication.path, work.publication.line, 1, "identity", what)


def people_without_publications(catalog: Catalog, files: Mapping[str, Path]) -> Iterator[Problem]:
    """Yield everybody whom no author of any entry matched, at their files; nothing where there are no entries."""
    for member in catalog.members.values() if catalog.works else ():
        if not catalog.works_of(member.id):
            what = f"no entry of the bibliographies has an author '{member.person.name}' or an alias of '{member.id}'"
            yield Problem(files[member.id], 1, 1, "identity", what)


def _is_one(member: Member | None, guest: Guest) -> bool:
    """Tell whether one of ours and one of another site have the same ORCID iD."""
    orcid = getattr(member.person, "orcid", None) if member is not None else None
    return orcid is not None and orcid == guest.person.orcid


def _unmatched(catalog: Catalog) -> Iterator[Unmatched]:
    """Yield each name that no person was found for, once, with the first entry that has it."""
    seen: set[tuple[str, str | None]] = set()
    for work in catalog.works:
        for author, member in zip(work.publication.credited, work.members, strict=True):
            if member is None and (author.name, author.orcid) not in seen:
                seen.add((author.name, author.orcid))
                yield author, work.publication
