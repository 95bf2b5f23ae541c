"""A published work in the vocabulary of schema.org."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sphinx_people.catalog import Member
from sphinx_people.catalog.publications import PublishedWork
from sphinx_people.model.publication import Author, Publication, is_address, plain_text
from sphinx_people.outputs.json_ld_person import person_id, person_reference
from sphinx_people.outputs.thing import Thing, thing
from sphinx_people.outputs.website import Website

#: The type of each kind of publication; what has no word of its own is a creative work.
_TYPES = {
    "preprint": "ScholarlyArticle",
    "conference": "ScholarlyArticle",
    "workshop": "ScholarlyArticle",
    "demo": "ScholarlyArticle",
    "journal": "ScholarlyArticle",
    "book": "Book",
    "chapter": "Chapter",
    "thesis": "Thesis",
    "report": "Report",
    "software": "SoftwareSourceCode",
    "dataset": "Dataset",
}
#: The types that have pages.
_PAGED = frozenset({"ScholarlyArticle", "Chapter", "Report"})
#: What is said to be published by an institution, and not in something larger.
_BY_INSTITUTION = frozenset({"Thesis", "Report"})
_SYLLABLES = re.compile(r"(?:[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff] ?){2,5}")
#: The links under which the same work is known elsewhere.
_SAME = ("doi", "arxiv", "acl", "openreview", "hal", "pubmed")


def publication(site: Website, work: PublishedWork, owner: Member | None = None) -> Thing:
    """Return a work with its authors in order; the ``owner`` of the page is told by their id alone."""
    record = work.publication
    kind = _TYPES.get(record.kind, "CreativeWork")
    credited = [
        _author(site, author, member, owner) for author, member in zip(record.credited, work.members, strict=True)
    ]
    editors = [_author(site, editor, None, None) for editor in record.editors]
    return thing(
        kind,
        site.locate("publication", work.key),
        name=plain_text(record.title),
        author=credited if record.authors else (),
        editor=editors if record.authors else credited,
        datePublished=str(record.date or ""),
        isPartOf=None if kind in _BY_INSTITUTION else _whole(record, kind),
        pagination=record.pages if kind in _PAGED else None,
        inSupportOf=record.genre if kind == "Thesis" else None,
        reportNumber=record.number if kind == "Report" else None,
        sourceOrganization=_organization(record.venue) if kind in _BY_INSTITUTION else None,
        publisher=_organization(record.publisher),
        award=plain_text(record.award),
        url=next(_addresses(work, ("website", "url")), None),
        sameAs=list(_addresses(work, _SAME)),
        identifier=f"https://doi.org/{record.doi}" if record.doi else None,
        codeRepository=next(_addresses(work, ("code",)), None) if kind == "SoftwareSourceCode" else None,
    )


def reference(site: Website, work: PublishedWork, owner: Member) -> Thing:
    """Return a work of somebody by its id alone: the page where it has its place says the rest."""
    kind = _TYPES.get(work.publication.kind, "CreativeWork")
    return thing(kind, site.locate("work", work.key), author=_author(site, Author(), owner, owner))


def _author(site: Website, author: Author, member: Member | None, owner: Member | None) -> Thing:
    if member is not None:
        identifier = person_id(site, member)
        return {"@id": identifier} if member == owner and identifier else person_reference(site, member)
    kind = "Organization" if author.literal and not _can_be_a_person(author.literal) else "Person"
    return thing(kind, name=author.name, sameAs=f"https://orcid.org/{author.orcid}" if author.orcid else None)


def _can_be_a_person(name: str) -> bool:
    """Tell whether a name in one piece can be a person's, as some syllables in Hangul, Kana or Han are."""
    return _SYLLABLES.fullmatch(name) is not None


def _whole(record: Publication, kind: str) -> Thing | None:
    """Return what a work is part of: an issue of a volume of a journal, proceedings, a book."""
    name = plain_text(record.venue)
    if not name:
        return None
    if record.kind != "journal":
        return thing("Book" if kind == "Chapter" else "CreativeWork", name=name)
    found = thing("Periodical", name=name)
    if record.volume:
        found = thing("PublicationVolume", volumeNumber=record.volume, isPartOf=found)
    if record.number:
        found = thing("PublicationIssue", issueNumber=record.number, isPartOf=found)
    return found


def _organization(name: str) -> Thing | None:
    return thing("Organization", name=plain_text(name)) if name else None


def _addresses(work: PublishedWork, kinds: tuple[str, ...]) -> Iterator[str]:
    """Yield the addresses on the web that a work has under some kinds of links."""
    links = work.links
    yield from (links[kind] for kind in kinds if kind in links and is_address(links[kind]))
