"""Publications across people: whose they are, and which entries are versions of one work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from slugify import slugify

from sphinx_people.catalog.identity import Identity, normalise
from sphinx_people.catalog.member import Member
from sphinx_people.model.publication import Publication, plain_text

#: ``relatedtype`` of an entry that is to stand alone, whatever its title.
SEPARATE = "separate"


@dataclass(frozen=True, slots=True)
class PublishedWork:
    """A published work with its versions: the version of record first, then its preprints.

    ``members`` holds, for each author of the first version, the person who it is, or None; for each editor where there
    are no authors.
    """

    versions: tuple[Publication, ...]
    members: tuple[Member | None, ...]

    @property
    def publication(self) -> Publication:
        """The version of record."""
        return self.versions[0]

    @property
    def key(self) -> str:
        """The BibTeX key of the version of record."""
        return self.publication.key

    @property
    def plain_title(self) -> str:
        """The title, for where there can be no math."""
        return plain_text(self.publication.title)

    @property
    def digest(self) -> str:
        """A short text that changes when a version does, or who its authors are."""
        people = (member.id if member else "" for member in self.members)
        return " ".join([*(version.digest for version in self.versions), *people])

    @property
    def anchors(self) -> tuple[str, ...]:
        """The ids of its place in a page: one for each version, ASCII and stable."""
        return tuple(anchor_of(version.key) for version in self.versions)

    @property
    def links(self) -> Mapping[str, str]:
        """The links of all versions, by what they lead to; the version of record's own come first."""
        found: dict[str, str] = {}
        for version in self.versions:
            for kind, url in version.links.items():
                if kind == "website" and url in found.values():
                    continue
                found.setdefault(kind, url)
        return found


@cache
def anchor_of(key: str) -> str:
    """Return the id of an entry's place in a page: ASCII, and no other key's."""
    name = slugify(key, lowercase=False)
    if name != key:
        name = f"{name or 'entry'}-{blake2b(key.encode(), digest_size=3).hexdigest()}"
    return f"publication-{name}"


def join_versions(publications: Iterable[Publication], identity: Identity) -> Iterator[PublishedWork]:
    """Join preprints with what they became: by an explicit relation, a DOI, an arXiv id, else by title and authors."""
    entries = list(publications)
    record_of = dict(_relations(entries))
    versions: dict[str, list[Publication]] = {}
    for entry in entries:
        if entry.key in record_of:
            versions.setdefault(record_of[entry.key], []).append(entry)
    for entry in entries:
        if entry.key not in record_of:
            people = tuple(identity.find(author) for author in entry.credited)
            yield PublishedWork((entry, *versions.get(entry.key, ())), people)


def _relations(entries: list[Publication]) -> Iterator[tuple[str, str]]:
    """Yield preprints with the keys of what they became."""
    by_identity: dict[tuple[str, str], str] = {}
    records = [entry for entry in entries if entry.kind != "preprint" and not stands_alone(entry)]
    for entry in reversed(records):
        for identity in _identities(entry):
            by_identity[identity] = entry.key
    keys = {entry.key for entry in records}
    named = {key: entry.key for entry in records for key in entry.related}
    for entry in entries:
        if entry.kind != "preprint" or stands_alone(entry):
            continue
        found = next((key for key in entry.related if key in keys), None) or named.get(entry.key)
        found = found or next((by_identity[one] for one in _identities(entry) if one in by_identity), None)
        if found is not None:
            yield entry.key, found


def stands_alone(entry: Publication) -> bool:
    """Tell whether an entry is a work of its own, whatever its title and its ids."""
    return entry.relation.casefold() == SEPARATE


def _identities(entry: Publication) -> Iterator[tuple[str, str]]:
    """Yield what makes two entries versions of one work."""
    if entry.doi:
        yield "doi", entry.doi.casefold()
    if entry.arxiv:
        yield "arxiv", re.sub(r"v\d+$", "", entry.arxiv)
    authors = "|".join(sorted(normalise(author.sort_name.split(",")[0]) for author in entry.authors))
    title = re.sub(r"\W+", "", normalise(entry.title))
    if title and authors:
        yield "title", f"{title}|{authors}"


def works_of(works: Iterable[PublishedWork]) -> Mapping[str, tuple[PublishedWork, ...]]:
    """Return the works of each person, by their id."""
    found: dict[str, list[PublishedWork]] = {}
    for work in works:
        for member in dict.fromkeys(member.id for member in work.members if member is not None):
            found.setdefault(member, []).append(work)
    return {member: tuple(one) for member, one in found.items()}
